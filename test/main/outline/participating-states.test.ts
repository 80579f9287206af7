import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../../main/outline/fold-letters.ts';
import { labelGrammar } from '../../../main/outline/label-grammar.ts';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { structuresFor } from '../../../main/outline/structure-vocabulary.ts';

const vocabulary = loadStructureVocabulary();

/** The languages in which each participating State enacts its laws. */
const states: Readonly<Record<string, readonly string[]>> = {
  Albania: ['sq'], Andorra: ['ca'], Armenia: ['hy'], Austria: ['de'], Azerbaijan: ['az'], Belarus: ['be', 'ru'], Belgium: ['nl', 'fr', 'de'], 'Bosnia and Herzegovina': ['bs', 'hr', 'sr'], Bulgaria: ['bg'], Canada: ['en', 'fr'],
  Croatia: ['hr'], Cyprus: ['el', 'tr'], Czechia: ['cs'], Denmark: ['da'], Estonia: ['et'], Finland: ['fi', 'sv'], France: ['fr'], Georgia: ['ka'], Germany: ['de'], Greece: ['el'], 'Holy See': ['la', 'it'], Hungary: ['hu'], Iceland: ['is'],
  Ireland: ['en', 'ga'], Italy: ['it'], Kazakhstan: ['kk', 'ru'], Kyrgyzstan: ['ky', 'ru'], Latvia: ['lv'], Liechtenstein: ['de'], Lithuania: ['lt'], Luxembourg: ['fr', 'de', 'lb'], Malta: ['mt', 'en'], Moldova: ['ro'], Monaco: ['fr'],
  Mongolia: ['mn'], Montenegro: ['cnr'], Netherlands: ['nl'], 'North Macedonia': ['mk', 'sq'], Norway: ['nb', 'nn'], Poland: ['pl'], Portugal: ['pt'], Romania: ['ro'], 'Russian Federation': ['ru'], 'San Marino': ['it'], Serbia: ['sr'],
  Slovakia: ['sk'], Slovenia: ['sl'], Spain: ['es', 'ca', 'gl'], Sweden: ['sv'], Switzerland: ['de', 'fr', 'it', 'rm'], Tajikistan: ['tg'], Türkiye: ['tr'], Turkmenistan: ['tk'], Ukraine: ['uk'], 'United Kingdom': ['en'], 'United States': ['en'], Uzbekistan: ['uz'],
};

