import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromEngineProcess, ToEngineProcess } from '../../../main/engine/host-protocol.ts';
import { namedReviews } from '../../../main/shell/named-reviews.ts';
import { visiblePlace } from '../../../main/shell/remembered-window.ts';
import { invoke, startShell } from './start-shell.ts';
import type { Electron, StubChild } from './stub-electron.ts';

const tick = (ms = 5): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
const engineOf = (electron: Electron, at: number): StubChild => electron.forks.filter(({ options }) => options.serviceName === 'Lacuna engine')[at]!.child;
const hear = (child: StubChild, message: FromEngineProcess): void => { child.emit('message', message); };
const happened = (child: StubChild, event: Extract<FromEngineProcess, { kind: 'event' }>['event']): void => { hear(child, { kind: 'event', event }); };
const questions = (child: StubChild, name: string): Extract<ToEngineProcess, { kind: 'do' }>[] => child.said.filter((word) => word.kind === 'do' && word.name === name);
const answer = (child: StubChild, id: number, value: unknown): void => { hear(child, { kind: 'answer', id, answer: { ok: true, value } }); };
const menuItem = (electron: Electron, id: string): any => electron.menu.flatMap(({ submenu }: { submenu?: any[] }) => submenu ?? []).find((item: { id?: string }) => item.id === id);
const opened = (child: StubChild, file: string): void => { happened(child, { kind: 'review.opened', file, readOnly: false }); };
const job = (state: 'running' | 'done'): Extract<FromEngineProcess, { kind: 'event' }>['event'] => ({ kind: 'job.changed', job: { id: 'j1', operation: 'documents.import', input: {}, words: '', state, progress: null, output: null, failure: null, startedAt: '', endedAt: null } });

