import type { Page } from 'playwright-core';

/** Waits until a screen has come to rest: its type is loaded, nothing says that it is busy, and nothing has changed for `quietMs`. */
export async function settle(page: Page, quietMs = 350, patienceMs = 20_000): Promise<void> {
  await page.evaluate(async ([quiet, patience]) => {
    await document.fonts.ready;
    const until = performance.now() + patience!;
    let changed = performance.now();
    const watch = new MutationObserver(() => { changed = performance.now(); });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const isBusy = (): boolean => document.querySelector('[aria-busy=true], main [role=progressbar]') !== null;
    while ((performance.now() - changed < quiet! || isBusy()) && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    watch.disconnect();
  }, [quietMs, patienceMs]);
}