/** Labels as the laws of each language print them, and the number in each. */
const labels: Readonly<Record<string, readonly (readonly [label: string, number: string])[]>> = {
  az: [['Maddə 144-1. İnsan alveri', '144-1']], be: [['Артыкул 181¹. Гандаль людзьмі', '181¹'], ['Арт. 5', '5']], bg: [['Чл. 159а. (1) Който', '159а'], ['§ 3. Този закон', '3']], bs: [['Član 186. (1) Ko', '186'], ['Članak 7.', '7']],
  ca: [['Article 121 bis', '121 bis'], ['Article primer', 'primer']], cs: [['§ 168 Obchodování s lidmi', '168'], ['Čl. II', 'II']], da: [['§ 262 a. Den, der', '262 a'], ['Artikel 5', '5']], de: [['§ 232a Zwangsprostitution', '232a'], ['Artikel 104a', '104a'], ['Art. 3', '3']],
  el: [['Άρθρο 323Α', '323Α'], ['ΑΡΘΡΟ 5', '5']], en: [['Article 5', '5'], ['Section 2.', '2'], ['§ 1591. Sex trafficking', '1591'], ['Rule 12', '12']], es: [['Artículo 177 bis.', '177 bis'], ['Art. 5º.-', '5º']], et: [['§ 133¹. Inimkaubandus', '133¹']],
  fi: [['3 a § Törkeä ihmiskauppa', '3 a'], ['3 § Ihmiskauppa', '3']], fr: [['Article 225-4-1', '225-4-1'], ['Art. 433quinquies', '433quinquies'], ['Article L. 324-12', 'L. 324-12'], ['Article 1er', '1er']], ga: [['Airteagal 40', '40'], ['Alt 2.', '2']],
  hr: [['Članak 106.', '106']], hu: [['192/A. §', '192/A'], ['192. § (1) Aki', '192']], hy: [['Հոդված 132.2.', '132.2'], ['131-րդ հոդված.', '131'], ['1-ին հոդված.', '1']], is: [['227. gr. a.', '227 a'], ['227. gr. Hver', '227'], ['1. gr.', '1']],
  it: [['Art. 601-bis', '601-bis'], ['Articolo 5.', '5']], ka: [['მუხლი 143¹.', '143¹']], kk: [['128-бап. Адам саудасы', '128'], ['134-1-бап.', '134-1']], ky: [['166-берене. Адам сатуу', '166'], ['Статья 123.', '123']], la: [['Can. 1397 — § 1.', '1397'], ['Art. 5', '5']],
  lb: [['Art. 382-1.', '382-1'], ['Artikel 5', '5']], lt: [['147¹ straipsnis.', '147¹'], ['147 straipsnis. Prekyba žmonėmis', '147']], lv: [['154.¹ pants.', '154¹'], ['154.pants.', '154']], mk: [['Член 418-а', '418-а']],
  mn: [['13.1 дүгээр зүйл.', '13.1'], ['5 дугаар зүйл.', '5'], ['12-р зүйл', '12']], mt: [['Artiklu 248A.', '248A'], ['Artikolu 5', '5']], nl: [['Artikel 273f', '273f'], ['Art. 433quinquies', '433quinquies']], no: [['§ 257. Menneskehandel', '257'], ['Art. 5', '5']],
  pl: [['Art. 189a. § 1. Kto', '189a'], ['§ 5. Kto', '5']], pt: [['Artigo 160.º', '160.º'], ['Art. 149-A.', '149-A']], rm: [['Art. 182', '182'], ['Artitgel 5', '5']], ro: [['Art. 210. Traficul', '210'], ['Articolul 165¹.', '165¹']], ru: [['Статья 127.1. Торговля людьми', '127.1'], ['Ст. 5', '5']],
  sk: [['§ 179 Obchodovanie s ľuďmi', '179'], ['Čl. 5', '5']], sl: [['113. člen', '113'], ['132.a člen', '132.a']], sq: [['Neni 110/a', '110/a']], 'sr-Cyrl': [['Члан 388.', '388']], 'sr-Latn': [['Član 444.', '444'], ['Čl. 5', '5']], sv: [['1 a § Den som', '1 a'], ['5 §', '5']],
  tg: [['Моддаи 130¹.', '130¹'], ['Моддаи 5. Савдои одамон', '5']], tk: [['129-njy madda.', '129'], ['1-nji madda. Kanun', '1']], tr: [['MADDE 80- (1)', '80'], ['Madde 80 –', '80'], ['GEÇİCİ MADDE 1 –', '1'], ['EK MADDE 2-', '2'], ['MÜKERRER MADDE 20 –', '20']],
  uk: [['Стаття 149. Торгівля людьми', '149'], ['Стаття 150¹.', '150¹']], uz: [['135-modda. Odam savdosi', '135'], ['135-модда.', '135']],
};

describe('the laws of every participating State', () => {
  it('have the words of their languages', () => {
    expect(Object.keys(states)).toHaveLength(57);
    for (const language of new Set(Object.values(states).flat())) expect([language, structuresFor(vocabulary, language).length > 0]).toEqual([language, true]);
  });

  it('have a line of labels here for each language with words', () => {
    expect(Object.keys(labels).sort()).toEqual(vocabulary.languages.map((l) => l.language).sort());
  });

  it.each(Object.entries(labels))('are labelled as they are in %s', (language, lines) => {
    const grammar = labelGrammar(structuresFor(vocabulary, language));
    for (const [label, number] of lines) {
      const found = grammar.units.filter((unit) => unit !== 'bare').flatMap((unit) => grammar.match(unit, label, foldLetters(label)) ?? []);
      expect([label, found.some((m) => m.readings.some((r) => r.printed === number))]).toEqual([label, true]);
    }
  });
});
