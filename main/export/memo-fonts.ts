import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readCoverage } from './font-coverage.ts';

/**
 * How words may be set: each with the faces that Typst would take them from, the first that has a character. Source Serif 4 is the law report's
 * own face (Latin, Greek, Cyrillic); DejaVu has what it lacks (Georgian, Armenian, signs).
 */
const faces = {
  plain: ['400Regular/SourceSerif4_400Regular', 'DejaVuSerif', 'DejaVuSans'], strong: ['700Bold/SourceSerif4_700Bold', 'DejaVuSerif-Bold', 'DejaVuSans-Bold'],
  emphasis: ['400Regular_Italic/SourceSerif4_400Regular_Italic', 'DejaVuSerif-Italic', 'DejaVuSans-Oblique'], code: ['DejaVuSansMono', 'DejaVuSans'],
} as const;
export type FaceName = keyof typeof faces;

const resolve = createRequire(import.meta.url).resolve;
const folderOf = (name: string): string => (name.includes('SourceSerif') ? dirname(resolve('@expo-google-fonts/source-serif-4/package.json')) : join(dirname(resolve('dejavu-fonts-ttf/package.json')), 'ttf'));

export interface MemoFonts {
  readonly files: readonly Buffer[];
  /** Whether there is a glyph for every character. */
  readonly has: (face: FaceName, words: string) => boolean;
}

let loaded: MemoFonts | undefined;

/** The fonts of a printed memo, read once. Only these are used, whatever the machine has: the same memo is the same pages everywhere. */
export function loadMemoFonts(): MemoFonts {
  if (loaded) return loaded;
  const names = [...new Set([...Object.values(faces).flat(), 'DejaVuSansMono-Bold'])];
  const files = new Map(names.map((name) => [name, readFileSync(join(folderOf(name), `${name}.ttf`))]));
  const coverage = new Map(Object.entries(faces).map(([face, of]) => [face as FaceName, new Set(of.flatMap((name) => [...readCoverage(files.get(name)!)]))]));
  return (loaded = { files: [...files.values()], has: (face, words) => [...words].every((c) => coverage.get(face)!.has(c.codePointAt(0)!)) });
}
