import { citeUnit } from '../../shared/domain/cite-unit.ts';
import type { SettledDoubt } from '../../shared/domain/doubt.ts';
import type { Instrument, LawDocument, Version } from '../../shared/domain/evidence.ts';
import { oppositeOf, type Change, type JournalEntry, type Topic } from '../../shared/domain/journal.ts';
import type { Assessment, ChosenReading, Dismissal, Note, Override, Passage, ReviewSubject, Tag, Verdict } from '../../shared/domain/judgement.ts';
import type { MemoLanguage } from '../../shared/domain/memo-model.ts';
import type { MemoEdit } from '../../shared/domain/memo-wording.ts';
import { numbersBelow, type OutlineCorrection } from '../../shared/domain/outline.ts';
import type { Relation, RelationEnd } from '../../shared/domain/relation.ts';
import { repairWords, type RepairOff } from '../../shared/domain/text-repairs.ts';
import type { Desk } from './desk.ts';
import { unitAt } from './printed-places.ts';

type How = 'added' | 'changed' | 'removed';
type Sentence = (desk: Desk, value: never, id: string, how: How) => string;

const pick = (how: How, added: string, changed: string, removed: string): string => (how === 'added' ? added : how === 'changed' ? changed : removed);
const setOrBack = (how: How, what: string, value: string): string => (how === 'removed' ? `Took back ${what}` : `Set ${what}: ${value}`);

const coverWords: Readonly<Record<string, string>> = { 'memo.addressee': 'for whom the memo is', 'memo.reference': 'the reference of the memo', 'memo.classification': 'the classification of the memo', 'memo.language': 'the language of the memo' };

const languageNames: Readonly<Record<MemoLanguage, string>> = { en: 'English', fr: 'French', ru: 'Russian' };

/** What a change of each topic says, as the person who made it would. */
const sentences: Readonly<Record<Topic, Sentence>> = {
  review: (_, { state }: ReviewSubject, __, how) => pick(how, `Began the review of ${state}`, `Changed the particulars of the review of ${state}`, `Removed the review of ${state}`),
  instrument: (_, { name }: Instrument, __, how) => pick(how, `Added the law ${name}`, `Changed the law ${name}`, `Removed the law ${name}`),
  version: (_, { label }: Version, __, how) => pick(how, `Added the version ${label}`, `Changed the version ${label}`, `Removed the version ${label}`),
  document: (_, { fileName }: LawDocument, __, how) => pick(how, `Imported ${fileName}`, `Changed what is stated of ${fileName}`, `Removed ${fileName}`),
  correction: (desk, { documentId, path, begins, remove, number, heading, kind, anchor }: OutlineCorrection, _, how) => {
    const file = fileOf(desk, documentId), place = provisionInWords(desk, documentId, path), words = anchor ? ` (“${anchor.quotation.replace(/\s+/gu, ' ').slice(0, 60)}”)` : '';
    if (how === 'removed') return `Took back the correction of ${place} in the outline of ${file}`;
    if (begins) return `${how === 'added' ? 'Let' : 'Changed'} ${place} ${how === 'added' ? 'begin' : 'which begins'} in the outline of ${file}${words}`;
    if (remove) return `Joined ${place} with the provision before it in the outline of ${file}${words}`;
    const changed = [number !== undefined ? `number ${number || 'none'}` : '', heading !== undefined ? `heading “${heading}”` : '', kind !== undefined ? `kind ${kind}` : ''].filter(Boolean).join(', ');
    return `${pick(how, 'Corrected', 'Corrected anew', '')} ${place} in the outline of ${file}${changed ? `: ${changed}` : ''}`;
  },
  tag: (desk, { passage, targetId }: Tag, _, how) => `${pick(how, 'Tagged', 'Changed the tag on', 'Removed the tag on')} ${placeInWords(desk, passage)} ${how === 'added' ? 'to' : 'for'} ${targetInWords(desk, targetId)}`,
  note: (desk, { passage }: Note, _, how) => `${pick(how, 'Noted on', 'Changed the note on', 'Removed the note on')} ${placeInWords(desk, passage)}`,
  assessment: (desk, { elementId, verdict }: Assessment, _, how) => (how === 'removed' ? `Opened ${targetInWords(desk, elementId)} again` : `Judged ${targetInWords(desk, elementId)}: ${verdictInWords(verdict)}`),
  reading: (_, { itemId, reading }: ChosenReading, __, how) => setOrBack(how, `the reading of ${itemId}`, reading),
  override: (_, { itemId, verdict }: Override, __, how) => setOrBack(how, `the verdict on ${itemId} by hand`, verdictInWords(verdict)),
  setting: (_, value: unknown, id, how) => setOrBack(how, coverWords[id] ?? id, id === 'memo.language' ? languageNames[value as MemoLanguage] ?? String(value) : String(value)),
  pack: (_, { title, id }: { title?: string; id: string }, __, how) => pick(how, 'Added', 'Changed', 'Removed') + ` the catalogue pack ${title ?? id}`,
  dismissal: (desk, { article, provision, documentId, targetId }: Dismissal, _, how) => `${pick(how, 'Dismissed', 'Dismissed anew', 'Offered again')} ${article ? citeUnit(unitAt(desk, documentId, provision), article, 'within') : provision} of ${fileOf(desk, documentId)} for ${targetInWords(desk, targetId)}`,
  repair: (desk, { documentId, repair }: RepairOff, _, how) => `${how === 'removed' ? 'Turned on again' : 'Turned off'} the repair of ${repairWords[repair]} in ${fileOf(desk, documentId)}`,
  relation: (desk, { kind, from, to, state }: Relation, _, how) => {
    const place = ({ documentId, provision, article }: RelationEnd): string => `${article ? citeUnit(unitAt(desk, documentId, provision), article, 'within') : provision} of ${fileOf(desk, documentId)}`;
    return `${how === 'removed' ? 'Took back' : state === 'confirmed' ? 'Confirmed' : 'Set aside'} that ${place(from)} ${kind}${kind === 'exempts' ? ' from' : ''} ${place(to)}`;
  },
  doubt: (desk, { documentId, otherId, path, pageNumber, note }: SettledDoubt, _, how) => {
    const place = `${path === null ? `page ${pageNumber}` : provisionInWords(desk, documentId, path)} of ${fileOf(desk, documentId)}`;
    if (otherId !== null) return `${pick(how, 'Set aside', 'Set aside anew', 'Opened again')} a difference between two languages at ${place}: ${note}`;
    return `${pick(how, 'Looked at', 'Looked again at', 'Opened again')} a doubt at ${place}: ${note}`;
  },
  'memo-edit': (_, { section, language }: MemoEdit, __, how) => { const memo = language ? `${languageNames[language]} memo` : 'memo'; return pick(how, `Reworded the ${memo}`, `Reworded the ${memo} again`, `Returned to the program's wording${language ? ` of the ${memo}` : ''}`) + ` in “${section}”`; },
};

