import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../../main/engine/start-engine.ts';
import { smallLaw } from '../journeys/small-law.ts';
import { findRuntime } from './find-runtime.ts';
import { openDesktop, type Desktop } from './open-window.ts';

const runtime = findRuntime();
const reason = 'reason' in runtime ? runtime.reason : '';
if (reason) console.warn(`The desktop window is not tested here: ${reason}.`);

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lacuna-electron-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** A review with one small law, made through the engine. */
async function makeReview(name: string): Promise<{ readonly file: string; readonly document: string }> {
  const file = join(folder, `${name}.lacuna`), law = join(folder, `${name}.md`);
  writeFileSync(law, `${smallLaw}\n${name}\n`);
  const engine = startEngine({ remember: false });
  await engine.dispatch('review.create', { review: file, state: name });
  const [row] = await engine.dispatch('documents.import', { paths: [law] });
  await engine.close();
  return { file, document: row!.document };
}

/** Loads the page anew with an ear at its port, so that a test can speak over it beside the page. */
async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const waiting = new Map<number, (answer: unknown) => void>();
    let next = 1_000_000;
    addEventListener('message', ({ data, ports }) => {
      if (data !== 'lacuna.port') return;
      const port = ports[0]!;
      port.addEventListener('message', ({ data: heard }) => { waiting.get(heard.id)?.(heard); });
      Object.assign(globalThis, { testPort: port, ask: (name: string, input: unknown) => new Promise((resolve) => { waiting.set(++next, resolve); port.postMessage({ id: next, name, input }); }) });
    });
  });
  await page.reload();
  await page.waitForFunction(() => 'ask' in globalThis);
}
const ask = (page: Page, name: string, input: unknown = {}): Promise<any> => page.evaluate(([n, i]) => (globalThis as any).ask(n, i), [name, input] as const);

