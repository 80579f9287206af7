import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for the run's ready-made reviews, shared by all test files and removed at the end. */
export default function makeReviewsFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-reviews-'));
  process.env.LACUNA_TEST_REVIEWS = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
