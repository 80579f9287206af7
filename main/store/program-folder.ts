import { accessSync, constants, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir, platform, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * The program's own data folder (locks, backups, what it remembers of each review), readable by its user alone. `LACUNA_HOME` moves it.
 * Where it cannot be made (a home that may not be written), a folder of this user's among the temporary ones serves until the machine restarts.
 */
export function programFolder(...inside: string[]): string {
  const folder = join(home(), ...inside);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    const instead = join(tmpdir(), `lacuna-of-${userInfo().username}`, ...inside);
    mkdirSync(instead, { recursive: true, mode: 0o700 });
    return instead;
  }
}

/** What a small JSON file of the program folder holds; null where there is none, or where it holds no JSON. */
export function readMemory(name: string): unknown {
  try { return JSON.parse(readFileSync(join(programFolder(), name), 'utf8')); } catch { return null; }
}

/** Writes a small JSON file of the program folder, whole or not at all. */
export function writeMemory(name: string, value: unknown): void {
  const file = join(programFolder(), name);
  writeFileSync(`${file}.new`, JSON.stringify(value, null, 1), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function home(): string {
  if (process.env.LACUNA_HOME) return process.env.LACUNA_HOME;
  if (platform() === 'win32') return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Lacuna');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Lacuna');
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'lacuna');
}