describe.skipIf(reason)(`the desktop window${reason && ` (skipped: ${reason})`}`, () => {
  let desktop: Desktop, page: Page, server: Server, outside = '', visits = 0;
  beforeAll(async () => {
    server = createServer((_request, response) => { visits++; response.end('outside'); }).listen(0, '127.0.0.1');
    await new Promise((resolve) => { server.once('listening', resolve); });
    outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    desktop = await openDesktop();
    page = desktop.page;
    await listenIn(page);
  }, 400_000);
  afterAll(async () => {
    await desktop?.close();
    server.close();
  });

  it('shows the start screen', async () => {
    expect(page.url()).toMatch(/^app:\/\/lacuna\/index\.html/u);
    await page.waitForSelector('h1, h2');
    expect(await page.locator('#workbench').innerText()).toMatch(/\S/u);
  });

  it('asks the engine over its port', async () => {
    expect(await ask(page, 'catalogue.show', { id: 'III.1.1' })).toMatchObject({ ok: true, value: { id: 'osce-pc-dec-557' } });
    expect(await ask(page, 'no.such', {})).toMatchObject({ ok: false, failure: { code: 'wrong-usage' } });
    expect(await ask(page, 'reviews.open', { file: 7 })).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
  });

  it('is not hurt by what else may come over it', async () => {
    await page.evaluate(() => {
      const port = (globalThis as any).testPort as MessagePort;
      const odd = [null, 1, 'x', [], {}, { id: -1 }, { id: 1.5, name: 'a' }, { id: 5, name: 7 }, { id: 5, cancel: 'yes' }, { id: 2 ** 60, name: 'x', input: {} }, { id: 6, name: '__proto__', input: {} }, { id: 7, name: 'catalogue.show', input: new Map([[1, 2]]) },
        { id: 8, name: 'catalogue.show', input: new ArrayBuffer(64) }, { id: 9, name: 'reviews.open', input: { file: 'x'.repeat(20_000_000) } }, { id: 10, name: 'catalogue.show', input: { id: '../'.repeat(500) } }];
      for (let i = 0; i < 300; i++) port.postMessage(odd[i % odd.length === 13 && i > 20 ? 0 : i % odd.length]);
    });
    expect(await ask(page, 'catalogue.show', { id: 'III.1.2' })).toMatchObject({ ok: true });
  });

  it('has nothing of Node and of Electron but what the contract names', async () => {
    expect(await page.evaluate(() => ['process', 'require', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter((name) => name in globalThis))).toEqual([]);
    expect(await page.evaluate(() => Object.keys((globalThis as any).lacuna).sort())).toEqual(['chooseFiles', 'chooseSave', 'onClosing', 'onMenu', 'pathOf', 'platform', 'setTitle', 'showGuide', 'showInFolder']);
    expect(await page.evaluate(() => { (globalThis as any).lacuna.chooseFiles = () => 'forged'; return String((globalThis as any).lacuna.chooseFiles); })).not.toContain('forged');
  });

  it('runs no script but its own files', async () => {
    const violations = await page.evaluate(() => new Promise<string[]>((resolve) => {
      const seen: string[] = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => { seen.push(effectiveDirective); });
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.inlineRan = true';
      const handler = document.createElement('div');
      handler.setAttribute('onclick', 'globalThis.inlineRan = true');
      document.body.append(inline, handler);
      handler.click();
      const made = document.createElement('script');
      made.src = URL.createObjectURL(new Blob(['globalThis.inlineRan = true'], { type: 'text/javascript' }));
      document.body.append(made);
      const frame = document.createElement('iframe');
      frame.src = 'app://lacuna/help/index.html';
      document.body.append(frame);
      setTimeout(() => { try { (0, eval)('globalThis.inlineRan = true'); } catch { seen.push('eval refused'); } setTimeout(() => { for (const one of [inline, handler, made, frame]) one.remove(); resolve(seen); }, 500); }, 0);
    }));
    expect(violations).toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr', 'frame-src', 'eval refused']));
    expect(await page.evaluate(() => 'inlineRan' in globalThis)).toBe(false);
  });

  it('reaches nothing outside: not from the page, and not past its policy', async () => {
    const tried = await page.evaluate(async (address) => {
      const fetched = await fetch(address, { mode: 'no-cors' }).then(() => 'came', () => 'refused');
      const pictured = await new Promise((resolve) => { const image = new Image(); image.onload = () => resolve('came'); image.onerror = () => resolve('refused'); image.src = address; });
      const socket = await new Promise((resolve) => { try { const one = new WebSocket(address.replace('http', 'ws')); one.onopen = () => resolve('came'); one.onerror = () => resolve('refused'); } catch { resolve('refused'); } });
      return [fetched, pictured, socket, navigator.sendBeacon(address)];
    }, outside);
    expect(tried.slice(0, 3)).toEqual(['refused', 'refused', 'refused']);
    // Past the page's policy: every session refuses by itself, whoever asks and however late it was made; and Chromium could find no host, not even by number.
    const past = await desktop.app.evaluate(async ({ session }, address) => Promise.all([session.fromPartition('lacuna'), session.defaultSession, session.fromPartition('made-later')].map((one) => one.fetch(address).then(() => 'came', String))), outside);
    expect(past).toEqual(Array(3).fill('Error: net::ERR_BLOCKED_BY_CLIENT'));
    const unguarded = await desktop.app.evaluate(async ({ session }, address) => { const one = session.fromPartition('unguarded'); one.webRequest.onBeforeRequest(null); return [await one.fetch(address).then(() => 'came', String), await one.resolveHost('example.org').then(() => 'came', String)]; }, outside);
    expect(unguarded).toEqual(Array(2).fill(expect.stringContaining('ERR_NAME_NOT_RESOLVED')));
    expect(visits).toBe(0);
  });

  it('opens no other window and goes nowhere', async () => {
    const here = page.url();
    expect(await page.evaluate((address) => [window.open(address), window.open('app://lacuna/index.html'), window.open('')], outside)).toEqual([null, null, null]);
    for (const address of [outside, 'file:///etc/passwd', 'app://lacuna/help/index.html', 'app://lacuna/evidence/x', 'data:text/html,x', 'javascript:void(document.title="gone")']) await page.evaluate((to) => { location.href = to; }, address);
    await page.evaluate((address) => { const form = document.createElement('form'); form.action = address; document.body.append(form); form.submit(); form.remove(); }, outside);
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    expect([page.url(), await page.title() === 'gone', desktop.app.windows().length, visits]).toEqual([here, false, 1, 0]);
    await page.evaluate(() => { location.reload(); });
    await page.waitForFunction(() => 'ask' in globalThis);
    expect(await ask(page, 'people.who')).toMatchObject({ ok: true });
  });

  it('is granted no permission', async () => {
    const asked = await page.evaluate(async () => ({
      states: await Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state, () => 'unknown'))),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', () => 'refused'),
      screen: await navigator.mediaDevices.getDisplayMedia().then(() => 'given', () => 'refused'),
      place: await new Promise((resolve) => { navigator.geolocation.getCurrentPosition(() => resolve('given'), () => resolve('refused')); }),
      notice: await Notification.requestPermission(), clipboard: await navigator.clipboard.readText().then(() => 'given', () => 'refused'),
    }));
    expect(asked.states.filter((state) => state === 'granted')).toEqual([]);
    expect([asked.camera, asked.screen, asked.place, asked.notice, asked.clipboard]).toEqual(['refused', 'refused', 'refused', 'denied', 'refused']);
  });

  it('hears the shell only as the page of one of its windows', async () => {
    const preload = join(root, 'out/shell/preload.cjs');
    // A stranger with the same preload: a window that the program did not open, showing a page of the program's own origin.
    const stranger = await desktop.app.evaluate(async ({ BrowserWindow }, { preload: file }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload: file, sandbox: true, partition: 'lacuna' } });
      await window.loadURL('app://lacuna/index.html');
      const answers = await window.webContents.executeJavaScript(`Promise.all([lacuna.chooseSave('x', []), lacuna.chooseFiles('documents'), lacuna.showInFolder('/etc/passwd')].map((one) => one.then(() => 'answered', (error) => String(error))))`) as string[];
      window.destroy();
      return answers;
    }, { preload });
    expect(stranger).toEqual(Array(3).fill(expect.stringContaining('Only the page of a window of Lacuna may ask this.')));
    const odd = await page.evaluate(() => Promise.all([(globalThis as any).lacuna.chooseFiles('../../etc'), (globalThis as any).lacuna.chooseSave('x', [{ name: 'y', extensions: ['*/../..'] }]), (globalThis as any).lacuna.chooseSave('x'.repeat(100_000), [])].map((one: Promise<unknown>) => one.then(() => 'answered', (error) => String(error)))));
    expect(odd).toEqual(Array(3).fill(expect.stringContaining('in a shape that nobody understands')));
  });

  it('has a menu that speaks to the page', async () => {
    const labels = await desktop.app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.items.map(({ label }) => label.replace('&', '')));
    expect(labels).toEqual(['File', 'Edit', 'View', 'Help']);
    await page.evaluate(() => { (globalThis as any).heard = []; (globalThis as any).lacuna.onMenu((command: string) => { (globalThis as any).heard.push(command); }); });
    await desktop.app.evaluate(({ Menu }) => { for (const id of ['help.keys', 'edit.undo']) Menu.getApplicationMenu()!.getMenuItemById(id)!.click(); });
    await page.waitForFunction(() => (globalThis as any).heard.length === 2);
    expect(await page.evaluate(() => (globalThis as any).heard)).toEqual(['help.keys', 'edit.undo']);
  });

  it("lets undo be the text's own while somebody writes", async () => {
    await page.keyboard.press('Escape');
    await page.evaluate(() => { const field = document.createElement('textarea'); field.id = 'field'; document.body.append(field); field.focus(); (globalThis as any).heard = []; });
    await page.locator('#field').pressSequentially('abc');
    await desktop.app.evaluate(({ Menu }) => { Menu.getApplicationMenu()!.getMenuItemById('edit.undo')!.click(); });
    await page.waitForFunction(() => (document.getElementById('field') as HTMLTextAreaElement).value !== 'abc');
    expect(await page.evaluate(() => { document.getElementById('field')!.remove(); return (globalThis as any).heard; })).toEqual([]);
  });

  it('shows the guide in a window that runs nothing', async () => {
    const [guide] = await Promise.all([desktop.app.waitForEvent('window'), desktop.app.evaluate(({ Menu }) => { Menu.getApplicationMenu()!.getMenuItemById('guide')!.click(); })]);
    await guide.waitForURL('app://lacuna/help/index.html');
    expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL().split(/[?#]/u)[0]).sort())).toEqual(['app://lacuna/help/index.html', 'app://lacuna/index.html']);
    expect(await desktop.app.evaluate(({ BrowserWindow }) => { const guide = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/help/'))!; const title = guide.webContents.getTitle(); guide.close(); return title; })).toContain('Lacuna');
  });
});

describe.skipIf(reason)(`reviews in desktop windows${reason && ` (skipped: ${reason})`}`, () => {
  let desktop: Desktop, first: { file: string; document: string }, second: { file: string; document: string };
  const windowOf = async (state: string): Promise<Page> => {
    for (let tries = 0; tries < 100; tries++) {
      for (const page of desktop.app.windows()) {
        if (!await page.evaluate(() => 'ask' in globalThis).catch(() => false)) await listenIn(page);
        const answer = await ask(page, 'review.describe');
        if (answer.ok && answer.value.state === state) return page;
      }
      await new Promise((resolve) => { setTimeout(resolve, 200); });
    }
    throw new Error(`No window shows ${state}.`);
  };
  beforeAll(async () => {
    [first, second] = [await makeReview('Firstland'), await makeReview('Secondland')];
    desktop = await openDesktop({ reviews: [first.file] });
  }, 400_000);
  afterAll(async () => { await desktop?.close(); });

  it('open from the command line', async () => {
    const page = await windowOf('Firstland');
    expect(await ask(page, 'documents.list')).toMatchObject({ ok: true, value: [{ id: first.document, state: 'ready' }] });
  });

  it('give out their own evidence, in ranges', async () => {
    const page = await windowOf('Firstland');
    const fetched = await page.evaluate(async (address) => {
      const whole = await fetch(address), some = await fetch(address, { headers: { range: 'bytes=2-15' } }), beyond = await fetch(address, { headers: { range: 'bytes=99999999-' } });
      return [whole.status, (await whole.text()).slice(0, 15), whole.headers.get('content-type'), some.status, await some.text(), some.headers.get('content-range')?.split('/')[0], beyond.status, (await fetch('/evidence/no-such')).status, (await fetch('/evidence/..%2f..%2fpackage.json')).status, (await fetch('/package.json')).status];
    }, `/evidence/${first.document}`);
    expect(fetched).toEqual([200, '# Criminal Code', 'application/octet-stream', 206, 'Criminal Code ', 'bytes 2-15', 416, 404, 404, 404]);
  });

  it('a second program on the same folder hands over what it was asked to open, and ends', async () => {
    const runtimePath = (runtime as { electron: string }).electron;
    const other = spawn(runtimePath, ['--no-sandbox', '-r', join(root, 'node_modules/.cache/lacuna/before-ready.cjs'), root, second.file], {
      env: { ...process.env, LACUNA_HOME: desktop.home, DISPLAY: await desktop.app.evaluate(() => process.env['DISPLAY']!) }, stdio: 'ignore', cwd: root,
    });
    expect(await new Promise((resolve) => { other.once('exit', resolve); })).toBe(0);
    await windowOf('Secondland');
    expect(desktop.app.windows()).toHaveLength(2);
  });

  it('the evidence of one is not given to the window of another', async () => {
    const page = await windowOf('Secondland');
    expect(await page.evaluate(async (address) => (await fetch(address, { headers: { 'x-lacuna-window': '1' } })).status, `/evidence/${first.document}`)).toBe(404);
  });

  it('are not opened twice: the window that shows one comes to the front', async () => {
    const page = await windowOf('Secondland');
    expect(await ask(page, 'reviews.open', { file: first.file })).toMatchObject({ ok: false, failure: { code: 'busy', sentence: expect.stringContaining('another window') } });
    expect(await ask(page, 'review.describe')).toMatchObject({ value: { state: 'Secondland', readOnly: false } });
  });

  it('come back when the engine is killed, over a new port', async () => {
    const page = await windowOf('Secondland');
    const engines = (): string[] => spawnSync('pgrep', ['-P', String(desktop.app.process().pid), '-f', 'engine-process'], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
    const before = engines();
    await page.evaluate(() => { delete (globalThis as any).ask; });
    process.kill(Number(before[1]), 'SIGKILL');
    await page.waitForFunction(() => 'ask' in globalThis);
    expect(await ask(page, 'review.describe')).toMatchObject({ ok: true, value: { state: 'Secondland', readOnly: false } });
    expect(engines()).toHaveLength(2);
  });

  it('let the page put on disk what was typed before a window closes', async () => {
    const page = await windowOf('Secondland');
    await page.evaluate(() => { (globalThis as any).lacuna.onClosing(async () => { await new Promise((resolve) => { setTimeout(resolve, 300); }); await (globalThis as any).ask('review.change', { title: 'Typed at the last moment' }); }); });
    await desktop.app.evaluate(({ BrowserWindow }, id) => { BrowserWindow.getAllWindows().find(({ webContents }) => webContents.id === id)!.close(); }, await idOf(page));
    await page.waitForEvent('close');
    const engine = startEngine({ remember: false });
    engine.openReview(second.file, { write: false });
    expect(await engine.dispatch('review.describe', {})).toMatchObject({ title: 'Typed at the last moment' });
    await engine.close();
  });

  it('leave no word of themselves in what Chromium writes', () => {
    const traces = readdirSync(join(desktop.home, 'window'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).filter((entry) => /Zyxwvutsrq|Firstland|Secondland/u.test(readFileSync(join(entry.parentPath, entry.name), 'latin1')));
    expect(traces.map(({ name }) => name)).toEqual([]);
  });

  async function idOf(page: Page): Promise<number> {
    const mark = `mark-${Math.random()}`;
    await page.evaluate((name) => { (globalThis as any)[name] = true; }, mark);
    return await desktop.app.evaluate(async ({ BrowserWindow }, name) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) if (await webContents.executeJavaScript(`${JSON.stringify(name)} in globalThis`)) return webContents.id;
      return -1;
    }, mark);
  }
});
