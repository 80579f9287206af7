import { describe, expect, it } from 'vitest';
import { layOutPage } from '../../../../main/extraction/layout/lay-out-page.ts';
import { FontEvidence } from '../../../../main/extraction/repair/font-evidence.ts';
import { shippedEncodings } from '../../../../main/extraction/repair/load-encodings.ts';
import { repairPage, restorePage } from '../../../../main/extraction/repair/repair-page.ts';
import type { PageText } from '../../../../shared/domain/text.ts';
import { typeset } from '../typeset.ts';
import { broken, laws, linesOf } from './broken-texts.ts';

const pageOf = (lines: readonly string[]): PageText => layOutPage(typeset(lines.map((text, i) => ({ text, x: 50, y: 60 + 14 * i }))), 0);
const planFor = (page: PageText) => { const evidence = new FontEvidence(shippedEncodings()); evidence.add(page); return { fonts: evidence.plan(), off: new Set<never>() }; };

describe('a page with an old font', () => {
  const lines = linesOf(laws['ka']!), page = pageOf(lines.map((line) => broken(line, 'georgian-keyboard'))), repaired = repairPage(page, planFor(page));
  it('is read in its letters, line for line, with what stood in the file', () => {
    expect(repaired.text).toBe(lines.join('\n'));
    expect(repaired.reasons?.map(({ kind, was, start, end }) => [kind, was, repaired.text.slice(start, end)])).toEqual(lines.map((line) => ['old-font', broken(line, 'georgian-keyboard'), line]));
    expect([repaired.lines, repaired.runs]).toEqual([page.lines, page.runs]);
  });
  it('says so as a doubt, instead of that it cannot be trusted', () => {
    expect(page.quality.notes.join()).toContain('old national font');
    expect(repaired.quality).toMatchObject({ score: 0.95, notes: [], doubts: [{ kind: 'repaired-text', note: expect.stringMatching(/^On this page \d+ words in an old font were read in its own letters \(muxli 1\. .* → მუხლი 1\. .*\)\. Check quotations/) }] });
  });
  it('is again what it was when the repair is taken back', () => {
    expect(restorePage(repaired)).toEqual({ ...page, reasons: [] });
  });
});

it('look-alike letters are replaced on their own, and not where that is turned off', () => {
  const page = pageOf(['Cтаття 149. Toргiвля людьми']), none = { fonts: new Map() };
  expect(repairPage(page, { ...none, off: new Set() })).toMatchObject({ text: 'Стаття 149. Торгівля людьми', reasons: [{ kind: 'look-alike', was: 'Cтаття' }, { kind: 'look-alike', was: 'Toргiвля' }], quality: { doubts: [{ note: expect.stringContaining('in 2 words, letters of another alphabet that look alike were replaced (Cтаття → Стаття)') }] } });
  expect(repairPage(page, { ...none, off: new Set(['look-alike']) })).toBe(page);
  const sound = pageOf(['Стаття 149. Торгівля людьми']);
  expect(repairPage(sound, { ...none, off: new Set() })).toBe(sound);
});

it('raised figures drawn by themselves stay figures', () => {
  const lines = linesOf(laws['hr']!).map((line) => broken(line, 'iso-8859-2')), at = 60 + 14 * lines.length;
  const page = layOutPage(typeset([...lines.map((text, i) => ({ text, x: 50, y: 60 + 14 * i })), { text: 'èlanak 149', x: 50, y: at }, { text: '1', x: 98, y: at - 4, size: 6 }]), 0);
  expect(repairPage(page, planFor(page)).text.split('\n').at(-1)).toBe('članak 149¹');
});

it('both repairs of one page are taken back in their order', () => {
  const page = pageOf([...linesOf(laws['ru']!).map((line) => broken(line, 'windows-1251')), 'Toргiвля i людьми']), repaired = repairPage(page, planFor(page));
  expect(new Set(repaired.reasons?.map(({ kind }) => kind))).toEqual(new Set(['old-font', 'look-alike']));
  expect(restorePage(repaired).text).toBe(page.text);
});
