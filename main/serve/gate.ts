import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is turned away, in a sentence for the person at the browser. */
export interface Refusal { readonly status: number; readonly sentence: string }

export interface Gate {
  /** A token that opens the gate once; the one before it no longer does. Whoever is inside stays inside. */
  renew(): string;
  /** What is wrong with a request before anyone asks who sent it: method, host, origin. */
  check(request: IncomingMessage): Refusal | null;
  /** Exchanges the token for a session, once. Null where the request does not ask for that, or may not. */
  enter(request: IncomingMessage, url: string): { readonly cookie: string } | null;
  isInside(request: IncomingMessage): boolean;
  refusalOutside(url: string): Refusal;
}

const secret = (): string => randomBytes(32).toString('base64url');

/** Opens the gate of the server on a port: one token at a time, each good for one entrance, and one session. */
export function openGate(port: number, first: string = secret()): Gate {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  // Cookies are shared by all ports of a host: the name keeps two running workbenches apart.
  const cookieName = `lacuna-${port}`;
  let token = first, isUsed = false, isFirst = true;
  let session: string | null = null;

  const isInside = (request: IncomingMessage): boolean => session !== null && cookiesOf(request).some(([name, value]) => name === cookieName && isSame(value, session!));
  return {
    isInside,
    renew: () => {
      token = isFirst ? first : secret();
      isFirst = isUsed = false;
      return token;
    },
    check: (request) => {
      // A site whose name was made to point at this machine still sends its own name.
      if (!hosts.has(request.headers.host ?? '')) return { status: 403, sentence: `Open Lacuna as http://127.0.0.1:${port}: it answers to no other name.` };
      if (!request.url?.startsWith('/')) return { status: 400, sentence: 'This is not an address of Lacuna.' };
      if (request.method !== 'GET' && request.method !== 'POST') return { status: 405, sentence: 'Lacuna answers only to GET and POST.' };
      if (request.method === 'POST' && request.headers.origin !== `http://${request.headers.host}`) return { status: 403, sentence: 'Only pages of Lacuna itself may ask for this.' };
      // SameSite does not keep out another port of this machine; browsers say so here. Following a link to the first page changes nothing.
      const from = request.headers['sec-fetch-site'];
      const isFirstPage = request.method === 'GET' && /^\/(\?|$)/.test(request.url);
      if (!isFirstPage && (from === 'cross-site' || from === 'same-site')) return { status: 403, sentence: 'Only pages of Lacuna itself may ask for this.' };
      return null;
    },
    enter: (request, url) => {
      const given = tokenIn(url);
      if (request.method !== 'GET' || given === null) return null;
      // Someone who is in already and opens the first address again is simply shown the page.
      if (isInside(request)) return { cookie: `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/` };
      if (isUsed || !isSame(given, token)) return null;
      isUsed = true;
      session ??= secret();
      return { cookie: `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/` };
    },
    refusalOutside: (url) => (tokenIn(url) !== null && isUsed
      ? { status: 403, sentence: 'This address has been used already: it works once. Press Enter where the program was started for a new one.' }
      : { status: tokenIn(url) === null ? 401 : 403, sentence: 'Open Lacuna with the address that it printed when it started.' }),
  };
}

const tokenIn = (url: string): string | null => (/^\/\?/.test(url) ? new URLSearchParams(url.slice(2)).get('token') : null);

function isSame(given: string, wanted: string): boolean {
  const a = Buffer.from(given), b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookiesOf(request: IncomingMessage): [string, string][] {
  return (request.headers.cookie ?? '').split(';').map((pair): [string, string] => { const at = pair.indexOf('='); return [pair.slice(0, Math.max(0, at)).trim(), pair.slice(at + 1).trim()]; });
}
