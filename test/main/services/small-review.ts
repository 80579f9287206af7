import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { smallLaw } from '../../journeys/small-law.ts';

export interface SmallReview { readonly engine: Engine; readonly file: string; readonly close: () => void }

/** An open review of the small law, in a folder of its own. */
export async function smallReview(): Promise<SmallReview> {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-service-')), file = join(folder, 'Varania.lacuna');
  writeFileSync(join(folder, 'code.md'), smallLaw);
  const engine = startEngine();
  await engine.dispatch('review.create', { review: file, state: 'Varania', reviewers: ['A. Reviewer'] });
  await engine.dispatch('documents.import', { paths: [join(folder, 'code.md')], instrument: 'Criminal Code', language: 'en', version: 'v1' });
  return { engine, file, close: () => { engine.close(); rmSync(folder, { recursive: true, force: true }); } };
}
