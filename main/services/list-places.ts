import { existsSync, readdirSync, statSync, type Stats } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { isLawFile } from './law-files.ts';

type Place = Output<'places.list'>['places'][number];

/** What a folder holds that one might choose: folders, reviews, laws. Hidden ones and everything else are left out. */
export function listPlaces(wish: Parsed<'places.list'>): Output<'places.list'> {
  const folder = wish.folder ? resolve(wish.folder) : homedir();
  const parent = dirname(folder);
  return { folder, parent: parent === folder ? null : parent, places: placesIn(folder), starts: starts() };
}

function placesIn(folder: string): Place[] {
  let names: string[];
  try { names = readdirSync(folder); } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Failure(code === 'ENOENT' ? 'not-found' : 'refused', code === 'ENOENT' ? `There is no folder ${folder}. Choose another.` : code === 'ENOTDIR' ? `${folder} is not a folder. Choose the folder that holds it.` : `The folder ${folder} may not be read by you. Choose another.`);
  }
  return names.filter((name) => !name.startsWith('.')).flatMap((name) => placeAt(join(folder, name))).sort((a, b) => Number(b.kind === 'folder') - Number(a.kind === 'folder') || a.name.localeCompare(b.name, undefined, { numeric: true }));
}

function placeAt(path: string): Place[] {
  const stat = lookAt(path);
  const kind = stat?.isDirectory() ? 'folder' : !stat?.isFile() ? null : extname(path).toLowerCase() === '.lacuna' ? 'review' : isLawFile(path) ? 'law' : null;
  return stat && kind ? [{ name: basename(path), path, kind, sizeBytes: kind === 'folder' ? 0 : stat.size, changedAt: stat.mtime.toISOString() }] : [];
}

function lookAt(path: string): Stats | null {
  try { return statSync(path); } catch { return null; } // a link that leads nowhere, or a place that may not be entered
}

/** Where people keep things, as far as it is there. */
function starts(): { name: string; path: string }[] {
  const home = homedir();
  return [{ name: basename(home) || home, path: home }, ...['Documents', 'Desktop', 'Downloads'].map((name) => ({ name, path: join(home, name) }))].filter(({ path }) => existsSync(path));
}
