import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it, expect } from 'vitest';
import { serve, type Dispatch, type Served, type ServeOptions } from '../../../main/serve/serve.ts';
import { readWindowFiles } from '../../../main/serve/window-files.ts';
import { keepUploads, plainName } from '../../../main/store/uploads.ts';
import type { EngineEvent } from '../../../shared/contract/events.ts';
import { Failure } from '../../../shared/domain/failure.ts';

interface Answer { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }

const fileOf = (text: string, contentType: string, lasting = false) => ({ bytes: Buffer.from(text), contentType, lasting });
const window = new Map([['/', fileOf('<!doctype html><title>Home</title>', 'text/html; charset=utf-8')], ['/assets/main-aBcD1234.js', fileOf('run()', 'text/javascript; charset=utf-8', true)]]);

let open: Served[] = [];
afterEach(async () => { await Promise.all(open.map((served) => served.close())); open = []; });

async function start(options: Partial<ServeOptions> = {}): Promise<Served> {
  const served = await serve({ dispatch: async (name, input) => ({ name, input }), window, ...options });
  open.push(served);
  return served;
}

function ask(served: Served, path: string, options: RequestOptions = {}, body?: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: served.port, path, agent: false, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts).toString() })).on('error', reject);
    });
    request.on('error', reject).end(body);
  });
}

const pathOf = (address: string): string => address.slice(address.indexOf('/', 8));
/** Uses the token up and gives the session's cookie. */
async function enter(served: Served): Promise<string> {
  return (await ask(served, pathOf(served.address))).headers['set-cookie']![0]!.split(';')[0]!;
}
const originOf = (served: Served): string => `http://127.0.0.1:${served.port}`;
function post(served: Served, cookie: string, path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(served, path, { method: 'POST', headers: { cookie, origin: originOf(served), 'content-type': 'application/json', ...headers } }, body);
}

describe('coming in', () => {
  it('exchanges the token for a session that only the browser holds, and leads to the first page', async () => {
    const served = await start();
    expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    const first = await ask(served, pathOf(served.address));
    expect(first).toMatchObject({ status: 303, headers: { location: '/', 'cache-control': 'no-store' } });
    expect(first.headers['set-cookie']).toEqual([expect.stringMatching(/^lacuna-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)]);
    expect(await ask(served, '/', { headers: { cookie: await cookieIn(first) } })).toMatchObject({ status: 200, body: '<!doctype html><title>Home</title>' });
  });
  const cookieIn = async (answer: Answer): Promise<string> => answer.headers['set-cookie']![0]!.split(';')[0]!;

  it('lets the token work once, and says so', async () => {
    const served = await start();
    const cookie = await enter(served);
    expect(await ask(served, pathOf(served.address))).toMatchObject({ status: 403, body: expect.stringContaining('works once') });
    expect(await ask(served, pathOf(served.address), { headers: { cookie } })).toMatchObject({ status: 303 });
  });

  it('gives a new address to a browser that was closed; whoever is inside stays inside', async () => {
    const served = await start();
    const cookie = await enter(served), again = served.newAddress();
    expect(again).not.toBe(served.address);
    expect(await ask(served, pathOf(served.address))).toMatchObject({ status: 403 });
    const other = (await ask(served, pathOf(again))).headers['set-cookie']![0]!.split(';')[0]!;
    for (const inside of [cookie, other]) expect(await ask(served, '/', { headers: { cookie: inside } })).toMatchObject({ status: 200 });
    expect(await ask(served, pathOf(again))).toMatchObject({ status: 403, body: expect.stringContaining('works once') });
  });

  it('takes the token that it is given, and no other', async () => {
    const served = await start({ token: 'from-the-window' });
    for (const token of ['', 'from-the-windoW', 'from-the-window-', encodeURIComponent('from-the-window\0')]) {
      expect(await ask(served, `/?token=${token}`)).toMatchObject({ status: 403, body: 'Open Lacuna with the address that it printed when it started.\n' });
    }
    expect(await ask(served, '/?token=from-the-window')).toMatchObject({ status: 303 });
  });

  it('shows nothing without a session, whatever is asked for', async () => {
    const made: string[] = [];
    const served = await start({
      memo: () => 'memo', evidence: () => ({ bytes: new Uint8Array(3), contentType: 'application/pdf' }), subscribe: () => { made.push('heard'); return () => undefined; },
      download: async (name) => { made.push(name); return { bytes: new Uint8Array(3), contentType: 'text/csv', fileName: 'a.csv' }; }, uploads: { begin: (name) => { made.push(name); return { token: 'upload:1', file: '/nowhere' }; }, drop: () => undefined },
    });
    await enter(served);
    expect(await post(served, '', '/upload?name=a.pdf', 'x', { 'content-type': 'application/octet-stream' })).toMatchObject({ status: 401 });
    for (const path of ['/', '/assets/main-aBcD1234.js', '/memo.html', '/evidence/abc', '/events', '/download/memo.docx', '/nothing', '/memo.html?token=x']) {
      expect(await ask(served, path)).toMatchObject({ status: 401, body: expect.stringContaining('Open Lacuna with the address') });
    }
    for (const cookie of ['lacuna=1', `lacuna-${served.port}=`, `lacuna-${served.port}=null`, `lacuna-${served.port + 1}=x`]) expect(await ask(served, '/', { headers: { cookie } })).toMatchObject({ status: 401 });
    expect(made).toEqual([]);
    expect(await post(served, '', '/api/gaps.list', '{}')).toMatchObject({ status: 401, body: '{"ok":false,"failure":{"code":"refused","sentence":"Open Lacuna with the address that it printed when it started."}}' });
  });

  it('listens on loopback only', async () => {
    const served = await start();
    const outside = Object.values(networkInterfaces()).flat().filter((face) => face && !face.internal && face.family === 'IPv4').map((face) => face!.address);
    for (const host of outside) await expect(ask(served, '/', { host })).rejects.toThrow();
  });

  it('says which port is taken', async () => {
    const served = await start();
    await expect(start({ port: served.port })).rejects.toMatchObject({ code: 'busy', message: expect.stringContaining(`Port ${served.port} is in use`) });
  });
});

