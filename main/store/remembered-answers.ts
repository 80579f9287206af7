import type { Scope } from './provision-scope.ts';

/** Rows kept in all: some 8 MB of ids. */
const MOST = 2_000_000;

interface List<Self> { readonly length: number; slice(start: number, end: number): Self }

/**
 * Asks the index and keeps what it answered, the oldest forgotten first, until something is written. While one types, the words before the last stay the same; and how many hits there are is asked just before which are the best.
 * `ask`: the first `limit` rows (-1: all) that match, always in the same order.
 */
export function rememberAnswers<Rows extends List<Rows>>(ask: (scope: Scope, asked: { readonly match: string; readonly limit: number }) => Rows, versionNow: () => unknown) {
  const answers = new Map<string, { readonly rows: Rows; readonly isWhole: boolean }>();
  let version: unknown, held = 0;
  const forget = (): void => { answers.clear(); held = 0; };
  const keyOf = (scope: Scope, match: string): string => {
    const now = versionNow();
    if (now !== version) { forget(); version = now; }
    return JSON.stringify([match, scope]);
  };
  const drop = (key: string): void => { held -= answers.get(key)?.rows.length ?? 0; answers.delete(key); };
  function keep(key: string, rows: Rows, isWhole: boolean): Rows {
    drop(key);
    answers.set(key, { rows, isWhole });
    held += rows.length;
    for (const oldest of answers.keys()) { if (held <= MOST) break; drop(oldest); }
    return rows;
  }
  return {
    forget,
    /** The first `limit` rows that match; -1: all. */
    ask: (scope: Scope, match: string, limit: number): Rows => {
      const key = keyOf(scope, match), known = answers.get(key);
      if (known && (known.isWhole || (limit >= 0 && known.rows.length >= limit))) return limit < 0 || known.rows.length <= limit ? known.rows : known.rows.slice(0, limit);
      const rows = ask(scope, { match, limit });
      return keep(key, rows, limit < 0 || rows.length < limit);
    },
    /** All rows that match, if they are known already. */
    known: (scope: Scope, match: string): Rows | null => { const answer = answers.get(keyOf(scope, match)); return answer?.isWhole ? answer.rows : null; },
    /** Keeps all rows that match, known from elsewhere. */
    keep: (scope: Scope, match: string, rows: Rows): Rows => keep(keyOf(scope, match), rows, true),
  };
}
