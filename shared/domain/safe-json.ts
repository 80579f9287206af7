import { Failure } from './failure.ts';

/** Keys through which a JSON object can reach the prototypes of this program once someone copies it carelessly. */
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);
const deepest = 32, mostValues = 200_000;

/** Refuses JSON from a file that carries such keys anywhere, or is too deep or too large to be what it says. Walks without recursion. */
export function refuseUnsafeJson(json: unknown, file: string): void {
  const open: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }];
  for (let seen = 0; open.length > 0; seen++) {
    const { value, depth } = open.pop()!;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > deepest) throw new Failure('invalid-input', `${file}: is nested more than ${deepest} levels deep. Correct the file and try again.`, { file });
    for (const key of Object.keys(value)) {
      if (unsafeKeys.has(key)) throw new Failure('invalid-input', `${file}: the name "${key}" is not allowed. Correct the file and try again.`, { file, place: key });
      open.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
    }
    if (seen + open.length > mostValues) throw new Failure('invalid-input', `${file}: holds more than ${mostValues} values. Divide it into smaller files.`, { file });
  }
}
