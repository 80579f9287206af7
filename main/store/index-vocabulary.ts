import type { Database } from 'better-sqlite3';

interface Words {
  readonly version: unknown;
  readonly all: string[];
  /** The same, to tell what is new. Made when something is written. */
  known: Set<string> | null;
  /** Per word: how long it is and which letters it has, each letter as one of 32 bits. Made for the first look for words that are only alike. */
  shapes: { readonly lengths: Uint16Array; readonly letters: Int32Array } | null;
}

/** No word has a control character: what follows a word with this one behind it is the next word. */
const NEXT = '\u0001';

/**
 * The words of the search index. Once they are asked for they are kept in memory, for reading them walks all postings (0.2 s at 100,000 provisions): what this connection writes is learnt, and only where another one has written
 * they are read anew. Words of a document that has gone may be among them: they find nothing.
 */
export function createIndexVocabulary(db: Database) {
  // Made per connection, so that a file opened read-only needs no table of its own for it. Of `instance`, the first row of a word is there at once; `row` counts all its provisions first.
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.provision_vocabulary USING fts5vocab('main', 'provision_terms', 'row')`);
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.provision_words USING fts5vocab('main', 'provision_terms', 'instance')`);
  const first = db.prepare(`SELECT term FROM temp.provision_words WHERE term >= ? AND term <= ? LIMIT 1`).pluck();
  const words = db.prepare(`SELECT term FROM temp.provision_vocabulary`).pluck();
  const dataVersion = db.prepare(`PRAGMA data_version`).pluck();
  let kept: Words | null = null;
  /** What was asked of the words between two others; asked again by every language at every key. */
  const answered = new Map<string, unknown>();
  let version: unknown;
  const remembered = <Answer>(question: string, answer: () => Answer): Answer => {
    const now = dataVersion.get();
    if (now !== version || answered.size > 10_000) { answered.clear(); version = now; }
    if (!answered.has(question)) answered.set(question, answer());
    return answered.get(question) as Answer;
  };
  const firstBetween = (from: string, to: string): string | undefined => first.get(from, to) as string | undefined;
  const endOf = (prefix: string): string => `${prefix}\u{10ffff}`;
  const list = (): Words => {
    const version = dataVersion.get();
    return kept && kept.version === version ? kept : kept = { version, all: words.all() as string[], known: null, shapes: null };
  };
  return {
    /** Something is being written. */
    forget: (): void => { answered.clear(); },
    /** Learns the terms of a provision that is written, joined by blanks. */
    learn: (terms: string): void => {
      if (!kept || terms === '') return;
      const known = kept.known ??= new Set(kept.all);
      for (const word of terms.split(' ')) if (!known.has(word)) { known.add(word); kept.all.push(word); kept.shapes = null; }
    },
    /** Whether a provision has this term. */
    holds: (word: string): boolean => remembered(`holds ${word}`, () => firstBetween(word, word) !== undefined),
    /** Whether a provision has a term that begins so. */
    begins: (prefix: string): boolean => remembered(`begins ${prefix}`, () => firstBetween(prefix, endOf(prefix)) !== undefined),
    /** The words that begin so, in their order; null where they are more than `most`. */
    wordsBeginning: (prefix: string, most: number): readonly string[] | null => remembered(`${most} beginning ${prefix}`, () => {
      const found: string[] = [];
      for (let word = firstBetween(prefix, endOf(prefix)); word !== undefined; word = firstBetween(`${word}${NEXT}`, endOf(prefix))) if (found.push(word) > most) return null;
      return found;
    }),
    /** The words that fit a pattern in which `*` stands for any letters, the first `limit` in their order. */
    wordsLike: (pattern: string, limit: number): string[] => {
      const parts = pattern.split('*'), longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
      const fits = new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`, 'u');
      return list().all.filter((word) => word.includes(longest) && fits.test(word)).sort().slice(0, limit);
    },
    /** Words that may be `word` but for `changes` letters, and none that is left out is: those of about its length that have about its letters. Who asks compares them letter by letter. */
    wordsNear: (word: string, changes: number): string[] => {
      const known = list(), { lengths, letters } = known.shapes ??= { lengths: Uint16Array.from(known.all, ({ length }) => length), letters: Int32Array.from(known.all, lettersOf) };
      const wanted = lettersOf(word), near: string[] = [];
      for (let i = 0; i < letters.length; i++) {
        // A letter in place of another takes one bit away and adds one; no change does more.
        if (Math.abs(lengths[i]! - word.length) <= changes && bitsOf(letters[i]! ^ wanted) <= 2 * changes) near.push(known.all[i]!);
      }
      return near;
    },
  };
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) letters |= 1 << (unit & 31); // halves of a letter are not told apart
  }
  return letters;
}

function bitsOf(number: number): number {
  let bits = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
