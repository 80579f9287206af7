/** A law as lines, article by article: what a translation's source holds, before and after defects were planted in it. */
export interface PlainArticle { readonly number: string; readonly heading: string; readonly lines: readonly string[] }

export const defectKinds = ['figure', 'negation', 'missing-paragraph', 'swapped-range', 'missing-article'] as const;
export type DefectKind = (typeof defectKinds)[number];

/** The kinds of doubt that find a defect. */
export const findsDefect: Readonly<Record<DefectKind, readonly string[]>> = {
  figure: ['number', 'term', 'fine', 'range'], negation: ['negation'], 'missing-paragraph': ['missing', 'length'], 'swapped-range': ['range'], 'missing-article': ['missing'],
};

interface Tongue { readonly figures: readonly string[]; readonly figure: RegExp; readonly amount: RegExp; readonly range: RegExp; readonly negation: RegExp; readonly positive: string }

const english = ['three', 'four', 'five', 'six', 'seven', 'eight', 'ten', 'twelve', 'fifteen', 'eighteen', 'thirty'], french = ['trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'dix', 'douze', 'quinze', 'dix-huit', 'trente'];
const tongues: Readonly<Record<string, Tongue>> = {
  en: { figures: english, figure: new RegExp(`\\b(${english.join('|')})\\b(?= (?:years?|months?|days?)\\b)`, 'u'), amount: /\d(?:[\d ,\u202f]*\d)?(?= (?:florins|days|years))/u, range: /\b([a-z]+) to ([a-z]+)(?= years)/u, negation: /\b(is|are|may|shall|does|do|was|were|has|have|could|can|need) not (?!only|more|less|exceed)/u, positive: '$1 ' },
  fr: { figures: french, figure: new RegExp(`(?<![\\p{L}-])(${french.join('|')})(?![\\p{L}-])(?= (?:ans|mois|jours))`, 'u'), amount: /\d(?:[\d \u202f\u00a0]*\d)?(?= (?:florins|jours|ans))/u, range: /(?<!\p{L})([a-z-]+) à ([a-z-]+)(?= ans)/u, negation: /(?<!\p{L})(?:ne |n[’'])(\p{L}+(?: l[’']\p{L}+)?) pas /u, positive: '$1 ' },
};

/** The defects that an article's lines allow, each with the lines as it leaves them. */
export function defectsOf({ lines }: PlainArticle, language: string): { readonly kind: DefectKind; readonly lines: readonly string[] }[] {
  const tongue = tongues[language]!;
  const change = (kind: DefectKind, by: (line: string) => string): { kind: DefectKind; lines: string[] }[] => {
    const at = lines.findIndex((line) => by(line) !== line);
    return at < 0 ? [] : [{ kind, lines: lines.map((line, i) => (i === at ? by(line) : line)) }];
  };
  const another = (word: string): string => tongue.figures[(tongue.figures.indexOf(word) + 3) % tongue.figures.length]!;
  const numbered = lines.filter((line) => /^\(\d+\)/u.test(line)), long = numbered.findLastIndex((line) => line.length > 60);
  return [
    ...change('figure', (line) => (tongue.figure.test(line) ? line.replace(tongue.figure, another) : line.replace(tongue.amount, (amount) => `${Number(amount.replace(/\D/gu, '')) * 2 + 7}`))),
    ...change('negation', (line) => line.replace(tongue.negation, tongue.positive)),
    ...change('swapped-range', (line) => line.replace(tongue.range, (whole, from: string, to: string) => (tongue.figures.includes(from) && tongue.figures.includes(to) ? `${to}${whole.slice(from.length, whole.length - to.length)}${from}` : whole))),
    ...(numbered.length >= 2 && long >= 0 ? [{ kind: 'missing-paragraph' as const, lines: lines.filter((line) => line !== numbered[long]) }] : []),
    { kind: 'missing-article', lines: [] },
  ];
}

/** A law with defects planted in it: one kind an article, articles in turn; `turn` decides which kind comes where. At most one article in `spacing` has one. */
export function plantDefects(law: readonly PlainArticle[], language: string, turn: number, spacing: number): { readonly law: PlainArticle[]; readonly planted: ReadonlyMap<string, DefectKind> } {
  const planted = new Map<string, DefectKind>();
  const changed = law.flatMap((article, i): PlainArticle[] => {
    const open = defectsOf(article, language);
    // Rarer defects first, so that each kind is there; whole articles only now and then.
    const wanted = defectKinds.map((_, k) => defectKinds[(k + i + turn) % defectKinds.length]!).find((kind) => open.some((defect) => defect.kind === kind) && (kind !== 'missing-article' || i % 7 === turn));
    if (i % spacing !== turn % spacing || !wanted) return [article];
    planted.set(article.number, wanted);
    const { lines } = open.find(({ kind }) => kind === wanted)!;
    return wanted === 'missing-article' ? [] : [{ ...article, lines }];
  });
  return { law: changed, planted };
}

/** The law as Markdown, as an adviser would be handed it. */
export const asMarkdown = (title: string, word: string, law: readonly PlainArticle[]): string =>
  [`# ${title}`, ...law.flatMap(({ number, heading, lines }) => [`## ${word} ${number}. ${heading}`, ...lines])].join('\n\n');
