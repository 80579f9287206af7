import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Bearing } from '../../shared/domain/judgement.ts';
import type { Box } from '../../shared/domain/text.ts';
import type { TextFate } from '../../shared/domain/text-reasons.ts';
import { say } from '../text/say.ts';
import type { PageGeometry } from './pages-handle.ts';
import styles from './page-overlay.module.css';
import { placeKey } from './passage-card.tsx';
import { layOutBars, layOutNotes, type Ground } from './tag-bars.ts';
import type { LinesPage, ReadPage } from './use-lines.ts';
import type { PlacedNote, PlacedTag } from './use-tagged.ts';

export interface Boxed { readonly stretches: readonly { readonly start: number; readonly end: number }[]; readonly boxes: readonly Box[] }
/** Words to be marked on a page: those being tagged, those found by the microscope, those that reading left out, joined or repaired. */
export interface Wash { readonly key: string; readonly kind: 'marked' | 'microscope' | 'penalty' | 'poorly-read' | TextFate; readonly words: string; readonly place: Boxed; /** Looked at in a list beside the page. */ readonly isPointed?: boolean }
/** Where a tag of the other language's text has its counterpart. */
export interface TwinSpan { readonly id: string; readonly words: string; readonly place: Boxed }

interface PageOverlayProps {
  readonly pageNumber: number;
  readonly geometry: PageGeometry;
  readonly readPage: ReadPage;
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
  const { pageNumber, geometry, readPage, tags, notes, twins, washes, chosen, labelOf, onChoose, drawsRegions, onRegion } = props;
  const [hovered, setHovered] = useState<string | null>(null);
  const overlay = useRef<HTMLDivElement>(null), pointed = usePointed(overlay, washes.some(({ words }) => words !== ''));
  const here = <T extends { readonly id: string; readonly pages: PlacedTag['pages'] }>(rows: readonly T[]) => rows.flatMap((row) => row.pages.filter((page) => page.pageNumber === pageNumber).map((page) => ({ row, boxes: geometry.boxesOf(page) })));
  // Tags on the same words have one bar; so have those of one provision of the other text.
  const tagged = [...Map.groupBy(here(tags), ({ row }) => placeKey(row)).values()].map((own) => ({ row: own[0]!.row, rows: own.map(({ row }) => row), boxes: own[0]!.boxes })), noted = here(notes);
  // A page with nothing beside its words is not measured: laying it out at once would cost a frame where pages fly by.
  const isMarked = tagged.length + noted.length + twins.length > 0, page = usePageLines(readPage, pageNumber, isMarked), pixel = usePixel(overlay, geometry.width, isMarked);
  const ground: Ground | null = page && pixel > 0 ? { lines: geometry.boxesOf({ stretches: page.lines, boxes: page.lines }), width: geometry.width, pixel } : null;
  const twinned = [...Map.groupBy(twins, ({ place }) => JSON.stringify(place.stretches)).values()].map((own) => ({ id: own[0]!.id, words: own.map(({ words }) => words).join('; '), boxes: page ? geometry.boxesOf(linesIn(page, own[0]!.place)) : [] }));
  const bars = ground ? layOutBars([...tagged.map(({ row, boxes }) => ({ id: row.id, boxes })), ...twinned.map(({ id, boxes }) => ({ id: `twin ${id}`, boxes }))], ground) : [];
  const marks = ground ? layOutNotes(noted.map(({ row, boxes }) => ({ id: row.id, boxes })), bars, ground) : [];
  const isChosen = (rows: readonly PlacedTag[]): boolean => rows.some(({ id }) => id === chosen);
  const shown = tagged.filter(({ row, rows }) => isChosen(rows) || row.id === hovered), shownNote = noted.filter(({ row }) => row.id === chosen || row.id === hovered);
  return (
    <div ref={overlay} className={styles.overlay}>
      {drawsRegions ? <RegionSurface geometry={geometry} onRegion={onRegion} /> : null}
      {washes.flatMap(({ key, kind, words, place, isPointed }) => geometry.boxesOf(place).map((box, i) => <span key={`${key} ${i}`} className={styles.wash} data-kind={kind} data-wash={key} data-pointed={isPointed || undefined} style={placeOf(box, geometry)}>{words && (pointed === key || isPointed) && i === 0 ? <span className={styles.chip}>{words}</span> : null}</span>))}
      {[...shown.map(({ row, rows, boxes }) => ({ id: row.id, on: isChosen(rows), boxes })), ...shownNote.map(({ row, boxes }) => ({ id: row.id, on: row.id === chosen, boxes }))].flatMap(({ id, on, boxes }) => boxes.map((box, i) => <span key={`${id} ${i}`} className={styles.words} data-chosen={on || undefined} style={placeOf(box, geometry)} />))}
      {bars.map(({ id, part, side, top, bottom, left, width }) => {
        const twin = twinned.find((one) => `twin ${one.id}` === id), own = tagged.find(({ row }) => row.id === id);
        const words = own ? own.rows.map((tag) => say('reader.bar', { element: labelOf(tag.for), bearing: say(`bearing.${tag.bearing}`) })).join('\n') : say('reader.bar.twin', { element: twin?.words ?? '' });
        return (
          <button key={`${id} ${part}`} type="button" tabIndex={-1} className={styles.bar} data-bearing={own ? gravest(own.rows) : 'twin'} data-chosen={(own && isChosen(own.rows)) || undefined} data-side={side} data-thin={width < thinPixels * pixel || undefined} title={words} aria-label={words}
            style={placeOf({ x: left, y: top, width, height: bottom - top }, geometry)}
            onPointerEnter={() => setHovered(own?.row.id ?? null)} onPointerLeave={() => setHovered(null)} onClick={() => onChoose(own?.row.id ?? twin?.id ?? id)} />
        );
      })}
      {marks.map(({ id, ...box }) => { const { row } = noted.find((one) => one.row.id === id)!; return (
        <button key={id} type="button" tabIndex={-1} className={styles.note} title={row.text} aria-label={say('reader.note.at', { text: row.text })} style={placeOf(box, geometry)}
          onPointerEnter={() => setHovered(row.id)} onPointerLeave={() => setHovered(null)} onClick={() => onChoose(row.id)} />
      ); })}
    </div>
  );
}

