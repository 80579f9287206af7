import { fork, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, FromEngineProcess } from '../../main/engine/host-protocol.ts';
import { findRuntime } from './find-runtime.ts';

const runtime = findRuntime(), reason = 'reason' in runtime ? runtime.reason : '';
const root = fileURLToPath(new URL('../..', import.meta.url)), folder = mkdtempSync(join(tmpdir(), 'lacuna-packed-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** Packed as it will be, but around the runtime for tests: electron-builder's own Electron would have to be downloaded. */
describe.skipIf(reason)(`the packed program${reason && ` (skipped: ${reason})`}`, () => {
  const program = join(folder, 'linux-unpacked'), beside = join(program, 'resources/app.asar.unpacked');
  beforeAll(async () => {
    const { buildWindow } = await import('../../main/build/build-window.mjs' as string) as { buildWindow(): number };
    const { buildShell } = await import('../../main/build/build-shell.mjs' as string) as { buildShell(): Promise<void> };
    if (buildWindow() !== 0) throw new Error('The window could not be built.');
    await buildShell();
    const electron = dirname((runtime as { electron: string }).electron);
    const packed = spawnSync(process.execPath, ['node_modules/electron-builder/cli.js', '--dir', '--linux', '--publish', 'never', `-c.electronDist=${electron}`, `-c.electronVersion=${readFileSync(join(electron, 'version'), 'utf8').trim()}`, `-c.directories.output=${folder}`], { cwd: root, encoding: 'utf8', timeout: 300_000 });
    if (packed.status !== 0) throw new Error(`electron-builder failed:\n${packed.stdout.slice(-2000)}\n${packed.stderr.slice(-2000)}`);
  }, 400_000);

  it('carries its fuses in the binary', async () => {
    const { getCurrentFuseWire, FuseV1Options } = await import('@electron/fuses' as string) as { getCurrentFuseWire(path: string): Promise<Record<number, number>>; FuseV1Options: Record<string, number> };
    const wire = await getCurrentFuseWire(join(program, 'lacuna'));
    // On the wire a fuse is a figure: "1" is closed, "0" is open.
    const on = Object.fromEntries(['RunAsNode', 'EnableCookieEncryption', 'EnableNodeOptionsEnvironmentVariable', 'EnableNodeCliInspectArguments', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar', 'LoadBrowserProcessSpecificV8Snapshot', 'GrantFileProtocolExtraPrivileges'].map((name) => [name, wire[FuseV1Options[name]!] === '1'.charCodeAt(0)]));
    expect(on).toEqual({
      RunAsNode: false, EnableCookieEncryption: true, EnableNodeOptionsEnvironmentVariable: false, EnableNodeCliInspectArguments: false, EnableEmbeddedAsarIntegrityValidation: true, OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false, GrantFileProtocolExtraPrivileges: false,
    });
  });

  it('holds what it needs, and nothing of how it is made', async () => {
    const { listPackage } = await import('@electron/asar' as string) as { listPackage(archive: string, options: object): string[] };
    const files = listPackage(join(program, 'resources/app.asar'), {}).map((path) => path.replaceAll('\\', '/'));
    expect(['/out/shell/main.mjs', '/out/shell/preload.cjs', '/out/window/index.html', '/main/engine/engine-process.ts', '/main/extraction/reader/read-file.ts', '/resources/help/index.html', '/package.json'].filter((path) => !files.includes(path))).toEqual([]);
    expect(files.filter((path) => /^\/(?:test|renderer|main\/(?:build|cli|shell|serve))\b|\.md$|tsconfig|^\/node_modules\/(?:electron|vite|react|typescript|playwright)/u.test(path) && !/^\/node_modules\/.*\.md$/u.test(path))).toEqual([]);
    // The window and the shell are read out of the archive, whose digest is in the binary; the engine's files lie beside it.
    expect(existsSync(join(beside, 'out'))).toBe(false);
    expect(statSync(join(beside, 'main/engine/engine-process.ts')).isFile()).toBe(true);
  });

  it('does the whole work with the files that are packed', async () => {
    const home = join(folder, 'home'), { NODE_OPTIONS: _options, ...environment } = process.env;
    const engine = fork(join(beside, 'main/engine/engine-process.ts'), [], { execPath: process.execPath, execArgv: [], serialization: 'advanced', env: { ...environment, LACUNA_HOME: home }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'], cwd: folder });
    let complaints = '', last = 0;
    engine.stderr!.on('data', (more: Buffer) => { complaints += String(more); });
    const waiting = new Map<number, (answer: Answer) => void>();
    engine.on('message', (heard) => {
      const message = heard as FromEngineProcess;
      if (message.kind === 'opening') engine.send({ kind: 'opening', id: message.id, may: true });
      if (message.kind === 'answer') waiting.get(message.id)!(message.answer);
    });
    const ask = (name: string, input: unknown): Promise<Answer> => new Promise((resolve) => { waiting.set(++last, resolve); engine.send({ kind: 'do', id: last, name, input }); });
    const memos = ['docx', 'pdf', 'html'].map((ending) => join(folder, `memo.${ending}`));
    expect(await ask('reviews.sample', {})).toMatchObject({ ok: true, value: { state: 'Republic of Varania' } });
    expect(await ask('documents.list', {})).toMatchObject({ ok: true, value: expect.arrayContaining([expect.objectContaining({ state: 'ready' })]) });
    expect(await ask('suggestions.list', { for: 'III.1.1' })).toMatchObject({ ok: true, value: expect.arrayContaining([expect.objectContaining({ article: expect.any(String) })]) });
    expect(await ask('memo.write', { out: memos })).toMatchObject({ ok: true });
    expect(memos.map((file) => statSync(file).size > 5_000)).toEqual([true, true, true]);
    await new Promise((resolve) => { engine.once('exit', resolve); engine.disconnect(); });
    expect([complaints, readdirSync(home).length > 0]).toEqual(['', true]);
  });
});
