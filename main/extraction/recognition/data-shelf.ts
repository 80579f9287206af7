import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { dataLanguages } from './languages.ts';
import type { DataFile } from './recognition-order.ts';

const require = createRequire(import.meta.url);

/** The data that come with the program: packages of the registry, the whole-number form of the best models. */
const shipped = ['eng', 'fra', 'deu', 'spa', 'ron', 'tur', 'ukr', 'hye', 'kat'] as const;
const shippedFile = (data: string): string => join(dirname(require.resolve(`@tesseract.js-data/${data}/package.json`)), '4.0.0_best_int', `${data}.traineddata.gz`);

export interface DataOnShelf extends DataFile { readonly origin: 'shipped' | 'installed' }

/** All data that may be used: what the user installed in `folder` stands before what came with the program. */
export function dataOnShelf(folder: string): DataOnShelf[] {
  const names = existsSync(folder) ? readdirSync(folder).flatMap((name) => /^(\w+)\.traineddata$/u.exec(name)?.[1] ?? []) : [];
  const scripts = new Map(dataLanguages().map(({ data, script }) => [data, script]));
  const installed = names.filter((data) => scripts.has(data)).map((data): DataOnShelf => ({ data, path: join(folder, `${data}.traineddata`), script: scripts.get(data)!, origin: 'installed' }));
  const own = shipped.filter((data) => !names.includes(data) && existsSync(shippedFile(data))).map((data): DataOnShelf => ({ data, path: shippedFile(data), script: scripts.get(data)!, origin: 'shipped' }));
  return [...installed, ...own];
}

/** The data that tell script and direction. */
export const directionData = (): string => shippedFile('osd');
