import type { LinesPage } from '../use-lines.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';

type Reader = (pageNumber: number) => Promise<Pick<LinesPage, 'ocr' | 'text' | 'lines' | 'runs'> | null>;
type Six = readonly [number, number, number, number, number, number];
interface Page { readonly pageNumber: number; getViewport(options: { readonly scale: number }): { readonly transform: readonly number[] }; streamTextContent(options?: object): ReadableStream; getTextContent(options?: object): Promise<unknown> }

const family = 'recognised';
/** How much of a word's box stands above its baseline. */
const above = 0.78;

/**
 * Gives PDF.js the recognised words of a scanned page as if the file had them: they can then be marked, copied and found where they stand on the picture.
 * A page that was not recognised keeps what the file says.
 */
export function giveRecognisedText(pdf: PDFDocumentProxy, readPage: Reader): void {
  const getPage = pdf.getPage.bind(pdf);
  pdf.getPage = async (pageNumber) => {
    const page = await getPage(pageNumber), told = page as unknown as Page & { isTold?: boolean };
    if (told.isTold) return page;
    told.isTold = true;
    const own = { stream: told.streamTextContent.bind(page), get: told.getTextContent.bind(page) };
    const recognised = (): Promise<object | null> => readPage(pageNumber).then((read) => (read?.ocr ? contentOf(read, told) : null), () => null);
    told.getTextContent = async (options) => await recognised() ?? own.get(options);
    told.streamTextContent = (options) => new ReadableStream({
      start: async (controller) => {
        const content = await recognised();
        if (content) controller.enqueue(content);
        else for (const reader = own.stream(options).getReader(); ;) { const { done, value } = await reader.read(); if (done) break; controller.enqueue(value); }
        controller.close();
      },
    });
    return page;
  };
}

/** The words line by line, each with the place of its baseline in the file's own measure. */
function contentOf({ text, lines, runs }: NonNullable<Awaited<ReturnType<Reader>>>, page: Page): object {
  const back = inverse(page.getViewport({ scale: 1 }).transform as unknown as Six);
  const items = lines.flatMap((line) => {
    const own = runs.filter((run) => run.start >= line.start && run.end <= line.end && run.width > 0 && run.height > 0);
    return own.map((run, i) => ({
      str: text.slice(run.start, own[i + 1]?.start ?? run.end), dir: 'ltr', width: (own[i + 1] && own[i + 1]!.x > run.x ? own[i + 1]!.x - run.x : run.width), height: run.height, fontName: family, hasEOL: i === own.length - 1,
      transform: times(back, [run.height, 0, 0, -run.height, run.x, run.y + above * run.height]),
    }));
  });
  return { items, styles: { [family]: { fontFamily: 'serif', ascent: above, descent: above - 1, vertical: false } }, lang: null };
}

const times = (m: Six, n: Six): Six => [m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1], m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3], m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5]];

function inverse([a, b, c, d, e, f]: Six): Six {
  const size = a * d - b * c;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}
