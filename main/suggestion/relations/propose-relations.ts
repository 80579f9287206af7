import type { RelationKind } from '../../../shared/domain/relation.ts';
import { findWords } from '../../../shared/domain/fold-word.ts';
import { numberKey } from '../find-citations.ts';
import { lexiconOf, type Lexicon } from '../load-lexicon.ts';
import type { PreparedArticle, PreparedDocument } from '../prepare-document.ts';
import { scoreItem } from '../score-item.ts';
import { definitionsOf, type Defined, type DefiningLaw } from './find-definitions.ts';
import { isCalled, lawBeside, mayBeCalled, namesLaw } from './read-law-names.ts';

/** A law as relations are looked for in it: its names are those by which other laws may call it; marked are articles that a person tagged. */
export interface RelatedLaw { readonly document: PreparedDocument; readonly names: readonly string[]; readonly marked: ReadonlySet<string> }
export interface Place { readonly document: PreparedDocument; readonly article: PreparedArticle; readonly index: number }
/** `words`: the stretch of the first provision's text from which it is read; empty where it follows from the place alone. */
export interface ProposedRelation { readonly kind: RelationKind; readonly from: Place; readonly to: Place; readonly reason: string; readonly words: string; readonly weight: number }

const OFFENCE = 'III.1.1';
/** An offence of trafficking scores at least this share of the best article of its law, and of all laws. */
const OF_LAW = 0.6, OF_ALL = 0.35;
/** Below this even the best article of a law is no offence of trafficking: a code of procedure has none. */
const LEAST_OFFENCE = 5;
/** No article is worth more proposals of one kind than a person reads. */
const MOST = 12;
const WORDS = 160;
/** Below this even the best article of a law is no rule on an item; so many rules of a law are linked to a term that they use. */
const LEAST_RULE = 8, OF_RULE = 0.5, USERS = 5;

/**
 * Which provisions bear on the offence, or on what was tagged: read from references ("punishable under Article 149"), definitions, clauses that exempt
 * its victims, and what follows or adds to it. Proposals for a person to confirm, best first; nothing here decides.
 */
export function proposeRelations(laws: readonly RelatedLaw[], lexicon: Lexicon): ProposedRelation[] {
  const offences = offencesOf(laws, lexicon);
  const found = laws.flatMap((law) => law.document.articles.flatMap((article, index): ProposedRelation[] => {
    const place: Place = { document: law.document, article, index };
    const cited = citedOffences(place, laws, offences, lexicon);
    const exempting = exempts(place, cited, offences, lexicon);
    const bare = penalised(place, cited, offences, lexicon);
    return [...exempting, ...defines(place, laws, offences, lexicon), ...bare, ...(exempting.length || bare.length ? [] : supplements(place, cited, offences, lexicon))];
  }));
  const best = new Map<string, ProposedRelation>();
  for (const one of found) {
    const key = `${one.kind} ${one.from.document.documentId} ${one.from.article.path} ${one.to.document.documentId} ${one.to.article.path}`;
    if ((best.get(key)?.weight ?? 0) < one.weight) best.set(key, one);
  }
  const counts = new Map<string, number>();
  return [...best.values()].sort((a, b) => b.weight - a.weight).filter(({ kind, to }) => {
    const key = `${kind} ${to.document.documentId} ${to.article.path}`, count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= MOST;
  });
}

/** The articles that make trafficking an offence: they bear on the item and are offences themselves. */
function offencesOf(laws: readonly RelatedLaw[], lexicon: Lexicon): Place[] {
  const scored = laws.map(({ document }) => ({ document, scores: scoreItem(document, OFFENCE, lexicon).map(({ score }, i) => (isOffence(document.articles[i]!, lexicon) ? score : 0)) }));
  const all = Math.max(0, ...scored.flatMap(({ scores }) => scores));
  return scored.flatMap(({ document, scores }) => {
    const own = Math.max(0, ...scores);
    return document.articles.flatMap((article, index) => (scores[index]! >= LEAST_OFFENCE && scores[index]! >= OF_LAW * own && scores[index]! >= OF_ALL * all ? [{ document, article, index, score: scores[index]! }] : []));
  }).sort((a, b) => b.score - a.score);
}

/**
 * It threatens a penalty and names the offence, or two of what makes it (act, means, purpose). What refers to many articles lists offences for a purpose of its own,
 * such as interception: in a law without the offence that is no offence in its place.
 */
