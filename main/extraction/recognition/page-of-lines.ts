import { poorlyRead, type Box, type PageText } from '../../../shared/domain/text.ts';
import { frameOf } from '../layout/fragment.ts';
import { layOutPage } from '../layout/lay-out-page.ts';
import { setLines, type Sheet } from './glyphs-of-lines.ts';
import type { RecognisedPage } from './recognition-order.ts';
import type { SeenLine } from './tesseract.ts';

type Laid = Pick<RecognisedPage, 'page' | 'words' | 'confidence'>;

/** How far letters reach above and below their baseline, as layout draws its boxes. */
const ascent = 0.78, descent = 0.22;
/** Mean confidences below which a page is said to be read poorly, or not to be relied on. */
const wellRead = 85, barelyRead = 70;

/** Recognised lines as a page of text: laid out upright by the ordinary rules, then its boxes put back to where they stand on the skewed sheet. */
export function pageOfLines(seen: readonly SeenLine[], sheet: Sheet, skew: number, pageIndex: number): Laid {
  const { glyphs, words: set, turn } = setLines(seen, sheet), frame = frameOf(glyphs, turn);
  const laid = layOutPage(glyphs, pageIndex);
  const confidenceAt = new Map(set.map((word) => {
    const { x, y } = frame.toPage(word.left, word.baseline - ascent * word.size, word.right, word.baseline + descent * word.size);
    return [`${tenth(x)} ${tenth(y)}`, word.confidence];
  }));
  const words = laid.runs.flatMap(({ start, end, box }) => { const confidence = confidenceAt.get(`${box.x} ${box.y}`); return confidence === undefined ? [] : [{ start, end, confidence: Math.round(confidence) }]; });
  const letters = set.reduce((sum, word) => sum + word.letters, 0), confidence = letters ? set.reduce((sum, word) => sum + word.confidence * word.letters, 0) / letters : 0;
  const back = <T extends { readonly box: Box }>(part: T): T => ({ ...part, box: turned(part.box, -skew, sheet) });
  const { pageLabel, width, height, text } = laid;
  const page: PageText = { pageIndex, pageLabel, width, height, text, lines: laid.lines.map(back), runs: laid.runs.map(({ font: _, ...run }) => back(run)), ocr: true, quality: { ...qualityOf(text, confidence), ...doubtsOf(text, words) } };
  return { page: page as Laid['page'], words, confidence: Math.round(confidence * 10) / 10 };
}

function qualityOf(text: string, confidence: number): PageText['quality'] {
  if (text.trim() === '') return { score: 0, notes: ['Character recognition found no text on this page: it is empty, or a picture.'] };
  const sure = `${Math.round(confidence)} %`;
  if (confidence >= wellRead) return { score: 0.8, notes: [`The text of this page was read from its picture by character recognition (certainty ${sure}). Compare quotations with the picture.`] };
  if (confidence >= barelyRead) return { score: 0.65, notes: [`The text of this page was read from its picture by character recognition, with doubt (certainty ${sure}). Compare every quotation with the picture.`] };
  return { score: 0.4, notes: [`Character recognition could hardly read this page (certainty ${sure}). Quote from the picture, not from this text.`] };
}

/** One doubt a page that names its poorly read words: each is marked in the reader, and a list of them all would hide the other doubts. */
function doubtsOf(text: string, words: Laid['words']): Pick<PageText['quality'], 'doubts'> {
  const poor = words.filter(({ start, end, confidence }) => confidence < poorlyRead && /[\p{L}\p{Nd}]/u.test(text.slice(start, end)));
  if (poor.length === 0) return {};
  const named = poor.slice(0, 5).map(({ start, end }) => `“${text.slice(start, end)}”`).join(', ');
  return { doubts: [{ kind: 'uncertain-words', note: `Character recognition is not sure of ${poor.length === 1 ? 'a word' : `${poor.length} words`} on this page: ${named}${poor.length > 5 ? ' …' : '.'} Compare ${poor.length === 1 ? 'it' : 'them'} with the picture.`, start: poor[0]!.start, end: poor[0]!.end }] };
}

/** A box moved as the sheet is turned about its middle; its own sides stay level. */
function turned({ x, y, width, height }: Box, angle: number, sheet: Pick<Sheet, 'width' | 'height'>): Box {
  const cos = Math.cos(angle), sin = Math.sin(angle), dx = x + width / 2 - sheet.width / 2, dy = y + height / 2 - sheet.height / 2;
  return { x: tenth(sheet.width / 2 + cos * dx - sin * dy - width / 2), y: tenth(sheet.height / 2 + sin * dx + cos * dy - height / 2), width, height };
}

const tenth = (n: number): number => Math.round(n * 10) / 10;
