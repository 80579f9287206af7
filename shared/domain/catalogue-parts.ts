import { z } from 'zod';
import { tiers } from './catalogue.ts';
import { Failure } from './failure.ts';
import { refuseUnsafeJson } from './safe-json.ts';

/* What the catalogue's files and users' packs have in common: the shapes of their parts, and how a fault in one is said. */

export const words = z.string().trim().min(1, 'must not be empty').max(65_536);
export const itemId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/u, 'must be letters, digits, dots and hyphens, at most 60');
export const elementId = z.string().max(140).regex(/^[A-Za-z0-9][A-Za-z0-9.-]*\/[a-z0-9]+(?:[.-][a-z0-9]+)*$/u, 'must be an item, a slash and a name in small letters, as in III.1.1/act.recruitment');
const normKey = z.string().regex(/^[A-Z][A-Z0-9-]{0,19}$/u, 'must be capital letters and digits, at most 20');
export const norm = z.strictObject({ key: normKey, name: words });
export const audience = z.enum(['participating-states', 'osce-bodies', 'permanent-council']);
export const sayings = z.array(words).max(1_000);
const tier = z.enum(tiers, `unknown tier; the tiers are ${tiers.join(', ')}`);
// Which norm keys exist is checked where they are all known, so that the sentence can say which there are.
export const concordance = z.record(z.string().max(60), words);
export const element = z.strictObject({ id: elementId, item: itemId, label: words, tier, strength: words, check: words, defects: sayings, concordance });

/** JSON from a file as its schema has it, or one Failure that names file, place and fault. */
export function readFileShape<S extends z.ZodType>(schema: S, json: unknown, file: string): z.output<S> {
  refuseUnsafeJson(json, file);
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  return wrong(file, placeOf(json, issue.path), `${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`);
}

/** The place of a fault as the file's author looks for it: the nearest id on the way, then the path. */
function placeOf(json: unknown, path: readonly PropertyKey[]): string {
  let at = json, named = '', spelled = '';
  for (const key of path) {
    spelled += typeof key === 'number' ? `[${key}]` : `${spelled ? '.' : ''}${String(key)}`;
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined;
    const id = typeof at === 'object' && at !== null ? ((at as Record<string, unknown>)['id'] ?? (at as Record<string, unknown>)['key']) : undefined;
    // Only what looks like an id is repeated: a sentence about a bad file must not carry the file's control characters to a terminal.
    if (typeof id === 'string' && /^[\w./-]{1,140}$/.test(id)) named = id;
  }
  return [named, spelled && (named ? `(${spelled})` : spelled)].filter(Boolean).join(' ') || 'the whole file';
}

/** Refuses a file: what is wrong, and where. */
export function wrong(file: string, place: string, what: string): never {
  throw new Failure('invalid-input', `${file}: ${place}: ${what}. Correct the file and try again.`, { file, place });
}

/** Refuses a list that names something twice. */
export function refuseTwice(file: string, list: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  ids.forEach((id, i) => { if (seen.has(id)) wrong(file, `${id} (${list}[${i}])`, 'duplicate: this id stands earlier in the list'); seen.add(id); });
}

/** Refuses elements named twice, or filed under another item than their id says. */
export function checkElementIds(file: string, elements: readonly { readonly id: string; readonly item: string }[]): void {
  refuseTwice(file, 'elements', elements.map((e) => e.id));
  elements.forEach((e, i) => { if (!e.id.startsWith(`${e.item}/`)) wrong(file, `${e.id} (elements[${i}].id)`, `must begin with its item, ${e.item}/`); });
}
