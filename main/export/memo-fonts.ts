import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readCoverage } from './font-coverage.ts';

/** How words may be set: each with the faces that Typst would take them from. */
const faces = {
  plain: ['DejaVuSerifCondensed', 'DejaVuSansCondensed'], strong: ['DejaVuSerifCondensed-Bold', 'DejaVuSansCondensed-Bold'], emphasis: ['DejaVuSerifCondensed-Italic', 'DejaVuSansCondensed-Oblique'],
  code: ['DejaVuSansMono', 'DejaVuSans'],
} as const;
export type FaceName = keyof typeof faces;

export interface MemoFonts {
  readonly files: readonly Buffer[];
  /** Whether there is a glyph for every character. */
  readonly has: (face: FaceName, words: string) => boolean;
}

let loaded: MemoFonts | undefined;

/** The fonts of a printed memo, read once. Only these are used, whatever the machine has: the same memo is the same pages everywhere. */
export function loadMemoFonts(): MemoFonts {
  if (loaded) return loaded;
  const folder = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  const names = [...new Set([...Object.values(faces).flat(), 'DejaVuSansMono-Bold'])];
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, `${name}.ttf`))]));
  const coverage = new Map(Object.entries(faces).map(([face, of]) => [face as FaceName, new Set(of.flatMap((name) => [...readCoverage(files.get(name)!)]))]));
  return (loaded = { files: [...files.values()], has: (face, words) => [...words].every((c) => coverage.get(face)!.has(c.codePointAt(0)!)) });
}
