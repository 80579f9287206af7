import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What the address says of the search: what is asked, and in which laws and languages. */
export function useSearchAddress() {
  const [query, setQuery] = useSearchParams();
  const asked = query.get('q') ?? '';
  const laws = useMemo(() => query.getAll('law'), [query]), languages = useMemo(() => query.getAll('language'), [query]);
  const change = useCallback((values: Readonly<Record<string, readonly string[]>>, { step = false } = {}): void => setQuery((before) => {
    const next = new URLSearchParams(before);
    for (const [name, some] of Object.entries(values)) { next.delete(name); for (const value of some) if (value) next.append(name, value); }
    return next;
  }, { replace: !step, preventScrollReset: true }), [setQuery]);
  return { asked, laws, languages, change };
}
