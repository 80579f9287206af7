import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export interface WindowFile { readonly bytes: Uint8Array; readonly contentType: string; /** Its name holds a digest of its content, so it may be kept. */ readonly lasting: boolean }

/** The built window: address -> file. */
export type WindowFiles = ReadonlyMap<string, WindowFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.gif': 'image/gif', '.ico': 'image/x-icon', '.webp': 'image/webp', '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf', '.otf': 'font/otf', '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8', '.md': 'text/plain; charset=utf-8',
};

/** What kind of content a file of the window is, by its name's ending. */
export const contentTypeOf = (name: string): string => types[extname(name).toLowerCase()] ?? 'application/octet-stream';

/** Files of one folder under an address of their own: the guide, at `/help/`. */
export const under = (at: string, files: WindowFiles): WindowFiles => new Map([...files].map(([address, file]) => [`${at}${address}`, file]));

/**
 * Reads the built window whole. From then on no request touches the disk: what is not on this list is not there.
 * Null where the window was not built. Hidden files and source maps are not part of it.
 */
export function readWindowFiles(folder: string): WindowFiles | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const files = new Map<string, WindowFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.') || entry.name.endsWith('.map')) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(address === '/index.html' ? '/' : address, { bytes: readFileSync(path), contentType: contentTypeOf(entry.name), lasting: /^\/assets\/.+-[\w-]{8}\.\w+$/u.test(address) });
  }
  return files;
}
