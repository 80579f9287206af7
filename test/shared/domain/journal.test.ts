import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { assertStillStands, checkChain, foldJournal, nextEntry, oppositeOf, undoStacks, type Change, type JournalEntry } from '../../../shared/domain/journal.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const made = (group: string, undoes: string | null = null) => ({ group, undoes, at: '2026-01-01T00:00:00.000Z', by: 'A. Reviewer' });
const tagged = (id: string, note: string): Change => ({ topic: 'tag', id, before: null, after: { id, note } });

function journalOf(...changes: [Change, string, string?][]): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const [change, group, undoes] of changes) entries.push(nextEntry(entries.at(-1) ?? null, change, made(group, undoes ?? null), digest));
  return entries;
}

describe('the journal', () => {
  const sound = journalOf([tagged('a', 'one'), 'g1'], [tagged('b', 'two'), 'g2'], [{ topic: 'tag', id: 'a', before: { id: 'a', note: 'one' }, after: null }, 'g3']);

  it('is an unbroken chain when nobody touched it', () => expect(checkChain(sound, digest)).toEqual([]));

  it('folds into the present state', () => {
    const { state, notes } = foldJournal(sound);
    expect([Object.fromEntries(state.get('tag')!), notes]).toEqual([{ b: { id: 'b', note: 'two' } }, []]);
  });

  it('names the entry of which any field was altered', () => {
    for (const field of ['what', 'topic', 'id', 'before', 'after', 'group', 'undoes', 'at', 'by', 'previous', 'hash'] as const) {
      const altered = sound.map((entry, i) => (i === 1 ? { ...entry, [field]: 'altered' } : entry)) as JournalEntry[];
      expect(checkChain(altered, digest).join(' '), field).toContain('Journal entry 2');
    }
  });

  it('notices an entry that was taken out', () => expect(checkChain([sound[0]!, sound[2]!], digest)[0]).toContain('entry 2 is missing'));

  it('takes a decision back by its opposite, and that one too', () => {
    const [back] = oppositeOf([sound[2]!]);
    expect(back).toEqual({ topic: 'tag', id: 'a', before: null, after: { id: 'a', note: 'one' } });
    expect(oppositeOf(oppositeOf([sound[2]!]) as JournalEntry[])).toEqual([{ topic: 'tag', id: 'a', before: { id: 'a', note: 'one' }, after: null }]);
  });

  it('undoes in reverse order, redoes in order, and forgets redo after a new decision', () => {
    expect(undoStacks([{ group: '1', undoes: null }, { group: '2', undoes: null }])).toEqual({ undo: ['1', '2'], redo: [] });
    expect(undoStacks([{ group: '1', undoes: null }, { group: '2', undoes: null }, { group: '3', undoes: '2' }])).toEqual({ undo: ['1'], redo: ['3'] });
    expect(undoStacks([{ group: '1', undoes: null }, { group: '2', undoes: null }, { group: '3', undoes: '2' }, { group: '4', undoes: '3' }])).toEqual({ undo: ['1', '4'], redo: [] });
    expect(undoStacks([{ group: '1', undoes: null }, { group: '2', undoes: '1' }, { group: '3', undoes: null }])).toEqual({ undo: ['3'], redo: [] });
  });

  it('comes back to where it was after any number of undos and as many redos', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer()), { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 20 }), (edits, count) => {
      const entries: JournalEntry[] = [];
      const state = () => foldJournal(entries).state.get('tag')!;
      let groups = 0;
      const decide = (changes: readonly Change[], undoes: string | null): void => { groups += 1; for (const change of changes) entries.push(nextEntry(entries.at(-1) ?? null, change, made(String(groups), undoes), digest)); };
      for (const [id, n] of edits) decide([{ topic: 'tag', id, before: state().get(id) ?? null, after: { n } }], null);
      const before = canonicalJson(Object.fromEntries(state()));
      const step = (which: 'undo' | 'redo'): void => { const group = undoStacks(entries)[which].at(-1); if (group) decide(oppositeOf(entries.filter((e) => e.group === group)), group); };
      const times = Math.min(count, edits.length);
      for (let i = 0; i < times; i++) step('undo');
      for (let i = 0; i < times; i++) step('redo');
      expect(canonicalJson(Object.fromEntries(state()))).toBe(before);
      expect(checkChain(entries, digest)).toEqual([]);
    }), { numRuns: 60 });
  });

  it('refuses to take back what a later decision built on', () => {
    expect(() => assertStillStands([{ topic: 'tag', id: 'b', before: { id: 'b', note: 'two' }, after: null }], () => ({ id: 'b', note: 'changed' }))).toThrow('has been changed since');
  });
});
