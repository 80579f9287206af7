import { splitWords } from '../../shared/domain/fold-word.ts';
import { analyse, foldPattern } from './analysis.ts';
import { editDistance } from '../../shared/domain/edit-distance.ts';
import { textFields, type Clause, type ParsedQuery } from './parse-query.ts';

/** The index's words, for wildcards inside a word and for words that are only alike. */
export interface Vocabulary { wordsLike(pattern: string, limit: number): string[]; /** Every word that is this one but for so many letters at most, and perhaps others. */ wordsNear(word: string, changes: number): string[]; /** Whether a word of the index is this one, or begins so. */ holds(word: string): boolean; begins(prefix: string): boolean; /** The words that begin so, in their order; null where they are more than `most`. */ wordsBeginning(prefix: string, most: number): readonly string[] | null }

/** What is looked for by one clause. `isRequired`: every hit has it. `isPhrase`: its words stand together. `anyOf`: the words or phrases of which any suffices, each as an expression; null where they are many. */
export interface QueryPart { readonly match: string; readonly boost: number; readonly isRequired: boolean; readonly isPhrase: boolean; readonly anyOf: readonly string[] | null }

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
/** So many words that begin alike are asked for by name: the postings of a beginning are put together whole before the first hit, those of words are walked as far as needed, and the finished word finds them remembered. */
const FEW_WORDS = 24;
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
    if (clause.presence !== 'prohibited') { parts.push({ match: compiled.match, boost: clause.boost, isRequired: clause.presence === 'required', isPhrase: compiled.test.together.length > 0, anyOf: compiled.anyOf }); shows.push(compiled.test); }
  }
  if (words === 0 && query.clauses.length > 0) return 'no-words';
  const except = prohibited.length ? prohibited.join(' OR ') : null;
  const all = required.join(' AND ');
  const wanted = required.length ? (optional.length ? `(${all}) OR ((${all}) AND (${optional.join(' OR ')}))` : all) : optional.join(' OR ');
  if (!wanted) return query.clauses.some((clause) => clause.presence !== 'prohibited') ? 'nothing' : { match: null, except, parts: [], shows };
  return { match: except ? `(${wanted}) NOT (${except})` : wanted, except, parts, shows };
}

interface CompiledClause { readonly match: string; readonly anyOf: readonly string[] | null; readonly test: TermTest }

function compileClause(clause: Clause, language: string, vocabulary: Vocabulary): CompiledClause | 'stop-word' | null {
  const inFields = (expression: string): string => clause.fields.length === textFields.length ? `(${expression})` : `({${clause.fields.join(' ')}} : (${expression}))`;
  const test = (terms: readonly string[], prefix: string | null = null, together: readonly string[] = []): TermTest => ({ label: clause.text.replace(/\u2010/g, '-'), terms: new Set(terms), prefix, fields: clause.fields, together });
  const anyOf = (words: readonly string[], shows: TermTest): CompiledClause | null => (words.length ? { match: inFields(words.map((word) => `"${word}"`).join(' OR ')), anyOf: words.length > FEW_WORDS ? null : words.map((word) => inFields(`"${word}"`)), test: shows } : null);
  const phrase = (words: readonly string[], shows: TermTest): CompiledClause => { const match = inFields(`"${words.join(' ')}"`); return { match, anyOf: [match], test: shows }; };
  if (!clause.phrase && clause.text.includes('*')) {
    const pattern = foldPattern(language, clause.text);
    const prefix = /^([^*]+)\*+$/.exec(pattern)?.[1];
    if (prefix) return beginning(prefix, [], test([], prefix));
    return oneOf(vocabulary.wordsLike(pattern, MOST_WORDS));
  }
  const terms = analyse(clause.fields.length === 1 && clause.fields[0] === 'article' ? '' : language, clause.text);
  if (terms.length === 0) return 'stop-word';
  if (clause.unfinished && terms.length === 1) return begun(terms[0]!, foldPattern(language, clause.text));
  if (clause.unfinished && terms.length > 1) return begunPhrase(terms);
  if (clause.editDistance > 0 && terms.length === 1) {
    return oneOf(vocabulary.wordsNear(terms[0]!, clause.editDistance).filter((word) => editDistance(terms[0]!, word, clause.editDistance) <= clause.editDistance));
  }
  return phrase(terms, test(terms, null, terms.length > 1 ? terms : []));

  /** What begins so, or is one of the words beside. */
  function beginning(prefix: string, beside: readonly string[], shows: TermTest): CompiledClause | null {
    const words = vocabulary.wordsBeginning(prefix, FEW_WORDS);
    if (words) return anyOf([...new Set([...beside, ...words])], shows);
    return { match: inFields([...beside.map((word) => `"${word}"`), `"${prefix}" *`].join(' OR ')), anyOf: null, test: shows };
  }

  /** A word being typed: itself, what begins with it, or the stem that it has already run past ("trafficki" is on its way to "trafficking", which the index holds as "traffick"). */
  function begun(term: string, typedSoFar: string): CompiledClause | null {
    if (typedSoFar.length >= LEAST_BEGINNING && vocabulary.begins(typedSoFar)) return beginning(typedSoFar, term.startsWith(typedSoFar) ? [] : [term], test([term], typedSoFar));
    const passed = [1, 2, 3, 4].map((cut) => typedSoFar.slice(0, -cut)).find((stem) => stem.length > LEAST_BEGINNING && vocabulary.holds(stem));
    return passed && !vocabulary.holds(term) ? phrase([passed], test([passed])) : phrase([term], test([term]));
  }

  /** A phrase whose last word is being typed. */
  function begunPhrase(words: readonly string[]): CompiledClause {
    const last = foldPattern(language, splitWords(clause.text).at(-1) ?? '');
    if (analyse(language, last).length === 0) return phrase(words, test(words, null, words));
    // A stem that begins with what is typed is one of the words that do: to ask for it beside them walks the postings twice.
    const whole = words.at(-1)!.startsWith(last) ? '' : `"${words.join(' ')}" OR `;
    return { match: inFields(`${whole}"${[...words.slice(0, -1), last].join(' ')}" *`), anyOf: null, test: test(words, last, words) };
  }

  function oneOf(found: readonly string[]): CompiledClause | null {
    return anyOf(found, test(found));
  }
}
