import lunr from 'lunr';
import { Failure } from '../../shared/domain/failure.ts';
import { splitWords } from '../../shared/domain/fold-word.ts';

export const textFields = ['heading', 'article', 'text'] as const;
export type TextField = (typeof textFields)[number];
export const documentFields = ['instrument', 'version', 'language'] as const;
export type DocumentField = (typeof documentFields)[number];
/** What reviewers said of a provision: `tag:` by the target or bearing of a tag on it, `item:` by the item it bears on. */
export const judgementFields = ['tag', 'item'] as const;
export type JudgementField = (typeof judgementFields)[number];
const allFields: readonly string[] = [...textFields, ...documentFields, ...judgementFields];
export type Presence = 'optional' | 'required' | 'prohibited';

/** One condition of a query. `phrase`: its words stand together. */
export interface Clause {
  readonly text: string;
  readonly phrase: boolean;
  readonly fields: readonly TextField[];
  readonly presence: Presence;
  readonly boost: number;
  readonly editDistance: number;
  /** The word is still being typed: it also stands for words that begin with it. */
  readonly unfinished?: boolean;
}
/** A condition on the document as a whole. */
export interface DocumentClause { readonly field: DocumentField; readonly text: string; readonly presence: Presence }
/** A condition on the tags of a provision. */
export interface JudgementClause { readonly field: JudgementField; readonly text: string; readonly presence: Presence }
export interface ParsedQuery { readonly clauses: readonly Clause[]; readonly documentClauses: readonly DocumentClause[]; readonly judgementClauses: readonly JudgementClause[] }

const advice = 'Write words, "words together", +must, -not, heading:word, begin* or alik~1.';
const phrases = /(?<!\S)([+-]?)(?:(\p{L}+):)?"([^"]*)"(?:\^(\d+))?/gu;
const widest = 3;

/** Reads a query as the user typed it: lunr's query language and phrases in quotation marks. */
export function parseQuery(typed: string): ParsedQuery {
  const query = typed.normalize('NFC').replace(/[“”„‟«»]/g, '"');
  const found: Clause[] = [], documentClauses: DocumentClause[] = [], judgementClauses: JudgementClause[] = [];
  const add = (text: string, fields: readonly string[], clause: Omit<Clause, 'text' | 'fields'>): void => {
    const about = documentFields.find((field) => fields.length === 1 && fields[0] === field);
    const judged = judgementFields.find((field) => fields.length === 1 && fields[0] === field);
    if (about) documentClauses.push({ field: about, text, presence: clause.presence });
    else if (judged) judgementClauses.push({ field: judged, text: text.replace(/\u2010/g, '-'), presence: clause.presence });
    else found.push({ text, fields: textFields.filter((field) => fields.includes(field)), ...clause });
  };
  const rest = query.replace(phrases, (_whole, sign: string, field: string | undefined, words: string, boost: string | undefined) => {
    if (field && !allFields.includes(field)) throw unreadable(`${field}:`, `there is no field "${field}"; the fields are ${allFields.join(', ')}`);
    add(words, field ? [field] : textFields, { phrase: true, presence: sign === '+' ? 'required' : sign === '-' ? 'prohibited' : 'optional', boost: Number(boost ?? 1), editDistance: 0 });
    return ' ';
  });
  if (rest.includes('"')) throw unreadable('"', 'a quotation mark has no partner');
  for (const clause of readWords(rest)) {
    if (clause.editDistance > widest) throw unreadable(`~${clause.editDistance}`, `words may differ in at most ${widest} letters`);
    if (/^\*+$/.test(clause.text) && !judgementFields.some((field) => clause.fields[0] === field && clause.fields.length === 1)) throw unreadable('*', 'a star needs letters beside it');
    add(clause.text, clause.fields, clause);
  }
  if (found.length + documentClauses.length + judgementClauses.length === 0) throw new Failure('invalid-input', `There is nothing to search for. ${advice}`);
  return { clauses: found, documentClauses, judgementClauses };
}

