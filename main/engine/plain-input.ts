import { Failure } from '../../shared/domain/failure.ts';

/** No input of ours is larger, longer or deeper; a file never comes this way. */
const mostCharacters = 8 * 1024 * 1024, mostValues = 200_000, deepest = 32;

/** Lets pass only what JSON can say, of a size that an input may have; refuses everything else that a message port can carry. */
export function plainInput(input: unknown): unknown {
  const left = { characters: mostCharacters, values: mostValues };
  weigh(input ?? {}, left, deepest);
  return input ?? {};
}

function weigh(value: unknown, left: { characters: number; values: number }, depth: number): void {
  if (--left.values < 0 || depth < 0) throw new Failure('invalid-input', 'The input is larger than any operation takes. Import large texts as files.');
  if (typeof value === 'string') return spend(value, left);
  if (value === null || value === undefined || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return;
  if (Array.isArray(value)) { for (const one of value) weigh(one, left, depth - 1); return; }
  const kind = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  if (kind !== Object.prototype && kind !== null) throw new Failure('invalid-input', 'The input is not plain data.');
  for (const [key, one] of Object.entries(value as object)) { spend(key, left); weigh(one, left, depth - 1); }
}

function spend(text: string, left: { characters: number }): void {
  left.characters -= text.length;
  if (left.characters < 0) throw new Failure('invalid-input', `The input is longer than ${mostCharacters.toLocaleString('en')} characters. Import large texts as files.`);
}
