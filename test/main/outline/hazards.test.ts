import { describe, expect, it } from 'vitest';
import { listedLabels } from '../../../main/outline/contents-tables.ts';
import { labelCandidates } from '../../../main/outline/label-candidates.ts';
import { labelGrammar } from '../../../main/outline/label-grammar.ts';
import { lawLines, usualTypography } from '../../../main/outline/law-lines.ts';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { readOutline } from '../../../main/outline/read-outline.ts';
import { structuresFor } from '../../../main/outline/structure-vocabulary.ts';
import type { LineRole, PageText } from '../../../shared/domain/text.ts';
import { pagesOf } from './pages-of.ts';

const vocabulary = loadStructureVocabulary();
const read = (language: string, ...pages: readonly PageText[]) => readOutline(pages, { language, vocabulary });
const articles = (language: string, ...pages: readonly PageText[]) => read(language, ...pages).provisions.filter((p) => p.kind === 'article');

const sentence = 'Whoever recruits, transports, transfers, harbours or receives a person shall be punished as provided in this law and';
const rest = 'in the other provisions that apply to the same conduct under the general part of this Code.';
const plain = (label: string) => ['', `*${label}`, sentence, rest];
const law = (...labels: readonly string[]) => pagesOf(labels.flatMap(plain));

/** Gives the lines that begin with `~` another role, as the page's geometry would have. */
function withRole(role: LineRole, pages: PageText[]): PageText[] {
  return pages.map((page) => ({ ...page, lines: page.lines.map((l) => (page.text[l.start] === '~' ? { ...l, start: l.start + 1, role } : l)) }));
}

/** Prints the lines that begin with `!` in large letters. */
function withTitles(pages: PageText[]): PageText[] {
  return pages.map((page) => ({ ...page, lines: page.lines.map((l) => (page.text[l.start] === '!' ? { ...l, start: l.start + 1, fontSize: 16 } : l)) }));
}

describe('numbers', () => {
  it.each([
    ['fr', 'Article', ['433', '433bis', '433ter', '433quater', '433quinquies', '433sexies', '433septies', '434']],
    ['it', 'Art.', ['600', '600-bis', '600-ter', '600-quater', '600-quater.1', '600-quinquies', '601']],
    ['es', 'Artículo', ['176', '177', '177 bis', '177 ter', '178', '179']],
    ['de', '§', ['231', '232', '232a', '232b', '233', '233a', '234']],
    ['sq', 'Neni', ['109', '110', '110/a', '110/b', '111', '112']],
    ['ru', 'Статья', ['126', '127', '127.1', '127.2', '128', '128.1', '129']],
    ['en', 'Section', ['278', '279', '279.01', '279.011', '279.02', '279.03', '280']],
    ['fr', 'Article', ['450-1', '450-1-1', '450-2', '450-2-1', '450-3', '450-4']],
    ['pt', 'Artigo', ['158.º', '159.º', '160.º', '160.º-A', '161.º', '162.º']],
    ['mk', 'Член', ['417', '418', '418-а', '418-б', '418-в', '418-г', '419']],
  ])('of every kind are told apart in %s: %s', (language, word, numbers) => {
    expect(articles(language, ...law(...numbers.map((n) => `${word} ${n}`))).map((a) => a.number)).toEqual(numbers);
  });

  it('that are words are read by their order', () => {
    expect(articles('es', ...law('Artículo primero.', 'Artículo segundo.', 'Artículo tercero.', 'Artículo cuarto.')).map((a) => a.number)).toEqual(['primero', 'segundo', 'tercero', 'cuarto']);
    expect(articles('fr', ...law('Article premier', 'Article 2', 'Article 3', 'Article 4')).map((a) => a.path)).toEqual(['art_premier', 'art_2', 'art_3', 'art_4']);
  });

  it.each([
    ['en', ['Article 10', 'Article 11', 'Articles 12 to 15 (repealed)', 'Article 16', 'Article 17'], '12 to 15'],
    ['fr', ['Article 10', 'Article 11', 'Articles 12 à 15 (abrogés)', 'Article 16', 'Article 17'], '12 à 15'],
    ['ru', ['Статья 10.', 'Статья 11.', 'Статьи 12–15. Утратили силу.', 'Статья 16.', 'Статья 17.'], '12–15'],
    ['kk', ['10-бап.', '11-бап.', '12–15-баптар. Алып тасталды.', '16-бап.', '17-бап.'], '12–15'],
    ['hu', ['10. §', '11. §', '12–15. § (hatályon kívül helyezve)', '16. §', '17. §'], '12–15'],
    ['lt', ['10 straipsnis.', '11 straipsnis.', '12–15 straipsniai. Neteko galios.', '16 straipsnis.', '17 straipsnis.'], '12–15'],
  ])('of repealed articles stand in one range, and nothing is missing, in %s', (language, labels, range) => {
    const { provisions, doubts } = read(language, ...law(...labels));
    expect(provisions.filter((p) => p.kind === 'article').map((a) => a.number)).toEqual(['10', '11', range, '16', '17']);
    expect(doubts).toEqual([]);
  });
});

