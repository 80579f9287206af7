/** Does something at once, then at most once in so many milliseconds, and once more after the last call: for what follows a scroll. */
export function atMost(everyMs: number, act: () => void): { (): void; cancel(): void } {
  let last = -Infinity, timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => { timer = undefined; last = performance.now(); act(); };
  const ask = (): void => {
    if (timer !== undefined) return;
    const wait = last + everyMs - performance.now();
    if (wait <= 0) run(); else timer = setTimeout(run, wait);
  };
  return Object.assign(ask, { cancel: () => clearTimeout(timer) });
}