describe('windows', () => {
  let electron: Electron;
  beforeEach(async () => { electron = await startShell(); });

  it('show the start screen first, each with an engine of its own', () => {
    expect([electron.windows.length, electron.windows[0]!.webContents.url, electron.forks.length]).toEqual([1, 'app://lacuna/index.html', 1]);
    expect(electron.forks[0]!.entry).toMatch(/main[\\/]engine[\\/]engine-process\.ts$/u);
  });

  it('are the page\'s only way to its engine: a port, when it asks, and a new one at every load', async () => {
    for (const _load of [1, 2]) await invoke(electron, 'lacuna:connect', {});
    expect(electron.windows[0]!.webContents.sent.map(([channel, , ports]) => [channel, (ports as unknown[]).length])).toEqual([['lacuna:port', 1], ['lacuna:port', 1]]);
    expect(engineOf(electron, 0).said.filter(({ kind }) => kind === 'window').map(({ ports }) => ports)).toEqual([1, 1]);
  });

  it('open a review in the front window where that shows none, else in a new one; and one review only once', async () => {
    electron.module['app'].emit('second-instance', {}, ['lacuna', '--flag', 'a.lacuna'], '/reviews');
    expect(questions(engineOf(electron, 0), 'reviews.open').map(({ input }) => input)).toEqual([{ file: '/reviews/a.lacuna', named: true }]);
    opened(engineOf(electron, 0), '/reviews/a.lacuna');
    electron.module['app'].emit('second-instance', {}, ['lacuna', 'b.lacuna'], '/reviews');
    expect(electron.windows).toHaveLength(2);
    electron.module['app'].emit('second-instance', {}, ['lacuna', '../reviews/./a.lacuna'], '/reviews');
    expect([electron.windows.length, electron.windows[0]!.focused]).toEqual([2, true]);
    // The engine of the other window is told that it may not either, and the first comes to the front.
    electron.windows[1]!.focus();
    hear(engineOf(electron, 1), { kind: 'opening', id: 7, file: '/reviews/a.lacuna' });
    hear(engineOf(electron, 0), { kind: 'opening', id: 8, file: '/reviews/a.lacuna' });
    expect([engineOf(electron, 1).said.at(-1), engineOf(electron, 0).said.at(-1), electron.windows[0]!.focused]).toEqual([{ kind: 'opening', id: 7, may: false, ports: 0 }, { kind: 'opening', id: 8, may: true, ports: 0 }, true]);
  });

  it('give the page its port only when the review it was opened for is there', async () => {
    electron = await startShell(null, { argv: ['/reviews/a.lacuna'] });
    const connected = invoke(electron, 'lacuna:connect', {});
    await tick();
    expect(electron.windows[0]!.webContents.sent).toEqual([]);
    answer(engineOf(electron, 0), questions(engineOf(electron, 0), 'reviews.open')[0]!.id, {});
    await connected;
    expect(electron.windows[0]!.webContents.sent).toHaveLength(1);
  });

  it('leave it to the start screen to say why a review was not opened', async () => {
    electron = await startShell(null, { argv: ['/reviews/a.lacuna'] });
    hear(engineOf(electron, 0), { kind: 'answer', id: questions(engineOf(electron, 0), 'reviews.open')[0]!.id, answer: { ok: false, failure: { code: 'newer-file', sentence: 'This review was made by a newer Lacuna.' } } });
    await tick();
    expect(electron.dialogs).toEqual([]);
    await invoke(electron, 'lacuna:connect', {});
    expect(electron.windows[0]!.webContents.sent).toHaveLength(1);
  });

  it('ask before they end what is under way, and stay when told so', async () => {
    happened(engineOf(electron, 0), job('running'));
    electron.answers.response = 0;
    electron.windows[0]!.close();
    await tick();
    expect([electron.dialogs.length, electron.windows[0]!.destroyed]).toEqual([1, false]);
    happened(engineOf(electron, 0), job('done'));
    electron.windows[0]!.close();
    await tick();
    expect(electron.dialogs).toHaveLength(1);
    expect(electron.windows[0]!.webContents.sent.at(-1)).toEqual(['lacuna:closing']);
  });

  it('close only when what was typed is on disk and the engine has closed its review', async () => {
    const [window] = electron.windows, engine = engineOf(electron, 0);
    window!.close();
    window!.close();
    await tick();
    expect([window!.webContents.sent, engine.said.some(({ kind }) => kind === 'close')]).toEqual([[['lacuna:closing']], false]);
    await invoke(electron, 'lacuna:flushed', {});
    await tick();
    const close = engine.said.find(({ kind }) => kind === 'close');
    expect([close?.kind, window!.destroyed]).toEqual(['close', false]);
    answer(engine, close.id, null);
    await tick();
    expect([window!.destroyed, electron.calls.at(-1), electron.forks.length]).toEqual([true, 'kill Lacuna engine', 1]);
  });

  it('are not kept open by a page that does not answer', async () => {
    vi.useFakeTimers();
    try {
      electron.windows[0]!.close();
      await vi.advanceTimersByTimeAsync(2_900);
      expect(engineOf(electron, 0).said.some(({ kind }) => kind === 'close')).toBe(false);
      await vi.advanceTimersByTimeAsync(200);
      expect(engineOf(electron, 0).said.some(({ kind }) => kind === 'close')).toBe(true);
      await vi.advanceTimersByTimeAsync(10_100);
      expect(electron.windows[0]!.destroyed).toBe(true);
    } finally { vi.useRealTimers(); }
  });

  it('get another engine, their review and a new port when theirs ends by itself, but not for ever', async () => {
    opened(engineOf(electron, 0), '/reviews/a.lacuna');
    const waiting = expect(electron.module['app'] && invoke(electron, 'lacuna:connect', {})).resolves.toBeUndefined();
    await waiting;
    for (const at of [0, 1, 2]) {
      engineOf(electron, at).emit('exit', 1);
      await tick();
      const [again] = questions(engineOf(electron, at + 1), 'reviews.open');
      expect(again?.input).toEqual({ file: '/reviews/a.lacuna', named: true });
      answer(engineOf(electron, at + 1), again!.id, {});
      opened(engineOf(electron, at + 1), '/reviews/a.lacuna');
      await tick();
    }
    expect(electron.windows[0]!.webContents.sent.filter(([channel]) => channel === 'lacuna:port')).toHaveLength(4);
    engineOf(electron, 3).emit('exit', 1);
    await tick();
    expect([electron.forks.length, electron.dialogs.length]).toEqual([4, 1]);
  });

  it('lend reading processes to the engine that asks, and end them when it wants or goes', async () => {
    const engine = engineOf(electron, 0);
    for (const id of [1, 2]) hear(engine, { kind: 'reader', id, heapMegabytes: 400 });
    const readers = electron.forks.filter(({ options }) => options.serviceName === 'Lacuna reader');
    readers[0]!.child.emit('spawn');
    expect(engine.said.at(-1)).toEqual({ kind: 'reader', id: 1, pid: 4711, ports: 1 });
    expect(readers.map(({ entry, options }) => [/main[\\/]extraction[\\/]reader[\\/]read-file\.ts$/u.test(entry), options.execArgv, Object.keys(options.env)])).toEqual(Array(2).fill([true, ['--max-old-space-size=400'], ['LACUNA_READING']]));
    hear(engine, { kind: 'reader.end', id: 1 });
    expect(engine.said.at(-1)).toEqual({ kind: 'reader.ended', id: 1, complaint: '', ports: 0 });
    engine.emit('exit', 1);
    expect(electron.calls.filter((call) => call === 'kill Lacuna reader')).toHaveLength(2);
  });

  it('are remembered: place, size and theme, where they can be seen again', async () => {
    menuItem(electron, 'view.theme') ?? electron.menu.find(({ label }: { label?: string }) => label?.includes('View')).submenu.find(({ submenu }: { submenu?: unknown }) => submenu).submenu[2].click();
    electron.windows[0]!.close();
    await tick();
    await invoke(electron, 'lacuna:flushed', {});
    await tick();
    const kept = join(electron.paths.get('userData')!, 'window.json');
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({ place: { x: 10, y: 20, width: 1000, height: 700 }, maximised: false, zoom: 0, theme: 'dark' });
    const again = await startShell();
    expect([again.windows[0]!.options, again.module['nativeTheme'].themeSource]).toEqual([expect.objectContaining({ x: 10, y: 20, width: 1000, height: 700 }), 'dark']);
    writeFileSync(kept, '{"place":{"x":"far"},"theme":7}');
    expect((await startShell()).windows[0]!.options).toMatchObject({ width: 1280, height: 800 });
  });
});

