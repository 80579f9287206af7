import { normalizeNumber, type ProvisionKind } from '../../shared/domain/outline.ts';

const names: Readonly<Record<ProvisionKind, string>> = {
  book: 'book', part: 'part', title: 'title', chapter: 'chp', division: 'dvs', article: 'art', paragraph: 'para', point: 'point', annex: 'annex', preamble: 'preamble',
};

function cleanNumber(number: string): string {
  return normalizeNumber(number).replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/gu, '');
}

/** Hands out paths that are unique in their document. */
export class PathGiver {
  readonly #given = new Map<string, number>();

  /** A path under `parent` ("" at the top): `chp_3`, `art_96-1`, `art_149__para_2`; a second use gets `_v2`. Numbers of a side series carry its name: `art_temporary-1`, `art_r131-38`. */
  give(kind: ProvisionKind, number: string, parent: string, series = ''): string {
    const cleaned = series + cleanNumber(number);
    const own = (parent ? `${parent}__` : '') + names[kind] + (cleaned ? `_${cleaned}` : '');
    const times = (this.#given.get(own) ?? 0) + 1;
    this.#given.set(own, times);
    if (times === 1) return own;
    let path = `${own}_v${times}`;
    for (let next = times + 1; this.#given.has(path); next += 1) path = `${own}_v${next}`;
    this.#given.set(path, 1);
    return path;
  }
}
