import type { Cue, PreparedArticle } from '../prepare-document.ts';
import { foldWords, type FoldedWord } from '../microscope/match-phrases.ts';
import { fits, type DefinitionWords, type Part, type Saying } from './definition-words.ts';

/** What may stand before a term at the beginning of a line or sentence: numbers and letters of a list, brackets, quotation marks, an article. */
const opening = /^[\s\p{N}\p{P}]*(?:\p{L}{1,4}[).]|\p{L}\p{P})?[\s\p{N}\p{P}]*(?:\p{L}{1,3}['’\s])?[\s\p{P}]*$/u;
/** What follows a term in a list of terms: a dash, a colon, a closing quotation mark, an equals sign. */
const separator = /^[^\S\n]*(?:[–—-](?!\p{L})|[:՝`”»“"’]|=\s)/u;
/** A quoted term within a quotation is another law's, which this one amends. */
const quotedTwice = /[“"«„]\s*[‘'‚“"«„]\s*$/u;
const longer = /^[^.;:\n–—՝”»“"]{0,60}?(?=\s[–—-]\s|[:՝”»“"’]|\s=\s)/u;
/** So far before and after a term its definition is looked for, and so many words may stand between; an article has at most so many letters. */
const AHEAD = 160, BEHIND = 120, WIDEST = 12, ARTICLES = 2, ARTICLE = 3;

/** The words that are defined, and the numbers of the only articles in which the definition holds; null where it holds throughout. */
export interface Defined { readonly start: number; readonly end: number; readonly only: readonly string[] | null }
export interface DefiningLaw { readonly language: string; readonly words: DefinitionWords | undefined; /** Concepts whose term may go on after its first words: "victim of trafficking". */ readonly qualified: readonly string[] }

/**
 * Where an article defines a concept, in order; nothing where it only uses it. Read from a list of terms in an article that gives definitions, and from the turns of phrase
 * by which the language defines. A longer term that only begins or ends with the same word ("child pornography") is another term.
 */
export function definitionsOf(article: PreparedArticle, concept: string, law: DefiningLaw): Defined[] {
  return article.cues.flatMap((cue): Defined[] => {
    if (cue.concept !== concept || cue.where !== 'text' || quotedTwice.test(article.text.slice(Math.max(0, cue.start - 8), cue.start))) return [];
    const only = isListed(article, cue, law) ? ownList(article, law) : saidOf(article, cue, law);
    return only === undefined ? [] : [{ start: cue.start, end: cue.end, only }];
  });
}

/** The term stands at the beginning of a line of a list of terms, and a sign says that its meaning follows. */
function isListed(article: PreparedArticle, cue: Cue, law: DefiningLaw): boolean {
  const after = article.text.slice(cue.end, cue.end + AHEAD);
  // Dots that lead to a page are those of an index.
  if (!opening.test(lineBefore(article.text, cue)) || /\.{4}/u.test(after)) return false;
  return (separator.test(after) || (isQualified(cue, law) && separator.test(after.replace(longer, '')))) && opensList(article, law) !== null;
}

const isQualified = ({ concept }: Cue, { qualified }: DefiningLaw): boolean => qualified.includes(concept);
const isQuoted = (text: string, { start }: Cue): boolean => /[“"«„‘][^”"»“’\n\p{L}]*(?:\p{L}{1,3}\s)?$/u.test(text.slice(Math.max(0, start - 8), start));

function lineBefore(text: string, cue: Cue): string {
  const line = Math.max(text.lastIndexOf('\n', cue.start - 1), text.lastIndexOf(';', cue.start - 1), text.lastIndexOf('. ', cue.start - 1), -1) + 1;
  return text.slice(line, cue.start);
}

const lists = new WeakMap<PreparedArticle, 'whole' | 'own' | null>();

/** Whether its heading or text speaks of definitions or introduces a list of terms, and whether for the article alone. */
function opensList(article: PreparedArticle, { language, words }: DefiningLaw): 'whole' | 'own' | null {
  const known = lists.get(article);
  if (known !== undefined) return known;
  const named = article.strengths.get('definitions'), text = foldWords(article.text, language);
  const has = (phrases: readonly (readonly Part[])[] = []): boolean => phrases.some((phrase) => text.some((_, i) => stands(text, i, phrase)));
  const gives = (named?.heading ?? 0) > 0 ? 'whole' as const : (named?.text ?? 0) > 0 || has(words?.opens) ? (has(words?.own) ? 'own' as const : 'whole' as const) : null;
  lists.set(article, gives);
  return gives;
}

const ownList = (article: PreparedArticle, law: DefiningLaw): readonly string[] | null => (opensList(article, law) === 'own' ? [] : null);

/** Where a turn of phrase defines the term: in which articles it holds. Undefined where none does. */
function saidOf(article: PreparedArticle, cue: Cue, law: DefiningLaw): readonly string[] | null | undefined {
  const { text } = article, { words } = law;
  if (!words) return undefined;
  const quoted = isQuoted(text, cue), atBeginning = quoted || opening.test(lineBefore(text, cue));
  const clause = text.slice(cue.end, cue.end + AHEAD).split(/[.;\n]/u, 1)[0]!, said = text.slice(Math.max(0, cue.start - BEHIND), cue.start).split(/[.;\n]/u).at(-1)!;
  const ahead = foldWords(clause, law.language), behind = foldWords(said, law.language);
  for (const saying of words.says) {
    if ((saying.isQuoted && !quoted) || (saying.before.length > 0 ? !endsWith(behind, saying.before) : !saying.isSure && !atBeginning)) continue;
    const end = saying.after.length > 0 ? follows(ahead, saying, cue, law, clause) : !saying.isScoped || scopeAt(ahead, 0, words) ? 0 : -1;
    if (end >= 0) return placesOf(article, cue.start - said.length, cue.end + (end === 0 ? clause.length : end), [...behind, ...ahead], words);
  }
  return undefined;
}

/** A definition "in this section", or in articles that it names, holds there alone. */
function placesOf({ citations }: PreparedArticle, start: number, end: number, said: readonly FoldedWord[], { own, whole }: DefinitionWords): readonly string[] | null {
  const has = (phrases: readonly (readonly Part[])[]): boolean => phrases.some((phrase) => said.some((_, i) => stands(said, i, phrase)));
  const named = citations.filter((one) => one.start >= start && one.end <= end).map(({ key }) => key);
  return (named.length > 0 || has(own)) && !has(whole) ? named : null;
}

/** Where the words end by which a term is said to be defined; -1 where they do not follow. Between stand at most words of scope, or the rest of a term that may be longer. */
function follows(ahead: readonly FoldedWord[], { after, before, isScoped, isSure, hasColon }: Saying, cue: Cue, law: DefiningLaw, clause: string): number {
  for (let at = 0; at <= Math.min(WIDEST, ahead.length - after.length); at++) {
    if (!stands(ahead, at, after)) continue;
    const scoped = Array.from({ length: at }, (_, i) => i).find((i) => scopeAt(ahead, i, law.words!)) ?? -1, rest = scoped >= 0 ? scoped : at;
    const { end } = ahead[at + after.length - 1]!;
    if ((isScoped && scoped < 0) || (hasColon && !/^\s*:/u.test(clause.slice(end)))) return -1;
    // Outside a frame of words ("by … is meant") a list of words before the verb is a sentence, not a term.
    return rest === 0 || (isQualified(cue, law) && rest <= (before.length > 0 || isSure ? WIDEST : ARTICLES)) ? end : -1;
  }
  return -1;
}

const scopeAt = (words: readonly FoldedWord[], at: number, { scope }: DefinitionWords): boolean => scope.some((phrase) => stands(words, at, phrase));
const stands = (words: readonly FoldedWord[], at: number, phrase: readonly Part[]): boolean => phrase.every((part, i) => words[at + i] !== undefined && fits(words[at + i]!.form, part));
/** The phrase stands right before the term, with at most an article between. */
const endsWith = (words: readonly FoldedWord[], phrase: readonly Part[]): boolean => stands(words, words.length - phrase.length, phrase) || ((words.at(-1)?.form.length ?? ARTICLE + 1) <= ARTICLE && stands(words, words.length - phrase.length - 1, phrase));
