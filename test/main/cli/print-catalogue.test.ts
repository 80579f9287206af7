import { readFileSync } from 'node:fs';
import { describe, it, expect } from 'vitest';
import { printCatalogue } from '../../../main/cli/print-catalogue.ts';
import { loadCatalogue } from '../../../main/engine/load-catalogue.ts';
import { parsePack, withPacks } from '../../../shared/domain/catalogue-packs.ts';

const plain = loadCatalogue();
const catalogue = withPacks(plain, [parsePack(JSON.parse(readFileSync(new URL('../../../resources/catalogues/packs/cets-210-forced-marriage.json', import.meta.url), 'utf8')))]);
/** Without line breaks, so that a sentence can be found wherever it was broken. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('the catalogue on a terminal', () => {
  it('gives an overview: items with their elements by tier, related recommendations, norms, caveats', () => {
    const text = printCatalogue(plain);
    expect(text).toMatch(/III\.1\.1 +Offence of trafficking in human beings +26 +5 +9\n/);
    expect(text).toMatch(/All +58 +15 +42\n/);
    expect(flat(text)).toContain('V.6.2 Confiscated assets for programmes for victims and for their compensation (III.1.5)');
    expect(flat(text)).toContain('verified against the official texts');
  });

  it('shows every element of an item under its tier, with check, defects and concordance', () => {
    for (const item of plain.items) {
      const text = flat(printCatalogue(plain, item.id));
      expect(text).toContain(flat(plain.recommendations.find((r) => r.id === item.recommendationId)!.text));
      for (const element of plain.elements.filter((e) => e.itemId === item.id)) {
        expect(text).toContain(`${element.id} ${element.label}`);
        expect(text).toContain(flat(`Check ${element.check} Defects ${element.defects.join('; ')}`));
        for (const [key, articles] of Object.entries(element.concordance)) expect(text).toContain(flat(`${key}: ${articles}`));
      }
      expect(text.indexOf('Core (')).toBeLessThan(text.indexOf('Enhanced (') < 0 ? Infinity : text.indexOf('Enhanced ('));
    }
  });

  it('says of a recommendation to OSCE bodies that it is no check on a statute', () => {
    for (const id of ['III.9.1', 'III.9', 'V.15.1']) expect(flat(printCatalogue(plain, id))).toContain('addressed to OSCE institutions; not a check on a statute');
    expect(flat(printCatalogue(plain, 'VI.4'))).toContain('not a check on a statute');
    expect(printCatalogue(plain, 'V.8.1')).not.toContain('not a check on a statute');
  });

  it('never speaks of the words of the Plan where a pack speaks', () => {
    const text = printCatalogue(catalogue, 'CETS210.37');
    expect(text).toContain('Core (2): the words of the source of the pack');
    expect(text).not.toContain("the Action Plan's own words");
  });

  it('keeps within 92 columns, whatever is asked for', () => {
    const ids = [...catalogue.items, ...catalogue.elements, ...catalogue.recommendations, ...catalogue.chapters!].map(({ id }) => id);
    const longest = [undefined, ...ids, 'V.8'].flatMap((id) => printCatalogue(catalogue, id).split('\n')).reduce((a, b) => (b.length > a.length ? b : a), '');
    expect(longest.length, longest).toBeLessThanOrEqual(92);
  });
});
