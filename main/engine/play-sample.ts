import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CallContext } from '../../shared/contract/operation.ts';
import type { Input } from '../../shared/contract/operations.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Engine } from './start-engine.ts';

/** The scripted review of the sample State: what an adviser would import, tag and judge, as inputs of the contract's operations. */
interface Script {
  readonly state: string;
  readonly title: string;
  readonly asOf: string;
  readonly reviewers: string[];
  readonly settings: Readonly<Record<string, string>>;
  readonly documents: readonly (Omit<Input<'documents.import'>, 'paths'> & { readonly file: string })[];
  readonly readings: readonly Input<'readings.choose'>[];
  readonly tags: readonly Input<'tags.add'>[];
  readonly assessments: readonly Input<'assessments.make'>[];
}

const samples = fileURLToPath(new URL('../../resources/samples', import.meta.url));

/** Makes a review of the sample State at `review` and carries its script out, decision by decision, through the one entrance. */
export async function playSample(engine: Engine, review: string, asked: CallContext): Promise<void> {
  const script = JSON.parse(readFileSync(join(samples, 'review.json'), 'utf8')) as Script;
  const { state, title, asOf, reviewers } = script;
  // The script's reviewer decides, whoever works here.
  const context: CallContext = { ...asked, by: reviewers[0] ?? '' };
  await engine.dispatch('review.create', { review, state, title, asOf, reviewers }, context);
  for (const { file, ...described } of script.documents) {
    const [row] = await engine.dispatch('documents.import', { paths: [join(samples, 'pdf', file)], ...described }, context);
    if (row?.state !== 'imported') throw new Failure('failed', `The sample law ${file} could not be read: ${row?.message ?? ''}`);
  }
  for (const [key, value] of Object.entries(script.settings)) await engine.dispatch('settings.change', { key: key as Input<'settings.change'>['key'], value }, context);
  for (const reading of script.readings) await engine.dispatch('readings.choose', reading, context);
  for (const [index, tag] of script.tags.entries()) {
    context.report?.({ done: index, total: script.tags.length, what: 'Tagging' });
    await engine.dispatch('tags.add', tag, context);
  }
  for (const [index, assessment] of script.assessments.entries()) {
    context.report?.({ done: index, total: script.assessments.length, what: 'Judging' });
    await engine.dispatch('assessments.make', assessment, context);
  }
}
