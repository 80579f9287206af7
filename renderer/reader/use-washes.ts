import { useCallback, useMemo, useState } from 'react';
import type { Output } from '../../shared/contract/operations.ts';
import { say } from '../text/say.ts';
import type { Wash } from './page-overlay.tsx';
import type { Subject } from './subject.ts';
import { reasonKey, type ReadReasons } from './use-reasons.ts';

interface Shown { readonly microscope: Output<'microscope.show'> | null; readonly subject: Subject | null; readonly document: string; readonly readReasons: ReadReasons; readonly leftOut: boolean; /** The reason that is looked at in the list beside the page. */ readonly pointed: string | null }

/** What is to be marked on a page now: the words that are being decided on, those that the microscope found, and what reading left out, joined or repaired. */
export function useWashes({ microscope, subject, document, readReasons, leftOut, pointed }: Shown): (pageNumber: number) => readonly Wash[] {
  const [{ of, outs }, setOuts] = useState<{ readonly of: ReadReasons; readonly outs: ReadonlyMap<number, readonly Wash[]> }>({ of: readReasons, outs: new Map() });
  const seen = useMemo(() => (microscope ? microscopeWashes(microscope) : new Map<number, Wash[]>()), [microscope]);
  const leftOutOf = useCallback((pageNumber: number): readonly Wash[] => {
    const known = of === readReasons ? outs.get(pageNumber) : undefined;
    if (known) return known;
    void readReasons(pageNumber).then((page) => {
      const washes = (page?.reasons ?? []).map((reason): Wash => ({ key: reasonKey(reason), kind: reason.fate, words: reason.fate === 'repaired' && reason.was.length < 60 ? say('reader.reasons.repaired', { words: reason.words, was: reason.was }) : reason.words, place: { stretches: [{ start: reason.start, end: Math.max(reason.end, reason.start + 1) }], boxes: reason.boxes } }));
      setOuts((before) => { const known = before.of === readReasons ? before.outs : new Map<number, readonly Wash[]>(); return known.has(pageNumber) ? before : { of: readReasons, outs: new Map(known).set(pageNumber, washes) }; });
    }, () => undefined);
    return [];
  }, [of, outs, readReasons]);
  return useCallback((pageNumber) => [
    ...(leftOut ? leftOutOf(pageNumber).map((wash) => (wash.key === pointed ? { ...wash, isPointed: true } : wash)) : []),
    ...(seen.get(pageNumber) ?? []),
    ...(subject?.document === document ? subject.places.filter((place) => place.pageNumber === pageNumber).map((place, i): Wash => ({ key: `marked ${i}`, kind: 'marked', words: '', place })) : []),
  ], [leftOut, leftOutOf, pointed, seen, subject, document]);
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
