import { useState, type PointerEvent } from 'react';
import type { Box } from '../../shared/domain/text.ts';
import { say } from '../text/say.ts';
import type { PageGeometry } from './pages-handle.ts';
import styles from './page-overlay.module.css';
import { layOutBars } from './tag-bars.ts';
import type { PlacedNote, PlacedTag } from './use-tagged.ts';

export interface Boxed { readonly stretches: readonly { readonly start: number; readonly end: number }[]; readonly boxes: readonly Box[] }
/** Words to be marked on a page: those being tagged, those found by the microscope, those left out of the law. */
export interface Wash { readonly key: string; readonly kind: 'marked' | 'microscope' | 'penalty' | 'left-out'; readonly words: string; readonly place: Boxed }
/** Where a tag of the other language's text has its counterpart. */
export interface TwinSpan { readonly id: string; readonly words: string; readonly place: Boxed }

interface PageOverlayProps {
  readonly pageNumber: number;
  readonly geometry: PageGeometry;
  readonly tags: readonly PlacedTag[];
  readonly notes: readonly PlacedNote[];
  readonly twins: readonly TwinSpan[];
  readonly washes: readonly Wash[];
  readonly chosen: string | null;
  readonly labelOf: (target: string) => string;
  readonly onChoose: (id: string) => void;
  /** True where a drag draws a rectangle: on a page image, or with the tool. */
  readonly drawsRegions: boolean;
  readonly onRegion: (box: Box) => void;
}

/** What lies over one page: bars beside the words that are tagged, the words of the chosen tag, and whatever else is to be seen there now. */
export function PageOverlay(props: PageOverlayProps) {
  const { pageNumber, geometry, tags, notes, twins, washes, chosen, labelOf, onChoose, drawsRegions, onRegion } = props;
  const [hovered, setHovered] = useState<string | null>(null);
  const here = <T extends { readonly id: string; readonly pages: PlacedTag['pages'] }>(rows: readonly T[]) => rows.flatMap((row) => row.pages.filter((page) => page.pageNumber === pageNumber).map((page) => ({ row, boxes: geometry.boxesOf(page) })));
  const tagged = here(tags), noted = here(notes);
  const twinned = twins.map(({ id, words, place }) => ({ id, words, boxes: geometry.boxesOf(place) }));
  const bars = layOutBars([...tagged.map(({ row, boxes }) => ({ id: row.id, boxes })), ...twinned.map(({ id, boxes }) => ({ id: `twin ${id}`, boxes }))]);
  const shown = tagged.filter(({ row }) => row.id === chosen || row.id === hovered), shownNote = noted.filter(({ row }) => row.id === chosen || row.id === hovered);
  return (
    <div className={styles.overlay}>
      {drawsRegions ? <RegionSurface geometry={geometry} onRegion={onRegion} /> : null}
      {washes.flatMap(({ key, kind, words, place }) => geometry.boxesOf(place).map((box, i) => <span key={`${key} ${i}`} className={styles.wash} data-kind={kind} style={placeOf(box, geometry)}>{i === 0 && words ? <span className={styles.chip}>{words}</span> : null}</span>))}
      {[...shown, ...shownNote].flatMap(({ row, boxes }) => boxes.map((box, i) => <span key={`${row.id} ${i}`} className={styles.words} data-chosen={row.id === chosen || undefined} style={placeOf(box, geometry)} />))}
      {bars.map(({ id, top, bottom, lane }) => {
        const twin = twinned.find((one) => `twin ${one.id}` === id), tag = tags.find((one) => one.id === id);
        const words = tag ? say('reader.bar', { element: labelOf(tag.for), bearing: say(`bearing.${tag.bearing}`) }) : say('reader.bar.twin', { element: twin?.words ?? '' });
        return (
          <button key={id} type="button" tabIndex={-1} className={styles.bar} data-bearing={tag?.bearing ?? 'twin'} data-chosen={tag?.id === chosen || undefined} title={words} aria-label={words}
            style={{ top: `${(100 * top) / geometry.height}%`, height: `${(100 * (bottom - top)) / geometry.height}%`, left: -12 - lane * 9 }}
            onPointerEnter={() => setHovered(tag?.id ?? null)} onPointerLeave={() => setHovered(null)} onClick={() => onChoose(tag?.id ?? twin?.id ?? id)} />
        );
      })}
      {noted.filter(({ boxes }) => boxes.length > 0).map(({ row, boxes }) => (
        <button key={row.id} type="button" tabIndex={-1} className={styles.note} title={row.text} aria-label={say('reader.note.at', { text: row.text })} style={{ top: `${(100 * boxes[0]!.y) / geometry.height}%` }}
          onPointerEnter={() => setHovered(row.id)} onPointerLeave={() => setHovered(null)} onClick={() => onChoose(row.id)} />
      ))}
    </div>
  );
}

const placeOf = ({ x, y, width, height }: Box, page: PageGeometry) => ({ left: `${(100 * x) / page.width}%`, top: `${(100 * y) / page.height}%`, width: `${(100 * width) / page.width}%`, height: `${(100 * height) / page.height}%` });

/** Takes the rectangle that a person draws. */
function RegionSurface({ geometry, onRegion }: { readonly geometry: PageGeometry; readonly onRegion: (box: Box) => void }) {
  const [drawn, setDrawn] = useState<{ readonly from: readonly [number, number]; readonly box: Box } | null>(null);
  const pointOf = (event: PointerEvent): readonly [number, number] => { const rect = event.currentTarget.getBoundingClientRect(); return [((event.clientX - rect.left) / rect.width) * geometry.width, ((event.clientY - rect.top) / rect.height) * geometry.height]; };
  const start = (event: PointerEvent): void => { if (event.button !== 0) return; event.preventDefault(); event.currentTarget.setPointerCapture(event.pointerId); const from = pointOf(event); setDrawn({ from, box: boxBetween(from, from) }); };
  const move = (event: PointerEvent): void => { if (drawn) setDrawn({ ...drawn, box: boxBetween(drawn.from, pointOf(event)) }); };
  const end = (): void => { if (drawn && drawn.box.width > 4 && drawn.box.height > 4) onRegion(drawn.box); setDrawn(null); };
  return <div className={styles.surface} onPointerDown={start} onPointerMove={move} onPointerUp={end} onPointerCancel={() => setDrawn(null)}>{drawn ? <span className={styles.drawn} style={placeOf(drawn.box, geometry)} /> : null}</div>;
}

const boxBetween = ([x, y]: readonly [number, number], [u, v]: readonly [number, number]): Box => ({ x: Math.min(x, u), y: Math.min(y, v), width: Math.abs(u - x), height: Math.abs(v - y) });