describe('refusals before anything is read', () => {
  it.each(['evil.example', '127.0.0.1', '127.0.0.1:1', '0.0.0.0', '[::1]', 'localhost.evil.example', '127.0.0.1.'])('another Host: %s', async (host) => {
    const served = await start();
    expect(await ask(served, pathOf(served.address), { headers: { host } })).toMatchObject({ status: 403, body: expect.stringContaining('it answers to no other name') });
    // The token was not used up by the stranger.
    expect(await ask(served, pathOf(served.address), { headers: { host: `localhost:${served.port}` } })).toMatchObject({ status: 303 });
  });

  it.each(['PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'TRACE'])('the method %s', async (method) => {
    const served = await start();
    const cookie = await enter(served);
    expect(await ask(served, '/', { method, headers: { cookie } })).toMatchObject({ status: 405, headers: { allow: 'GET, POST' } });
  });

  it('a POST without Origin, or with another', async () => {
    const served = await start();
    const cookie = await enter(served);
    for (const origin of [undefined, 'null', 'https://evil.example', `http://127.0.0.1:${served.port + 1}`, `https://127.0.0.1:${served.port}`, `http://localhost:${served.port}`]) {
      expect(await ask(served, '/api/gaps.list', { method: 'POST', headers: { cookie, 'content-type': 'application/json', ...(origin ? { origin } : {}) } }, '{}')).toMatchObject({ status: 403, body: expect.stringContaining('Only pages of Lacuna itself') });
    }
  });

  it('pages of other sites and of other ports that embed or read something here', async () => {
    const served = await start({ evidence: () => ({ bytes: new Uint8Array(3), contentType: 'application/pdf' }) });
    const cookie = await enter(served);
    for (const from of ['cross-site', 'same-site']) expect(await ask(served, '/evidence/abc', { headers: { cookie, 'sec-fetch-site': from } })).toMatchObject({ status: 403 });
    expect(await ask(served, '/evidence/abc', { headers: { cookie, 'sec-fetch-site': 'same-origin' } })).toMatchObject({ status: 200 });
  });

  it('an absolute address, as a proxy would be asked', async () => {
    const served = await start();
    expect(await raw(served, `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${served.port}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw(served, `GET / HTTP/1.1\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw(served, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${served.port}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });
});

function raw(served: Served, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(served.port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (part) => { heard += part.toString(); }).on('close', () => resolve(heard)).on('error', reject);
  });
}

describe('the window', () => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' blob: data:; style-src 'self'; font-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  it('is its files, each with the whole policy, because a worker is held to that of its own script', async () => {
    const served = await start();
    const cookie = await enter(served);
    for (const [path, kept] of [['/', 'no-store'], ['/assets/main-aBcD1234.js', 'private, max-age=31536000, immutable'], ['/assets/main-aBcD1234.js?x', 'private, max-age=31536000, immutable']] as const) {
      const { status, headers } = await ask(served, path, { headers: { cookie } });
      expect({ status, policy: headers['content-security-policy'], kept: headers['cache-control'] }).toEqual({ status: 200, policy, kept });
    }
  });

  it('is read once from its folder; what is hidden, or comes later, is not there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lacuna-window-'));
    try {
      expect(readWindowFiles(folder)).toBeNull();
      mkdirSync(join(folder, 'assets'));
      for (const [name, text] of [['index.html', 'page'], ['.secret', 'x'], ['assets/a-12345678.js', 'x'], ['assets/a-12345678.js.map', 'x'], ['assets/font.woff2', 'x'], ['made-from.json', '{}']] as const) writeFileSync(join(folder, name), text);
      const files = readWindowFiles(folder)!;
      expect(Object.fromEntries([...files].map(([address, file]) => [address, `${file.contentType} ${file.lasting}`]))).toEqual({
        '/': 'text/html; charset=utf-8 false', '/assets/a-12345678.js': 'text/javascript; charset=utf-8 true', '/assets/font.woff2': 'font/woff2 false', '/made-from.json': 'application/json; charset=utf-8 false',
      });
      const served = await start({ window: files });
      const cookie = await enter(served);
      writeFileSync(join(folder, 'later.txt'), 'x');
      for (const path of ['/later.txt', '/index.html', '/.secret', '/assets/', '/assets/../made-from.json', '/assets/%61-12345678.js']) expect(await ask(served, path, { headers: { cookie } })).toMatchObject({ status: 404 });
    } finally { rmSync(folder, { recursive: true, force: true }); }
  });

  it('that is not built is a page that says how to build it', async () => {
    const served = await start({ window: null });
    const page = await ask(served, '/', { headers: { cookie: await enter(served) } });
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('npm start') });
    expect(page.body).not.toContain('<script');
    expect(page.headers['content-security-policy']).not.toContain('script-src');
  });
});

