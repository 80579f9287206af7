import { useCallback, useMemo, useState } from 'react';
import type { Output } from '../../shared/contract/operations.ts';
import { say } from '../text/say.ts';
import type { Wash } from './page-overlay.tsx';
import type { Subject } from './subject.ts';
import type { ReadPage } from './use-lines.ts';

interface Shown { readonly microscope: Output<'microscope.show'> | null; readonly subject: Subject | null; readonly document: string; readonly readPage: ReadPage; readonly leftOut: boolean }

/** What is to be marked on a page now: the words that are being decided on, those that the microscope found, and what is left out of the law. */
export function useWashes({ microscope, subject, document, readPage, leftOut }: Shown): (pageNumber: number) => readonly Wash[] {
  const [outs, setOuts] = useState<ReadonlyMap<number, readonly Wash[]>>(new Map());
  const seen = useMemo(() => (microscope ? microscopeWashes(microscope) : new Map<number, Wash[]>()), [microscope]);
  const leftOutOf = useCallback((pageNumber: number): readonly Wash[] => {
    const known = outs.get(pageNumber);
    if (known) return known;
    void readPage(pageNumber).then((page) => {
      const washes = (page?.lines ?? []).filter((line) => line.leftOut).map(({ start, end, leftOut: why, ...box }): Wash => ({ key: `out ${start}`, kind: 'left-out', words: why, place: { stretches: [{ start, end }], boxes: [box] } }));
      setOuts((before) => (before.has(pageNumber) ? before : new Map(before).set(pageNumber, washes)));
    }, () => undefined);
    return [];
  }, [outs, readPage]);
  return useCallback((pageNumber) => [
    ...(leftOut ? leftOutOf(pageNumber) : []),
    ...(seen.get(pageNumber) ?? []),
    ...(subject?.document === document ? subject.places.filter((place) => place.pageNumber === pageNumber).map((place, i): Wash => ({ key: `marked ${i}`, kind: 'marked', words: '', place })) : []),
  ], [leftOut, leftOutOf, seen, subject, document]);
}

/** One wash for each stretch of words, with the label of the first element that it names. */
function microscopeWashes({ elements, penalties }: Output<'microscope.show'>): Map<number, Wash[]> {
  const byPlace = new Map<string, { pageNumber: number; place: Wash['place']; labels: string[] }>();
  for (const { label, words } of elements) for (const { pages } of words) for (const { pageNumber, ...place } of pages) {
    const key = `${pageNumber} ${place.stretches.map(({ start, end }) => `${start}-${end}`).join()}`, known = byPlace.get(key);
    if (known) known.labels.push(label); else byPlace.set(key, { pageNumber, place, labels: [label] });
  }
  const washes = new Map<number, Wash[]>();
  const put = (pageNumber: number, wash: Wash): void => { washes.set(pageNumber, [...(washes.get(pageNumber) ?? []), wash]); };
  for (const [key, { pageNumber, place, labels }] of byPlace) put(pageNumber, { key, kind: 'microscope', words: labels.length > 1 ? say('reader.microscope.more', { element: labels[0]!, count: labels.length - 1 }) : labels[0]!, place });
  penalties.forEach(({ pages }, i) => { for (const { pageNumber, ...place } of pages) put(pageNumber, { key: `penalty ${i}`, kind: 'penalty', words: '', place }); });
  return washes;
}
