/** Pixels a millisecond: faster than this nobody reads, and pages that only fly past are not drawn. */
const rushing = 4, settledMs = 90;

/** Tells when pages are being rushed through, as when one drags the bar from one end to the other. One jump is no rush. */
export function watchRush(container: HTMLElement, onSettled: () => void): { readonly isRushing: () => boolean; readonly end: () => void } {
  let top = container.scrollTop, at = performance.now(), fast = 0, timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => { fast = 0; timer = undefined; onSettled(); };
  const look = (): void => {
    const now = performance.now(), speed = Math.abs(container.scrollTop - top) / Math.max(1, now - at);
    top = container.scrollTop;
    at = now;
    fast = speed > rushing ? fast + 1 : 0;
    if (fast < 2 && timer === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(settle, settledMs);
  };
  container.addEventListener('scroll', look, { passive: true });
  return { isRushing: () => timer !== undefined, end: () => { clearTimeout(timer); container.removeEventListener('scroll', look); } };
}