/** An entry as a sentence. What was taken back is said in the words of the decision itself. */
export function sayEntry(desk: Desk, entry: JournalEntry): string {
  // What takes back an undo is a redo, and what takes back a redo is an undo again.
  let turns = 0;
  for (let at = entry.undoes; at !== null; at = desk.store.journal.group(at)[0]?.undoes ?? null) turns += 1;
  if (turns === 0) return sayChange(desk, entry);
  return turns % 2 === 0 ? `Done again: ${sayChange(desk, entry)}` : `Taken back: ${sayChange(desk, oppositeOf([entry])[0]!)}`;
}

/** A change as a sentence: what it added, changed or removed. */
export function sayChange(desk: Desk, { topic, id, before, after }: Change): string {
  const how: How = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return sentences[topic](desk, (after ?? before) as never, id, how);
}

const verdictInWords = (verdict: Verdict): string => (verdict === 'not-found' ? 'not found in the texts reviewed' : verdict.replace('-', ' '));

const fileOf = (desk: Desk, documentId: string): string => desk.store.standing.get<LawDocument>('document', documentId)?.fileName ?? documentId;

const placeInWords = (desk: Desk, { article, provision, pageLabel, documentId }: Passage): string => `${article ? citeUnit(unitAt(desk, documentId, provision), article, 'within') : `page ${pageLabel}`} of ${fileOf(desk, documentId)}`;

/** "article 149(2)"; what is not cited by a number by its label, and what is in the outline no more by the number that its path has. */
function provisionInWords(desk: Desk, documentId: string, path: string): string {
  const row = desk.store.provisions.get(documentId, path), number = row?.article || (row ? '' : /^art_([^_]+)(?:__|$)/u.exec(path)?.[1] ?? '');
  return number ? citeUnit(unitAt(desk, documentId, path), `${number}${numbersBelow(path)}`, 'within') : row?.label || path;
}

/** "III.1.1 Act: harbouring"; an id that the catalogue does not hold stays as it is. */
function targetInWords(desk: Desk, id: string): string {
  const element = desk.catalogue().elements.find((e) => e.id === id);
  return element ? `${element.itemId} ${element.label}` : id;
}