describe('the marks of footnotes', () => {
  const foot = ['~¹ Amended by Act No. 12 of 2021.', '~² Amended by Act No. 14 of 2021.', '~³ Repealed in part.'];

  it('are no part of an article’s number, from the first article on', () => {
    const pages = withRole('footnote', pagesOf([...plain('Article 1¹'), ...plain('Article 2²'), ...plain('Article 3'), ...plain('Article 4³'), ...foot]));
    expect(articles('en', ...pages).map((a) => [a.number, a.label])).toEqual([['1', 'Article 1'], ['2', 'Article 2'], ['3', 'Article 3'], ['4', 'Article 4']]);
  });

  it('may follow an index that is one, and the sign of a section', () => {
    const indexed = withRole('footnote', pagesOf([...plain('Стаття 9.'), ...plain('Стаття 9¹¹.'), ...plain('Стаття 9²³.'), ...plain('Стаття 10.'), ...foot]));
    expect(articles('uk', ...indexed).map((a) => a.number)).toEqual(['9', '9¹', '9²', '10']);
    const signed = withRole('footnote', pagesOf([...['1. §', '2. §¹', '3. §²', '4. §'].flatMap((l) => ['', `*^${l}`, '*^Fogalmak', sentence, rest]), ...foot]));
    expect(articles('hu', ...signed).map((a) => [a.number, a.heading])).toEqual(['1', '2', '3', '4'].map((n) => [n, 'Fogalmak']));
  });

  it('are left out of the text, and other raised digits stay', () => {
    const pages = withRole('footnote', pagesOf([...plain('Article 1'), '', 'The offence is punished;¹ the area is 12 m² and the amount that of Article 96¹ of the Code.', ...plain('Article 2'), ...plain('Article 3'), ...foot]));
    expect(articles('en', ...pages)[0]!.text.split('\n').at(-1)).toBe('The offence is punished; the area is 12 m² and the amount that of Article 96¹ of the Code.');
  });
});

