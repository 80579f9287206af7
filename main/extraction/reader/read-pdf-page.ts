import type { PageText } from '../../../shared/domain/text.ts';
import { replacedInStructure } from '../pdf/replaced-in-structure.ts';
import { withReplacementText } from '../layout/replacement-text.ts';
import { layOutPage } from '../layout/lay-out-page.ts';
import { collectGlyphs } from '../pdf/collect-glyphs.ts';
import type { OpenPdf } from '../pdf/open-pdf.ts';
import { pdfLibrary } from '../pdf/open-pdf.ts';
import { encodePage } from './page-frame.ts';

/** One page of a PDF, encoded, with what the file tells machines in place of it (in its structure only where that may be: asking for it is slow). A page that cannot be read becomes an empty one that says so: the others go on. */
export async function readPdfPage(pdf: OpenPdf, pageIndex: number, charactersPerPage: number, asksStructure: () => boolean): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const page = await pdf.getPage(pageIndex + 1);
    const glyphs = await collectGlyphs(page, await pdfLibrary());
    const replacements = glyphs.marks.length && asksStructure() ? [...glyphs.replacements, ...await replacedInStructure(page, glyphs.marks)] : glyphs.replacements;
    page.cleanup();
    return encodePage(cut(withReplacementText(layOutPage(glyphs, pageIndex), glyphs, replacements), charactersPerPage));
  } catch (error) {
    return encodePage(brokenPage(pageIndex, error));
  }
}

function brokenPage(pageIndex: number, error: unknown): PageText {
  const reason = error instanceof Error ? error.message : String(error);
  return { pageIndex, pageLabel: String(pageIndex + 1), width: 595, height: 842, text: '', lines: [], runs: [], ocr: false, quality: { score: 0, notes: [`This page is damaged and could not be read (${reason.slice(0, 200)}).`] } };
}

/** The page up to the limit of characters, at a line's end, with a note when something was left out. */
function cut(page: PageText, charactersPerPage: number): PageText {
  if (page.text.length <= charactersPerPage) return page;
  const lines = page.lines.filter((line) => line.end <= charactersPerPage), end = lines.at(-1)?.end ?? 0;
  const { doubts = [] } = page.quality, held = doubts.filter((doubt) => (doubt.end ?? 0) <= end);
  return { ...page, text: page.text.slice(0, end), lines, runs: page.runs.filter((run) => run.end <= end), quality: { score: Math.min(page.quality.score, 0.3), notes: [...page.quality.notes, `This page holds more than ${charactersPerPage.toLocaleString('en')} characters; the rest was left out.`], ...(held.length ? { doubts: held } : {}) }, ...(page.reasons ? { reasons: page.reasons.filter((reason) => reason.end <= end) } : {}) };
}