describe('pages', () => {
  it('carry no script, no frame, no cache, no referrer', async () => {
    const served = await start({ memo: async () => '<!doctype html><title>Memo</title>', window: null });
    const cookie = await enter(served);
    for (const path of ['/', '/memo.html', '/nothing']) {
      const { headers } = await ask(served, path, { headers: { cookie } });
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin' });
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe-eval|http/);
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
    expect((await ask(served, '/memo.html', { headers: { cookie } })).body).toContain('Memo');
  });

  it.each<[string, () => never, number, string]>([
    ['expected trouble', () => { throw new Failure('failed', 'The memo needs a reviewer. Name one.'); }, 422, 'The memo needs a reviewer. Name one.\n'],
    ['a surprise, without its inside', () => { throw new Error('secret detail'); }, 500, expect.not.stringContaining('secret')],
  ])('say in a sentence why they cannot be made: %s', async (_, memo, status, body) => {
    const surprises: unknown[] = [];
    const served = await start({ memo, log: (surprise) => surprises.push(surprise) });
    expect(await ask(served, '/memo.html', { headers: { cookie: await enter(served) } })).toMatchObject({ status, body });
    expect(surprises).toHaveLength(status === 500 ? 1 : 0);
  });

  it.each(['/../package.json', '/evidence/../../etc/passwd', '/evidence/%2e%2e%2fpackage.json', '/evidence/..%5c..%5cx', '/evidence/', '/evidence/a/b', '/evidence/a%00b', '//evil.example/', '/%', '/memo.html/', '/api/gaps.list', '/api/__proto__', '/events', '/upload', '/download/', '/download/memo', '/download/../memo.docx', '/download/evidence/../x', '/download/evidence/%2e', '/assets/..%2f..%2fpackage.json'])('know no path but their own: %s', async (path) => {
    const asked: string[] = [];
    const served = await start({ evidence: (id) => { asked.push(id); return null; } });
    const cookie = await enter(served);
    expect(await ask(served, path, { headers: { cookie } })).toMatchObject({ status: 404 });
    expect(asked).toEqual([]);
  });
});

