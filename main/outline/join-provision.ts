import type { Provision } from '../../shared/domain/outline.ts';
import type { Stretch } from '../../shared/domain/text.ts';
import { beginningOf, descendantsOf, isInner, replaced, withInner, withStretches, type LawPages } from './corrected-provisions.ts';

/** Gives a provision's words to the one before it: to its elder sibling inside an article, to the article before otherwise. Null where there is none before. */
export function joinProvision(all: readonly Provision[], path: string, pages: LawPages): readonly Provision[] | null {
  const at = all.findIndex((one) => one.path === path), gone = all[at];
  if (!gone) return null;
  return isInner(gone.kind) ? joinInside(all, gone, at, pages) : joinOuter(all, gone, at, pages);
}

/** Label, heading and text, as they stand on the pages. */
function wordsOf(provision: Provision, pages: LawPages): Stretch[] {
  const from = beginningOf(provision), to = provision.stretches[0];
  if (!from) return [];
  const title = provision.labelStretches[0] && to ? pages.between(from, to) : provision.labelStretches;
  return [...title, ...provision.stretches].map((s, i): Stretch => ({ ...s, join: i === 0 ? '\n' : i === title.length ? ' ' : s.join || ' ' }));
}

function joinInside(all: readonly Provision[], gone: Provision, at: number, pages: LawPages): Provision[] {
  const elder = all.slice(0, at).findLast((one) => one.parent === gone.parent && isInner(one.kind)), below = descendantsOf(all, gone.path);
  return all.flatMap((one) => {
    if (one.path === gone.path) return [];
    if (below.has(one.path)) return [{ ...one, ...(one.parent === gone.path ? { parent: elder?.path ?? gone.parent } : {}), depth: elder ? one.depth : one.depth - 1 }];
    return one.path === elder?.path ? [withStretches(one, [...one.stretches, ...wordsOf(gone, pages)], pages)] : [one];
  });
}

function joinOuter(all: readonly Provision[], gone: Provision, at: number, pages: LawPages): Provision[] | null {
  const before = all.slice(0, at).findLast((one) => !isInner(one.kind) && (one.kind === 'article' || one.stretches.length > 0 || gone.kind !== 'article'));
  if (!before) return null;
  const inner = new Set([...descendantsOf(all, gone.path)].filter((path) => isInner(all.find((one) => one.path === path)!.kind))), below = descendantsOf(all, gone.path);
  const left = all.filter((one) => one.path !== gone.path && !inner.has(one.path)).map((one) => (below.has(one.path) ? { ...one, ...(one.parent === gone.path ? { parent: gone.parent } : {}), depth: one.depth - 1 } : one));
  // A chapter that is none is a line of print: the chapter around it needs no words of it.
  if (before.kind !== 'article' && before.stretches.length === 0) return left;
  return replaced(left, before.path, withInner(withStretches(before, [...before.stretches, ...wordsOf(gone, pages)], pages), pages));
}