/** What is asked by a query that is being typed. `read`: what was searched, where that is not what was typed; `problem`: why it was not. */
export interface TypedQuery { readonly query: ParsedQuery | null; readonly read: string; readonly problem: string }

/**
 * Reads a query while it is being typed. What is only not finished yet (an open quotation mark, `heading:`, a lone sign, half a word) is no mistake;
 * what cannot be read is searched by its bare words, with the sentence that says what is wrong.
 */
export function parseTyped(typed: string): TypedQuery {
  const finished = finish(typed);
  if (!finished.trim()) return { query: null, read: '', problem: '' };
  try {
    return { query: markUnfinished(parseQuery(finished), typed), read: finished.trim() === typed.trim() ? '' : finished.trim(), problem: '' };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const words = splitWords(typed).join(' ');
    return { query: words ? parseQuery(words) : null, read: words, problem: error.message };
  }
}

/** Closes an open quotation mark and leaves off signs that wait for their word. */
function finish(typed: string): string {
  const plain = typed.replace(/[“”„‟«»]/g, '"');
  const open = (plain.match(/"/g)?.length ?? 0) % 2 === 1;
  const closed = open ? (/"\s*$/.test(plain) ? plain.replace(/"\s*$/, '') : `${plain.trimEnd()}"`) : plain;
  return closed.replace(/(?<!\S)[+-]?(?:\p{L}+:)?\**\s*$/u, '').replace(/(?<=\S)[~^]\s*$/u, '');
}

function markUnfinished(query: ParsedQuery, typed: string): ParsedQuery {
  const last = query.clauses.at(-1);
  const isOpen = last && last.presence !== 'prohibited' && last.editDistance === 0 && !last.text.includes('*') && /[\p{L}\p{N}\p{M}]$/u.test(typed);
  return isOpen ? { ...query, clauses: [...query.clauses.slice(0, -1), { ...last, unfinished: true }] } : query;
}

/** lunr's query reader, which its type declarations leave out. */
interface LunrClause { readonly term: string; readonly fields: readonly string[]; readonly boost?: number; readonly editDistance?: number; readonly presence?: number }
const { QueryParser, Query } = lunr as unknown as {
  QueryParser: new (text: string, query: { readonly clauses: readonly LunrClause[] }) => { parse(): unknown };
  Query: (new (fields: readonly string[]) => { readonly clauses: readonly LunrClause[] }) & { readonly presence: { readonly REQUIRED: number; readonly PROHIBITED: number } };
};

interface WordClause extends Omit<Clause, 'fields'> { readonly fields: readonly string[] }

function readWords(text: string): WordClause[] {
  if (!text.trim()) return [];
  const query = new Query(allFields);
  // lunr splits at hyphens; one inside a word (149-1, anti-trafficking) belongs to the word and must not read as "not".
  const joined = text.replace(/(?<=[\p{L}\p{N}])[-\u2011](?=[\p{L}\p{N}])/gu, '\u2010');
  try {
    new QueryParser(joined, query).parse();
  } catch (error) {
    if (!(error instanceof lunr.QueryParseError)) throw error;
    throw unreadable(joined.slice(error.start as unknown as number, error.end as unknown as number), String(error.message).replace(/'/g, '"'));
  }
  return query.clauses.map((clause) => ({
    text: clause.term, phrase: false, fields: clause.fields.length > 2 ? textFields : clause.fields, boost: clause.boost ?? 1, editDistance: clause.editDistance ?? 0,
    presence: clause.presence === Query.presence.REQUIRED ? 'required' : clause.presence === Query.presence.PROHIBITED ? 'prohibited' : 'optional',
  }));
}

function unreadable(at: string, why: string): Failure {
  return new Failure('invalid-input', `The query cannot be read${at ? ` at ${at === '"' ? 'a quotation mark' : `"${at}"`}` : ''}: ${why}. ${advice}`);
}
