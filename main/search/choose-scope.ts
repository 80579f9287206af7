import { findWords, foldWord, primaryLanguage } from '../../shared/domain/fold-word.ts';
import type { JudgementClause, ParsedQuery } from './parse-query.ts';

/** A document as a query can speak of it: by its law's name, its version's label and its language. */
export interface SearchDocument { readonly id: string; readonly language: string; readonly instrument: string; readonly version: string }
/** A provision of the index that a tag stands on, with what the tag says. */
export interface JudgedProvision { readonly provisionId: number; readonly targetId: string; readonly bearing: string }
/** Only these provisions (null: any), and none of those. */
export interface ChosenProvisions { readonly only: readonly number[] | null; readonly less: readonly number[] | null }

/** Fields about the document always restrict: one value of each field suffices, `+` each must hold, `-` must not. */
export function chooseDocuments(documents: readonly SearchDocument[], { documentClauses }: ParsedQuery): SearchDocument[] {
  return documents.filter((document) => {
    const holds = (clause: ParsedQuery['documentClauses'][number]): boolean => clause.field === 'language' ? speaks(document.language, clause.text) : named(document[clause.field], clause.text);
    const wanted = documentClauses.filter((clause) => clause.presence === 'optional');
    return documentClauses.every((clause) => clause.presence === 'optional' || holds(clause) === (clause.presence === 'required'))
      && ['language', 'instrument', 'version'].every((field) => { const some = wanted.filter((clause) => clause.field === field); return some.length === 0 || some.some(holds); });
  });
}

/** Fields about tags restrict in the same way, provision by provision. */
export function chooseProvisions(judged: () => readonly JudgedProvision[], { judgementClauses }: ParsedQuery): ChosenProvisions {
  if (judgementClauses.length === 0) return { only: null, less: null };
  const tags = judged();
  const fitting = (clauses: readonly JudgementClause[]): Set<number> => new Set(tags.filter((tag) => clauses.some((clause) => fits(tag, clause))).map(({ provisionId }) => provisionId));
  const alternatives = (['tag', 'item'] as const).map((field) => judgementClauses.filter((clause) => clause.field === field && clause.presence === 'optional')).filter((some) => some.length > 0);
  const musts = [...alternatives, ...judgementClauses.filter(({ presence }) => presence === 'required').map((clause) => [clause])].map(fitting);
  const nots = judgementClauses.filter(({ presence }) => presence === 'prohibited');
  return { only: musts.length ? [...musts.reduce((kept, some) => new Set([...kept].filter((id) => some.has(id))))] : null, less: nots.length ? [...fitting(nots)] : null };
}

/**
 * `item:III.1.1` is a tag to the item or any of its elements; `tag:` is a target (`III.1.1/act.harbouring`), the end of its name (`harbouring`, `act.harbouring`)
 * or a bearing (`conflicts`). A star stands for any letters.
 */
function fits({ targetId, bearing }: JudgedProvision, { field, text }: JudgementClause): boolean {
  const [item, element = ''] = targetId.toLowerCase().split('/');
  const said = field === 'item' ? [item!] : [targetId.toLowerCase(), item!, element, element.split('.').at(-1)!, bearing];
  const pattern = new RegExp(`^${text.toLowerCase().split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`, 'u');
  return said.some((word) => word !== '' && pattern.test(word));
}

/** Whether a document's language is the wanted one, or a variety of it. */
export function speaks(spoken: string, wanted: string): boolean {
  const plain = wanted.replace(/\u2010/g, '-').toLowerCase();
  return spoken.toLowerCase() === plain || primaryLanguage(spoken) === plain;
}

/** Every word asked for begins a word of the name; a star at its end is understood anyway. */
function named(name: string, wanted: string): boolean {
  const words = findWords(name).map(({ word }) => foldWord(word, ''));
  return findWords(wanted).every(({ word }) => words.some((w) => w.startsWith(foldWord(word, ''))));
}
