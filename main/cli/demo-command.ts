import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../../shared/domain/failure.ts';
import { startEngine } from '../engine/start-engine.ts';
import { playSample } from '../engine/play-sample.ts';

/** Does the main job on the sample State, with no display: review, import, tags, assessments, memo in every format, verification. Names each file it wrote. */
export async function demoCommand(args: readonly string[], signal: AbortSignal): Promise<number> {
  let out: string, json: boolean;
  try {
    const { values } = parseArgs({ args: [...args], options: { out: { type: 'string', default: 'out' }, json: { type: 'boolean', default: false } } });
    ({ out, json } = values);
  } catch (error) { throw new Failure('wrong-usage', `${(error as Error).message} Usage: lacuna demo [--out DIR]`); }
  mkdirSync(out, { recursive: true });
  const review = join(out, 'Varania.lacuna');
  rmSync(review, { force: true }); // the demo's own file, made anew each time
  const engine = startEngine({ remember: false });
  const tell = (line: string): void => { if (!json) process.stdout.write(`${line}\n`); };
  try {
    let last = '';
    await playSample(engine, review, { signal, report: ({ what }) => { if (what !== last) tell(`${what} ...`); last = what; } });
    const { documents, tags, assessed } = await engine.dispatch('review.describe', {});
    tell(`Reviewed ${documents} documents: ${tags} tags, ${assessed} assessments.`);
    const memo = ['docx', 'pdf', 'html', 'md', 'json'].map((ending) => join(out, `Varania memo.${ending}`));
    await engine.dispatch('memo.write', { out: memo }, { signal });
    const matrix = join(out, 'Varania matrix.csv');
    await engine.dispatch('matrix.show', { csv: matrix }, { signal });
    const verified = await engine.dispatch('review.verify', {}, { signal });
    const files = [review, ...memo, matrix];
    for (const file of files) tell(`Wrote ${file}`);
    tell(verified.sound ? `Verified: all is well (${verified.checked.quotations} quotations, ${verified.checked.entries} journal entries).` : `Verification found differences:\n${verified.differences.join('\n')}`);
    if (json) process.stdout.write(`${JSON.stringify({ files, verified })}\n`);
    return verified.sound ? 0 : 1;
  } finally { await engine.close(); }
}
