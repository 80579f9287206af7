import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it, expect } from 'vitest';

/** What one room may import: other rooms, rooms of which it may know types only, and libraries ("node:" for Node's own but those of the network). */
interface Wall { readonly rooms: readonly string[]; readonly types?: readonly string[]; readonly libraries: 'any' | readonly string[] }

const shared = ['shared/contract', 'shared/domain'];
const work = ['main/store', 'main/extraction', 'main/outline', 'main/search', 'main/suggestion', 'main/export'];
const room: Wall = { rooms: shared, libraries: 'any' };

/** The allowed directions: services -> the working rooms -> shared. A room never imports a sibling. */
const walls: Readonly<Record<string, Wall>> = {
  'shared/domain': { rooms: [], libraries: ['zod'] },
  'shared/contract': { rooms: ['shared/domain'], libraries: ['zod'] },
  'main/store': room, 'main/extraction': room, 'main/outline': room, 'main/search': room, 'main/suggestion': room, 'main/export': room,
  'main/services': { rooms: [...work, ...shared], libraries: ['node:', 'zod'] },
  'main/engine': { rooms: ['main/services', ...work, ...shared], libraries: ['node:', 'zod'] },
  'main/serve': { rooms: shared, libraries: ['node:'] },
  'main/cli': { rooms: ['main/engine', 'main/serve', ...shared], types: ['main/services'], libraries: ['node:', 'zod'] },
  'main/shell': { rooms: ['main/engine', 'main/serve', 'main/cli', ...shared], libraries: 'any' },
  'main/build': { rooms: ['main/cli', 'main/engine', 'main/services', 'main/serve', ...work, ...shared], libraries: 'any' },
  // Places of the renderer are one room: it shows, it does not decide.
  renderer: { rooms: shared, libraries: 'any' },
};

const network = new Set(['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector', 'inspector/promises']);
const networkRooms = new Set(['main/serve', 'main/build']);
const nodeModules = new Set(builtinModules);

const root = fileURLToPath(new URL('..', import.meta.url));
const inRepository = (path: string): string => relative(root, path).split(sep).join('/');

interface Source { readonly path: string; readonly room: string; readonly text: string; readonly imports: readonly { readonly to: string; readonly typeOnly: boolean }[] }

// How the window is built is no part of the window.
const roomOf = (path: string): string => (path === 'renderer/vite.config.ts' ? 'main/build' : path.startsWith('renderer/') ? 'renderer' : path.split('/').slice(0, 2).join('/'));

function filesIn(folder: string, endings: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && endings.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.includes('node_modules')).sort();
}