describe('operations', () => {
  it('pass name and input on and give back the value', async () => {
    const served = await start();
    const cookie = await enter(served);
    const answer = await post(served, cookie, '/api/search.find', '{"query":"trafic d’êtres humains"}');
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/json; charset=utf-8' } });
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { name: 'search.find', input: { query: 'trafic d’êtres humains' } } });
    expect(JSON.parse((await post(served, cookie, '/api/gaps.list', '')).body)).toEqual({ ok: true, value: { name: 'gaps.list', input: {} } });
  });

  it.each<[string, () => never, number, object]>([
    ['expected trouble', () => { throw new Failure('not-found', 'No document is called "x".', { path: '/home/ana' }); }, 404, { code: 'not-found', sentence: 'No document is called "x".' }],
    ['a refusal', () => { throw new Failure('read-only', 'The review is open for reading only.'); }, 422, { code: 'read-only', sentence: 'The review is open for reading only.' }],
    ['a surprise', () => { throw new TypeError('x is undefined at /home/ana'); }, 500, { code: 'internal', sentence: 'Something went wrong inside the program. The terminal it was started from says more.' }],
  ])('answer %s with code and sentence only', async (_, fail, status, failure) => {
    const served = await start({ dispatch: async () => fail(), log: () => undefined });
    const answer = await post(served, await enter(served), '/api/gaps.list', '{}');
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toEqual({ ok: false, failure });
  });

  it.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['what is not JSON', '{"a":', {}, 400, 'not JSON'], ['what is not UTF-8', Buffer.from([0x22, 0xff, 0x22]), {}, 400, 'not JSON in UTF-8'],
    ['a form, as another site could send it', 'a=b', { 'content-type': 'text/plain' }, 415, 'application/json'],
    ['a multipart body', 'a', { 'content-type': 'multipart/form-data' }, 415, 'application/json'],
    ['more than 8 MB', Buffer.alloc(8 * 1024 * 1024 + 1, 32), {}, 413, 'larger than 8 MB'],
    ['more than 8 MB without saying so', Buffer.alloc(8 * 1024 * 1024 + 1, 32), { 'transfer-encoding': 'chunked' }, 413, 'larger than 8 MB'],
  ])('refuse %s', async (_, body, headers, status, sentence) => {
    let called = false;
    const served = await start({ dispatch: async () => { called = true; } });
    const answer = await post(served, await enter(served), '/api/gaps.list', body, headers);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body).failure.sentence).toContain(sentence);
    expect(called).toBe(false);
  });

  it('take what is just under 8 MB', async () => {
    const served = await start({ dispatch: async (_, input) => (input as { text: string }).text.length });
    const answer = await post(served, await enter(served), '/api/gaps.list', JSON.stringify({ text: 'x'.repeat(8 * 1024 * 1024 - 100) }));
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: 8 * 1024 * 1024 - 100 });
  });

  it('are cancelled when the browser leaves', async () => {
    let cancelled: (reason: unknown) => void = () => undefined;
    const left = new Promise((resolve) => { cancelled = resolve; });
    let begun: () => void = () => undefined;
    const working = new Promise<void>((resolve) => { begun = resolve; });
    const dispatch: Dispatch = (_, __, { signal }) => { begun(); return new Promise((_resolve, reject) => signal!.addEventListener('abort', () => { cancelled(signal!.reason); reject(signal!.reason); })); };
    const served = await start({ dispatch });
    const cookie = await enter(served);
    const request = httpRequest({ host: '127.0.0.1', port: served.port, path: '/api/documents.import', method: 'POST', headers: { cookie, origin: originOf(served), 'content-type': 'application/json' } });
    request.on('error', () => undefined).end('{}');
    await working;
    request.destroy();
    expect(await left).toMatchObject({ code: 'cancelled' });
  });

  it('are cancelled when the server closes, and have stopped when it has', async () => {
    let signalled = false;
    const dispatch: Dispatch = (_, __, { signal }) => new Promise((_resolve, reject) => signal!.addEventListener('abort', () => { signalled = true; reject(signal!.reason); }));
    const served = await start({ dispatch });
    const pending = post(served, await enter(served), '/api/documents.import', '{}').catch(() => 'gone');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await served.close();
    expect(await pending).toBe('gone');
    expect(signalled).toBe(true);
  });
});