const isOffence = (article: PreparedArticle, { cues }: Lexicon): boolean => strength(article, 'prison') > 0 && !((article.strengths.get('definitions')?.heading ?? 0) > 0) && article.citations.length <= LIST
  && ((article.strengths.get('thb')?.heading ?? 0) > 0 || (cues.items[OFFENCE]?.groups ?? []).filter((group) => group.some((concept) => strength(article, concept) > 0)).length + Math.sign(strength(article, 'thb')) >= 2);
/** From this share of its articles on, a law is about the matter as a whole: there nothing is told apart by its naming it. */
const ABOUT = 0.3;
const isAbout = ({ articles }: PreparedDocument): boolean => articles.filter((article) => strength(article, 'thb') > 0).length >= ABOUT * articles.length;
/** A penal article that refers to more than this many others lists offences for a purpose of its own. */
const LIST = 8;

interface Cited { readonly offence: Place; readonly words: string; readonly elsewhere: boolean }

/** The offences that an article refers to, by number: in the law that it names beside the number, or that a law's name near it may mean; in its own where it names no other. */
function citedOffences(place: Place, laws: readonly RelatedLaw[], offences: readonly Place[], lexicon: Lexicon): Cited[] {
  const { document, article } = place;
  return article.citations.flatMap(({ key, start, end }): Cited[] => {
    const numbered = offences.filter((offence) => leadsTo(key, offence) && !isSame(offence, place));
    const meant = numbered.length > 0 ? meantBy(place, { start, end }, laws, lexicon) : [];
    return numbered.filter((offence) => meant.includes(offence.document)).map((offence) => ({ offence, words: around(article.text, start, end), elsewhere: offence.document !== document }));
  });
}

/** The laws that a reference may lead to; none where it names a law that is not among them. */
function meantBy({ document, article }: Place, { start, end }: { readonly start: number; readonly end: number }, laws: readonly RelatedLaw[], lexicon: Lexicon): PreparedDocument[] {
  const language = lexiconOf(lexicon, article.language ?? document.language)?.language ?? '', words = lexicon.laws.get(language), named = (words && lawBeside(article.text, { start, end }, words, language)) ?? [];
  const calledBy = (test: typeof isCalled) => ({ names }: RelatedLaw): boolean => words !== undefined && named.length > 0 && names.some((name) => test(name, named, words, language));
  const called = laws.filter(calledBy(isCalled)), meant = called.length > 0 ? called : laws.filter((law) => law.document !== document && namesLaw(article.text, start, end, law.names));
  if (meant.length > 0) return meant.map((law) => law.document);
  return named.length === 0 || laws.some((law) => law.document === document && calledBy(mayBeCalled)(law)) ? [document] : [];
}

/** "§§ 232 bis 232b": a word after a number may be no part of it, where the law has no such article. */
function leadsTo(key: string, { document, article }: Place): boolean {
  const number = numberKey(article.number);
  return key === number || (key.replace(/\p{L}+$/u, '') === number && !document.articles.some((other) => numberKey(other.number) === key));
}

function exempts(place: Place, cited: readonly Cited[], offences: readonly Place[], lexicon: Lexicon): ProposedRelation[] {
  const { exemption, victims } = lexicon.relations, cue = place.article.cues.find(({ concept, where }) => exemption.includes(concept) && where !== 'container');
  if (!cue || offences.some((offence) => isSame(offence, place))) return [];
  const words = cue.where === 'text' ? around(place.article.text, cue.start, cue.end) : place.article.heading;
  if (cited.length > 0) return cited.map(({ offence, words: reference }) => ({ kind: 'exempts', from: place, to: offence, reason: `speaks of ${labels(exemption, lexicon)} and refers to ${offence.article.number}`, words: reference, weight: 3 }));
  const spoken = victims.filter((concept) => strength(place.article, concept) > 0);
  // Any law speaks of victims of crime; those of trafficking are named so, or the whole law is about them.
  return spoken.length === 0 || !(strength(place.article, 'thb') > 0 || isAbout(place.document)) ? [] : offences.slice(0, 2).map((offence) => ({ kind: 'exempts', from: place, to: offence, reason: `speaks of ${labels([...exemption, ...spoken], lexicon)}`, words, weight: spoken.length }));
}