describe('what surrounds articles', () => {
  it('is a preamble before them, and annexes with numbers of their own after them', () => {
    const { provisions } = read('en', ...pagesOf(['^PREAMBLE', 'The Parliament, mindful of the dignity of every person, has adopted this Act.', ...['1', '2', '3', '4', '5'].flatMap((n) => plain(`Article ${n}`)), '', '*^ANNEX I', '*^Forms', '', `1. ${sentence}`, rest, `2. ${sentence}`, rest, '', '*^ANNEX II', '*^Fees', '', `1. ${sentence}`, rest]));
    expect(provisions.filter((p) => p.depth === 0 || p.kind === 'annex').map((p) => p.path)).toEqual(['preamble', 'art_1', 'art_2', 'art_3', 'art_4', 'art_5', 'annex_1', 'annex_2']);
  });

  it('is a schedule whose paragraphs are no sections of the Act', () => {
    const section = (n: number) => ['', `*${n} Heading of the section`, `(1) ${sentence}`, rest];
    const { provisions } = read('en', ...pagesOf([...[1, 2, 3, 4, 5, 6, 7, 8].flatMap(section), '', '^SCHEDULE 1', '^Offences', '', ...[1, 2, 3, 4].flatMap((n) => [`${n} ${sentence}`, rest])]));
    expect(provisions.filter((p) => p.kind === 'article').map((a) => a.number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('is another law in the same file, with its title and the words before its first article', () => {
    const one = (title: string) => ['', `^!${title}`, '', 'The Parliament has adopted this law, mindful of the dignity of every person.', ...['1', '2', '3', '4'].flatMap((n) => plain(`Article ${n}`))];
    const { provisions } = read('en', ...withTitles(pagesOf([...one('Law on Persons'), ...one('Law on Labour')])));
    expect(provisions.filter((p) => p.kind === 'division').map((p) => [p.heading, p.text])).toEqual([['Law on Labour', 'The Parliament has adopted this law, mindful of the dignity of every person.']]);
    expect(provisions.filter((p) => p.kind === 'article').map((p) => [p.path, p.parent])).toEqual([...['1', '2', '3', '4'].map((n) => [`art_${n}`, null]), ...['1', '2', '3', '4'].map((n) => [`art_${n}_v2`, 'dvs'])]);
    expect(provisions.find((p) => p.path === 'art_4')?.text).not.toContain('Law on Labour');
  });

  it('is the text of another law that an amending law quotes', () => {
    const quoting = ['', '*Article 2', 'In the Act on Employment, Article 3 is amended to read as follows:', '“Article 3. Duties of agencies', sentence, rest, 'Article 4. Fees', sentence, `${rest}”`];
    const found = articles('en', ...pagesOf([...plain('Article 1'), ...quoting, ...plain('Article 3'), ...plain('Article 4'), ...plain('Article 5')]));
    expect(found.map((a) => a.number)).toEqual(['1', '2', '3', '4', '5']);
    expect(found[1]!.text).toContain('Article 4. Fees');
  });

  it('are transitional provisions that count anew, with paths of their own', () => {
    const { provisions } = read('hr', ...pagesOf([...['1', '2', '3', '4', '5', '6'].flatMap((n) => plain(`Članak ${n}.`)), '', '*^PRIJELAZNE I ZAVRŠNE ODREDBE', ...['1', '2', '3'].flatMap((n) => plain(`Članak ${n}.`))]));
    const paths = provisions.filter((p) => p.kind === 'article').map((a) => a.path);
    expect(paths).toEqual(['art_1', 'art_2', 'art_3', 'art_4', 'art_5', 'art_6', 'art_1_v2', 'art_2_v2', 'art_3_v2']);
  });
});

describe('transitional provisions with a sign of their own', () => {
  it('are provisions beside the articles, with paths of their own', () => {
    const { provisions } = read('bg', ...pagesOf([...['1', '2', '3', '4', '5'].flatMap((n) => plain(`Чл. ${n}.`)), '', '*^Преходни и заключителни разпоредби', ...['1', '2', '3'].flatMap((n) => ['', `§ ${n}. ${sentence}`, rest])]));
    expect(provisions.filter((p) => p.kind === 'article').map((a) => [a.path, a.number])).toEqual([...['1', '2', '3', '4', '5'].map((n) => [`art_${n}`, n]), ...['1', '2', '3'].map((n) => [`art_transitional-${n}`, n])]);
  });
});

describe('headings', () => {
  it('may stand slanted beside an upright label', () => {
    const pages = pagesOf(['Article 1 Purpose', sentence, rest, '', 'Article 2 Definitions', sentence, rest, '', 'Article 3 Scope', sentence, rest]);
    const slanted = pages.map((page) => ({ ...page, runs: page.runs.flatMap((run) => {
      const label = /^Article \d/u.exec(page.text.slice(run.start, run.end))?.[0].length ?? 0;
      return label ? [{ ...run, end: run.start + label }, { ...run, start: run.start + label, italic: true }] : [run];
    }) }));
    expect(articles('en', ...slanted).map((a) => [a.number, a.heading, a.text])).toEqual([['1', 'Purpose'], ['2', 'Definitions'], ['3', 'Scope']].map(([n, h]) => [n, h, `${sentence} ${rest}`]));
  });
});

describe('labels in spaced letters', () => {
  it('are read whatever the letters, and said closed up', () => {
    const pages = pagesOf([...['8', '9', '1 0', '1 1', '1 1 a', '1 2'].flatMap((n) => ['', `*^A r t . ${n}`, sentence, rest])]);
    expect(articles('pl', ...pages).map((a) => [a.number, a.label])).toEqual(['8', '9', '10', '11', '11a', '12'].map((n) => [n, `Art.${n}`]));
  });
});

describe('a contents table', () => {
  const table = ['1', '2', '3', '4', '5', '6', '7'].map((n) => `~Article ${n} A heading of some length ............ ${n}`);

  it('tells of an article that the text was not found to hold', () => {
    const pages = withRole('contents', pagesOf(['^CONTENTS', ...table], ['1', '2', '3', '4', '6', '7'].flatMap((n) => plain(`Article ${n}`))));
    expect(read('en', ...pages).doubts.filter((d) => d.kind === 'contents-mismatch')).toEqual([{ kind: 'contents-mismatch', path: null, pageNumber: 1, start: expect.any(Number), end: expect.any(Number), note: 'The contents list “Article 5 A heading of some length”, which was not found in the text. Check whether its label was missed.' }]);
  });

  it('tells so too where only its lines show that it is one, and nothing where all is there', () => {
    const plainTable = table.map((l) => l.slice(1)), body = (numbers: string[]) => numbers.flatMap((n) => ['', `*Article ${n} A heading of some length`, sentence, rest]);
    expect(read('en', ...pagesOf(['^CONTENTS', ...plainTable], body(['1', '2', '3', '5', '6', '7']))).doubts.map((d) => d.kind)).toEqual(['numbering-gap', 'contents-mismatch']);
    expect(read('en', ...pagesOf(['^CONTENTS', ...plainTable], body(['1', '2', '3', '4', '5', '6', '7']))).doubts).toEqual([]);
    const ranged = ['1', '2'].flatMap((n) => plain(`Article ${n}`)).concat(plain('Articles 3 to 5 (repealed)'), plain('Article 6'), plain('Article 7'));
    expect(read('en', ...withRole('contents', pagesOf(['^CONTENTS', ...table], ranged))).doubts).toEqual([]);
  });
});

describe('two languages side by side', () => {
  const basque = ['norbaitek beste pertsona bat indarkeriaz hartzen badu kartzela zigorra jasoko du legearen arabera eta auzitegiak', 'epaileak erabakiko du nola eta noiz bete behar den zigorra baina inoiz ez legeak dioena baino gehiago'];
  const welsh = ['bydd unrhyw berson sy’n cymryd person arall drwy rym yn euog o drosedd ac yn agored i gael ei garcharu am gyfnod', 'caiff y llys benderfynu sut a phryd y mae’r gosb i’w chyflawni ond nid yw byth yn fwy na’r hyn y mae’r gyfraith yn ei ddweud'];
  const column = (mark: string, word: string, text: readonly string[]) => Array.from({ length: 9 }, (_, i) => ['', `${mark}*${word} ${i + 1}`, ...text.map((l) => `${mark}${l}`)]).flat();

  it('are told apart though no words of either are known; the first is read', () => {
    const found = articles('', ...pagesOf([...column('', 'Artikulua', basque), ...column('@', 'Erthygl', welsh)]));
    expect(found.map((a) => a.number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(found.every((a) => a.text === basque.join(' '))).toBe(true);
  });

  it('are not seen in two columns of one law, though its words are long and seldom the same', () => {
    const word = (seed: number) => Array.from({ length: 8 }, (_, i) => 'აბგდევზთიკლმნოპრსტუფ'[(seed * 7 + i * (3 + (seed % 5))) % 20]).join('');
    const text = (n: number) => Array.from({ length: 4 }, (_, l) => Array.from({ length: 9 }, (_, w) => (w % 3 ? word(n * 97 + l * 31 + w * 13) : word(w))).join(' '));
    const column = (mark: string, from: number) => Array.from({ length: 9 }, (_, i) => ['', `${mark}*მუხლი ${from + i}`, ...text(from + i).map((l) => mark + l)]).flat();
    const pages = pagesOf([...column('', 1), ...column('@', 10), '@და', 'და', 'և', 'և']);
    for (const languages of [vocabulary.languages, vocabulary.languages.filter((l) => l.language !== 'ka')]) expect(readOutline(pages, { language: 'ka', vocabulary: { languages } }).provisions.filter((p) => p.kind === 'article')).toHaveLength(18);
  });

  it('are not seen in two columns of one language', () => {
    const found = articles('', ...pagesOf([...column('', 'Artikulua', basque), ...Array.from({ length: 9 }, (_, i) => ['', `@*Artikulua ${i + 10}`, ...basque.map((l) => `@${l}`)]).flat()]));
    expect(found).toHaveLength(18);
  });
});

describe('a law in a language without words', () => {
  // Basque: no participating State's vocabulary has its words.
  const body = 'Norbaitek beste pertsona bat indarkeriaz hartzen, garraiatzen edo ezkutatzen badu, kartzela zigorra jasoko du legearen arabera.';

  it('shows its own: the word beside a number that counts up, and those that divide it', () => {
    const { provisions } = read('eu', ...pagesOf([...['I', 'II'].flatMap((r, c) => ['', `*^${r}. KAPITULUA`, '*^Xedapen orokorrak', ...[1, 2, 3, 4].flatMap((n) => ['', `*${c * 4 + n}. artikulua. Xedea`, body, body])])]));
    expect(provisions.filter((p) => p.kind === 'article').map((a) => [a.number, a.heading, a.parent])).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [String(n), 'Xedea', n < 5 ? 'chp_1' : 'chp_2']));
  });

  it('is not cited by a word that numbers something else', () => {
    const lines = [1, 2, 3, 4, 5, 6].flatMap((n) => ['', `*Artikulu ${n}`, body, `Taula 4 erakusten du eta Taula 2 ere bai; ${body}`, 'Taula 9 erakusten du.']);
    expect(articles('eu', ...pagesOf(lines)).map((a) => a.number)).toEqual(['1', '2', '3', '4', '5', '6']);
  });
});

it('a number that was glued to a footnote mark is doubted as well, and one that only has words behind it is not', () => {
  const glued = law('§ 246', '§ 247', '§ 24875', '§ 249', '§ 250');
  expect(read('de', ...glued).doubts.map(({ kind, path }) => [kind, path])).toEqual([['number-read-otherwise', 'art_248']]);
  expect(read('uk', ...law('Стаття 96.', 'Стаття 96¹⁰.', 'Стаття 96¹⁰-¹.', 'Стаття 97.')).doubts.map(({ kind }) => kind)).not.toContain('number-read-otherwise');
  expect(read('kk', ...law('10-бап.', '11-бап.', '12-бап.', '13-бап.')).doubts).toEqual([]);
});

describe('an Act that prints its numbers twice', () => {
  it('has its text after the second, also where a dash and no paragraph follows it', () => {
    const headings = ['Interpretation.', 'Trafficking of children.', 'Offences by bodies corporate.', 'Proceedings relating to offences committed outside State.', 'Double jeopardy.'];
    const body = headings.flatMap((heading, i) => ['', `${i + 1}. ${heading}`, `${i + 1}.— ${sentence}`, rest]);
    expect(articles('en', ...pagesOf(body)).map((a) => [a.heading, a.text.slice(0, 16)])).toEqual(headings.map((heading, i) => [heading, `${i + 1}.— Whoever recr`]));
  });
});

describe('pages that were recognised', () => {
  const scanned = (...pages: readonly PageText[]): PageText[] => pages.map((page) => ({ ...page, ocr: true }));
  const numbers = (language: string, pages: readonly PageText[]) => articles(language, ...pages).map((a) => [a.number, a.label]);
  it('may have signs that look alike taken for one another: the count tells, the label stays as recognised, and a doubt says so', () => {
    const pages = scanned(...law('§ 184j', '§ 184k', '§ 1841', '§ 185', '§ 1B6', '§ l87', '§ 188', '§ 189'));
    expect(numbers('de', pages)).toEqual([['184j', '§ 184j'], ['184k', '§ 184k'], ['184l', '§ 1841'], ['185', '§ 185'], ['186', '§ 1B6'], ['187', '§ l87'], ['188', '§ 188'], ['189', '§ 189']]);
    expect(read('de', ...pages).doubts.map(({ kind, path }) => [kind, path])).toEqual([['number-read-otherwise', 'art_184l'], ['number-read-otherwise', 'art_186'], ['number-read-otherwise', 'art_187']]);
  });
  it('are not read otherwise where what stands there counts, nor where the file has letters of its own', () => {
    expect(numbers('de', scanned(...law('§ 9', '§ 10', '§ 11', '§ 12'))).map(([number]) => number)).toEqual(['9', '10', '11', '12']);
    expect(numbers('de', law('§ 184j', '§ 184k', '§ 1841', '§ 185')).map(([number]) => number)).not.toContain('184l');
  });
  it('may have marks of points that look like others, where just that mark is the next', () => {
    const points = ['Article 5', 'Is punished:', 'а) who recruits a person for exploitation;', '6) who transfers a person for exploitation;', 'в) who harbours a person for exploitation;', '{7} pages of the register are kept.'];
    const inner = (pages: readonly PageText[]) => read('ru', ...pages).provisions.filter((p) => p.kind === 'point').map((p) => [p.number, p.label]);
    const pages = pagesOf([...plain('Статья 4'), '', '*Статья 5', ...points.slice(1).map((point) => `>${point}`), ...plain('Статья 6')]);
    expect(inner(scanned(...pages))).toEqual([['а', 'а)'], ['б', '6)'], ['в', 'в)']]);
    expect(inner(pages)).toEqual([['а', 'а)'], ['в', 'в)']]);
  });
  it('may show so little of their contents that no table is left: labels that only list what comes below weigh less than those', () => {
    const few = ['1. Interpretation.', '2. Trafficking of children.', '3. Trafficking of adults.', 'Soliciting of trafficked persons.', 'Jurisdiction.'];
    const pages = scanned(...pagesOf(['^AN ACT', '', ...few], ['1', '2', '3', '4', '5', '6'].flatMap((n) => [`${n}. Of some offence.`, sentence, rest, sentence, rest])));
    const lines = lawLines(pages), candidates = labelCandidates(lines, labelGrammar(structuresFor(vocabulary, 'en')), 'bare', usualTypography(lines));
    expect([...listedLabels(candidates, lines)].map(({ line }) => line.text)).toEqual(few.slice(0, 3));
    expect(articles('en', ...pages).map((a) => [a.number, a.firstPage])).toEqual(['1', '2', '3', '4', '5', '6'].map((n) => [n, 2]));
    // Three short articles whose numbers come nowhere else are articles.
    const short = lawLines(pagesOf(few.slice(0, 3)));
    expect(listedLabels(labelCandidates(short, labelGrammar(structuresFor(vocabulary, 'en')), 'bare', usualTypography(short)), short).size).toBe(0);
  });
  it('may have marks of quotation and lost entries in their contents', () => {
    const few = ['1: Interpretation.', 'Trafficking of children.', '2. Trafficking of adults, and of persons who are neither adults nor children in the eyes of the', 'Be Soliciting of trafficked persons by anybody who is a public officer in the performance of duties, or', 'otherwise.', '3. Jurisdiction.', '4. Jeopardy.', '“Exclusion of members of the public.', '5. Costs.', '6. Fees.', '7. Short title.'];
    const pages = scanned(...pagesOf(['^AN ACT', '', ...few], ['1', '2', '3', '4', '5', '6', '7'].flatMap((n) => [`${n}. Of some offence.`, sentence, rest, sentence, rest])));
    expect(articles('en', ...pages).map((a) => [a.number, a.firstPage])).toEqual(['1', '2', '3', '4', '5', '6', '7'].map((n) => [n, 2]));
  });
  it('may close a quotation by another mark than opened it', () => {
    const body = ['1', '2'].flatMap((n) => plain(`${n}. Of some offence.`));
    const amending = ['1', '2', '3', '4', '5'].flatMap((n) => ['', `*${n}. Of some offence.`, sentence, rest, ...(n === '3' ? ['“8A. An offence under the Act of 2008.".'] : [])]);
    expect(articles('en', ...scanned(...pagesOf(amending))).map((a) => a.number)).toEqual(['1', '2', '3', '4', '5']);
    expect(articles('en', ...scanned(...pagesOf([...body, "‘forced labour' means a work or service that is exacted from a person.", rest, ...['3', '4', '5'].flatMap((n) => plain(`${n}. Of some offence.`))]))).map((a) => a.number)).toEqual(['1', '2', '3', '4', '5']);
  });
});

describe('an extract of a law', () => {
  const numbers = (language: string, ...labels: readonly string[]) => articles(language, ...law(...labels)).map((a) => a.number);
  it('has its articles, whatever numbers lie between them', () => {
    expect(numbers('bg', 'Чл. 115.', 'Чл. 142а.', 'Чл. 159а.', 'Чл. 194.')).toEqual(['115', '142а', '159а', '194']);
    expect(numbers('cs', '§ 140 Vražda', '§ 168 Obchodování s lidmi', '§ 205 Krádež')).toEqual(['140', '168', '205']);
    expect(numbers('en', '12. Murder', '47. Abduction', '132. Trafficking in persons', '240. Theft')).toEqual(['12', '47', '132', '240']);
  });
  it('may give runs of them', () => {
    expect(numbers('en', 'Article 47 Abduction', 'Article 48 Confinement', 'Article 131 Slavery', 'Article 132 Trafficking', 'Article 133 Servitude', 'Article 418 Theft')).toEqual(['47', '48', '131', '132', '133', '418']);
  });
  it('may give them in any order', () => {
    expect(numbers('it', 'Art. 600 Schiavitù', 'Art. 601 Tratta di persone', 'Art. 624 Furto', 'Art. 603-bis Sfruttamento del lavoro')).toEqual(['600', '601', '624', '603-bis']);
  });
  it('is read where nothing but paragraphs tells where an article begins', () => {
    const text = ['Trestní zákoník', '§ 140 Vražda', '(1) Kdo jiného usmrtí, bude potrestán.', '§ 168 Obchodování s lidmi', '(1) Kdo zjedná dítě, bude potrestán.', '§ 205 Krádež', '(1) Kdo si přisvojí věc, bude potrestán.'];
    expect(articles('cs', ...pagesOf(text)).map((a) => [a.number, a.heading])).toEqual([['140', 'Vražda'], ['168', 'Obchodování s lidmi'], ['205', 'Krádež']]);
  });
  it('is none where a law merely refers to articles at the beginning of lines', () => {
    const prose = [30, 60, 90, 120].flatMap((n) => ['The rapporteur finds that nothing stands in the way of applying what is provided in', `Article ${n} of the Criminal Code, and recommends that the committee look at it again`, 'before the second reading of the draft.']);
    expect(articles('en', ...pagesOf(prose))).toEqual([]);
  });
  it('is said to be one, once', () => {
    const doubts = (...labels: readonly string[]) => read('en', ...law(...labels)).doubts.map(({ kind, path, note }) => [kind, path, note]);
    expect(doubts('Article 47 Abduction', 'Article 48 Confinement', 'Article 131 Slavery', 'Article 240 Theft', 'Article 418 Arson')).toEqual([['numbering-gap', 'art_47', '3 of the 5 articles do not follow the number before: this looks like an extract. What it leaves out cannot be reviewed here.']]);
    expect(doubts('Article 1 Aim', 'Article 2 Terms', 'Article 5 Fees').map(([, path]) => path)).toEqual(['art_5']);
  });
});

it('chapters may be counted in Greek letters, and printed in letters apart', () => {
  const chapters = (language: string, label: (n: number) => string, ...marks: readonly string[]) => read(language, ...pagesOf(marks.flatMap((mark, i) => ['', `^*${mark}`, '^*Heading', ...plain(label(2 * i + 1)), ...plain(label(2 * i + 2))]))).provisions.filter((p) => p.depth === 0).map((p) => [p.path, p.kind, p.heading]);
  expect(chapters('el', (n) => `Άρθρο ${n}`, "ΚΕΦΑΛΑΙΟ Α'", 'ΚΕΦΑΛΑΙΟ Β΄', 'ΚΕΦΑΛΑΙΟ ΣΤ΄', "ΚΕΦΑΛΑΙΟ ΙΒ'")).toEqual([1, 2, 6, 12].map((n) => [`chp_${n}`, 'chapter', 'Heading']));
  expect(chapters('el', (n) => `Άρθρο ${n}`, 'ΜΕΡΟΣ ΠΡΩΤΟ', 'ΜΕΡΟΣ ΔΕΥΤΕΡΟ').map(([, kind]) => kind)).toEqual(['part', 'part']);
  expect(chapters('hy', (n) => `Հոդված ${n}․`, 'Գ Լ ՈՒ Խ  1', 'Գ Լ ՈՒ Խ  2', 'Գ Լ ՈՒ Խ  12')).toEqual([1, 2, 12].map((n) => [`chp_${n}`, 'chapter', 'Heading']));
});

it('a letter may stand apart from its number before a heading, and a short word of a reference is none', () => {
  expect(articles('de', ...law('§ 10 Betrug', '§ 10 a Schwerer Betrug', '§ 10 b Gewerbsmäßiger Betrug', '§ 11 Untreue')).map((a) => [a.number, a.heading])).toEqual([['10', 'Betrug'], ['10 a', 'Schwerer Betrug'], ['10 b', 'Gewerbsmäßiger Betrug'], ['11', 'Untreue']]);
  const referring = ['Art. 1. Zakres', 'Art. 2. Pojęcia', 'Art. 3. Kary', 'Art. 4. Przepisy końcowe'].flatMap((label) => [...plain(label), 'Do czynów tych stosuje się odpowiednio przepis, który zawiera', 'art. 10 z Kodeksu karnego, oraz inne przepisy o karach.']);
  expect(articles('pl', ...pagesOf(referring)).map((a) => a.number)).toEqual(['1', '2', '3', '4']);
});

it('numbers are joined by the hyphen of any font', () => {
  expect(articles('fr', ...law('Article 224‐1. Enlèvement', 'Article 224‐2. Séquestration', 'Article 225‐4‐1. Traite', 'Article 225‐4‐2. Aggravation')).map((a) => a.number)).toEqual(['224-1', '224-2', '225-4-1', '225-4-2']);
});

it('Armenian laws close their numbers with a dot that is not the full stop', () => {
  const outline = read('hy', ...law('Հոդված 131․ Մարդուն առևանգելը', 'Հոդված 132․ Մարդու թրաֆիքինգը', 'Հոդված 132․1․ Շահագործումը', 'Հոդված 133․ Ազատությունից զրկելը'), ...pagesOf(['*Հոդված 134․ Գողությունը', '1․ Գողությունը պատժվում է։', '2․ Նույն արարքը պատժվում է։']).map((page) => ({ ...page, pageIndex: 1 }))).provisions;
  expect(outline.filter((p) => p.kind === 'article').map((p) => [p.number, p.heading])).toEqual([['131', 'Մարդուն առևանգելը'], ['132', 'Մարդու թրաֆիքինգը'], ['132.1', 'Շահագործումը'], ['133', 'Ազատությունից զրկելը'], ['134', 'Գողությունը']]);
  expect(outline.filter((p) => p.parent === 'art_134').map((p) => p.number)).toEqual(['1', '2']);
});

describe('a short law', () => {
  const points = Array.from({ length: 12 }, (_, i) => `${i + 1}. In Article ${100 + i * 7} the words “a fine” are replaced by the words “imprisonment”.`);
  const amending = (first: string, last: string) => pagesOf(['^Law on Amendments', `${first} The following amendments are made to the Criminal Code:`, ...points, `${last} This law enters into force on the day after its publication.`]);
  it('has the articles of its words, however many numbered paragraphs stand in one, in the language that is stated or in any', () => {
    for (const language of ['en', '']) expect(articles(language, ...amending('Article 1.', 'Article 2.')).map((a) => [a.number, a.heading])).toEqual([['1', ''], ['2', '']]);
    expect(read('en', ...amending('Article 1.', 'Article 2.')).provisions.filter((p) => p.parent === 'art_1')).toHaveLength(12);
  });
  it('may be one article of a code', () => {
    const one = pagesOf(['Criminal Code (extract)', 'Article 132. Trafficking in persons', '1. Whoever recruits a person shall be punished.', '2. The same act against a child shall be punished.', '3. Consent is irrelevant.']);
    expect(articles('en', ...one).map((a) => [a.number, a.heading])).toEqual([['132', 'Trafficking in persons']]);
  });
  it('keeps numbers that run on below words that only hold them', () => {
    const held = ['1', '2', '3', '4', '5', '6', '7', '8'].flatMap((n) => [...(n === '1' ? ['', 'Clause 1 General matters'] : n === '5' ? ['', 'Clause 2 Special matters'] : []), `${n}. Of some offence.`, sentence, rest]);
    expect(articles('en', ...pagesOf(held)).map((a) => a.number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });
  it('may begin its articles with a short word behind a hyphen, or cite the day of another law before a dash', () => {
    expect(articles('tr', ...pagesOf(['MADDE 1- Türk Ceza Kanunu değiştirilmiştir.', 'MADDE 2- Bu Kanun yayımı tarihinde yürürlüğe girer.', 'MADDE 3- Bu Kanun hükümlerini Cumhurbaşkanı yürütür.'])).map((a) => [a.number, a.text.slice(0, 8)])).toEqual([['1', 'Türk Cez'], ['2', 'Bu Kanun'], ['3', 'Bu Kanun']]);
    expect(articles('mk', ...law('Член 417', 'Член 418', 'Член 418-а', 'Член 418- б', 'Член 419')).map((a) => a.number)).toEqual(['417', '418', '418-а', '418- б', '419']);
    expect(articles('pl', ...pagesOf(['Art. 1. W ustawie z dnia 6 czerwca 1997 r. – Kodeks karny wprowadza się następujące zmiany:', '1) w art. 115 dodaje się § 22;', '2) uchyla się art. 189.', 'Art. 2. Ustawa wchodzi w życie po upływie 14 dni od dnia ogłoszenia.'])).map((a) => [a.number, a.heading])).toEqual([['1', ''], ['2', '']]);
  });
  it('does not take its title for the heading of its first article', () => {
    const titled = withTitles(pagesOf(['!Law on Amendments', 'Article 1. In the Criminal Code a fine is replaced by imprisonment.', 'Article 2. This law enters into force on the day after its publication.']));
    expect(articles('en', ...titled).map((a) => a.heading)).toEqual(['', '']);
  });
});
