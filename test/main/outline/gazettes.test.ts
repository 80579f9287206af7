import { describe, expect, it } from 'vitest';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { readOutline } from '../../../main/outline/read-outline.ts';
import type { PageText } from '../../../shared/domain/text.ts';
import { pagesOf } from './pages-of.ts';

/** Ways in which gazettes of the region print laws, each with what it once misled the outline to. The laws are invented. */
const vocabulary = loadStructureVocabulary();
const read = (language: string, pages: readonly PageText[]) => readOutline(pages, { language, vocabulary }).provisions;
const articles = (language: string, pages: readonly PageText[]) => read(language, pages).filter((p) => p.kind === 'article');

const sentence = 'Whoever recruits, transports, transfers, harbours or receives a person shall be punished as provided in this law and';
const rest = 'in the other provisions that apply to the same conduct under the general part of this Code.';
const body = [sentence, rest];

describe('labels of gazettes', () => {
  it('keep the letter of an inserted article that stands behind the word (Iceland)', () => {
    const found = articles('is', pagesOf(['226. gr.', '227. gr.', '227. gr. a.', '227. gr. b.', '228. gr.'].flatMap((label) => ['', `*${label}* ${sentence}`, rest])));
    expect(found.map((a) => a.number)).toEqual(['226', '227', '227 a', '227 b', '228']);
    expect(new Set(found.map((a) => a.path)).size).toBe(5);
  });

  it('keep a letter between two stops (Croatia)', () => {
    const found = articles('hr', pagesOf(['104.', '105.', '105.a.', '105.b.', '106.'].flatMap((n) => ['', `^Članak ${n}`, ...body])));
    expect(found.map((a) => a.number)).toEqual(['104', '105', '105.a', '105.b', '106']);
  });
});

