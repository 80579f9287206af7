import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Failure } from '../../../shared/domain/failure.ts';
import { encodingShapes, type Encoding } from './encoding.ts';

const EncodingFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u), name: z.string().min(1), script: z.string().min(1), rank: z.number().int(), languages: z.array(z.string().min(2)).min(1), shape: z.enum(encodingShapes),
  fonts: z.array(z.string().min(3)), from: z.string().min(1), to: z.string().min(1), words: z.array(z.string().min(1)).min(10), source: z.string().min(10),
}).refine(({ from, to }) => from.length === to.length, { message: '"from" and "to" differ in length', path: ['to'] })
  .refine(({ from }) => new Set(from).size === from.length, { message: 'a letter stands twice', path: ['from'] });

const shippedFolder = fileURLToPath(new URL('../../../resources/encodings', import.meta.url));
let shipped: readonly Encoding[] | null = null;

/** The encodings that come with the program, read once. */
export const shippedEncodings = (): readonly Encoding[] => (shipped ??= loadEncodings(shippedFolder));

/** Reads every encoding of a folder, in the order of their names. A bad file is a `Failure` that says what is wrong with it. */
export function loadEncodings(folder: string): Encoding[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => readEncoding(join(folder, name)));
}

function readEncoding(path: string): Encoding {
  try {
    const { id, name, script, rank, shape, fonts, from, to, words } = EncodingFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { id, name, script, rank, shape, fonts: fonts.map((font) => new RegExp(font, 'iu')), letters: new Map(Array.from(from, (letter, i) => [letter, to[i]!])), words: new Set(words) };
  } catch (error) {
    const reason = error instanceof z.ZodError ? error.issues.map((i) => `${i.path.join('.') || 'the file'}: ${i.message}`).join('; ') : (error as Error).message;
    throw new Failure('damaged-file', `The encoding "${path}" cannot be used (${reason}). Correct the file or restore the one that came with Lacuna.`, { path });
  }
}
