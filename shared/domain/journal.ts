import { canonicalJson } from './canonical-json.ts';
import { Failure } from './failure.ts';

/**
 * The journal: every human decision is one entry, appended and never changed. An entry says that the value kept under `topic`/`id`
 * went from `before` to `after` (null: nothing there). So the opposite of an entry is the same entry turned round, the present state is
 * a fold over all entries, and each entry proves the state it was made on.
 */
export const topics = ['review', 'instrument', 'version', 'document', 'correction', 'tag', 'assessment', 'reading', 'override', 'setting', 'pack', 'dismissal', 'memo-edit', 'note', 'doubt', 'repair', 'relation'] as const;
export type Topic = (typeof topics)[number];

export interface Change { readonly topic: Topic; readonly id: string; readonly before: unknown; readonly after: unknown }

export interface JournalEntry extends Change {
  /** From 1, without holes: the order of decisions. Clocks are only shown. */
  readonly sequence: number;
  /** What happened, in the past tense: `tag.added`, `assessment.changed`, `document.removed`. */
  readonly what: string;
  /** Entries with one group were one decision of the user and are undone together. */
  readonly group: string;
  /** The group that this entry takes back, or null. */
  readonly undoes: string | null;
  readonly at: string;
  readonly by: string;
  /** The hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  readonly hash: string;
}

export const genesis = '0'.repeat(64);

/** SHA-256 of UTF-8 text as 64 lower-case hex digits; given from outside, because the domain has no library. */
export type Digest = (text: string) => string;

/** The words for a change: what it added, changed or removed. */
export function nameChange({ topic, before, after }: Change): string {
  return `${topic}.${before === null ? 'added' : after === null ? 'removed' : 'changed'}`;
}

/** The next entry of the chain after `last`. Its hash covers every other field, and so, through `previous`, all history. */
export function nextEntry(last: Pick<JournalEntry, 'sequence' | 'hash'> | null, change: Change, made: { group: string; undoes?: string | null; at: string; by: string }, digest: Digest): JournalEntry {
  const open = {
    sequence: (last?.sequence ?? 0) + 1, what: nameChange(change), topic: change.topic, id: change.id, before: change.before, after: change.after,
    group: made.group, undoes: made.undoes ?? null, at: made.at, by: made.by, previous: last?.hash ?? genesis,
  };
  return { ...open, hash: digest(canonicalJson(open)) };
}

/** The hash that an entry should carry. */
export function hashOf(entry: JournalEntry, digest: Digest): string {
  const { hash: _, ...open } = entry;
  return digest(canonicalJson(open));
}

/** The first differences between a journal and an unbroken chain, as sentences; none when all is well. */
export function checkChain(entries: Iterable<JournalEntry>, digest: Digest): string[] {
  const wrong: string[] = [];
  let previous = genesis, sequence = 0;
  for (const entry of entries) {
    sequence += 1;
    if (entry.sequence !== sequence) { wrong.push(`Journal entry ${sequence} is missing: the next one is numbered ${entry.sequence}.`); sequence = entry.sequence; }
    if (entry.previous !== previous) wrong.push(`Journal entry ${entry.sequence} does not follow the entry before it: its "previous" hash differs.`);
    if (hashOf(entry, digest) !== entry.hash) wrong.push(`Journal entry ${entry.sequence} (${entry.what}) was altered: its hash does not match its content.`);
    if (entry.what !== nameChange(entry)) wrong.push(`Journal entry ${entry.sequence} calls itself ${entry.what} but is ${nameChange(entry)}.`);
    previous = entry.hash;
  }
  return wrong;
}

/** The present state: topic -> id -> value, as the journal's entries leave it. Notes say where an entry's `before` was not the state it met. */
export function foldJournal(entries: Iterable<JournalEntry>): { readonly state: ReadonlyMap<Topic, ReadonlyMap<string, unknown>>; readonly notes: readonly string[] } {
  const state = new Map<Topic, Map<string, unknown>>(topics.map((topic) => [topic, new Map()]));
  const notes: string[] = [];
  for (const entry of entries) {
    const values = state.get(entry.topic);
    if (!values) { notes.push(`Journal entry ${entry.sequence} is of an unknown topic (${entry.topic}).`); continue; }
    if (canonicalJson(values.get(entry.id) ?? null) !== canonicalJson(entry.before)) notes.push(`Journal entry ${entry.sequence} (${entry.what}) was made on another state than the entries before it leave.`);
    if (entry.after === null) values.delete(entry.id); else values.set(entry.id, entry.after);
  }
  return { state, notes };
}

/** The changes that take back a group of entries, last first. */
export function oppositeOf(entries: readonly JournalEntry[]): Change[] {
  return [...entries].reverse().map(({ topic, id, before, after }) => ({ topic, id, before: after, after: before }));
}

/** Which group undo and redo would take next. A decision made after an undo empties the redo list, as in any editor. */
export function undoStacks(entries: Iterable<Pick<JournalEntry, 'group' | 'undoes'>>): { readonly undo: readonly string[]; readonly redo: readonly string[] } {
  const undo: string[] = [], redo: string[] = [];
  // A redo is the undoing of an undo: remember what each undo group took back, to know what its own undoing brings back.
  const tookBack = new Map<string, string>();
  let seen = '';
  for (const { group, undoes } of entries) {
    if (group === seen) continue;
    seen = group;
    if (undoes === null) { undo.push(group); redo.length = 0; continue; }
    tookBack.set(group, undoes);
    const redone = redo.lastIndexOf(undoes);
    if (redone >= 0) { redo.splice(redone, 1); undo.push(group); }
    else { const undone = undo.lastIndexOf(undoes); if (undone >= 0) undo.splice(undone, 1); redo.push(group); }
  }
  return { undo, redo };
}

/** The groups whose decisions do not stand any more: taken back, and not done again. */
export function takenBack(groups: readonly Pick<JournalEntry, 'group' | 'undoes'>[]): ReadonlySet<string> {
  const gone = new Set<string>();
  // From the newest: whether a group stands is known only when all that came after it is.
  for (const { group, undoes } of [...groups].reverse()) if (undoes !== null && !gone.has(group)) gone.add(undoes);
  return gone;
}

/** Refuses to take back what later decisions have built on. */
export function assertStillStands(changes: readonly Change[], current: (topic: Topic, id: string) => unknown): void {
  for (const { topic, id, before } of changes) {
    if (canonicalJson(current(topic, id) ?? null) !== canonicalJson(before)) {
      throw new Failure('refused', `This ${topic} has been changed since. Undo the later change first.`, { topic, id });
    }
  }
}
