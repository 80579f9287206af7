import { useCallback, useState } from 'react';
import { say } from '../text/say.ts';
import type { Wash } from './page-overlay.tsx';
import type { ReadPage } from './use-lines.ts';

const none: readonly Wash[] = [];

/** The recognised words of a page of which the engine was not sure: always marked, since a quotation may hold one. Nothing is asked of documents that were not recognised. */
export function usePoorWords(readPage: ReadPage, isRecognised: boolean): (pageNumber: number) => readonly Wash[] {
  const [{ of, words }, setWords] = useState<{ readonly of: ReadPage; readonly words: ReadonlyMap<number, readonly Wash[]> }>({ of: readPage, words: new Map() });
  return useCallback((pageNumber) => {
    if (!isRecognised) return none;
    const known = of === readPage ? words.get(pageNumber) : undefined;
    if (known) return known;
    void readPage(pageNumber).then((page) => {
      const poor = (page?.poorWords ?? []).map(({ start, end, confidence, ...box }): Wash => ({ key: `poor ${start}`, kind: 'poorly-read', words: say('reader.poorly-read', { percent: Math.round(confidence) }), place: { stretches: [{ start, end }], boxes: [box] } }));
      setWords((before) => { const there = before.of === readPage ? before.words : new Map<number, readonly Wash[]>(); return there.has(pageNumber) ? before : { of: readPage, words: new Map(there).set(pageNumber, poor) }; });
    }, () => undefined);
    return none;
  }, [of, words, readPage, isRecognised]);
}
