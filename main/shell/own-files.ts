import { readdirSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { contentTypeOf } from '../serve/window-files.ts';

export interface OwnFile { readonly place: string; readonly contentType: string }

/** The files in a folder by the address at which they are served: an explicit list, made once, so that no address is ever turned into a path. Hidden files and source maps are not on it. */
export function listOwnFiles(folder: string, at: string): ReadonlyMap<string, OwnFile> {
  const served = readFolder(folder).filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.map'));
  return new Map(served.map((entry) => {
    const place = join(entry.parentPath, entry.name);
    return [`${at}/${relative(folder, place).split(sep).map(encodeURIComponent).join('/')}`, { place, contentType: contentTypeOf(entry.name) }];
  }));
}

/** A folder that is not there holds nothing: the window may not be built yet. */
function readFolder(folder: string): Dirent[] {
  try { return readdirSync(folder, { recursive: true, withFileTypes: true }); } catch { return []; }
}
