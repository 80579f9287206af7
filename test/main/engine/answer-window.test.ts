import { describe, expect, it, vi } from 'vitest';
import { FromWindow, type FromEngine } from '../../../shared/contract/port.ts';
import { Failure } from '../../../shared/domain/failure.ts';
import { answerWindow, type AnyDispatch } from '../../../main/engine/answer-window.ts';
import { onlyOnce } from '../../../main/engine/only-once.ts';
import { plainInput } from '../../../main/engine/plain-input.ts';
import { startEngine } from '../../../main/engine/start-engine.ts';

/** A door with an ear at what it says. */
function openDoor(dispatch: AnyDispatch, log: (surprise: unknown) => void = () => undefined) {
  const said: FromEngine[] = [];
  let speak = (_message: unknown): void => undefined;
  const door = answerWindow({ say: (message) => { said.push(message); }, hear: (listener) => { speak = listener; } }, dispatch, log);
  return { door, said, speak: (message: unknown) => { speak(message); }, settle: () => new Promise((resolve) => { setTimeout(resolve, 5); }) };
}

/** A generator of numbers that gives the same ones every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32; };
}

describe('the door of a window', () => {
  it('answers calls, failures in their own words, and surprises only as such', async () => {
    const log = vi.fn();
    const { said, speak, settle } = openDoor(async (name) => { if (name === 'a.failure') throw new Failure('not-found', 'There is no such law.'); if (name === 'a.surprise') throw new Error('secret path /home/x'); return { name }; }, log);
    for (const [at, name] of ['a.good', 'a.failure', 'a.surprise'].entries()) speak({ id: at, name, input: {} });
    await settle();
    expect(said).toEqual([
      { id: 0, ok: true, value: { name: 'a.good' } }, { id: 1, ok: false, failure: { code: 'not-found', sentence: 'There is no such law.' } },
      { id: 2, ok: false, failure: { code: 'internal', sentence: 'Something went wrong inside the program.' } },
    ]);
    expect(log).toHaveBeenCalledOnce();
  });

  it('cancels what the window no longer wants, and everything when it goes', async () => {
    const reasons: unknown[] = [];
    const { door, said, speak, settle } = openDoor((_name, _input, { signal }) => new Promise((_resolve, reject) => { signal!.addEventListener('abort', () => { reasons.push((signal!.reason as Error).message); reject(signal!.reason as Error); }); }));
    for (const id of [1, 2]) speak({ id, name: 'a.long', input: {} });
    speak({ id: 1, cancel: true });
    speak({ id: 99, cancel: true });
    await settle();
    expect(said).toEqual([{ id: 1, ok: false, failure: { code: 'cancelled', sentence: 'Cancelled.' } }]);
    door.close();
    door.tell({ kind: 'program.changed' });
    speak({ id: 3, name: 'a.long', input: {} });
    await settle();
    expect([reasons, said.length]).toEqual([['Cancelled.', 'The window has gone.'], 1]);
  });

  it('does not hear what has another shape, and does not mix up two calls of one number', async () => {
    const asked: string[] = [];
    const { said, speak, settle } = openDoor((name) => { asked.push(name); return new Promise(() => undefined); });
    for (const odd of [null, 'x', 7, [], {}, { id: '1', name: 'a' }, { id: -1, name: 'a' }, { id: 0.5, name: 'a' }, { id: 2 ** 60, name: 'a' }, { id: 1 }, { id: 1, name: 'x'.repeat(101) }, { id: 1, name: 'a', input: {}, more: 1 }, { id: 1, cancel: 1 }, { event: {} }]) speak(odd);
    speak({ id: 1, name: 'first', input: {} });
    speak({ id: 1, name: 'second', input: {} });
    await settle();
    expect([asked, said]).toEqual([['first'], []]);
  });

  it('refuses more at once than any window asks', async () => {
    const { said, speak, settle } = openDoor(() => new Promise(() => undefined));
    for (let id = 0; id < 300; id++) speak({ id, name: 'a.long', input: {} });
    await settle();
    expect(said).toHaveLength(44);
    expect(said[0]).toMatchObject({ ok: false, failure: { code: 'busy' } });
  });

  it('stays whole under a thousand random messages, before a real engine', async () => {
    const engine = startEngine({ remember: false }), random = seeded(20261125);
    const pick = <T>(...all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
    const names = ['catalogue.show', 'review.describe', 'documents.list', 'reviews.open', 'review.create', 'jobs.start', 'places.list', 'no.such', '__proto__', 'constructor', '', 'journal.undo', 'memo.write', 'x'.repeat(200)];
    const value = (depth: number): unknown => pick<() => unknown>(
      () => null, () => undefined, () => random() * 1e9 - 5e8, () => NaN, () => pick('', '../../etc/passwd', '\u0000', 'x'.repeat(70_000), '__proto__', '💧\u202E', '%2e%2e'), () => true, () => new Date(0), () => new Map([[1, 2]]), () => new Uint8Array(9), () => 10n,
      () => Array.from({ length: 4 }, () => (depth > 0 ? value(depth - 1) : 1)), () => Object.fromEntries(Array.from({ length: 4 }, () => [pick('id', 'file', 'review', 'input', 'operation', 'limit', '__proto__', 'constructor'), depth > 0 ? value(depth - 1) : 'x'])),
    )();
    const log = vi.fn(), { said, speak } = openDoor(engine.dispatch as AnyDispatch, log), prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    const calls = new Set<number>();
    for (let at = 0; at < 1000; at++) {
      const message = pick<() => unknown>(() => ({ id: at, name: pick(...names), input: value(3) }), () => ({ id: at, name: value(1), input: value(2) }), () => ({ id: value(1), cancel: value(1) }), () => value(3))();
      const heard = FromWindow.safeParse(message);
      if (heard.success && 'name' in heard.data) calls.add(heard.data.id);
      speak(message);
    }
    // Each that is a call is answered once, and nothing else is.
    await vi.waitFor(() => { expect(said.length).toBeGreaterThanOrEqual(calls.size); }, { timeout: 20_000 });
    expect([calls.size > 200, said.map((message) => ('id' in message ? message.id : -1)).sort((a, b) => a - b)]).toEqual([true, [...calls].sort((a, b) => a - b)]);
    let answer: unknown;
    const alive = openDoor(engine.dispatch as AnyDispatch);
    alive.speak({ id: 1, name: 'catalogue.show', input: { id: 'III.1.1' } });
    await vi.waitFor(() => { answer = alive.said[0]; expect(answer).toMatchObject({ ok: true }); });
    expect([log.mock.calls, JSON.stringify(Object.getOwnPropertyNames(Object.prototype))]).toEqual([[], prototype]);
    await engine.close();
  });
});

describe('an input from a window', () => {
  it.each<[string, unknown]>([['a text of a hundred million letters', { file: 'x'.repeat(100_000_000) }], ['a list without end', { paths: Array.from({ length: 300_000 }, () => 'a') }], ['a deep thing', JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`)], ['a map', new Map()], ['a date', { at: new Date() }], ['bytes', { file: new Uint8Array(4) }], ['a number that is none', { limit: NaN }], ['a great whole number', { limit: 1n }], ['a pattern', { query: /x/u }]])('may not be %s', (_what, input) => {
    expect(() => plainInput(input)).toThrow(Failure);
  });
  it('may be anything that operations take', () => {
    const input = { text: 'a', list: [1, null, { deep: [true] }], absent: undefined };
    expect([plainInput(input), plainInput(undefined)]).toEqual([input, {}]);
  });
});

describe('a review that another window shows', () => {
  it.each<[string, unknown, string | null]>([
    ['reviews.open', { file: '/a/b.lacuna' }, '/a/b.lacuna'], ['review.create', { review: ' /a/b.lacuna ', state: 'X' }, '/a/b.lacuna'], ['reviews.restore', { backup: '1', to: '/a/b.lacuna' }, '/a/b.lacuna'],
    ['jobs.start', { operation: 'reviews.open', input: { file: '/a/b.lacuna' } }, '/a/b.lacuna'], ['jobs.start', { operation: 'jobs.start', input: { operation: 'reviews.open', input: { file: '/a' } } }, null],
    ['documents.list', { file: '/a/b.lacuna' }, null], ['reviews.open', { file: 7 }, null], ['reviews.open', null, null], ['__proto__', { file: '/a' }, null],
  ])('is not opened again by %s %j', async (name, input, file) => {
    const asked: string[] = [], done: string[] = [];
    const dispatch = onlyOnce(async (called) => { done.push(called); }, async (path) => { asked.push(path); return false; });
    await dispatch(name, input, {}).catch((error: Failure) => { expect(error.code).toBe('busy'); });
    expect([asked, done]).toEqual(file === null ? [[], [name]] : [[file], []]);
  });
});
