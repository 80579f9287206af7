import { findWords, foldWord, type Word } from '../../shared/domain/fold-word.ts';
import type { LanguageLexicon } from './load-lexicon.ts';

/** A stem as it is looked for: word beginnings in order. */
export interface Stem { readonly text: string; readonly words: readonly string[]; readonly concepts: readonly string[] }
export interface StemHit { readonly stem: Stem; readonly firstWord: number; readonly lastWord: number; readonly inside: boolean }

interface Node { readonly next: Map<string, Node>; readonly stems: Stem[] }

/** Up to so many other words may stand between two words of a stem: "the removal of his organs". */
const WIDEST_GAP = 2;
/** A shorter stem must be the whole word, give or take an ending; a shorter one inside a compound means nothing. */
const SHORTEST_BEGINNING = 4, SHORTEST_INSIDE = 6;

/** Finds all stems of one language in words, by one trie over the first words of all stems. Give it the same words twice and it remembers. */
export function createMatcher(lexicon: LanguageLexicon) {
  const root: Node = { next: new Map(), stems: [] };
  const byText = new Map<string, { text: string; words: string[]; concepts: string[] }>();
  for (const [concept, stems] of Object.entries(lexicon.concepts)) {
    for (const text of stems) {
      const words = findWords(text).map(({ word }) => foldWord(word, lexicon.language));
      const key = words.join(' ');
      const known = byText.get(key);
      if (known) { if (!known.concepts.includes(concept)) known.concepts.push(concept); } else byText.set(key, { text, words, concepts: [concept] });
    }
  }
  for (const stem of byText.values()) {
    let node = root;
    for (const letter of stem.words[0]!) {
      let next = node.next.get(letter);
      if (!next) node.next.set(letter, next = { next: new Map(), stems: [] });
      node = next;
    }
    node.stems.push(stem);
  }
  const forms = new Map<string, string>();
  const beginnings = new Map<string, readonly { stem: Stem; inside: boolean }[]>();
  const formOf = (word: string): string => { let form = forms.get(word); if (form === undefined) forms.set(word, form = foldWord(word, lexicon.language)); return form; };
  const beginningsOf = (form: string): readonly { stem: Stem; inside: boolean }[] => {
    const known = beginnings.get(form);
    if (known) return known;
    const found: { stem: Stem; inside: boolean }[] = [];
    const last = lexicon.compounds ? form.length - SHORTEST_INSIDE : 0;
    for (let from = 0; from <= Math.max(0, last); from++) {
      let node: Node | undefined = root;
      for (let i = from; node && i <= form.length; i++) {
        for (const stem of node.stems) {
          const first = stem.words[0]!;
          if (from === 0 ? beginsWith(form, first) : first.length >= SHORTEST_INSIDE && stem.words.length === 1 && !found.some((f) => f.stem === stem)) found.push({ stem, inside: from > 0 });
        }
        node = i < form.length ? node.next.get(form[i]!) : undefined;
      }
    }
    beginnings.set(form, found);
    return found;
  };
  return (words: readonly Word[]): { readonly hits: readonly StemHit[]; readonly forms: readonly string[] } => {
    const all = words.map(({ word }) => formOf(word));
    const hits: StemHit[] = [];
    all.forEach((form, i) => {
      for (const { stem, inside } of beginningsOf(form)) {
        const lastWord = stem.words.length === 1 ? i : follow(all, i, stem.words);
        if (lastWord >= 0) hits.push({ stem, firstWord: i, lastWord, inside });
      }
    });
    return { hits, forms: all };
  };
}

export type Matcher = ReturnType<typeof createMatcher>;

const beginsWith = (form: string, stem: string): boolean => form.startsWith(stem) && (stem.length >= SHORTEST_BEGINNING || form.length <= stem.length + 1);

function follow(forms: readonly string[], first: number, words: readonly string[]): number {
  let at = first;
  for (let k = 1; k < words.length; k++) {
    let found = -1;
    for (let next = at + 1; next <= at + 1 + WIDEST_GAP && next < forms.length; next++) if (beginsWith(forms[next]!, words[k]!)) { found = next; break; }
    if (found < 0) return -1;
    at = found;
  }
  return at;
}