describe('articles of gazettes', () => {
  it('in Roman numbers end with the quoted ones of another law, also where no quotation mark opens (Netherlands)', () => {
    const quoting = (n: number): string[] => ['Het Wetboek wordt als volgt gewijzigd:', `Artikel ${n} komt te luiden:`, '', `*^Artikel ${n}`, ...body];
    const found = articles('nl', pagesOf(['I', 'II', 'III', 'IV'].flatMap((numeral, i) => ['', `*ARTIKEL ${numeral}`, ...quoting(274 + i)])));
    expect(found.map((a) => a.number)).toEqual(['I', 'II', 'III', 'IV']);
    const introduced = articles('nl', pagesOf([...['I', 'II', 'III'], ...[1, 2, 3, 4]].flatMap((n) => ['', `*ARTIKEL ${n}`, ...body])));
    expect(introduced.map((a) => a.number)).toEqual(['I', 'II', 'III', '1', '2', '3', '4']);
  });

  it('of one law in three languages and two scripts, one after the other, are found in each (Bosnia and Herzegovina)', () => {
    const titled = (title: string, word: string): string[] => [`*^!${title}`, ...[1, 2, 3, 4, 5].flatMap((n) => ['', `^${word} ${n}.`, ...body])];
    const pages = pagesOf(titled('ZAKON O ZAŠTITI', 'Član'), titled('ЗАКОН О ЗАШТИТИ', 'Члан'), titled('ZAKON O ZAŠTITI ŽRTAVA', 'Članak'));
    expect(articles('bs', pages).map((a) => a.number).join(' ')).toBe('1 2 3 4 5 1 2 3 4 5 1 2 3 4 5');
  });

  /** A text of its own words for each language, so that nothing but the numbers is common. */
  const wordsOf = (language: number, n: number): string[] => Array.from({ length: 3 }, (_, i) => Array.from({ length: 9 }, (_, k) => `${'abcdefgh'[(n + k + i) % 8]}${['ona', 'irt', 'usk'][language]}${'mnpr'[(n * i + k) % 4]}`).join(' ') + '.');

  it('are read in one language where three stand side by side (Kosovo)', () => {
    const columns = ['Neni', 'Član', 'Article'].map((word, language) => [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => ['', `*${word} ${n}`, ...wordsOf(language, n)]));
    const [page] = pagesOf(columns.flat()), lines = page!.lines.map((line, i) => ({ ...line, column: Math.floor(i / (page!.lines.length / 3)) }));
    expect(articles('sq', [{ ...page!, lines }]).map((a) => a.text)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => wordsOf(0, n).join('\n')));
  });

  it('are read in one language where two stand on facing pages (Ireland)', () => {
    const side = (language: number, from: number): string[] => [0, 1, 2, 3].flatMap((i) => ['', `*${from + i}.*—${wordsOf(language, from + i).join(' ')}`, ...wordsOf(language, from + i + 1)]);
    const found = articles('en', pagesOf(...[1, 5, 9].flatMap((from) => [side(0, from), side(1, from)])));
    expect(found.map((a) => a.number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
    expect(new Set(found.map((a) => a.firstPage))).toEqual(new Set([1, 3, 5]));
  });
});

describe('headings of gazettes', () => {
  it('in capitals are told from the text on the next line, stop or no stop (United States)', () => {
    const found = articles('en', pagesOf(['PURPOSES AND FINDINGS.', 'DEFINITIONS.', 'LIABILITY OF LEGAL PERSONS.'].flatMap((heading, i) => ['', `SEC. ${101 + i}. ${heading}`, ...body])));
    expect(found.map((a) => [a.heading, a.text.startsWith('Whoever')])).toEqual([['PURPOSES AND FINDINGS.', true], ['DEFINITIONS.', true], ['LIABILITY OF LEGAL PERSONS.', true]]);
  });

  it('are not the first lines of articles that have none, though the next line is the last of a sentence (France)', () => {
    const found = articles('fr', pagesOf(['L. 316-1', 'L. 316-2', 'R. 316-1', 'R. 316-2', 'D. 316-1'].flatMap((n) => ['', `*^Article ${n}`, 'Le fait de recruter une personne par la violence est puni de sept ans', 'd’emprisonnement et de 150 000 euros d’amende.'])));
    expect(found.map((a) => [a.heading, a.text.startsWith('Le fait')])).toEqual(Array(5).fill(['', true]));
  });

  it('are none where a law is all capitals', () => {
    const found = articles('en', pagesOf([1, 2, 3, 4].flatMap((n) => ['', `ARTICLE ${n}. WHOEVER RECRUITS A PERSON BY FORCE SHALL BE PUNISHED.`, rest.toUpperCase()])));
    expect(found.map((a) => [a.heading, a.text.startsWith('WHOEVER')])).toEqual(Array(4).fill(['', true]));
  });

  it('are no brackets of inserted text, with or without a paragraph in them (Belgium, Iceland)', () => {
    const note = '(1)<L 2013-04-29/15, art. 2, 105; En vigueur : 02-08-2013>';
    const inserted = articles('fr', pagesOf(['433', '433bis', '433ter', '433quater'].flatMap((n, i) => ['', `*Art. ${n}.* [¹ ${i % 2 ? '§ 1er. ' : ''}La victime a droit à un interprète.`, note])));
    expect(inserted.map((a) => a.heading)).toEqual(['', '', '', '']);
    const closed = articles('is', pagesOf(['226. gr.', '227. gr.', '228. gr.'].flatMap((label) => ['', `*${label}* [Tilraun er refsiverð.]¹⁾`, ...body])));
    expect(closed.map((a) => a.heading)).toEqual(['', '', '']);
  });

  it('stand below the note of what changed the article, which opens its text (Albania)', () => {
    const found = articles('sq', pagesOf(['1', '2', '3', '4'].flatMap((n) => ['', `*^Neni ${n}`, ...(Number(n) % 2 ? [] : ['^(Ndryshuar me ligjin nr. 9859, datë 21.1.2008)']), '*^Mbrojtja e viktimave', ...body])));
    expect(found.map((a) => a.heading)).toEqual(Array(4).fill('Mbrojtja e viktimave'));
    expect(found.map((a) => a.text.split('\n')[0])).toEqual([0, 1].flatMap(() => [`${sentence} ${rest}`, '(Ndryshuar me ligjin nr. 9859, datë 21.1.2008)']));
  });

  it('lose the mark of an endnote also where it is printed as they are', () => {
    expect(articles('az', pagesOf(['140', '141', '142'].flatMap((n, i) => ['', `*Maddə ${n}. İnsan alveri[${i + 200}]`, ...body]))).map((a) => a.heading)).toEqual(['İnsan alveri', 'İnsan alveri', 'İnsan alveri']);
  });

  it('end where the mark of an endnote stands behind them (Azerbaijan)', () => {
    const found = articles('az', pagesOf(['140', '141', '142'].flatMap((n, i) => ['', `*Maddə ${n}. İnsan alveri*[${i + 200}]`, ...body])));
    expect(found.map((a) => [a.heading, a.text.startsWith('Whoever')])).toEqual([['İnsan alveri', true], ['İnsan alveri', true], ['İnsan alveri', true]]);
  });

  it('of divisions with a number of their own end the article above them (Hungary, North Macedonia)', () => {
    const found = read('hu', pagesOf(['1. Hatály', '', '2. Fogalmak', '', '3. Bűncselekmények', ''].flatMap((division, i) => [...(division ? ['', `*^${division}`] : []), '', `*${i + 1}. §* (1) ${sentence}`, rest])));
    expect(found.filter((p) => p.kind === 'article').every((a) => a.text.endsWith('Code.'))).toBe(true);
    expect(found.filter((p) => p.kind === 'division').map((p) => p.heading)).toEqual(['2. Fogalmak', '3. Bűncselekmények']);
  });

  it('of numbered paragraphs stay in their article, bold or not', () => {
    const [first] = articles('en', pagesOf(['', '*Article 1', '1. A person shall be punished.', '2. The attempt is punishable', '', '*Article 2', ...body, '', '*Article 3', ...body]));
    expect(first?.text).toBe('1. A person shall be punished.\n2. The attempt is punishable');
  });
});

describe('paragraphs of gazettes', () => {
  const inner = (language: string, lines: readonly string[]): string[][] => read(language, pagesOf([...lines, ...['2', '3'].flatMap((n) => ['', `*Article ${n}`, ...body])])).filter((p) => p.path.startsWith('art_1__')).map((p) => [p.path.slice(7), p.text.split('\n')[0] ?? '']);
  const article = (...lines: string[]) => ['', '*Article 1', ...lines.flatMap((line) => ['', line])];

  it('are numbered through several levels, with the number of the article before them (Azerbaijan, Mongolia)', () => {
    const lines = ['1.1. Recruitment is punished:', '1.1.1. by an official;', '1.1.2. by a group.', '1.2. The attempt is punished:', '1.2.1. where it failed;', '1.2.2.where it was given up.', '1.3.Negligence is not.'];
    expect(inner('en', article(...lines))).toEqual([
      ['para_1-1', 'Recruitment is punished:'], ['para_1-1__point_1-1-1', 'by an official;'], ['para_1-1__point_1-1-2', 'by a group.'],
      ['para_1-2', 'The attempt is punished:'], ['para_1-2__point_1-2-1', 'where it failed;'], ['para_1-2__point_1-2-2', 'where it was given up.'], ['para_1-3', 'Negligence is not.'],
    ]);
  });

  it('have raised numbers where the article begins with one (Switzerland), and notes have none', () => {
    expect(inner('en', article('¹ Whoever recruits is punished:', 'a. with force;', 'b. by deceit.', '² The attempt is punished.', '²bis Negligence is not.', '³ A fine is added.')).map(([path]) => path)).toEqual(['para_1', 'para_1__point_a', 'para_1__point_b', 'para_2', 'para_2bis', 'para_3']);
    expect(inner('en', article('Whoever recruits is punished.', '¹ Inserted by Act 12.', '² Amended by Act 13.'))).toEqual([]);
  });

  it('have a word before the number, the first of them none (Denmark)', () => {
    expect(inner('en', article('Whoever recruits is punished:', '1) with force,', '2) by deceit.', 'Stk. 2. The attempt is punished.', 'Stk. 3. Negligence is not.')).map(([path]) => path)).toEqual(['point_1', 'point_2', 'para_2', 'para_3']);
  });

  it('stand behind the bracket of inserted text or the note of what changed the article (Belgium, Bulgaria), and a note is none', () => {
    expect(inner('en', article('[¹ § 1er. Whoever recruits is punished.', '§ 2. The attempt is punished.]', '(1)<L 2013-04-29/15, art. 2>'))).toEqual([['para_1', 'Whoever recruits is punished.'], ['para_2', 'The attempt is punished.]']]);
    expect(inner('en', article('(Нов - ДВ, бр. 92 от 2002 г.) (1) Whoever recruits is punished:', 'a) with force;', '(2) (Изм. - ДВ, бр. 27 от 2009 г.) The attempt is punished.')).map(([path]) => path)).toEqual(['para_1', 'para_1__point_a', 'para_2']);
  });

  it('begin their lines with a Roman number and a dash, or with a number and a degree sign, also below a full line (France, Netherlands)', () => {
    const full = 'A person who recruits another person by force or by deceit is punished with imprisonment so.';
    expect(inner('en', article(`I. – ${full}`).concat(`II. – ${full}`, `III. – ${full}`)).map(([path]) => path)).toEqual(['para_i', 'para_ii', 'para_iii']);
    expect(inner('en', article(`1. ${full.replace(/\.$/u, ':')}`).concat('1°. by force;', '2°. by deceit.', `2. ${full}`)).map(([path]) => path)).toEqual(['para_1', 'para_1__point_1', 'para_1__point_2', 'para_2']);
  });
});

describe('chapters of gazettes', () => {
  it.each([
    ['az', 'On yeddinci fəsil', 'On səkkizinci fəsil', 'Maddə', 'chp_17'],
    ['mn', 'АРВАН ГУРАВДУГААР БҮЛЭГ', 'ХОРИН НЭГДҮГЭЭР БҮЛЭГ', '', 'chp_13'],
    ['tr', 'YİRMİ BİRİNCİ BÖLÜM', 'YİRMİ İKİNCİ BÖLÜM', 'Madde', 'chp_21'],
    ['hu', 'TIZENHARMADIK FEJEZET', 'HUSZONEGYEDIK FEJEZET', '', 'chp_13'],
    ['lv', 'Piecpadsmitā nodaļa', 'Divdesmit pirmā nodaļa', '', 'chp_15'],
    ['uk', 'ГЛАВА ЧОТИРНАДЦЯТА', 'ГЛАВА ДВАДЦЯТЬ ПЕРША', 'Стаття', 'chp_14'],
  ])('are counted in words beyond ten in %s: %s', (language, one, two, word, path) => {
    const label = (n: number): string => ({ mn: `${n} дүгээр зүйл.`, hu: `${n}. §`, lv: `${n}. pants.` })[language] ?? `${word} ${n}.`;
    const found = read(language, pagesOf([one, two].flatMap((chapter, c) => ['', `*^${chapter}`, '*^Whatever it is called', ...[1, 2, 3].flatMap((n) => ['', `*${label(c * 3 + n)} Purpose`, ...body])])));
    expect(found.filter((p) => p.kind === 'chapter' || p.kind === 'title' || p.kind === 'part' || p.kind === 'division').map((p) => [p.label, p.heading])).toEqual([[one, 'Whatever it is called'], [two, 'Whatever it is called']]);
    expect(found.find((p) => p.label === one)?.path.replace(/^\w+?_/u, 'chp_')).toBe(path);
    expect(found.filter((p) => p.kind === 'article').map((p) => p.number)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('keep a Latin word behind their Roman number (Spain)', () => {
    const found = read('es', pagesOf(['TÍTULO VII', 'TÍTULO VII BIS', 'TÍTULO VIII'].flatMap((title, t) => ['', `*^${title}`, '*^Delitos', ...[1, 2].flatMap((n) => ['', `*Artículo ${t * 2 + n}. Objeto`, ...body])])));
    expect(found.filter((p) => p.kind === 'title').map((p) => [p.path, p.label, p.heading])).toEqual([['title_7', 'TÍTULO VII', 'Delitos'], ['title_7-bis', 'TÍTULO VII BIS', 'Delitos'], ['title_8', 'TÍTULO VIII', 'Delitos']]);
  });

  it('are headings though nothing but their place in a line of their own shows it (Denmark, Finland, without print)', () => {
    const found = read('da', pagesOf([1, 2].flatMap((c) => [`Kapitel ${c}`, 'Almindelige bestemmelser', ...[1, 2, 3].map((n) => `§ ${c * 3 - 3 + n}. Den der hverver en person straffes med fængsel, jf. kapitel 2 i loven.`)])));
    expect(found.filter((p) => p.kind === 'chapter').map((p) => [p.label, p.heading])).toEqual([['Kapitel 1', 'Almindelige bestemmelser'], ['Kapitel 2', 'Almindelige bestemmelser']]);
  });

  it('that count their short articles anew are no contents of each other (Sweden)', () => {
    const short = 'Försök, förberedelse och stämpling till brotten döms det till ansvar för.';
    const found = articles('sv', pagesOf([8, 9, 7].flatMap((count, c) => ['', `*${c + 1} kap. Bestämmelser`, ...Array.from({ length: count }, (_, i) => `*${i + 1} §* ${short}`).flatMap((line) => ['', line])])));
    expect(found.map((a) => a.number).join(' ')).toBe('1 2 3 4 5 6 7 8 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7');
  });

  it('are found with any of the apostrophes of their words (Uzbekistan)', () => {
    const found = read('uz', pagesOf(['TO‘RTINCHI BO‘LIM', 'TOʻQQIZINCHI BOʻLIM', "O'N BIRINCHI BO'LIM"].flatMap((division, d) => ['', `*^${division}`, '*^Umumiy qoidalar', ...[1, 2].flatMap((n) => ['', `*${d * 2 + n}-modda. Maqsad`, ...body])])));
    expect(found.filter((p) => p.kind === 'division').map((p) => [p.label, p.heading])).toEqual([['TO‘RTINCHI BO‘LIM', 'Umumiy qoidalar'], ['TOʻQQIZINCHI BOʻLIM', 'Umumiy qoidalar'], ["O'N BIRINCHI BO'LIM", 'Umumiy qoidalar']]);
  });

  it('tell which of two languages that cite by one sign the law is in', () => {
    // As far as the commonest words go, this is as well Danish.
    const text = ['Myndigheten avgjør at den som ved vold verver en person skal straffes med fengsel.', 'Det er også forbudt for den som i vinnings hensikt verver en person.'];
    const found = read('', pagesOf([1, 2].flatMap((c) => ['', `*Kapittel ${c + 23}. Straffebud`, ...[1, 2, 3].flatMap((n) => ['', `*§ ${c * 3 - 3 + n}.* Menneskehandel`, ...text])])));
    expect(found.filter((p) => p.kind === 'chapter').map((p) => p.label)).toEqual(['Kapittel 24', 'Kapittel 25']);
  });
});
