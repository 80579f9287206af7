import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../main/extraction/extract-document.ts';
import { revisePage } from '../../../main/extraction/page-revision.ts';
import type { PageText } from '../../../shared/domain/text.ts';
import { buildPdf } from './build-pdf.ts';

async function read(bytes: Uint8Array): Promise<PageText[]> {
  const pages: PageText[] = [];
  const { revisions } = await extractDocument({ bytes, fileName: 'law.pdf', onPages: (more) => { pages.push(...more); } });
  const byPage = new Map(revisions.map((r) => [r.pageIndex, r]));
  return pages.map((page) => revisePage(page, byPage.get(page.pageIndex)));
}
const bodyOf = (page: PageText): string[] => page.lines.filter(({ role }) => role === 'body').map(({ start, end }) => page.text.slice(start, end));

interface Word { readonly text: string; readonly x: number; readonly y: number; readonly size?: number }
const escape = (text: string): string => text.replace(/[\\()]/g, '\\$&');
/** Words at places from the top left of an upright sheet, drawn with a matrix that turns the whole sheet. */
const draw = (words: readonly Word[], height = 842, matrix = '1 0 0 1 0 0'): string => `q ${matrix} cm BT ${words.map(({ text, x, y, size = 10 }) => `/F1 ${size} Tf 1 0 0 1 ${x} ${height - y} Tm (${escape(text)}) Tj`).join('\n')} ET Q`;

const sentence = 'Whoever recruits, transports or harbours a person by means of force or threat shall be punished by imprisonment of three to ten years';
const column = (first: number, x: number, y: number, lines: number, letters = 44): Word[] => Array.from({ length: lines }, (_, i) => ({ text: i % 6 === 0 ? `Article ${first + i / 6}. Of rule ${first + i / 6}` : sentence.slice(i * 3, i * 3 + letters).trim(), x, y: y + 13 * i }));
const twoColumns = [...column(1, 60, 80, 36), ...column(7, 310, 80, 36)];
const inOrder = twoColumns.map(({ text }) => text);

describe('a law of two columns is read column by column', () => {
  it.each([
    ['on an upright page', '', '1 0 0 1 0 0'],
    ['on a page that is shown turned by 90 degrees, drawn so that it stands upright then', '/Rotate 90 /MediaBox [0 0 842 595]', '0 1 -1 0 842 0'],
    ['on a page that is shown upside down, drawn so that it stands upright then', '/Rotate 180', '-1 0 0 -1 595 842'],
    ['on a page that is shown turned by 270 degrees, drawn so that it stands upright then', '/Rotate 270 /MediaBox [0 0 842 595]', '0 -1 1 0 0 595'],
    ['on a page that lies on its left side', '/MediaBox [0 0 842 595]', '0 1 -1 0 842 0'],
    ['on a page that lies on its right side', '/MediaBox [0 0 842 595]', '0 -1 1 0 0 595'],
    ['on a page that stands on its head', '', '-1 0 0 -1 595 842'],
    ['on an upright drawing that is shown turned by 90 degrees', '/Rotate 90', '1 0 0 1 0 0'],
  ])('%s', async (_, page, matrix) => {
    const [found] = await read(buildPdf({ pages: [draw(twoColumns, 842, matrix)], page }));
    expect(bodyOf(found!)).toEqual(inOrder);
    for (const { box } of found!.lines) expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= found!.width && box.y + box.height <= found!.height).toBe(true);
  });
  it('however the content stream is shuffled', async () => {
    const shuffled = [...twoColumns].sort((a, b) => (a.x * 7919 + a.y * 104729) % 1009 - (b.x * 7919 + b.y * 104729) % 1009);
    expect(bodyOf((await read(buildPdf({ pages: [draw(shuffled)] })))[0]!)).toEqual(inOrder);
  });
});

describe('a table is kept row by row', () => {
  const rows = [['Article', 'Offence', 'Penalty'], ['149', 'Trafficking in persons', 'three to eight years'], ['149a', 'Use of services', 'up to two years'], ['150', 'Child labour', 'up to five years'], ['151', 'Forced labour', 'two to six years'], ['152', 'Forced marriage', 'up to four years'], ['153', 'Removal of organs', 'five to twelve years'], ['154', 'Document fraud', 'a fine'], ['155', 'Smuggling', 'up to eight years'], ['156', 'Aiding', 'as the principal']];
  const cells = (at: readonly number[], y: number): Word[] => rows.flatMap((row, r) => row.map((text, c) => ({ text, x: at[c]!, y: y + 15 * r })));
  const around = (y: number, n: number): Word[] => Array.from({ length: 6 }, (_, i) => ({ text: i === 0 ? `Article ${n}. Schedule of penalties` : (sentence + ' ' + sentence).slice(i * 5, i * 5 + 92).trim(), x: 60, y: y + 13 * i }));
  it.each([['narrow', [60, 130, 300]], ['wide', [60, 180, 400]]])('%s cells, between paragraphs', async (_, at) => {
    const found = bodyOf((await read(buildPdf({ pages: [draw([...around(80, 1), ...cells(at as number[], 190), ...around(380, 2)])] })))[0]!);
    expect(found.slice(6, 6 + rows.length)).toEqual(rows.map((row) => row.join(' ')));
  });
  it('alone on its page', async () => {
    expect(bodyOf((await read(buildPdf({ pages: [draw(cells([60, 180, 400], 100))] })))[0]!)).toEqual(rows.map((row) => row.join(' ')));
  });
});

it('a stamp across the page, a turned note at its edge and a note in the margin stay out of the text', async () => {
  const text = Array.from({ length: 30 }, (_, i): Word => ({ text: (sentence + ' ' + sentence).slice(i * 2, i * 2 + 62).trim(), x: 150, y: 80 + 14 * i }));
  const notes: Word[] = [3, 12, 20].flatMap((i) => [{ text: 'As amended by', x: 50, y: 80 + 14 * i + 5, size: 7 }, { text: 'Act No. 12/2019', x: 50, y: 80 + 14 * i + 13, size: 7 }]);
  const stamp = 'BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 250 Tm 0.9 g (DRAFT) Tj 0 g ET', edge = 'BT /F1 9 Tf 0 1 -1 0 580 200 Tm (Official Gazette of Varania) Tj ET';
  const [page] = await read(buildPdf({ pages: [draw([...text, ...notes]) + stamp + edge] }));
  expect(bodyOf(page!)).toEqual(text.map((word) => word.text));
  expect(page!.lines.filter(({ role }) => role !== 'body').map(({ role, start, end }) => [role, page!.text.slice(start, end)])).toEqual([...notes.map((word) => ['margin-note', word.text]), ['margin-note', 'Official Gazette of Varania'], ['watermark', 'DRAFT']]);
});
