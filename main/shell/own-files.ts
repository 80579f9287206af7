import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The kinds of file that the window is made of; a file of another kind is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', mjs: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', json: 'application/json; charset=utf-8', svg: 'image/svg+xml',
  png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp', woff2: 'font/woff2', ttf: 'font/ttf', otf: 'font/otf', pfb: 'application/octet-stream', wasm: 'application/wasm', bcmap: 'application/octet-stream', icc: 'application/octet-stream',
};

export interface OwnFile { readonly place: string; readonly contentType: string }

/** The files in a folder by the address at which they are served: an explicit list, made once, so that no address is ever turned into a path. */
export function listOwnFiles(folder: string, at: string): ReadonlyMap<string, OwnFile> {
  const files = new Map<string, OwnFile>();
  for (const entry of readFolder(folder)) {
    const place = join(entry.parentPath, entry.name), contentType = contentTypes[entry.name.slice(entry.name.lastIndexOf('.') + 1)];
    if (entry.isFile() && contentType) files.set(`${at}/${relative(folder, place).split(sep).map(encodeURIComponent).join('/')}`, { place, contentType });
  }
  return files;
}

/** A folder that is not there holds nothing: the window is built later, the guide may be missing. */
function readFolder(folder: string): ReturnType<typeof readAll> {
  try { return readAll(folder); } catch { return []; }
}
const readAll = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true });
