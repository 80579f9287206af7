import { detectLanguage } from '../detect-language.ts';
import { chooseData, missingData, plainScript, tryForScript } from './choose-data.ts';
import { drawPage, inkOf, type DrawablePdf } from './draw-page.ts';
import { nameOfData } from './languages.ts';
import type { RecognitionOrder } from './recognition-order.ts';
import { Tesseract } from './tesseract.ts';

/** How many pages are looked at before the letters count as unknown, and how dark one must be to say anything. */
const pagesLookedAt = 3, someInk = 0.003;

/**
 * Finds out with which data a scan of an unknown language is to be read: its letters from the data for directions, then, where several languages
 * share them, its language from a first reading of one page. Throws Failure('not-found') where no data read its letters.
 */
export async function findData(pdf: DrawablePdf, order: RecognitionOrder): Promise<readonly string[]> {
  const directions = await Tesseract.open([{ data: 'osd', path: order.direction }], 'direction');
  const votes = new Map<string, number>();
  let sample: number | null = null;
  // The first page is often a title alone: the middle of what is to be read is asked as well.
  for (const pageIndex of [...new Set([order.pages[Math.floor(order.pages.length / 2)]!, ...order.pages])].slice(0, pagesLookedAt)) {
    const picture = await drawPage(pdf, pageIndex, 150, { turns: 0, skew: 0 });
    if (inkOf(picture) < someInk) continue;
    sample ??= pageIndex;
    const seen = directions.direction(picture, picture.dpi);
    if (seen) votes.set(plainScript(seen.script), (votes.get(plainScript(seen.script)) ?? 0) + Math.max(0.1, seen.scriptConfidence));
  }
  directions.close();
  const script = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'Latin';
  const first = tryForScript(script, order.available);
  if (first.length === 0) throw missingData(`${script} letters`);
  const shared = order.available.filter((file) => file.script === script).length;
  if (shared === 1 || sample === null) return script === 'Latin' ? first : [...first, ...(order.available.some(({ data }) => data === 'eng') ? ['eng'] : [])];
  const engine = await Tesseract.open(first.map((data) => order.available.find((file) => file.data === data)!));
  const picture = await drawPage(pdf, sample, order.dpi, { turns: 0, skew: 0 });
  const language = detectLanguage(engine.read(picture, picture.dpi).lines.map(({ text }) => text).join('\n'));
  engine.close();
  const { with: chosen } = chooseData(language, order.available);
  return chosen.length > 0 && order.available.some(({ data, script: own }) => data === chosen[0] && own === script) ? chosen : first;
}

/** The data's names for a person: "German and English". */
export const namesOfData = (data: string): string => data.split('+').map(nameOfData).join(' and ');
