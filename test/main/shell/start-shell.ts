import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { stubElectron, type Electron, type StubWishes } from './stub-electron.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A change to the source of the shell: in this file, this text becomes that. */
export interface Mutation { readonly file: string; readonly from: string; readonly to: string }

let started = 0;
const folder = mkdtempSync(join(tmpdir(), 'lacuna-shell-'));

/** The shell's main process, started from its source (mutated where a test says so) with a stand-in for Electron, and the windows that it opened. Its program folder has a page and a guide. */
export async function startShell(mutation: Mutation | null = null, wishes: StubWishes = {}): Promise<Electron> {
  const at = join(folder, String(++started)), file = join(at, 'out/shell/main.mjs'), slot = `lacunaElectron${started}`;
  for (const [path, text] of [['out/window/index.html', '<!doctype html><title>Lacuna</title>'], ['out/window/.built-from', 'x'], ['resources/help/index.html', '<!doctype html><title>Guide</title>']] as const) {
    mkdirSync(join(at, path, '..'), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  let isChanged = mutation === null;
  const bundle = await rolldown({
    input: join(root, 'main/shell/main.ts'), external: [/^node:/u], platform: 'node', logLevel: 'silent',
    plugins: [{
      name: 'stand-in',
      // Libraries stay where they are: only the shell's own files are read anew.
      resolveId: (id: string) => (id === 'electron' ? '\0electron' : id === 'zod' ? { id: import.meta.resolve('zod'), external: true } : null),
      load: (id: string) => {
        if (id === '\0electron') return `const e = globalThis.${slot}; export const { ${Object.keys(stubElectron().module).join(', ')} } = e;`;
        if (!mutation || id !== join(root, mutation.file)) return null;
        const text = readFileSync(id, 'utf8');
        isChanged = text.includes(mutation.from);
        return { code: text.replace(mutation.from, mutation.to), moduleType: 'ts' as const };
      },
    }],
  });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  if (!isChanged) throw new Error(`"${mutation?.from}" does not stand in ${mutation?.file}.`);
  const electron = stubElectron(wishes), { argv } = process;
  Reflect.set(globalThis, slot, electron.module);
  Reflect.deleteProperty(globalThis, Symbol.for('lacuna.before-ready'));
  process.argv = ['electron', ...(wishes.argv ?? [])];
  try {
    await import(pathToFileURL(file).href);
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  } finally { process.argv = argv; }
  return electron;
}

/** Asks as a page asks over a channel. */
export const invoke = async (electron: Electron, channel: string, from: { readonly window?: number; readonly url?: string; readonly subframe?: boolean }, ...given: unknown[]): Promise<unknown> => {
  const contents = electron.windows[from.window ?? 0]?.webContents;
  const frame = { parent: from.subframe ? {} : null, url: from.url ?? 'app://lacuna/index.html#/start' };
  return await electron.handlers.get(channel)!({ sender: { id: contents?.id ?? -1, mainFrame: from.subframe ? null : frame }, senderFrame: frame }, ...given);
};
