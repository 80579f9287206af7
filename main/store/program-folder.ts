import { mkdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

/** The program's own data folder (locks, backups, what it remembers of each review), readable by its user alone. `LACUNA_HOME` moves it. */
export function programFolder(...inside: string[]): string {
  const folder = join(home(), ...inside);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function home(): string {
  if (process.env.LACUNA_HOME) return process.env.LACUNA_HOME;
  if (platform() === 'win32') return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Lacuna');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Lacuna');
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'lacuna');
}
