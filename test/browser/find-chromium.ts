import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** A Chromium that starts on this machine, and what its process needs to be told. */
export interface Chromium { readonly executable: string; readonly version: string; readonly env: Readonly<Record<string, string>> }

const cache = fileURLToPath(new URL('../../node_modules/.cache/lacuna/chromium', import.meta.url));
let found: Chromium | null | undefined;

/** The first that really starts: the one named by LACUNA_CHROMIUM, the one from the registry, the system's. Null where none does; nothing is ever downloaded. */
export function findChromium(): Chromium | null {
  if (found === undefined) found = named() ?? fromRegistry() ?? fromSystem();
  return found;
}

const named = (): Chromium | null => (process.env.LACUNA_CHROMIUM ? started(process.env.LACUNA_CHROMIUM) : null);
const fromSystem = (): Chromium | null => ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].map((path) => started(path)).find((one) => one !== null) ?? null;

/** The package's Chromium, unpacked once. Its own copies of the libraries it needs stand in where the machine has none. */
function fromRegistry(): Chromium | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const executable = join(unpack(), 'chromium');
    const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(cache, 'fonts') };
    return started(executable, fonts) ?? started(executable, { ...fonts, LD_LIBRARY_PATH: join(cache, 'lib') });
  } catch (error) {
    process.stderr.write(`The Chromium of the package @sparticuz/chromium cannot be unpacked: ${(error as Error).message}\n`);
    return null;
  }
}

/** What starts says its version; what lacks a library does not. */
function started(executable: string, env: Readonly<Record<string, string>> = {}): Chromium | null {
  if (!existsSync(executable)) return null;
  const { status, stdout } = spawnSync(executable, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 20_000, env: { ...process.env, ...env } });
  return status === 0 ? { executable, version: stdout.trim(), env } : null;
}

function unpack(): string {
  const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
  const { version } = JSON.parse(readFileSync(join(packed, '..', 'package.json'), 'utf8')) as { version: string };
  const mark = join(cache, 'version');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === version) return cache;
  // Made beside and moved: two test runs at once never see half a browser.
  const making = `${cache}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  const open = (name: string): Buffer => brotliDecompressSync(readFileSync(join(packed, name)));
  writeFileSync(join(making, 'chromium'), open('chromium.br'), { mode: 0o755 });
  for (const name of ['swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br']) unpackTar(open(name), name.startsWith('fonts') ? join(making, 'fonts') : making);
  writeFileSync(join(making, 'version'), version);
  rmSync(cache, { recursive: true, force: true });
  try { renameSync(making, cache); } catch (error) { if (!existsSync(mark)) throw error; rmSync(making, { recursive: true, force: true }); }
  return cache;
}

/** Writes the plain files of a tar archive: names and sizes stand in blocks of 512 bytes before their content. */
function unpackTar(tar: Buffer, folder: string): void {
  const words = (from: number, to: number): string => tar.toString('utf8', from, to).replace(/\0[\s\S]*$/u, '').trim();
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const name = words(at, at + 100), size = parseInt(words(at + 124, at + 136), 8) || 0, kind = words(at + 156, at + 157);
    if ((kind === '0' || kind === '') && !name.includes('..')) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, tar.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
