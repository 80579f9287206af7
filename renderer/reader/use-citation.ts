import { useMemo } from 'react';
import { citeUnit } from '../../shared/domain/cite-unit.ts';
import { numbersBelow } from '../../shared/domain/outline.ts';
import { useQuery } from '../engine/use-query.ts';
import { say } from '../text/say.ts';
import type { DocumentRow } from './document-shelf.tsx';
import type { Outline } from './use-outline.ts';

export interface Citation { of(path: string | null, pageNumber: number): string }

/** Composes citations of a document: "Art. 165(1)(a) CC, p. 74". */
export function useCitation(document: DocumentRow, outline: Outline | null): Citation {
  const { data: instruments } = useQuery('instruments.list', {});
  return useMemo(() => {
    const instrument = instruments?.find(({ id }) => id === document.instrumentId), law = instrument?.shortName || instrument?.name || document.fileName;
    return {
      of: (path, pageNumber) => {
        const page = outline?.pages[pageNumber - 1]?.pageLabel || String(pageNumber), article = path === null ? '' : outline?.byPath.get(path)?.article ?? '';
        return article ? say('reader.cite', { place: citeUnit(outline!.unitOf(path!), article + numbersBelow(path)), law, page }) : say('reader.cite.outside', { law, page });
      },
    };
  }, [instruments, document, outline]);
}

/** Words marked over lines, as one would quote them: broken words whole, one blank between the others. */
export const quotable = (words: string): string => words.replace(/(?<=\p{L})[-‐‑\u00ad]\s*\n\s*(?=\p{Ll})/gu, '').replace(/\s+/gu, ' ').trim();

/** The smallest provision that holds some words of a page, as far as its beginning and end tell. */
export function holderOf(outline: Outline, stretches: readonly { readonly pageNumber: number; readonly start: number; readonly end: number }[]): string | null {
  const first = stretches[0], last = stretches.at(-1);
  if (!first || !last) return null;
  const holding = outline.provisions.filter(({ begins, ends }) => (begins.pageNumber < first.pageNumber || (begins.pageNumber === first.pageNumber && begins.start <= first.start)) && (ends.pageNumber > last.pageNumber || (ends.pageNumber === last.pageNumber && ends.end >= last.end)));
  return holding.sort((a, b) => b.depth - a.depth)[0]?.path ?? null;
}
