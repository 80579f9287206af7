import type { ItemCues, Lexicon } from './load-lexicon.ts';
import type { PreparedArticle, PreparedDocument } from './prepare-document.ts';

/** The item whose articles are the trafficking offence itself: what other rules are linked to. */
const OFFENCE = 'III.1.1';
/** A hit in a heading, in the text and in the headings above it. */
const HEADING = 3, TEXT = 1, CONTAINER = 1.2;

export interface Scored { readonly score: number; readonly link: number }
const memory = new WeakMap<PreparedDocument, Map<string, readonly Scored[]>>();

/** How much an article speaks of concepts, weighted. */
export function weighCues(article: PreparedArticle, cues: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const [concept, weight] of Object.entries(cues)) {
    const s = article.strengths.get(concept);
    if (s) sum += weight * (HEADING * s.heading + TEXT * s.text + CONTAINER * s.container);
  }
  return sum;
}

/** Scores every article of a document for an item. The same document and item are worked out once. */
export function scoreItem(document: PreparedDocument, itemId: string, lexicon: Lexicon): readonly Scored[] {
  let items = memory.get(document);
  if (!items) memory.set(document, items = new Map());
  const known = items.get(itemId);
  if (known) return known;
  const cues = lexicon.cues.items[itemId];
  const links = !cues || itemId === OFFENCE ? null : linkToOffence(document, lexicon);
  const lead = leading(document, cues);
  const ground = cues?.ground ? scoreItem(document, cues.ground.item, lexicon) : null;
  const own = document.articles.map((article, i): number => {
    if (!cues || (cues.needs.length && !cues.needs.some((concept) => article.strengths.has(concept)))) return 0;
    const weight = (weighCues(article, cues.cues) + cues.together * together(article, cues)) * placeFactor(article, cues, links?.[i] ?? 0);
    return Math.max(0, weight) * (1 + cues.first * lead[i]!) * (1 + cues.link * (links?.[i] ?? 0)) * (isPenal(article) ? 1 + cues.penalty : 1);
  });
  const scored = cues ? withCompany(document, withFacets(document, own, cues, links), cues).map((score, i): Scored => {
    const link = links?.[i] ?? 0;
    const grounded = ground && cues.ground ? cues.ground.share * ground[i]!.score : 0;
    const bound = ground && cues.ground && isPenal(document.articles[i]!) && link >= 0.8 ? cues.ground.bound * Math.max(...ground.map((g) => g.score)) : 0;
    return { score: score + Math.max(grounded, bound), link };
  }) : own.map(() => ({ score: 0, link: 0 }));
  items.set(itemId, scored);
  return scored;
}

/** After so many articles under one heading, the rule itself has been given and what follows are its cases. */
const LEADING = 3;

/** 0 to 1 for each article: 1 for the first under a heading on the matter, less for each that follows. Codes give the rule before its cases. */
function leading({ articles }: PreparedDocument, cues: ItemCues | undefined): number[] {
  let home = '', position = 0;
  return articles.map((article) => {
    position = article.home === home ? position + 1 : 0;
    home = article.home;
    if (!cues?.first || home === '') return 0;
    return speaksAbove(article, cues) ? Math.exp(-position / LEADING) : 0;
  });
}

const speaksAbove = (article: PreparedArticle, { cues }: ItemCues): boolean => Object.entries(cues).some(([concept, weight]) => weight >= 1 && (article.strengths.get(concept)?.container ?? 0) > 0);

/** What is best on one matter of several is worth a share of the best of all, however much is said of the others. */
function withFacets({ articles }: PreparedDocument, own: readonly number[], cues: ItemCues, links: readonly number[] | null): number[] {
  if (cues.facets.length === 0 || cues.facet === 0) return [...own];
  const top = Math.max(0, ...own);
  const shares = cues.facets.map((facet) => {
    const asked = Object.fromEntries(facet.map((concept) => [concept, Math.max(0, cues.cues[concept] ?? 1)]));
    const weights = articles.map((article, i) => (own[i]! > 0 ? weighCues(article, asked) * placeFactor(article, cues, links?.[i] ?? 0) : 0)), most = Math.max(1e-9, ...weights);
    return weights.map((weight) => weight / most);
  });
  return own.map((score, i) => score + cues.facet * top * Math.max(...shares.map((share) => share[i]! ** 2)));
}