describe('evidence', () => {
  const bytes = Uint8Array.from({ length: 1_000 }, (_, i) => i % 251);
  const serveBytes = async (contentType = 'application/pdf') => {
    const served = await start({ evidence: (id) => (id === 'abc' ? { bytes, contentType } : null) });
    return { served, cookie: await enter(served) };
  };

  it('comes whole, byte for byte', async () => {
    const { served, cookie } = await serveBytes();
    const whole = await fetch(`${originOf(served)}/evidence/abc`, { headers: { cookie } });
    expect(new Uint8Array(await whole.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(whole.headers)).toMatchObject({ 'content-type': 'application/pdf', 'content-length': '1000', 'accept-ranges': 'bytes', 'cache-control': 'no-store' });
  });

  it.each<[string, number, string | null, number, number]>([
    ['bytes=0-99', 206, 'bytes 0-99/1000', 0, 100], ['bytes=900-', 206, 'bytes 900-999/1000', 900, 1000], ['bytes=-10', 206, 'bytes 990-999/1000', 990, 1000], ['bytes=990-5000', 206, 'bytes 990-999/1000', 990, 1000], ['bytes=-5000', 206, 'bytes 0-999/1000', 0, 1000],
    ['bytes=1000-', 416, 'bytes */1000', 0, 0], ['bytes=-0', 416, 'bytes */1000', 0, 0], ['bytes=5-1', 200, null, 0, 1000], ['bytes=0-1,5-6', 200, null, 0, 1000], ['lines=1-2', 200, null, 0, 1000], ['bytes=-', 200, null, 0, 1000],
  ])('in the range %s', async (range, status, contentRange, start, end) => {
    const { served, cookie } = await serveBytes();
    const part = await fetch(`${originOf(served)}/evidence/abc`, { headers: { cookie, range } });
    expect(part.status).toBe(status);
    expect(part.headers.get('content-range')).toBe(contentRange);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(start, end));
  });

  it.each<[string, string, RegExp]>([
    ['text/html', 'text/plain; charset=utf-8', /^inline$/], ['text/markdown', 'text/plain; charset=utf-8', /^inline$/], ['image/svg+xml', 'application/octet-stream', /^attachment/], ['application/xhtml+xml', 'application/octet-stream', /^attachment/],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/octet-stream', /^attachment/], ['application/pdf\r\nX-Evil: 1', 'application/pdf', /^inline/], ['', 'application/octet-stream', /^attachment/],
  ])('of type %s is never a page of ours', async (stated, sent, disposition) => {
    const { served, cookie } = await serveBytes(stated);
    const { headers } = await fetch(`${originOf(served)}/evidence/abc`, { headers: { cookie } });
    expect(headers.get('content-type')).toBe(sent);
    expect(headers.get('content-disposition')).toMatch(disposition);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.has('x-evil')).toBe(false);
  });

  it('that is not there is said not to be there', async () => {
    const { served, cookie } = await serveBytes();
    expect(await ask(served, '/evidence/def', { headers: { cookie } })).toMatchObject({ status: 404, body: 'There is no such document in the review.\n' });
  });
});

