import { useEffect, useState } from 'react';

/** A value once it has stayed the same for a moment (`key` says when it is): what flies by as one scrolls is neither asked for nor given up again. */
export function useRested<T>(value: T, key: string, restMs: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [key, restMs]);
  return rested;
}
