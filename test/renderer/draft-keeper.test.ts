import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftKeeper, type DraftKeeper, type SaveOutcome } from '../../renderer/controls/draft-keeper.ts';

describe('Typing in a field', () => {
  let asked: string[], outcome: SaveOutcome, canKeep: boolean, keeper: DraftKeeper;
  beforeEach(() => {
    vi.useFakeTimers();
    asked = []; outcome = 'saved'; canKeep = true;
    keeper = draftKeeper({
      keep: async (text, basis) => { asked.push(`keep ${text} (${basis})`); return canKeep; },
      drop: async () => { asked.push('drop'); },
      save: async (text) => { asked.push(`save ${text}`); return outcome; },
      standingChanged: () => undefined,
    });
    keeper.follow('old', 'b1');
  });
  afterEach(() => { vi.useRealTimers(); });
  const type = async (text: string, waitMs: number): Promise<void> => { keeper.type(text); await vi.advanceTimersByTimeAsync(waitMs); };

  it('is on the disk half a second after the last key, and no decision', async () => {
    await type('n', 100); await type('ne', 499);
    expect([asked, keeper.view().state]).toEqual([[], 'typing']);
    await vi.advanceTimersByTimeAsync(1);
    expect([asked, keeper.view()]).toEqual([['keep ne (b1)'], { text: 'ne', state: 'kept', restoredAt: null, outdated: null }]);
  });

  it('is on the disk within a second however long one types on', async () => {
    for (let i = 0; i < 12; i++) await type('x'.repeat(i + 1), 90);
    expect(asked).toEqual(['keep xxxxxxxxxxxx (b1)']);
  });

  it('becomes one decision after five seconds of rest, and the draft is gone', async () => {
    await type('new', 5_000);
    expect(asked).toEqual(['keep new (b1)', 'save new', 'drop']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(3);
  });

  it('is saved at once when the field is left, before it was ever a draft', async () => {
    await type('new', 50);
    await keeper.settle(); await keeper.settle();
    expect(asked).toEqual(['save new']);
  });

  it('gives way to what is saved when its decision was taken back elsewhere before the saved text came', async () => {
    let come = (): void => undefined;
    const slow = draftKeeper({ keep: async () => true, drop: async () => undefined, save: async () => 'saved', standingChanged: () => undefined, refreshed: () => new Promise<void>((resolve) => { come = resolve; }) });
    slow.follow('old', 'b1');
    slow.type('new');
    await slow.settle();
    expect(slow.view().text).toBe('new');
    // The answer that comes is the old text with the old basis: nothing to follow.
    slow.follow('old', 'b1');
    come();
    await vi.advanceTimersByTimeAsync(0);
    expect(slow.view()).toMatchObject({ text: 'old', state: 'rest' });
  });

  it('goes on being shown until the saved text comes back, and then follows it', async () => {
    await type('new', 50); await keeper.settle();
    const meanwhile = keeper.view().text;
    keeper.follow('new', 'b2'); keeper.follow('undone', 'b3');
    expect([meanwhile, keeper.view().text, keeper.view().state]).toEqual(['new', 'undone', 'rest']);
  });

  it('is not overrun by an answer that comes while one types on', async () => {
    await type('new', 50); await keeper.settle();
    keeper.type('newer'); keeper.follow('new', 'b2');
    expect(keeper.view().text).toBe('newer');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked.slice(1)).toEqual(['keep newer (b2)', 'save newer', 'drop']);
  });

  it('that may not be saved yet stays a draft, and is never refused', async () => {
    outcome = 'unfinished';
    await type('half', 50); await keeper.settle(); await vi.advanceTimersByTimeAsync(0);
    expect([asked, keeper.view().state]).toEqual([['save half', 'keep half (b1)'], 'kept']);
  });

  it('back to what is saved is no decision', async () => {
    await type('olde', 600); await type('old', 50); await keeper.settle();
    expect([asked, keeper.view().state]).toEqual([['keep olde (b1)', 'drop'], 'rest']);
  });

  it('is tried again while it cannot be kept, and says so', async () => {
    canKeep = false;
    await type('new', 500);
    expect(keeper.view().state).toBe('lost');
    canKeep = true;
    await vi.advanceTimersByTimeAsync(2_000);
    expect([asked, keeper.view().state]).toEqual([['keep new (b1)', 'keep new (b1)'], 'kept']);
  });
});

describe('A draft found on the disk', () => {
  const quiet = { keep: async () => true, drop: async () => { dropped++; }, save: async (): Promise<SaveOutcome> => 'saved', standingChanged: () => undefined };
  let dropped = 0, keeper: DraftKeeper;
  beforeEach(() => { dropped = 0; keeper = draftKeeper(quiet); keeper.follow('old', 'b1'); });

  it('is put back into the field and says from when it is', () => {
    keeper.found({ text: 'typed', basis: 'b1', at: '2026-01-01T10:00:00Z' });
    expect(keeper.view()).toEqual({ text: 'typed', state: 'kept', restoredAt: '2026-01-01T10:00:00Z', outdated: null });
  });

  it('from another saved text is offered, not put in; bringing it back is the writer’s word', () => {
    const draft = { text: 'typed', basis: 'b0', at: '2026-01-01T10:00:00Z' };
    keeper.found(draft);
    expect(keeper.view()).toEqual({ text: 'old', state: 'rest', restoredAt: null, outdated: draft });
    keeper.bringBack();
    expect(keeper.view()).toMatchObject({ text: 'typed', outdated: null });
  });

  it('can be discarded', async () => {
    keeper.found({ text: 'typed', basis: 'b1', at: '' });
    keeper.discard();
    await keeper.settle();
    expect([keeper.view().text, dropped]).toEqual(['old', 1]);
  });

  it('that says what is saved is dropped without a word', async () => {
    keeper.found({ text: 'old', basis: 'b0', at: '' });
    await keeper.settle();
    expect([keeper.view().restoredAt, dropped]).toEqual([null, 1]);
  });

  it('never takes the place of what is typed already', () => {
    keeper.type('being typed');
    keeper.found({ text: 'older', basis: 'b1', at: '' });
    expect(keeper.view().text).toBe('being typed');
  });
});
