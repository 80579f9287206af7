import { useMemo } from 'react';
import type { Output } from '../../shared/contract/operations.ts';
import { useEngine } from '../engine/engine-context.tsx';

export type LinesPage = Output<'text.lines'>['pages'][number];
/** Gives a page's lines and words with their places; each page is asked for once. */
export type ReadPage = (pageNumber: number) => Promise<LinesPage | null>;

const batch = 8;

/** Pages of a document's text as they are needed, a few at a time. `version` changes when the document is read anew. */
export function useLines(document: string, version: unknown): ReadPage {
  const { pipe } = useEngine();
  return useMemo(() => {
    const batches = new Map<number, Promise<readonly LinesPage[]>>();
    return async (pageNumber) => {
      const first = Math.floor((pageNumber - 1) / batch) * batch + 1;
      let asked = batches.get(first);
      if (!asked) {
        batches.set(first, (asked = pipe.call('text.lines', { document, from: first, to: first + batch - 1 }).then(({ pages }) => pages)));
        asked.catch(() => batches.delete(first));
      }
      return (await asked).find((page) => page.pageNumber === pageNumber) ?? null;
    };
  }, [document, pipe, version]);
}