/** Which of the marked words the mouse is over. They let it through to the text, so that they can be selected: the page is asked instead. */
function usePointed(overlay: RefObject<HTMLDivElement | null>, isOn: boolean): string | null {
  const [pointed, setPointed] = useState<string | null>(null);
  useEffect(() => {
    const layer = overlay.current, sheet = layer?.closest<HTMLElement>('[data-page-number]');
    if (!isOn || !layer || !sheet) { setPointed(null); return undefined; }
    const look = ({ clientX, clientY }: MouseEvent): void => {
      const under = [...layer.querySelectorAll<HTMLElement>('[data-wash]')].find((one) => { const rect = one.getBoundingClientRect(); return clientX >= rect.left && clientX <= rect.right && clientY >= rect.top && clientY <= rect.bottom; });
      setPointed(under?.dataset.wash ?? null);
    };
    const leave = (): void => setPointed(null);
    sheet.addEventListener('pointermove', look);
    sheet.addEventListener('pointerleave', leave);
    return () => { sheet.removeEventListener('pointermove', look); sheet.removeEventListener('pointerleave', leave); };
  }, [overlay, isOn]);
  return pointed;
}

const placeOf = ({ x, y, width, height }: Box, page: PageGeometry) => ({ left: `${(100 * x) / page.width}%`, top: `${(100 * y) / page.height}%`, width: `${(100 * width) / page.width}%`, height: `${(100 * height) / page.height}%` });

/** The bearing that a bar shows where its tags differ: what stands against the Plan is seen first. */
const gravest = (tags: readonly PlacedTag[]): Bearing => (['conflicts', 'partly-satisfies', 'satisfies', 'context'] as const).find((bearing) => tags.some((tag) => tag.bearing === bearing))!;

/** Pixels: a bar thinner than this has no arms. */
const thinPixels = 7;

/** The lines of a page, once they are there; not asked for where nothing stands beside them. A page whose lines cannot be had is taken to have none. */
function usePageLines(readPage: ReadPage, pageNumber: number, isWanted: boolean): Pick<LinesPage, 'lines'> | null {
  const [page, setPage] = useState<Pick<LinesPage, 'lines'> | null>(null);
  useEffect(() => {
    let gone = false;
    if (isWanted) void readPage(pageNumber).then((read) => { if (!gone) setPage(read ?? { lines: [] }); }, () => { if (!gone) setPage({ lines: [] }); });
    return () => { gone = true; };
  }, [readPage, pageNumber, isWanted]);
  return page;
}

/** The law's own lines in a stretch of a page. */
function linesIn({ lines }: Pick<LinesPage, 'lines'>, { stretches }: Pick<Boxed, 'stretches'>): Boxed {
  return { stretches, boxes: stretches.flatMap(({ start, end }) => lines.filter((line) => line.start < end && line.end > start && !line.leftOut)) };
}

/** How long a pixel is in the units of the page as it is drawn now; 0 until that is known. */
function usePixel(overlay: RefObject<HTMLDivElement | null>, width: number, isOn: boolean): number {
  const [pixel, setPixel] = useState(0);
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    const layer = overlay.current!, measure = (): void => setPixel(layer.clientWidth > 0 ? width / layer.clientWidth : 0), watch = new ResizeObserver(measure);
    measure();
    watch.observe(layer);
    return () => watch.disconnect();
  }, [overlay, width, isOn]);
  return pixel;
}

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
