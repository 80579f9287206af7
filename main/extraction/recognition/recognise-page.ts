import { drawPage, inkOf, smaller, type DrawablePdf, type Turning } from './draw-page.ts';
import { pageOfLines } from './page-of-lines.ts';
import type { RecognisedPage } from './recognition-order.ts';
import type { Seen, Tesseract } from './tesseract.ts';

/** Below this certainty a page is looked at again, for lying on its side. */
const doubtful = 72, sureOfTurn = 2;
/** A skew that matters (0.1 degrees), and the greatest that is one. */
const leastSkew = 0.0017, mostSkew = 0.26;
const emptyPage = 0.0002;
/** Lines show their slope in a picture of this many dots an inch; finding it in the full one would cost a fifth of the reading. */
const skewDpi = 100;

/** One page of a PDF, drawn, set straight and read. `direction` is called only where the page reads badly: the engine that knows directions loads then. */
export async function recognisePage(pdf: DrawablePdf, pageIndex: number, dpi: number, engine: Tesseract, direction: () => Promise<Tesseract | null>): Promise<RecognisedPage> {
  const began = performance.now();
  let { seen, turning, picture } = await readTurned(pdf, pageIndex, dpi, engine, 0);
  const lies = liesOnItsSide(seen);
  if ((lies || seen.confidence < doubtful) && inkOf(picture) > emptyPage) {
    const turns = (await direction())?.direction(picture, picture.dpi);
    if (turns && turns.turns !== 0 && turns.turnConfidence >= sureOfTurn) {
      const again = await readTurned(pdf, pageIndex, dpi, engine, turns.turns);
      if ((lies && !liesOnItsSide(again.seen)) || again.seen.confidence > seen.confidence) ({ seen, turning, picture } = again);
    }
  }
  const sheet = { width: picture.pageWidth, height: picture.pageHeight, turns: turning.turns, pointsPerPixel: 72 / picture.dpi, knowsSection: engine.knowsSection };
  return { ...pageOfLines(seen.lines, sheet, turning.skew, pageIndex), data: engine.data, turn: turning.turns, skewDegrees: Math.round(turning.skew * 18_000 / Math.PI) / 100, tookMs: Math.round(performance.now() - began) };
}

/** Whether most longer words are taller than wide: the engine reads lines that run up or down the sheet, but says nothing of it. */
function liesOnItsSide({ lines }: Seen): boolean {
  const words = lines.flatMap((line) => line.words).filter(({ text }) => text.length >= 4);
  return words.filter(({ bbox }) => bbox.y1 - bbox.y0 > bbox.x1 - bbox.x0).length * 2 > words.length;
}

async function readTurned(pdf: DrawablePdf, pageIndex: number, dpi: number, engine: Tesseract, turns: number): Promise<{ seen: Seen; turning: Turning; picture: Awaited<ReturnType<typeof drawPage>> }> {
  const picture = await drawPage(pdf, pageIndex, dpi, { turns, skew: 0 });
  if (inkOf(picture) <= emptyPage) return { seen: { lines: [], confidence: 0 }, turning: { turns, skew: 0 }, picture };
  const skew = engine.skewOf(smaller(picture, Math.max(1, Math.floor(picture.dpi / skewDpi))), skewDpi);
  if (Math.abs(skew) < leastSkew || Math.abs(skew) > mostSkew) return { seen: engine.read(picture, picture.dpi), turning: { turns, skew: 0 }, picture };
  const straight = await drawPage(pdf, pageIndex, dpi, { turns, skew });
  return { seen: engine.read(straight, straight.dpi), turning: { turns, skew }, picture: straight };
}
