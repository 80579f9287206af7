import { z } from 'zod';
import type { Catalogue, Element } from './catalogue.ts';
import { checkElementIds, concordance, element, itemId, norm, readFileShape, refuseTwice, sayings, words } from './catalogue-parts.ts';
import { Failure } from './failure.ts';

// A capital first: no name that every JavaScript object has ("constructor", "valueOf") can become an item's id.
const packItemId = itemId.regex(/^[A-Z]/u, 'must begin with a capital letter');
const PackFile = z.strictObject({
  schema: z.literal('lacuna-pack/1'), id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/u, 'must be small letters, digits and hyphens, 2 to 60'), title: words, version: words, source: words,
  items: z.array(z.strictObject({ id: packItemId, title: words, text: words, strengthNote: words })).max(500).default([]),
  elements: z.array(element.extend({ item: packItemId, defects: sayings.default([]), concordance: concordance.default({}) })).min(1, 'must have at least one element').max(5_000),
  norms: z.array(norm).max(200).default([]),
});

/** A user's own catalogue: further elements, for items of the Plan or for items of its own. */
export type Pack = z.output<typeof PackFile>;

/** Reads a user's pack from its JSON; what it may not say about the Plan is checked by `withPacks`. */
export function parsePack(json: unknown, file = 'The pack'): Pack {
  const pack = readFileShape(PackFile, json, file);
  refuseTwice(file, 'items', pack.items.map((item) => item.id));
  refuseTwice(file, 'norms', pack.norms.map((norm) => norm.key));
  checkElementIds(file, pack.elements);
  return pack;
}

/**
 * The catalogue with users' packs added, in their order. A pack adds and never changes: its ids are new, and on an item of the Plan its
 * elements are enhanced, because what is core there is settled by the Plan's own words.
 */
export function withPacks(catalogue: Catalogue, packs: readonly Pack[]): Catalogue {
  return packs.reduce(withPack, catalogue);
}

function withPack(catalogue: Catalogue, pack: Pack): Catalogue {
  const wrong = (place: string, what: string): never => { throw new Failure('invalid-input', `Pack ${pack.id}: ${place}: ${what}. Correct the pack and add it again.`, { pack: pack.id, place }); };
  if (catalogue.packs?.some(({ id }) => id === pack.id)) wrong(pack.id, 'a pack with this id has already been added');
  const taken = takenIds(catalogue);
  for (const { id } of [...pack.items, ...pack.elements]) if (taken.has(id.toLowerCase())) wrong(id, 'this id is taken; choose another');
  for (const { id } of pack.items) if (catalogue.chapters?.some((chapter) => id.toLowerCase().startsWith(`${chapter.id}.`.toLowerCase()))) wrong(id, 'looks like a number of the Plan; choose another id');

  const norms = new Map(catalogue.norms.map(({ key, name }) => [key, name]));
  for (const { key, name } of pack.norms) {
    if ((norms.get(key) ?? name) !== name) wrong(key, `this key already stands for "${norms.get(key)}"; choose another`);
    norms.set(key, name);
  }
  const own = new Set(pack.items.map(({ id }) => id)), known = new Map(catalogue.items.map((item) => [item.id, item]));
  const elements = pack.elements.map(({ item, ...element }): Element => {
    const host = known.get(item);
    if (!host && !own.has(item)) wrong(element.id, `there is no item ${item}`);
    if (host?.packId) wrong(element.id, `${item} belongs to the pack ${host.packId}; attach the element to an item of the Plan or of this pack`);
    if (host && element.tier !== 'enhanced') wrong(element.id, `an element added to an item of the Plan must be "enhanced", not "${element.tier}"`);
    for (const key of Object.keys(element.concordance)) if (!norms.has(key)) wrong(element.id, `unknown norm ${key}; add it to the pack's norms`);
    return { ...element, itemId: item, packId: pack.id };
  });
  return {
    ...catalogue,
    items: [...catalogue.items, ...pack.items.map((item) => ({ ...item, recommendationId: '', readings: [], packId: pack.id }))],
    elements: [...catalogue.elements, ...elements],
    norms: [...norms].map(([key, name]) => ({ key, name })),
    packs: [...(catalogue.packs ?? []), { id: pack.id, title: pack.title, version: pack.version, source: pack.source }],
  };
}

/** Everything that can be named, in small letters: ids that differ by a capital alone would be taken for each other. */
function takenIds(catalogue: Catalogue): Set<string> {
  return new Set([...catalogue.items, ...catalogue.elements, ...catalogue.recommendations, ...(catalogue.chapters ?? [])].map(({ id }) => id.toLowerCase()));
}
