import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepJobs, type JobRow, type Jobs } from '../../../main/engine/jobs.ts';
import type { EngineEvent } from '../../../shared/contract/events.ts';
import type { CallContext } from '../../../shared/contract/operation.ts';
import { Failure } from '../../../shared/domain/failure.ts';

interface Call { readonly name: string; readonly context: CallContext; done(output?: unknown): void; fail(error: unknown): void }

/** Jobs over work that the test ends by hand. */
function jobsByHand() {
  const calls: Call[] = [], events: EngineEvent[] = [];
  const around = { file: '/reviews/a.lacuna' as string | null };
  let ids = 0;
  const jobs: Jobs = keepJobs({
    run: (name, _, context) => new Promise((resolve, reject) => {
      calls.push({ name, context, done: resolve, fail: reject });
      context.signal!.addEventListener('abort', () => reject(new Failure('cancelled', 'Cancelled. What was finished is kept.')));
    }),
    tell: (event) => events.push(event), now: () => '2026-01-01T00:00:00.000Z', newId: () => `job-${(ids += 1)}`, openFile: () => around.file, nameOf: (path) => path.split('/').at(-1)!,
  });
  return { jobs, calls, events, around, states: () => jobs.list().map(({ state }) => state), told: () => events.flatMap((event) => (event.kind === 'job.changed' ? [event.job.state] : [event.kind])) };
}
const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
afterEach(() => { vi.restoreAllMocks(); });

describe('a job', () => {
  it('says what it does, how far it is, and what came of it', async () => {
    const { jobs, calls, told } = jobsByHand();
    expect(jobs.start('documents.import', { paths: ['/laws/code.pdf'] })).toEqual({ job: 'job-1' });
    await settled();
    calls[0]!.context.report!({ done: 3, total: 9, what: 'Reading code.pdf' });
    expect(jobs.list()).toEqual([{
      id: 'job-1', operation: 'documents.import', input: { paths: ['/laws/code.pdf'] }, words: 'Importing code.pdf', state: 'running', progress: { done: 3, total: 9, what: 'Reading code.pdf' },
      output: null, failure: null, startedAt: '2026-01-01T00:00:00.000Z', endedAt: null,
    }]);
    calls[0]!.done([{ document: 'd' }]);
    await settled();
    expect(jobs.list()[0]).toMatchObject({ state: 'done', progress: null, output: [{ document: 'd' }], endedAt: '2026-01-01T00:00:00.000Z' });
    expect(told()).toEqual(['waiting', 'running', 'done']);
    expect(jobs.dismiss('job-1')).toEqual({ dismissed: 'job-1' });
    expect([jobs.list(), told().at(-1)]).toEqual([[], 'job.dismissed']);
  });

  it('that writes waits for the one before it; one that only reads does not', async () => {
    const { jobs, calls, states } = jobsByHand();
    jobs.start('documents.import', { paths: ['a.pdf'] });
    jobs.start('memo.write', { out: ['m.docx'] });
    jobs.start('review.verify', {});
    await settled();
    expect(states()).toEqual(['running', 'waiting', 'running']);
    calls.find(({ name }) => name === 'documents.import')!.fail(new Failure('disk-full', 'The disk is full.'));
    await settled();
    expect(states()).toEqual(['failed', 'running', 'running']);
    expect(jobs.list()[0]!.failure).toEqual({ code: 'disk-full', sentence: 'The disk is full.' });
  });

  it('is cancelled at work, or before it began', async () => {
    const { jobs, calls, states } = jobsByHand();
    const [first, second] = [jobs.start('documents.import', { paths: ['a.pdf'] }), jobs.start('documents.import', { paths: ['b.pdf'] })];
    await settled();
    expect(jobs.cancel(second.job).state).toBe('cancelled');
    jobs.cancel(first.job);
    await settled();
    expect(states()).toEqual(['cancelled', 'cancelled']);
    expect(calls).toHaveLength(1);
  });

  it('keeps what was finished before it was cancelled', async () => {
    const { jobs, calls } = jobsByHand();
    const { job } = jobs.start('review.verify', {});
    await settled();
    calls[0]!.done({ sound: true });
    jobs.cancel(job);
    await settled();
    expect(jobs.list()[0]).toMatchObject({ state: 'cancelled', output: { sound: true } });
  });

  it('never runs on another review than the one it was started for', async () => {
    const { jobs, calls, around } = jobsByHand();
    jobs.start('documents.import', { paths: ['a.pdf'] });
    jobs.start('documents.import', { paths: ['b.pdf'] });
    await settled();
    around.file = '/reviews/b.lacuna';
    calls[0]!.done();
    await settled();
    expect(jobs.list()[1]).toMatchObject({ state: 'cancelled', failure: { sentence: 'The review was closed before this began.' } });
    expect(calls).toHaveLength(1);
  });

  it('that fails unexpectedly tells nothing of its inside, and is logged whole', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const { jobs, calls } = jobsByHand();
    jobs.start('review.verify', {});
    await settled();
    calls[0]!.fail(new TypeError('x is undefined'));
    await settled();
    expect(jobs.list()[0]!.failure).toMatchObject({ code: 'internal', sentence: expect.not.stringContaining('undefined') });
    expect(logged).toHaveBeenCalledWith(expect.any(TypeError));
  });

  it.each<[string, (jobs: Jobs) => unknown, string, string]>([
    ['short work', (jobs) => jobs.start('tags.list', {}), 'wrong-usage', 'not long work'], ['what is no operation', (jobs) => jobs.start('__proto__', {}), 'wrong-usage', 'not long work'],
    ['the cancelling of what is not there', (jobs) => jobs.cancel('x'), 'not-found', 'no job "x"'],
    ['the dismissal of what is under way', (jobs) => jobs.dismiss(jobs.start('review.verify', {}).job), 'refused', 'Cancel it first'],
  ])('refuses %s', (_, wrong, code, sentence) => {
    expect(() => wrong(jobsByHand().jobs)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(sentence) }));
  });

  it('needs a review where its work does', () => {
    const { jobs, around } = jobsByHand();
    around.file = null;
    expect(() => jobs.start('memo.write', {})).toThrow('No review is open.');
    expect(jobs.start('reviews.sample', {})).toEqual({ job: 'job-1' });
  });

  it('tells of its progress often enough to be seen, not of every step', async () => {
    const { jobs, calls, told } = jobsByHand();
    jobs.start('review.verify', {});
    await settled();
    for (let done = 0; done < 10_000; done += 1) calls[0]!.context.report!({ done, total: 10_000, what: 'Checking' });
    expect(told().length).toBeLessThan(100);
    expect((jobs.list()[0] as JobRow).progress).toMatchObject({ done: 9_999 });
  });

  it('leaves the list by itself once fifty later ones have ended', async () => {
    const { jobs, calls } = jobsByHand();
    for (let n = 0; n < 53; n += 1) jobs.start('review.verify', {});
    await settled();
    for (const call of calls) call.done();
    await settled();
    expect(jobs.list().map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, n) => `job-${n + 4}`));
  });
});
