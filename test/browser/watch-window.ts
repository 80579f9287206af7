import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/** What must not happen in any window of ours, written down as it happens. */
export interface Watch {
  /** Every request of the browser, as it was made. */
  readonly requests: readonly string[];
  readonly faults: readonly string[];
  /** A fault of this kind is what the test is about: it is not held against the window. */
  allow(fault: RegExp): void;
}

/** Keeps an eye on every page of a context: where it asks for anything, what it says went wrong, what its policy refused. */
export async function watchWindow(context: BrowserContext, origin: string): Promise<Watch> {
  const requests: string[] = [], allowed: RegExp[] = [], found: string[] = [];
  const fault = (words: string): void => { found.push(words); };
  context.on('request', (request) => {
    requests.push(request.url());
    if (!isOurs(request.url(), origin)) fault(`a request left: ${request.method()} ${request.url()}`);
  });
  context.on('weberror', (webError) => fault(`an error of the page: ${webError.error().stack ?? webError.error().message}`));
  context.on('console', (message) => { if (message.type() === 'error' && !isAnswer(message)) fault(`the console: ${message.text()} (${message.location().url}:${message.location().lineNumber})`); });
  context.on('response', (response) => { if (response.status() >= 400) fault(`an answer ${response.status()}: ${response.request().method()} ${response.url()}`); });
  context.on('page', (page: Page) => page.on('crash', () => fault('the page crashed')));
  // Chromium prints most violations to the console, but not all of those of workers and inline styles.
  await context.addInitScript(() => { document.addEventListener('securitypolicyviolation', (event) => { console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI || 'inline'} ${event.sample}`); }); });
  return { requests, get faults() { return found.filter((one) => !allowed.some((pattern) => pattern.test(one))); }, allow: (pattern) => { allowed.push(pattern); } };
}

/** Answers of 400 and more are counted once, by what was asked, not by the console's line about them. */
const isAnswer = (message: ConsoleMessage): boolean => /^Failed to load resource: the server responded with a status of/u.test(message.text());

function isOurs(url: string, origin: string): boolean {
  const { protocol } = new URL(url);
  if (protocol === 'data:') return true;
  if (protocol === 'blob:') return url.startsWith(`blob:${origin}/`);
  return url.startsWith(`${origin}/`);
}
