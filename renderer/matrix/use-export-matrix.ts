import { useCallback } from 'react';
import type { MatrixBy, MatrixFilter } from '../../shared/domain/matrix.ts';
import { bridge } from '../engine/bridge.ts';
import { useEngine } from '../engine/engine-context.tsx';
import { useCommand } from '../engine/use-command.ts';
import { useQuery } from '../engine/use-query.ts';
import { tell } from '../frame/notices.ts';
import { say } from '../text/say.ts';

/** Writes the matrix as it is seen to a CSV file: by the system's dialog in the desktop window, as a download in a browser. */
export function useExportMatrix(by: MatrixBy, { items, tiers, verdicts, reviewers }: MatrixFilter): () => void {
  const { pipe } = useEngine(), { run } = useCommand('matrix.show'), { data: review } = useQuery('review.describe', {});
  return useCallback(() => {
    const wish = { by, related: true, item: [...(items ?? [])], tier: [...(tiers ?? [])], verdict: [...(verdicts ?? [])], reviewer: [...(reviewers ?? [])] };
    if (bridge) {
      void bridge.chooseSave(say('matrix.csv.name', { state: review?.state ?? '' }).trim(), [{ name: say('matrix.csv.kind'), extensions: ['csv'] }])
        .then(async (csv) => { if (csv && await run({ ...wish, csv })) tell({ kind: 'done', sentence: say('matrix.csv.done', { file: csv }) }); });
      return;
    }
    const query = new URLSearchParams({ by, related: 'true' });
    for (const [name, values] of Object.entries(wish)) if (Array.isArray(values)) for (const value of values) query.append(name, value);
    const link = document.createElement('a');
    link.href = `${pipe.downloadAddress?.('matrix.csv') ?? ''}?${query}`;
    link.download = '';
    link.click();
  }, [pipe, run, review, by, items, tiers, verdicts, reviewers]);
}