describe('events', () => {
  const changed: EngineEvent = { kind: 'review.changed', topics: ['tag'], decisions: 7 };

  it('reach every tab as they happen, and nobody once they have left', async () => {
    const listeners = new Set<(event: EngineEvent) => void>();
    const served = await start({ subscribe: (listener) => { listeners.add(listener); return () => listeners.delete(listener); } });
    const cookie = await enter(served);
    const away = new AbortController();
    const tabs = await Promise.all([0, 1].map(async () => (await fetch(`${originOf(served)}/events`, { headers: { cookie }, signal: away.signal })).body!.pipeThrough(new TextDecoderStream()).getReader()));
    for (const tab of tabs) expect((await tab.read()).value).toBe('retry: 1000\n\n');
    for (const listener of listeners) listener(changed);
    for (const tab of tabs) expect((await tab.read()).value).toBe(`data: ${JSON.stringify(changed)}\n\n`);
    expect(listeners.size).toBe(2);
    for (const tab of tabs) tab.read().catch(() => undefined);
    away.abort();
    await expect.poll(() => listeners.size).toBe(0);
  });

  it('do not hold up the end of the program', async () => {
    const served = await start({ subscribe: () => () => undefined });
    const tab = await fetch(`${originOf(served)}/events`, { headers: { cookie: await enter(served) } });
    const rest = tab.text().catch(() => 'ended');
    await served.close();
    expect(await rest).toBe('ended');
  });
});

describe('an upload', () => {
  const folder = join(process.env.LACUNA_HOME!, 'uploads');
  const left = (): string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).filter((name) => /[0-9a-f]{32}$/.test(name)) : []);
  const serveShelf = async () => {
    const shelf = keepUploads();
    const served = await start({ uploads: shelf });
    return { shelf, served, cookie: await enter(served) };
  };
  const send = (served: Served, cookie: string, name: string, body: string | Buffer, headers: Record<string, string> = {}) => post(served, cookie, `/upload?name=${encodeURIComponent(name)}`, body, { 'content-type': 'application/octet-stream', ...headers });

  it('lies under a name of our own, for its owner alone, until it is dropped', async () => {
    const { shelf, served, cookie } = await serveShelf();
    const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, i) => i % 251));
    const answer = JSON.parse((await send(served, cookie, 'laws/Codul penal.pdf', bytes)).body);
    expect(answer).toEqual({ ok: true, value: { path: expect.stringMatching(/^upload:[0-9a-f]{32}$/) } });
    const { file, name } = shelf.find(answer.value.path)!;
    expect(name).toBe('Codul penal.pdf');
    expect(file.endsWith(answer.value.path.slice(7))).toBe(true);
    expect(readFileSync(file)).toEqual(bytes);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    shelf.drop(answer.value.path);
    expect([existsSync(file), shelf.find(answer.value.path)]).toEqual([false, null]);
    await send(served, cookie, 'other.pdf', 'x');
    shelf.close();
    expect(readdirSync(join(process.env.LACUNA_HOME!, 'uploads'))).toEqual([]);
  });

  it.each([
    ['../../etc/passwd', 'passwd'], ['C:\\Windows\\law.pdf', 'law.pdf'], ['..', 'file'], ['a/..', 'file'], ['law\u202efdp.exe', 'lawfdp.exe'], ['new\nline\0.pdf', 'newline.pdf'], ['x'.repeat(400) + '.pdf', `${'x'.repeat(196)}.pdf`], ['Закон № 1.pdf', 'Закон № 1.pdf'], ['   ', 'file'],
  ])('called %j is called %j', (sent, kept) => { expect(plainName(sent)).toBe(kept); });

  it.each<[string, (served: Served, cookie: string) => Promise<Answer>, number, string]>([
    ['without a name', (served, cookie) => post(served, cookie, '/upload', 'x', { 'content-type': 'application/octet-stream' }), 400, 'with its name'],
    ['as a form, as another site could send it', (served, cookie) => post(served, cookie, '/upload?name=a', 'x', { 'content-type': 'multipart/form-data' }), 415, 'application/octet-stream'],
    ['from another origin', (served, cookie) => post(served, cookie, '/upload?name=a', 'x', { 'content-type': 'application/octet-stream', origin: 'https://evil.example' }), 403, 'Only pages of Lacuna itself'],
    ['that says it is larger than 300 MB', (served, cookie) => post(served, cookie, '/upload?name=a', '', { 'content-type': 'application/octet-stream', 'content-length': String(300 * 1024 * 1024 + 1), expect: '100-continue' }), 413, 'larger than 300 MB'],
  ])('%s is refused', async (_, sent, status, sentence) => {
    const { served, cookie } = await serveShelf();
    expect(await sent(served, cookie)).toMatchObject({ status, body: expect.stringContaining(sentence) });
    expect(left()).toEqual([]);
  });

  it('that turns out larger than 300 MB, or breaks off, leaves nothing behind', async () => {
    const { shelf, served, cookie } = await serveShelf();
    const options = { host: '127.0.0.1', port: served.port, path: '/upload?name=a.pdf', method: 'POST', headers: { cookie, origin: originOf(served), 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked' } };
    const status = await new Promise<number>((resolve, reject) => {
      const request = httpRequest(options, (response) => resolve(response.statusCode!)).on('error', reject);
      const chunk = Buffer.alloc(4 * 1024 * 1024);
      const more = (n: number): void => { if (n > 0 && !request.destroyed) request.write(chunk, () => more(n - 1)); };
      more(76);
    });
    expect({ status, left: left() }).toEqual({ status: 413, left: [] });
    const cut = httpRequest(options).on('error', () => undefined);
    cut.write(Buffer.alloc(1000));
    await expect.poll(() => left().length).toBe(1);
    cut.destroy();
    await expect.poll(() => left().length).toBe(0);
    shelf.close();
  });
});

