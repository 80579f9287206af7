import { splitWords } from '../../shared/domain/fold-word.ts';
import { analyse, foldPattern } from './analysis.ts';
import { editDistance } from '../../shared/domain/edit-distance.ts';
import { textFields, type Clause, type ParsedQuery } from './parse-query.ts';

/** The index's words, for wildcards inside a word and for words that are only alike. */
export interface Vocabulary { wordsLike(pattern: string, limit: number): string[]; /** Every word that is this one but for so many letters at most, and perhaps others. */ wordsNear(word: string, changes: number): string[]; /** Whether a word of the index is this one, or begins so. */ holds(word: string): boolean; begins(prefix: string): boolean }

/** What is looked for by one clause. `isRequired`: every hit has it. `isPhrase`: its words stand together. */
export interface QueryPart { readonly match: string; readonly boost: number; readonly isRequired: boolean; readonly isPhrase: boolean }

/** A query in the index's own language. `match` null: every provision, less `except`. `terms` are what a hit shows. */
export interface CompiledQuery {
  readonly match: string | null;
  readonly except: string | null;
  readonly parts: readonly QueryPart[];
  readonly shows: readonly TermTest[];
}
/** Tells whether a word's term is a hit of one clause. */
export interface TermTest { readonly label: string; readonly terms: ReadonlySet<string>; readonly prefix: string | null; readonly fields: readonly string[]; readonly together: readonly string[] }

/** More words than this behind one wildcard are too many to ask for; the first in order are kept. */
const MOST_WORDS = 2000;
/** Fewer letters begin too many words to be a search. */
const LEAST_BEGINNING = 3;

/**
 * Compiles a query for documents of one language. 'nothing': no provision can match. 'no-words': in this language it holds stop words only.
 * The meaning is lunr's: all required clauses, none prohibited, and, if none is required, at least one of the others.
 */
export function compileQuery(query: ParsedQuery, language: string, vocabulary: Vocabulary): CompiledQuery | 'nothing' | 'no-words' {
  const required: string[] = [], optional: string[] = [], prohibited: string[] = [], parts: QueryPart[] = [], shows: TermTest[] = [];
  let words = 0;
  for (const clause of query.clauses) {
    const compiled = compileClause(clause, language, vocabulary);
    if (compiled === 'stop-word') continue;
    words += 1;
    if (!compiled) { if (clause.presence === 'required') return 'nothing'; continue; }
    (clause.presence === 'required' ? required : clause.presence === 'prohibited' ? prohibited : optional).push(compiled.match);
    if (clause.presence !== 'prohibited') { parts.push({ match: compiled.match, boost: clause.boost, isRequired: clause.presence === 'required', isPhrase: compiled.test.together.length > 0 }); shows.push(compiled.test); }
  }
  if (words === 0 && query.clauses.length > 0) return 'no-words';
  const except = prohibited.length ? prohibited.join(' OR ') : null;
  const all = required.join(' AND ');
  const wanted = required.length ? (optional.length ? `(${all}) OR ((${all}) AND (${optional.join(' OR ')}))` : all) : optional.join(' OR ');
  if (!wanted) return query.clauses.some((clause) => clause.presence !== 'prohibited') ? 'nothing' : { match: null, except, parts: [], shows };
  return { match: except ? `(${wanted}) NOT (${except})` : wanted, except, parts, shows };
}

function compileClause(clause: Clause, language: string, vocabulary: Vocabulary): { match: string; test: TermTest } | 'stop-word' | null {
  const inFields = (expression: string): string => clause.fields.length === textFields.length ? `(${expression})` : `({${clause.fields.join(' ')}} : (${expression}))`;
  const test = (terms: readonly string[], prefix: string | null = null, together: readonly string[] = []): TermTest => ({ label: clause.text.replace(/\u2010/g, '-'), terms: new Set(terms), prefix, fields: clause.fields, together });
  if (!clause.phrase && clause.text.includes('*')) {
    const pattern = foldPattern(language, clause.text);
    const prefix = /^([^*]+)\*+$/.exec(pattern)?.[1];
    if (prefix) return { match: inFields(`"${prefix}" *`), test: test([], prefix) };
    return oneOf(vocabulary.wordsLike(pattern, MOST_WORDS));
  }
  const terms = analyse(clause.fields.length === 1 && clause.fields[0] === 'article' ? '' : language, clause.text);
  if (terms.length === 0) return 'stop-word';
  if (clause.unfinished && terms.length === 1) return begun(terms[0]!, foldPattern(language, clause.text));
  if (clause.unfinished && terms.length > 1) return begunPhrase(terms);
  if (clause.editDistance > 0 && terms.length === 1) {
    return oneOf(vocabulary.wordsNear(terms[0]!, clause.editDistance).filter((word) => editDistance(terms[0]!, word, clause.editDistance) <= clause.editDistance));
  }
  return { match: inFields(`"${terms.join(' ')}"`), test: test(terms, null, terms.length > 1 ? terms : []) };

  /** A word being typed: itself, what begins with it, or the stem that it has already run past ("trafficki" is on its way to "trafficking", which the index holds as "traffick"). */
  function begun(term: string, typedSoFar: string): { match: string; test: TermTest } {
    if (typedSoFar.length >= LEAST_BEGINNING && vocabulary.begins(typedSoFar)) return { match: inFields(term.startsWith(typedSoFar) ? `"${typedSoFar}" *` : `"${term}" OR "${typedSoFar}" *`), test: test([term], typedSoFar) };
    const passed = [1, 2, 3, 4].map((cut) => typedSoFar.slice(0, -cut)).find((stem) => stem.length > LEAST_BEGINNING && vocabulary.holds(stem));
    return passed && !vocabulary.holds(term) ? { match: inFields(`"${passed}"`), test: test([passed]) } : { match: inFields(`"${term}"`), test: test([term]) };
  }

  /** A phrase whose last word is being typed. */
  function begunPhrase(words: readonly string[]): { match: string; test: TermTest } {
    const last = foldPattern(language, splitWords(clause.text).at(-1) ?? '');
    if (analyse(language, last).length === 0) return { match: inFields(`"${words.join(' ')}"`), test: test(words, null, words) };
    return { match: inFields(`"${words.join(' ')}" OR "${[...words.slice(0, -1), last].join(' ')}" *`), test: test(words, last, words) };
  }

  function oneOf(found: readonly string[]): { match: string; test: TermTest } | null {
    return found.length ? { match: inFields(found.map((word) => `"${word}"`).join(' OR ')), test: test(found) } : null;
  }
}
