import { describe, expect, it } from 'vitest';
import { guessPlacements } from '../../../shared/domain/guess-placement.ts';

const shown = (names: string[], known?: Parameters<typeof guessPlacements>[1]): string[] =>
  guessPlacements(names, known).map((g) => [g.instrument, g.language || '-', g.role, g.draft ? 'draft' : 'law', g.consolidated || '-'].join(' | '));

describe('A file name says where a file belongs', () => {
  it('an original and its translation are one law', () => {
    expect(shown(['Codul penal RO.pdf', 'Codul penal EN.pdf'])).toEqual(['Codul penal | ro | original | law | -', 'Codul penal | en | working-translation | law | -']);
  });
  it('a translation that calls itself one is one, official or not', () => {
    expect(shown(['criminal_code.pdf', 'criminal_code_unofficial_translation_eng.docx', 'criminal-code official translation fr.pdf'])).toEqual([
      'Criminal code | - | original | law | -', 'Criminal code | en | working-translation | law | -', 'Criminal code | fr | official-translation | law | -',
    ]);
  });
  it('a language may stand before the word that says translation', () => {
    expect(shown(['Codul penal.pdf', 'Codul penal EN translation.pdf'])[1]).toBe('Codul penal | en | working-translation | law | -');
  });
  it('dates and drafts are read, and are no part of the name', () => {
    expect(shown(['Labour Code 2024-03-01.pdf', 'ЗАКОН О ПРЕКРШАЈИМА 01.09.2023.pdf', 'draft law on victims.docx'])).toEqual([
      'Labour Code | - | original | law | 2024-03-01', 'Закон о прекршајима | - | original | law | 2023-09-01', 'Law on victims | - | original | draft | -',
    ]);
  });
  it('a country at the beginning of a name is no language', () => {
    expect(shown(['ua_criminal_code.pdf', 'al-kodi-penal.pdf'])).toEqual(['Ua criminal code | - | original | law | -', 'Al kodi penal | - | original | law | -']);
  });
  it('a law that the review knows takes its name, and an English text beside its original is a translation', () => {
    expect(shown(['kodi-penal_en.pdf'], [{ name: 'Criminal Code', versions: [], fileNames: ['kodi penal sq.pdf'] }])).toEqual(['Criminal Code | en | working-translation | law | -']);
  });
  it('a translation beside its dated original is of the same day; one that comes later joins the only version there is', () => {
    expect(guessPlacements(['Kodi Penal 2024-05-01.pdf', 'Kodi Penal english.pdf']).map((g) => g.consolidated)).toEqual(['2024-05-01', '2024-05-01']);
    expect(guessPlacements(['Kodi Penal english.pdf'], [{ name: 'Kodi Penal', versions: ['in force on 2024-05-01'], fileNames: ['Kodi Penal.pdf'] }])[0]).toMatchObject({ version: 'in force on 2024-05-01', role: 'working-translation' });
  });
  it('a name of nothing but marks stays what it is', () => {
    expect(shown(['draft.pdf', 'en.pdf'])).toEqual(['Draft | - | original | draft | -', 'En | - | original | law | -']);
  });
});