/** Every way in which a file names another: import and export ... from, bare and dynamic import, require, and new URL of a code file (workers). */
function importsIn(text: string): { to: string; typeOnly: boolean }[] {
  const found: { to: string; typeOnly: boolean }[] = [];
  for (const [, keyword, to] of text.matchAll(/^[ \t]*((?:import|export)\s+(?:type\s)?)[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gmu)) found.push({ to: to!, typeOnly: /\btype\s$/u.test(keyword!) });
  for (const [, to] of text.matchAll(/^[ \t]*import\s*['"]([^'"]+)['"]/gmu)) found.push({ to: to!, typeOnly: false });
  for (const [, type, to] of text.matchAll(/(\btypeof\s+)?\bimport\s*\(\s*['"`]([^'"`]+)['"`]/gu)) found.push({ to: to!, typeOnly: type !== undefined });
  for (const [, to] of text.matchAll(/\brequire(?:\.resolve)?\s*\(\s*['"`]([^'"`]+)['"`]/gu)) found.push({ to: to!, typeOnly: false });
  for (const [, to] of text.matchAll(/\bnew\s+URL\(\s*['"`](\.[^'"`]+\.(?:ts|tsx|mjs|js))['"`]/gu)) found.push({ to: to!, typeOnly: false });
  return found;
}

const sources: readonly Source[] = ['shared', 'main', 'renderer'].flatMap((top) => filesIn(join(root, top), /\.(?:ts|tsx|mts|mjs|js)$/)).map((file) => {
  const path = inRepository(file), text = readFileSync(file, 'utf8');
  return { path, room: roomOf(path), text, imports: importsIn(text) };
});

const libraryOf = (to: string): string => to.split('/').slice(0, to.startsWith('@') ? 2 : 1).join('/');
const nodeName = (to: string): string | null => (to.startsWith('node:') ? to.slice(5) : nodeModules.has(to) ? to : null);

/** What is wrong with one import, as a sentence; empty when nothing is. */
function trespass(source: Source, { to, typeOnly }: { to: string; typeOnly: boolean }): string {
  const wall = walls[source.room];
  const says = (what: string): string => `${source.path} imports ${to}: ${what}`;
  if (!wall) return `${source.path} lies in no known room: give ${source.room} its row in the table of walls`;
  if (to.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(source.path), to));
    if (target.startsWith('../')) return says('it lies outside the repository');
    // Files of the repository's top and of resources are data, open to all.
    if (!/^(?:shared|main|renderer|test)\//.test(target)) return '';
    const other = roomOf(target);
    if (other === source.room || wall.rooms.includes(other) || (typeOnly && wall.types?.includes(other))) return '';
    return says(`${source.room} may import ${wall.rooms.join(', ') || 'nothing but itself'}${wall.types ? ` (and types of ${wall.types.join(', ')})` : ''}`);
  }
  const node = nodeName(to);
  if (node !== null && network.has(node) && !networkRooms.has(source.room)) return says('only main/serve and main/build may know the network');
  if (libraryOf(to) === 'electron' && source.room !== 'main/shell') return says('only main/shell may import electron');
  if (source.room === 'renderer' && node !== null) return says('the renderer has no Node');
  if (wall.libraries === 'any' || wall.libraries.includes(node !== null ? 'node:' : libraryOf(to))) return '';
  return says(`${source.room} may import ${wall.libraries.join(', ')}`);
}

describe('the walls of the house', () => {
  it('are looked at in real files', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.some((source) => source.imports.length > 3)).toBe(true);
  });

  it('stand: every import goes in an allowed direction', () => {
    expect(sources.flatMap((source) => source.imports.map((one) => trespass(source, one))).filter(Boolean)).toEqual([]);
  });

  it('can be checked: every import names its file', () => {
    expect(sources.filter((source) => source.room !== 'main/build' && /\bimport\s*\(\s*(?!['"`]|new\s+URL\(\s*['"`])\S/u.test(source.text)).map((source) => source.path)).toEqual([]);
  });

  it('have no window to the network: no fetch, no socket outside main/serve and main/build', () => {
    const windows = /\b(?:fetch\s*\(|new\s+(?:WebSocket|XMLHttpRequest|EventSource)\b|sendBeacon\s*\()/u;
    expect(sources.filter((source) => !networkRooms.has(source.room) && source.room !== 'renderer' && windows.test(source.text)).map((source) => source.path)).toEqual([]);
  });

  it('carry a sign: every room has a README', () => {
    const rooms = [...new Set(sources.map((source) => source.room))];
    expect(rooms.filter((name) => !existsSync(join(root, name, 'README.md')))).toEqual([]);
  });

  it('enclose everything: no file speaks of a folder outside the repository', () => {
    const outside = dirname(resolve(root));
    const neighbour = new RegExp(`${outside.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\w-])`, 'u');
    const texts = ['shared', 'main', 'renderer', 'resources', 'test'].flatMap((top) => filesIn(join(root, top), /\.(?:ts|tsx|mts|mjs|js|md|json)$/)).concat(filesIn(join(root, '.ci'), /./));
    expect(outside === '/' ? [] : texts.filter((file) => neighbour.test(readFileSync(file, 'utf8'))).map(inRepository)).toEqual([]);
    // Paths are written relative to the file; none of the program's own may climb out of the repository.
    const climbing = sources.flatMap(({ path, text }) => [...text.matchAll(/['"`]((?:\.\.\/)+[^'"`\s]*)['"`]/gu)].map(([, to]) => ({ path, to: to! })))
      .filter(({ path, to }) => posix.normalize(posix.join(posix.dirname(path), to)).startsWith('../'));
    expect(climbing).toEqual([]);
  });
});

describe('the watch on the walls sees', () => {
  const seen = (path: string, text: string): string[] => { const source = { path, room: roomOf(path), text, imports: importsIn(text) }; return source.imports.map((one) => trespass(source, one)).filter(Boolean); };

  it.each<[string, string, string]>([
    ['a room that imports its sibling', 'main/outline/x.ts', "import { a } from '../extraction/a.ts';"],
    ['an import over several lines', 'main/outline/x.ts', "import {\n  a,\n  b,\n} from '../extraction/a.ts';"],
    ['a re-export', 'main/search/x.ts', "export * from '../store/a.ts';"],
    ['a dynamic import', 'main/store/x.ts', "const a = await import('../search/analysis.ts');"],
    ['a worker', 'main/store/x.ts', "new Worker(new URL('../extraction/worker.ts', import.meta.url))"],
    ['a type of a sibling', 'main/store/x.ts', "import type { A } from '../search/analysis.ts';"],
    ['services that import the engine', 'main/services/x.ts', "import { a } from '../engine/a.ts';"],
    ['a value of services in the command line', 'main/cli/x.ts', "import { a } from '../services/a.ts';"],
    ['serve that imports services', 'main/serve/x.ts', "import { a } from '../services/a.ts';"],
    ['a domain that knows the contract', 'shared/domain/x.ts', "import { a } from '../contract/a.ts';"],
    ['a domain that knows Node', 'shared/domain/x.ts', "import { readFileSync } from 'node:fs';"],
    ['a domain with a library', 'shared/domain/x.ts', "import { zipSync } from 'fflate';"],
    ['electron outside the shell', 'main/engine/x.ts', "import { app } from 'electron';"],
    ['a network module', 'main/extraction/x.ts', "import { get } from 'node:https';"],
    ['a network module without its prefix', 'main/export/x.ts', "const net = require('net');"],
    ['a file outside the repository', 'main/search/x.ts', "import a from '../../../elsewhere/a.json';"],
    ['a room that is not in the table', 'main/helpers/x.ts', "import { a } from './a.ts';"],
  ])('%s', (_, path, text) => { expect(seen(path, text)).toHaveLength(1); });

  it.each<[string, string, string]>([
    ['what is allowed', 'main/services/x.ts', "import { a } from '../store/a.ts';\nimport { b } from '../../shared/domain/b.ts';\nimport { createHash } from 'node:crypto';"],
    ['types of services in the command line', 'main/cli/x.ts', "import type { A } from '../services/a.ts';"],
    ['the network in serve', 'main/serve/x.ts', "import { createServer } from 'node:http';"],
    ['zod in the domain', 'shared/domain/x.ts', "import { z } from 'zod';"],
    ['resources', 'main/outline/x.ts', "import words from '../../resources/vocabularies/x.json' with { type: 'json' };"],
  ])('but lets pass %s', (_, path, text) => { expect(seen(path, text)).toEqual([]); });
});
