// Said beside every entry already.
const said = new Set(['id', 'at', 'by']);

export interface Changed { readonly name: string; readonly before: string | null; readonly after: string | null }

/** What differs between two values of the journal, name by name; null where there was or is nothing. */
export function listChanges(before: unknown, after: unknown): Changed[] {
  const was = flatten(before), is = flatten(after);
  return [...new Set([...was.keys(), ...is.keys()])].filter((name) => !said.has(name)).map((name) => ({ name: inWords(name), before: was.get(name) ?? null, after: is.get(name) ?? null })).filter((change) => change.before !== change.after && (change.before || change.after));
}

/** "passage.firstPage" as "passage: first page". */
const inWords = (name: string): string => name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`).replaceAll('.', ': ');

/** Leaves of a value under dotted names; lists stay whole, because their parts say nothing alone. */
function flatten(value: unknown, under = ''): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object') return new Map([[under || 'value', String(value)]]);
  if (Array.isArray(value)) return new Map([[under || 'value', value.every((part) => typeof part !== 'object') ? value.join(', ') : JSON.stringify(value)]]);
  return new Map(Object.entries(value).flatMap(([name, part]) => [...flatten(part, under ? `${under}.${name}` : name)]));
}