/** What a law itself defines holds there; what another defines is proposed only where the law of the offence has no meaning of its own, and the other speaks of trafficking. */
function defines(place: Place, laws: readonly RelatedLaw[], offences: readonly Place[], lexicon: Lexicon): ProposedRelation[] {
  const terms = definedIn(place.document, lexicon).get(place.article) ?? [];
  if (terms.length === 0) return [];
  const marked = laws.flatMap(({ document, marked: paths }) => document.articles.flatMap((article, index) => (paths.has(article.path) ? [{ document, article, index }] : [])));
  const general = [...offences, ...marked].map((target) => ({ target, among: terms }));
  const special = terms.flatMap((term) => usersOf(term.concept, place.document, lexicon).map((target) => ({ target, among: [term] })));
  return [...general, ...special].filter(({ target }) => !isSame(target, place) && (target.article.strengths.get('definitions')?.heading ?? 0) === 0).flatMap(({ target, among }): ProposedRelation[] => {
    const isOwn = target.document === place.document;
    const used = among.filter((term) => usesTerm(target.article, term, place.article) && (isOwn ? holdsIn(term.at, target.article) : term.at.only === null && (speaksOfOffence(place.document) && !definesItself(target.document, term.concept, lexicon)))), first = used[0];
    return first ? [{ kind: 'defines', from: place, to: target, reason: `defines ${list([...new Map(used.map((term) => [term.concept, nameOf(term, place.article, lexicon)])).values()])}`, words: around(place.article.text, first.at.start, first.at.end), weight: 1 + used.length * 0.3 + (isOwn ? 0.5 : 0) }] : [];
  });
}

interface Term { readonly concept: string; readonly at: Defined }
const defined = new WeakMap<PreparedDocument, ReadonlyMap<PreparedArticle, readonly Term[]>>();

/** The terms that a law defines, by article; looked for once. */
function definedIn(document: PreparedDocument, lexicon: Lexicon): ReadonlyMap<PreparedArticle, readonly Term[]> {
  let found = defined.get(document);
  if (!found) {
    const lawOf = (spoken: string): DefiningLaw => { const language = lexiconOf(lexicon, spoken)?.language ?? spoken; return { language, words: lexicon.definitions.get(language), qualified: lexicon.relations.qualified }; };
    found = new Map(document.articles.map((article) => [article, lexicon.relations.terms.flatMap((concept) => definitionsOf(article, concept, lawOf(article.language ?? document.language)).map((at) => ({ concept, at })))] as const).filter(([, terms]) => terms.length > 0));
    defined.set(document, found);
  }
  return found;
}

const termOf = ({ document, article }: Place, concept: string, lexicon: Lexicon): Defined | null => definedIn(document, lexicon).get(article)?.find((term) => term.concept === concept)?.at ?? null;
const definesItself = (document: PreparedDocument, concept: string, lexicon: Lexicon): boolean => [...definedIn(document, lexicon).values()].some((terms) => terms.some((term) => term.concept === concept));
const speaksOfOffence = ({ articles }: PreparedDocument): boolean => articles.some((article) => strength(article, 'thb') > 0);
/** So many letters of its first word know a term again in another case or number. */
const TELLING = 4;

/** The article uses the very term, not another word for the same concept; a heading above it is no use. */
function usesTerm(article: PreparedArticle, { concept, at }: Term, definer: PreparedArticle): boolean {
  const beginning = (text: string): string => { const word = findWords(text)[0]?.word.toLowerCase() ?? ''; return word.slice(0, Math.min(TELLING, Math.max(3, word.length - 2))); };
  const term = beginning(definer.text.slice(at.start, at.end));
  return article.cues.some((cue) => cue.concept === concept && cue.where !== 'container' && (cue.where === 'text' ? article.text : article.heading).slice(cue.start, cue.end).toLowerCase().startsWith(term));
}

const holdsIn = ({ only }: Defined, article: PreparedArticle): boolean => only === null || only.includes(numberKey(article.number));

