import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { SettledDoubt } from '../../shared/domain/doubt.ts';
import type { Relation } from '../../shared/domain/relation.ts';
import type { RepairOff } from '../../shared/domain/text-repairs.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { takenBack, type JournalEntry } from '../../shared/domain/journal.ts';
import type { Dismissal, Tag } from '../../shared/domain/judgement.ts';
import type { OutlineCorrection } from '../../shared/domain/outline.ts';
import type { ReviewStore } from '../store/review-store.ts';
import { findDocument, type Desk } from './desk.ts';
import { sayEntry } from './say-decision.ts';

type Row = Output<'journal.browse'>['entries'][number];
type Line = Omit<Row, 'takenBack'>;

/** The journal from its newest entry, filtered, a page at a time; each entry with its words and where it was decided. */
export function browseJournal(desk: Desk, { topic, by, text, from, until, for: target, document, limit, offset }: Parsed<'journal.browse'>): Output<'journal.browse'> {
  const lines = linesOf(desk), gone = takenBack(desk.store.journal.groups());
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean), only = document ? findDocument(desk, document).id : null;
  const found: Line[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    if ((!topic?.length || topic.includes(line.topic)) && (!by?.length || by.includes(line.by)) && isWithin(line.at, from, until) && (!only || line.document === only)
      && (!target || line.target === target || line.target?.startsWith(`${target}/`)) && words.every((word) => line.words.toLowerCase().includes(word))) found.push(line);
  }
  const count = (keyOf: (line: Line) => string): Map<string, number> => { const counts = new Map<string, number>(); for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1); return counts; };
  return {
    total: found.length, decisions: lines.length, entries: found.slice(offset, offset + limit).map((line) => ({ ...line, takenBack: gone.has(line.group) })),
    topics: [...count((line) => line.topic)].map(([name, entries]) => ({ topic: name, entries })), people: [...count((line) => line.by)].map(([name, entries]) => ({ by: name, entries })),
  };
}

/** One entry whole: what was there before and after, and its place in the chain. */
export function readEntry(desk: Desk, { sequence }: Parsed<'journal.entry'>): Output<'journal.entry'> {
  const entry = desk.store.journal.get(sequence);
  if (!entry) throw new Failure('not-found', `The journal has no entry ${sequence}. Its last is ${desk.store.journal.last()?.sequence ?? 0}.`);
  return { ...entry, words: sayEntry(desk, entry) };
}

const known = new WeakMap<ReviewStore, Line[]>();

/** Every entry in one line. An entry never changes, so each is read and put into words once; what came since is added. */
function linesOf(desk: Desk): readonly Line[] {
  const lines = known.get(desk.store) ?? [];
  known.set(desk.store, lines);
  for (const entry of desk.store.journal.after(lines.at(-1)?.sequence ?? 0)) lines.push(lineOf(desk, entry));
  return lines;
}

function lineOf(desk: Desk, entry: JournalEntry): Line {
  const { sequence, at, by, topic, what, id, group, undoes } = entry;
  return { sequence, at, by, topic, what, id, group, undoes, words: sayEntry(desk, entry), ...placeOf(entry) };
}

/** Where an entry was decided: the document and provision, and the element, item or recommendation. */
function placeOf({ topic, id, before, after }: JournalEntry): Pick<Row, 'document' | 'provision' | 'page' | 'target'> {
  const value = after ?? before, nowhere = { document: null, provision: null, page: null, target: null };
  if (topic === 'tag') { const { passage, targetId } = value as Tag; return { document: passage.documentId, provision: passage.provision, page: passage.firstPage, target: targetId }; }
  if (topic === 'dismissal') { const { documentId, provision, targetId } = value as Dismissal; return { ...nowhere, document: documentId, provision, target: targetId }; }
  if (topic === 'relation') { const { from } = value as Relation; return { ...nowhere, document: from.documentId, provision: from.provision }; }
  if (topic === 'repair') return { ...nowhere, document: (value as RepairOff).documentId };
  if (topic === 'doubt') { const { documentId, path, pageNumber } = value as SettledDoubt; return { ...nowhere, document: documentId, provision: path, page: pageNumber }; }
  if (topic === 'correction') { const { documentId, path } = value as OutlineCorrection; return { ...nowhere, document: documentId, provision: path }; }
  if (topic === 'document') return { ...nowhere, document: (value as LawDocument).id };
  return topic === 'assessment' || topic === 'reading' || topic === 'override' ? { ...nowhere, target: id } : nowhere;
}

/** A day counts whole, an instant to the second. */
function isWithin(at: string, from: string, until: string): boolean {
  return (!from || at >= from) && (!until || (until.length === 10 ? at.slice(0, 10) <= until : at < until));
}
