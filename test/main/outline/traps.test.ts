import { describe, expect, it } from 'vitest';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { readOutline } from '../../../main/outline/read-outline.ts';
import { joinStretches, type PageText } from '../../../shared/domain/text.ts';
import { pagesOf } from './pages-of.ts';

const vocabulary = loadStructureVocabulary();
const outlineOf = (language: string, ...pages: readonly (readonly string[])[]) => readOutline(pagesOf(...pages), { language, vocabulary });
const articlesOf = (language: string, ...pages: readonly (readonly string[])[]) => outlineOf(language, ...pages).provisions.filter((p) => p.kind === 'article');
const numbersOf = (language: string, ...pages: readonly (readonly string[])[]) => articlesOf(language, ...pages).map((p) => p.number);

const sentence = 'Whoever recruits, transports, transfers, harbours or receives a person shall be punished as provided in this law and';
const rest = 'in the other provisions that apply to the same conduct under the general part of this Code.';
const plain = (label: string) => ['', `*${label}`, sentence, rest];

describe('an outline', () => {
  it('does not take a reference at the start of a line for an article', () => {
    expect(numbersOf('en', [...plain('Article 1'), ...plain('Article 2'), 'The court decides as set out in the last sentence of this provision and in', 'Article 9 of this Code shall apply to it in the same way as it applies to persons.', ...plain('Article 3'), ...plain('Article 4')])).toEqual(['1', '2', '3', '4']);
  });

  it('does not take a contents table for provisions', () => {
    const table = ['1', '2', '3', '4', '5', '6'].map((n) => `Article ${n} A heading of some length ............ ${n}`);
    const body = ['1', '2', '3', '4', '5', '6'].flatMap((n) => ['', `*Article ${n} A heading of some length`, '', sentence, rest]);
    const articles = articlesOf('en', ['^CONTENTS', ...table], body);
    expect(articles.map((a) => [a.number, a.heading, a.firstPage])).toEqual(['1', '2', '3', '4', '5', '6'].map((n) => [n, 'A heading of some length', 2]));
  });

  it('leaves the quoted articles of an amending law to the article that quotes them', () => {
    const quoted = ['“Aggravating factor: offences committed by a public official', '3A.— (1) Where a court is determining the sentence to be imposed on a person for an offence', 'the fact that it was committed by a public official shall be treated as an aggravating factor.”.'];
    expect(numbersOf('en', [...['1', '2', '3'].flatMap((n) => ['', `*${n}. Amendment of Act of 2008.`, '', sentence, rest]), ...quoted, '', '*4. Short title and commencement.', '', sentence, rest])).toEqual(['1', '2', '3', '4']);
  });

  it('runs on where the lines of a point hang under its words', () => {
    const articles = articlesOf('en', [...plain('Article 1'), '', '*Article 2', 'The acts are punished where they are committed:', 'b) by any other form of physical or moral coercion, in particular the confiscation of documents', '>or the imposition of a debt;', 'c) by abduction.', ...plain('Article 3')]);
    expect(articles[1]!.text.split('\n')).toEqual(['The acts are punished where they are committed:', 'b) by any other form of physical or moral coercion, in particular the confiscation of documents or the imposition of a debt;', 'c) by abduction.']);
  });

  it('keeps superscripts that belong to the number and drops the marks of footnotes', () => {
    expect(numbersOf('uk', [...plain('Стаття 96.'), ...plain('Стаття 96¹.'), ...plain('Стаття 96².'), ...plain('Стаття 97⁷⁵.'), ...plain('Стаття 98⁷⁶.'), ...plain('Стаття 99.')])).toEqual(['96', '96¹', '96²', '97', '98', '99']);
  });

  it('repairs footnote marks glued to numbers and flattened superscripts by the sequence', () => {
    expect(numbersOf('fr', [...plain('Article 246'), ...plain('Article 247'), ...plain('Article 24875'), ...plain('Article 249'), ...plain('Article 250')])).toEqual(['246', '247', '248', '249', '250']);
    expect(numbersOf('ka', [...plain('მუხლი 143.'), ...plain('მუხლი 1431.'), ...plain('მუხლი 1432.'), ...plain('მუხლი 144.'), ...plain('მუხლი 145.')])).toEqual(['143', '143¹', '143²', '144', '145']);
  });

  it('reads the numbers that legislators invent', () => {
    const labels = ['Article 224-1', 'Article 224-1 A', 'Article 224-1 B', 'Article 224-2', 'Article 225-4-1', 'Article 225-4-2', 'Article 226', 'Article 226 bis', 'Article 226 ter', 'Article 227'];
    expect(numbersOf('fr', labels.flatMap(plain))).toEqual(labels.map((l) => l.replace('Article ', '')));
  });

  it('counts anew for a second law in the same file and gives its articles paths of their own', () => {
    const law = ['1', '2', '3', '4', '5'].flatMap((n) => plain(`Artigo ${n}.º`));
    const paths = articlesOf('pt', ['^LEI N.º 1', ...law], ['^LEI N.º 2', ...law]).map((a) => a.path);
    expect(paths).toEqual(['art_1', 'art_2', 'art_3', 'art_4', 'art_5', 'art_1_v2', 'art_2_v2', 'art_3_v2', 'art_4_v2', 'art_5_v2']);
  });

  it('follows codes that count their articles anew in each chapter', () => {
    const chapter = (n: string, count: number) => ['', `*${n} kap. Om brott`, ...Array.from({ length: count }, (_, i) => ['', `*${i + 1} §* Den som genom olaga tvång rekryterar en person döms för brottet till`, 'fängelse enligt vad som sägs i denna balk.']).flat()];
    expect(numbersOf('sv', [...chapter('1', 3), ...chapter('2', 2), ...chapter('3', 4)])).toEqual(['1', '2', '3', '1', '2', '1', '2', '3', '4']);
  });

  it('decides by the evidence of the document which unit cites the law', () => {
    const polish = [...['Art. 114. § 1. ', 'Art. 115. § 1. ', 'Art. 116. § 1. '].flatMap((l) => ['', `>${l}${sentence}`, rest, `>§ 2. ${sentence}`, rest])];
    expect(outlineOf('pl', polish).provisions.map((p) => p.path)).toEqual(['art_114', 'art_114__para_1', 'art_114__para_2', 'art_115', 'art_115__para_1', 'art_115__para_2', 'art_116', 'art_116__para_1', 'art_116__para_2']);
    const act = ['1', '2', '3', '4'].flatMap((n) => ['', `*${n} Slavery and forced labour`, `>(1) ${sentence}`, rest, 'Section 9 of the Act of 1998 applies.']);
    expect(numbersOf('en', act)).toEqual(['1', '2', '3', '4']);
  });

  it('takes a range of repealed articles as one', () => {
    expect(articlesOf('de', [...plain('§ 4'), '', '*§§ 5 bis 7 (weggefallen)', ...plain('§ 8'), ...plain('§ 9')]).map((a) => a.path)).toEqual(['art_4', 'art_5bis7', 'art_8', 'art_9']);
  });

  it('keeps temporary articles apart from the main count', () => {
    expect(articlesOf('tr', [...['MADDE 1 –', 'MADDE 2 –', 'MADDE 3 –', 'GEÇİCİ MADDE 1 –', 'GEÇİCİ MADDE 2 –', 'MADDE 4 –', 'MADDE 5 –'].flatMap((l) => ['', `>*${l}* ${sentence}`, rest])]).map((a) => a.path))
      .toEqual(['art_1', 'art_2', 'art_3', 'art_temporary-1', 'art_temporary-2', 'art_4', 'art_5']);
  });

  it('takes one language of a law printed in two, side by side', () => {
    const english = (n: string) => ['', `*${n}`, `The minister shall be responsible for the application of this Act and for any order that is made by the court.`];
    const french = (n: string) => ['', `@*${n}`, `@Le ministre est chargé de l’application de la présente loi et des arrêtés pris par le tribunal dans la cause.`];
    const page = (from: number) => [...['0', '1', '2', '3', '4', '5', '6', '7'].flatMap((n) => english(String(from + Number(n)))), ...['0', '1', '2', '3', '4', '5', '6', '7'].flatMap((n) => french(String(from + Number(n))))].map((l) => l);
    const articles = articlesOf('fr', page(1), page(9));
    expect(articles.map((a) => a.number)).toEqual(Array.from({ length: 16 }, (_, i) => String(i + 1)));
    expect(articles.every((a) => a.text.startsWith('Le ministre'))).toBe(true);
  });

  it('nests books, titles, chapters and divisions, and points under paragraphs', () => {
    const outline = outlineOf('es', ['^LIBRO I', '^DISPOSICIONES GENERALES', '', '^TÍTULO II', '^DE LAS PENAS', '', '^CAPÍTULO III', '^DE LAS CLASES', ...['Artículo 1.', 'Artículo 2.'].flatMap((l) => ['', `*${l}`, `>1. ${sentence}:`, `>a) ${sentence};`, `>b) ${sentence}.`, `>2. ${sentence} ${rest}`])]);
    expect(outline.provisions.map((p) => [p.path, p.depth, p.parent])).toEqual([
      ['book_1', 0, null], ['book_1__title_2', 1, 'book_1'], ['book_1__title_2__chp_3', 2, 'book_1__title_2'],
      ...['1', '2'].flatMap((n) => [[`art_${n}`, 3, 'book_1__title_2__chp_3'], [`art_${n}__para_1`, 4, `art_${n}`], [`art_${n}__para_1__point_a`, 5, `art_${n}__para_1`], [`art_${n}__para_1__point_b`, 5, `art_${n}__para_1`], [`art_${n}__para_2`, 4, `art_${n}`]]),
    ]);
  });

  it('joins words broken at a line’s end and keeps true hyphens', () => {
    const [article] = articlesOf('de', ['', '*§ 1', 'Wer eine andere Person unter Ausnutzung ihrer persönlichen Zwangs-', 'lage anwirbt oder befördert, wird nach den Vorschriften des Straf- und', 'Prozessrechts verfolgt.', ...plain('§ 2'), ...plain('§ 3')]);
    expect(article?.text).toBe('Wer eine andere Person unter Ausnutzung ihrer persönlichen Zwangslage anwirbt oder befördert, wird nach den Vorschriften des Straf- und Prozessrechts verfolgt.');
  });

  it('says where the numbering jumps and where nothing was found', () => {
    expect(outlineOf('en', [...plain('Article 1'), ...plain('Article 2'), ...plain('Article 5'), ...plain('Article 6')]).doubts.map((d) => [d.kind, d.path])).toEqual([['numbering-gap', 'art_5']]);
    expect(outlineOf('en', [sentence, rest]).doubts.map((d) => d.kind)).toEqual(['no-articles']);
    expect(outlineOf('en').provisions).toEqual([]);
  });

  it('stands on its stretches: the text of every provision is what they join to, and paths are unique', () => {
    const pages: PageText[] = pagesOf(['^PART I', ...plain('Article 1'), '>(1) first;', '>(2) second-', 'ary;', ...plain('Article 2')], [...plain('Article 3')]);
    const { provisions } = readOutline(pages, { language: 'en', vocabulary });
    const pageText = (i: number) => pages[i]?.text ?? '';
    expect(provisions.map((p) => p.text)).toEqual(provisions.map((p) => joinStretches(pageText, p.stretches)));
    expect(new Set(provisions.map((p) => p.path)).size).toBe(provisions.length);
  });
});