/** The articles of the same law that use a term in a rule of its own, such as bribery that of a public official: the few that are best on the item. */
function usersOf(concept: string, document: PreparedDocument, lexicon: Lexicon): Place[] {
  return (lexicon.relations.uses[concept] ?? []).flatMap((item) => {
    const scores = scoreItem(document, item, lexicon).map(({ score }) => score), best = scores.reduce((most, one) => Math.max(most, one), 0);
    return document.articles.flatMap((article, index) => (best >= LEAST_RULE && scores[index]! >= OF_RULE * best ? [{ document, article, index, score: scores[index]! }] : [])).sort((a, b) => b.score - a.score).slice(0, USERS);
  });
}

/** What another law forbids or defines without a penalty, and the offence that threatens one. */
function penalised(place: Place, cited: readonly Cited[], offences: readonly Place[], lexicon: Lexicon): ProposedRelation[] {
  if (strength(place.article, 'prison') > 0 || offences.some(({ document }) => document === place.document)) return [];
  const elsewhere = cited.filter((one) => one.elsewhere);
  // What adds something of its own (liability, confiscation) is no prohibition that waits for its penalty.
  const isBare = strength(place.article, 'thb') > 0 && (termOf(place, 'thb', lexicon) !== null || mattersOf(place.article, lexicon).length === 0);
  if (isBare && elsewhere.length > 0) return elsewhere.map(({ offence, words }) => ({ kind: 'penalises', from: offence, to: place, reason: `${place.article.number} refers to it and threatens no penalty of its own`, words, weight: 2.5 }));
  const at = termOf(place, 'thb', lexicon);
  return at ? offences.slice(0, 2).map((offence) => ({ kind: 'penalises', from: offence, to: place, reason: `${place.article.number} defines ${labels(['thb'], lexicon)} and threatens no penalty`, words: around(place.article.text, at.start, at.end), weight: 2 })) : [];
}

function supplements(place: Place, cited: readonly Cited[], offences: readonly Place[], lexicon: Lexicon): ProposedRelation[] {
  const matters = mattersOf(place.article, lexicon), offence = offences.find((one) => isSame(one, place));
  const named = matters.slice(0, 3), isList = place.article.citations.length > LIST && strength(place.article, 'prison') > 0 && !offence;
  if (isList) return [];
  const byReference = cited.filter(({ offence: to }) => matters.length > 0 && !(offence && to.document === place.document && to.index > place.index)).map(({ offence: to, words }): ProposedRelation =>
    ({ kind: 'supplements', from: place, to, reason: `refers to ${to.article.number}; speaks of ${labels(named, lexicon)}`, words, weight: 1.5 + Math.min(1, matters.length * 0.1) }));
  if (byReference.length > 0 || isAbout(place.document) || strength(place.article, 'thb') === 0 || strength(place.article, 'prison') === 0) return byReference;
  const base = [1, 2].map((back) => offences.find((one) => one.document === place.document && one.index === place.index - back && one.article.home === place.article.home)).find((one) => one !== undefined);
  return base ? [{ kind: 'supplements', from: place, to: base, reason: `follows ${base.article.number} under the same heading and names ${labels(['thb'], lexicon)}`, words: '', weight: 1 }] : [];
}

const mattersOf = (article: PreparedArticle, lexicon: Lexicon): string[] => lexicon.relations.matters.filter((concept) => strength(article, concept) > 0);
const strength = (article: PreparedArticle, concept: string): number => { const s = article.strengths.get(concept); return s ? s.heading + s.text : 0; };
const isSame = (a: Place, b: Place): boolean => a.document === b.document && a.index === b.index;
const labels = (concepts: readonly string[], lexicon: Lexicon): string => list([...new Set(concepts.map((concept) => lexicon.concepts[concept]?.label ?? concept))]);
const list = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

/** A term as the law prints it, and what it stands for where that is another word. */
function nameOf({ concept, at }: Term, { text }: PreparedArticle, lexicon: Lexicon): string {
  const term = text.slice(at.start, at.end).replace(/\s+/gu, ' '), label = lexicon.concepts[concept]?.label ?? concept;
  return label.toLowerCase().includes(term.toLowerCase()) ? `“${term}”` : `“${term}” (${label})`;
}

function around(text: string, start: number, end: number): string {
  const from = Math.max(0, text.lastIndexOf('\n', start - 1) + 1, start - WORDS / 2), to = Math.min(text.length, end + WORDS / 2);
  return `${from > 0 && text[from - 1] !== '\n' ? '… ' : ''}${text.slice(from, to).replace(/\s+/gu, ' ').trim()}${to < text.length ? ' …' : ''}`;
}