const isPenal = (article: PreparedArticle): boolean => (article.strengths.get('prison')?.text ?? 0) > 0;
/** From this share of its articles on, a law is about the matter itself. */
const ABOUT = 0.3;
const SISTERS = 0.3;

/**
 * Rules on one matter keep company: what stands beside a strong article under the same heading, or refers to one, gains a share of its weight.
 * In a law that is about the matter as a whole, the definitions and the principle come first for a lawyer, though every article speaks of it.
 */
function withCompany(document: PreparedDocument, own: readonly number[], { beside, refers, opening }: ItemCues): number[] {
  const { articles } = document;
  const top = Math.max(0, ...own);
  const strong = new Set(own.flatMap((score, i) => top > 0 && score >= 0.6 * top ? [i] : []));
  const isAbout = opening > 0 && own.filter((score) => score > 0.1 * top).length >= ABOUT * articles.length;
  return articles.map((article, i) => {
    const near = [-2, -1, 1, 2].map((d) => articles[i + d]?.home === article.home ? own[i + d] ?? 0 : 0).sort((a, b) => b - a);
    // Without a word of its own an article is only offered between two that are strong: the middle one of three sisters.
    const company = own[i] === 0 && near[1]! < SISTERS * top ? 0 : Math.max(0, (near[0]! + near[1]!) / 2 - own[i]! * 0.5);
    const cites = article.cites.some((cited) => strong.has(cited)) && !strong.has(i) ? top : 0;
    const opens = isAbout && own[i]! > 0 && ['definitions', 'principles'].some((concept) => (article.strengths.get(concept)?.heading ?? 0) > 0) ? top : 0;
    return own[i]! + beside * company + refers * cites + opening * opens;
  });
}

/** 0 to 1: how much of the whole stands in the article itself. Two groups that are both well named say more than one that is complete. */
function together(article: PreparedArticle, { groups }: ItemCues): number {
  if (groups.length === 0) return 0;
  const shares = groups.map((group) => Math.min(1, group.filter((concept) => { const s = article.strengths.get(concept); return s && (s.text > 0 || s.heading > 0); }).length / Math.min(3, group.length)));
  if (shares.length === 1) return shares[0]!;
  let sum = 0, pairs = 0;
  for (let i = 0; i < shares.length; i++) for (let j = i + 1; j < shares.length; j++) { sum += shares[i]! * shares[j]!; pairs += 1; }
  return sum / pairs;
}

/** Rules of the general part stand under its headings and threaten no penalty of their own; offences the other way round. */
function placeFactor(article: PreparedArticle, { place }: ItemCues, link: number): number {
  if (place === 'any') return 1;
  const general = (article.strengths.get('generalPart')?.container ?? 0) > 0, special = (article.strengths.get('specialPart')?.container ?? 0) > 0;
  const penal = isPenal(article);
  if (place === 'special') return (general && !special ? 0.6 : 1) * (penal ? 1.15 : 0.85);
  const linked = Math.min(1, link * 2);
  return general && !special ? 1.25 : special && !general ? 0.65 + 0.35 * linked : penal ? 0.75 + 0.25 * linked : 1;
}

/** 0 to 1 for each article: 1 refers to the offence, less stands in its chapter or beside it. */
function linkToOffence(document: PreparedDocument, lexicon: Lexicon): number[] {
  const scores = scoreItem(document, OFFENCE, lexicon).map(({ score }) => score);
  const top = Math.max(0, ...scores);
  const anchors = new Set(scores.flatMap((score, i) => top > 0 && score >= top * 0.6 ? [i] : []));
  // Where a whole law is about trafficking everything would be linked to everything: then nothing is told apart by it, and only references count.
  const homes = new Set([...anchors].filter((i) => (document.articles[i]!.strengths.get('thb')?.container ?? 0) > 0).map((i) => document.articles[i]!.home));
  return document.articles.map((article, i) => {
    if (anchors.has(i)) return 1;
    const cites = article.cites.some((cited) => anchors.has(cited)) ? 0.8 : 0;
    const home = homes.has(article.home) ? 0.8 : 0;
    const names = Math.min(0.6, 2 * (article.strengths.get('thb')?.text ?? 0));
    const beside = [1, 2].some((d) => (anchors.has(i - d) && document.articles[i - d]?.home === article.home) || (anchors.has(i + d) && document.articles[i + d]?.home === article.home)) ? 0.25 : 0;
    return Math.max(cites, home, names, beside);
  });
}
