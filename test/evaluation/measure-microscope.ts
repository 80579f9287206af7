import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEngine, type Engine } from '../../main/engine/start-engine.ts';
import type { Output } from '../../shared/contract/operations.ts';
import { digestLetters, figures, groupOf, judgeStretches, letterOffsets, type Count, type Judged, type MarkedArticle, type SeenPenalty, type SeenStretch } from './microscope/score-articles.ts';

type Seen = Output<'microscope.show'>;
const set = fileURLToPath(new URL('./microscope/set.json', import.meta.url));
/** Elements that were marked throughout; the rest (border crossing, documents, special intent) was not, and is not measured. */
const measured = new Set(['offence', 'act', 'means', 'purpose', 'consent', 'child', 'participation', 'legal persons', 'aggravation']);

/**
 * Measures the element microscope on the marked articles, through the same operation as the window: each law is imported, each article looked into.
 * Returns precision, recall and F1 by half, group and language, how many penalties were read with the right figures, and how many lists with the right kind.
 * `details` names every wrong or missed stretch of the half that vocabularies were tuned on; the half set aside is only ever counted.
 */
export async function measureMicroscope(corpus: string, { details = false, only = '' } = {}): Promise<unknown> {
  const articles = (JSON.parse(readFileSync(set, 'utf8')) as MarkedArticle[]).filter(({ file, language }) => existsSync(join(corpus, file)) && (only === '' || file.includes(only) || language === only));
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-microscope-'));
  const engine = startEngine();
  try {
    await engine.dispatch('review.create', { review: join(folder, 'M.lacuna'), state: 'Measured', reviewers: ['M'] });
    for (const file of new Set(articles.map((article) => article.file))) await engine.dispatch('documents.import', { paths: [join(corpus, file)], instrument: file, language: articles.find((article) => article.file === file)!.language });
    const tally = createTally(details), drifted: string[] = [];
    for (const article of articles) await measureArticle(engine, article, tally, drifted);
    return { articles: articles.length - drifted.length, languages: new Set(articles.map(({ language }) => language)).size, drifted, ...tally.figures() };
  } finally {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureArticle(engine: Engine, article: MarkedArticle, tally: Tally, drifted: string[]): Promise<void> {
  const document = basename(article.file);
  const { provisions } = await engine.dispatch('outline.read', { document });
  const provision = provisions.find(({ path }) => path === article.article);
  if (!provision || digestLetters(provision.text) !== article.digest) { drifted.push(`${article.file} ${article.article}`); return; }
  const seen = await engine.dispatch('microscope.show', { document, provision: article.article }), at = letterOffsets(provision.text);
  const stretches = seen.elements.flatMap(({ id, words }): SeenStretch[] => words.filter(({ inHeading }) => !inHeading).map(({ start, end }) => ({ element: id, start: at(start), end: at(end) })));
  const names = (judged: Judged): string => { const from = [...provision.text].findIndex((_, i) => at(i + 1) > judged.start); return `${article.language} ${article.article} ${judged.what} ${judged.element}: ${provision.text.slice(from, from + judged.end - judged.start + 8).replace(/\s+/g, ' ')}`; };
  for (const judged of judgeStretches(article.marks, stretches.filter(({ element }) => measured.has(groupOf(element))))) if (measured.has(judged.group)) tally.stretch(article, judged, names(judged));
  const penalties = seen.penalties.filter(({ kind }) => kind !== 'other').map((penalty): SeenPenalty => ({ reading: readingOf(penalty), start: at(penalty.start), end: at(penalty.end) }));
  for (const [reading, start, end] of article.penalties) {
    const found = penalties.filter((p) => p.start < end && start < p.end && p.reading.split(' ')[0] === reading.split(' ')[0]);
    tally.penalty(article, found.some((p) => p.reading === reading), found.length > 0, `${article.language} ${article.article} ${reading}: read ${found.map((p) => p.reading).join(', ') || 'nothing'}`);
  }
  for (const p of penalties) if (!article.penalties.some(([, start, end]) => p.start < end && start < p.end)) tally.extraPenalty(article, `${article.language} ${article.article} read ${p.reading} where none is marked`);
  for (const [group, kind] of Object.entries(article.lists)) {
    const list = seen.lists.find((one) => one.group === group), [joined, ending] = kind.split('/');
    tally.list(article, list?.joined === joined, list?.isOpen === (ending === 'open'), `${article.language} ${article.article} ${group} ${kind}: read ${list ? `${list.joined}/${list.isOpen ? 'open' : 'closed'}` : 'no list'}`);
  }
}

/** `prison 6m-5y`, as penalties are written in the set. */
function readingOf({ kind, least, most, stated }: Seen['penalties'][number]): string {
  const name = kind === 'fine' ? 'fine' : 'prison', say = (amount: { amount: number; unit: string | null } | null): string => (amount ? `${amount.amount}${kind === 'fine' ? '' : amount.unit?.[0] ?? ''}` : '');
  if (kind === 'life') return 'prison life';
  return stated ? `${name} =${say(stated)}` : least || most ? `${name} ${say(least)}-${say(most)}` : name;
}

type Tally = ReturnType<typeof createTally>;

function createTally(details: boolean) {
  const counts = new Map<string, Count>(), penalties = new Map<string, { marked: number; found: number; right: number; extra: number }>(), lists = new Map<string, { marked: number; joined: number; ending: number }>();
  const wrong: string[] = [];
  const note = (half: string, words: string): void => { if (details && half === 'tuned') wrong.push(words); };
  const countOf = (key: string): Count => { let own = counts.get(key); if (!own) counts.set(key, own = { right: 0, wrong: 0, found: 0, missed: 0 }); return own; };
  const penaltyOf = (key: string) => { let own = penalties.get(key); if (!own) penalties.set(key, own = { marked: 0, found: 0, right: 0, extra: 0 }); return own; };
  const keys = ({ half, language }: MarkedArticle, group = ''): string[] => ['all', half, ...(group ? [`${half} ${group}`] : []), `${half} ${language}`];
  return {
    stretch(article: MarkedArticle, { group, what }: Judged, words: string): void {
      for (const key of keys(article, group)) countOf(key)[what as keyof Count] += 1;
      if (what === 'wrong' || what === 'missed') note(article.half, words);
    },
    penalty(article: MarkedArticle, isRight: boolean, isFound: boolean, words: string): void {
      for (const key of keys(article)) { const own = penaltyOf(key); own.marked += 1; own.found += Number(isFound); own.right += Number(isRight); }
      if (!isRight) note(article.half, words);
    },
    extraPenalty(article: MarkedArticle, words: string): void { for (const key of keys(article)) penaltyOf(key).extra += 1; note(article.half, words); },
    list(article: MarkedArticle, isJoined: boolean, isEnding: boolean, words: string): void {
      for (const key of ['all', article.half]) { const own = lists.get(key) ?? { marked: 0, joined: 0, ending: 0 }; lists.set(key, { marked: own.marked + 1, joined: own.joined + Number(isJoined), ending: own.ending + Number(isEnding) }); }
      if (!isJoined || !isEnding) note(article.half, words);
    },
    figures() {
      const sorted = <T>(map: Map<string, T>): [string, T][] => [...map].sort(([a], [b]) => a.localeCompare(b));
      return { stretches: Object.fromEntries(sorted(counts).map(([key, count]) => [key, figures(count)])), penalties: Object.fromEntries(sorted(penalties)), lists: Object.fromEntries(sorted(lists)), ...(details ? { wrong } : {}) };
    },
  };
}
