import type { Cancellation, Progress } from '../../shared/contract/operation.ts';
import type { Output } from '../../shared/contract/operations.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Engine } from '../engine/start-engine.ts';

/**
 * What a window does beside other work, the command line does after an import, file by file: it recognises the pages that wait. The import has been answered by then;
 * what goes wrong here, or is cancelled, is said and takes nothing of it back ("lacuna recognise" goes on).
 */
export async function recogniseImported(engine: Engine, rows: Output<'documents.import'>, how: { readonly signal: Cancellation; readonly report: (progress: Progress) => void; readonly by: string }, say: (sentence: string) => void): Promise<void> {
  const waiting = new Set((await engine.dispatch('documents.list', {})).filter(({ recognition }) => recognition.waiting > 0).map(({ id }) => id));
  for (const { document, fileName } of rows) {
    if (!waiting.delete(document)) continue;
    if (how.signal.aborted) return say('The scanned pages were not recognised. "lacuna recognise" goes on where this stopped.');
    try {
      const done = await engine.dispatch('documents.recognise', { document }, how);
      say(`${fileName}: ${done.recognised} pages recognised, ${done.document.articles} articles${done.unreadable > 0 ? `; ${done.unreadable} pages could not be read` : ''}${done.waiting > 0 ? `; ${done.waiting} pages wait for "lacuna recognise"` : ''}`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      say(`${fileName}: ${error.message}`);
    }
  }
}