describe('a download', () => {
  it('is a file for keeping, under its own name in every script', async () => {
    const asked: string[] = [];
    const served = await start({ download: async (name) => { asked.push(name); return { bytes: Buffer.from('bytes'), contentType: 'text/csv; charset=utf-8', fileName: 'Молдова "memo"\r\n.csv' }; } });
    const cookie = await enter(served);
    for (const name of ['memo.docx', 'matrix.csv', 'evidence/abc123']) expect(await ask(served, `/download/${name}`, { headers: { cookie } })).toMatchObject({ status: 200, body: 'bytes', headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="_______ _memo___.csv"; filename*=UTF-8''${encodeURIComponent('Молдова "memo"\r\n.csv')}` } });
    expect(asked).toEqual(['memo.docx', 'matrix.csv', 'evidence/abc123']);
  });

  it('in pieces is sent as they are made, no faster than it is taken, and is no whole file where one cannot be made', async () => {
    let made = 0;
    const pieces = function* (count: number, breaks = false) { for (let i = 0; i < count; i++) { made += 1; yield Buffer.alloc(1_000_000, i); } if (breaks) throw new Error('gone'); };
    const served = await start({ download: async (name) => ({ bytes: pieces(name === 'evidence.zip' ? 200 : 3, name !== 'evidence.zip'), contentType: 'application/zip', fileName: 'a.zip' }) });
    const headers = { cookie: await enter(served) }, taken = await fetch(`${new URL(served.address).origin}/download/evidence.zip`, { headers });
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    expect(made).toBeLessThan(100);
    expect((await taken.arrayBuffer()).byteLength).toBe(200_000_000);
    await expect(fetch(`${new URL(served.address).origin}/download/broken.zip`, { headers }).then((answer) => answer.arrayBuffer())).rejects.toThrow();
  });

  it.each<[string, Failure, number]>([['is not there', new Failure('not-found', 'There is no download called "x.y".'), 404], ['cannot be made', new Failure('wrong-usage', 'No review is open.'), 422]])('that %s is a sentence', async (_, failure, status) => {
    const served = await start({ download: async () => { throw failure; } });
    expect(await ask(served, '/download/memo.docx', { headers: { cookie: await enter(served) } })).toMatchObject({ status, body: expect.stringContaining(JSON.stringify(failure.message)) });
  });
});
