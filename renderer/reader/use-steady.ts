import { useCallback, useRef } from 'react';

/** A function that stays the same while what it does is always the latest: for parts that are drawn again only when their values change. */
export function useSteady<A extends readonly unknown[], R>(act: (...values: A) => R): (...values: A) => R {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...values: A) => latest.current(...values), []);
}
