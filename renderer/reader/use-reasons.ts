import { useMemo } from 'react';
import type { Output } from '../../shared/contract/operations.ts';
import { useEngine } from '../engine/engine-context.tsx';

export type ReasonsPage = Output<'text.reasons'>['pages'][number];
export type TextReason = ReasonsPage['reasons'][number];
/** Gives what reading did to a page's text; each page is asked for once. */
export type ReadReasons = (pageNumber: number) => Promise<ReasonsPage | null>;

const batch = 8;

/** The key under which a reason is marked on its page and listed beside it. */
export const reasonKey = ({ start, end, words }: TextReason): string => `reason ${start} ${end} ${words}`;

/** Reasons of a document's pages as they are needed, a few at a time. `version` changes when the document is read anew. */
export function useReasons(document: string, version: unknown): ReadReasons {
  const { pipe } = useEngine();
  return useMemo(() => {
    const batches = new Map<number, Promise<readonly ReasonsPage[]>>();
    return async (pageNumber) => {
      const first = Math.floor((pageNumber - 1) / batch) * batch + 1;
      let asked = batches.get(first);
      if (!asked) {
        batches.set(first, (asked = pipe.call('text.reasons', { document, from: first, to: first + batch - 1 }).then(({ pages }) => pages)));
        asked.catch(() => batches.delete(first));
      }
      return (await asked).find((page) => page.pageNumber === pageNumber) ?? null;
    };
  }, [document, pipe, version]);
}