describe('the menu', () => {
  let electron: Electron;
  beforeEach(async () => { electron = await startShell(); });

  it('is there at once, offers what can be done, and lists what the program was last used for', async () => {
    expect(electron.menu.map(({ label, role }: { label?: string; role?: string }) => label?.replace('&', '') ?? role)).toEqual(['File', 'Edit', 'View', 'Help']);
    expect(['file.import', 'file.export-memo', 'view.place.matrix'].map((id) => menuItem(electron, id).enabled)).toEqual([false, false, false]);
    opened(engineOf(electron, 0), '/reviews/a.lacuna');
    const row = { state: 'Varania', title: 'A & B', asOf: '', openedAt: '' };
    for (const { id } of questions(engineOf(electron, 0), 'reviews.recent')) answer(engineOf(electron, 0), id, [{ ...row, file: '/reviews/a.lacuna', missing: false }, { ...row, file: '/reviews/gone.lacuna', missing: true }, { ...row, file: '/reviews/c.lacuna', state: '', title: '', missing: false }]);
    await tick();
    expect(menuItem(electron, 'recent').submenu.map(({ label }: { label: string }) => label)).toEqual(['Varania · A && B', '/reviews/c.lacuna']);
    expect(menuItem(electron, 'file.import').enabled).toBe(true);
    menuItem(electron, 'recent').submenu[1].click();
    expect(electron.windows).toHaveLength(2);
  });

  it('speaks to the page of the front window, once that can hear', async () => {
    menuItem(electron, 'help.keys').click();
    await tick();
    expect(electron.windows[0]!.webContents.sent).toEqual([]);
    await invoke(electron, 'lacuna:connect', {});
    await tick();
    expect(electron.windows[0]!.webContents.sent.at(-1)).toEqual(['lacuna:menu', 'help.keys']);
  });

  it('begins a new review in a window that shows none', async () => {
    menuItem(electron, 'new').click();
    expect(electron.windows).toHaveLength(1);
    opened(engineOf(electron, 0), '/reviews/a.lacuna');
    menuItem(electron, 'new').click();
    expect(electron.windows).toHaveLength(2);
  });

  it('takes no key that the page listens to', () => {
    const taken = electron.menu.flatMap(({ submenu }: { submenu: any[] }) => submenu).filter((item: any) => item.accelerator && item.registerAccelerator !== false).map((item: any) => item.accelerator);
    expect(taken).toEqual(['CmdOrCtrl+N', 'CmdOrCtrl+O', 'F1']);
  });
});

describe('what a window is opened with', () => {
  it('is every review named on the command line, and nothing else', () => {
    expect(namedReviews(['/usr/bin/lacuna', '--inspect', '.', 'a.LACUNA', '/x/b.lacuna', '-c.lacuna', 'memo.docx', 'http://x/y.txt'], '/home/a')).toEqual(['/home/a/a.LACUNA', '/x/b.lacuna']);
  });
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }, { x: 1920, y: 0, width: 1280, height: 800 }];
  it.each([[{ x: 100, y: 100, width: 800, height: 600 }, true], [{ x: 2500, y: 50, width: 800, height: 600 }, true], [{ x: 4000, y: 100, width: 800, height: 600 }, false], [{ x: 100, y: -500, width: 800, height: 600 }, false], [{ x: 100, y: 1060, width: 800, height: 600 }, false], [{ x: -750, y: 100, width: 800, height: 600 }, false], [null, false]])('a place %j that can be seen: %s', (place, isVisible) => {
    expect(visiblePlace(place, screens)).toEqual(isVisible ? place : null);
  });
});

