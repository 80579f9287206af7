import type { PagePoint } from '../../shared/domain/anchor.ts';
import { labelIn } from '../../shared/domain/label-words.ts';
import type { OutlineCorrection, Provision, ProvisionKind } from '../../shared/domain/outline.ts';
import type { Stretch } from '../../shared/domain/text.ts';
import { cutStretches, descendantsOf, freePath, isInner, replaced, withInner, withStretches, type LawPages } from './corrected-provisions.ts';

type Wish = Pick<OutlineCorrection, 'number' | 'heading' | 'kind'>;

/** From the widest to the narrowest; an article ends none of them. */
const ranks: readonly ProvisionKind[] = ['book', 'part', 'annex', 'title', 'chapter', 'division'];

/** Lets a provision begin at some words of another. Null where no provision holds them. */
export function beginProvision(all: readonly Provision[], at: PagePoint, wish: Wish, pages: LawPages): readonly Provision[] | null {
  const kind = wish.kind ?? 'article', holds = ({ stretches }: Provision): boolean => stretches.some((s) => s.pageIndex === at.pageIndex && s.start <= at.start && s.end > at.start);
  const outer = all.find((one) => !isInner(one.kind) && holds(one));
  if (!outer) return null;
  const words = pages.textOf(at.pageIndex).slice(at.start, at.end), { number, heading, labelEnd, textStart } = labelIn(words, wish.number, wish.heading);
  const label: Stretch = { pageIndex: at.pageIndex, start: at.start, end: at.start + (labelEnd || textStart), join: '' }, given = { number, heading, label: words.slice(0, labelEnd).trim(), labelStretches: label.end > label.start ? [label] : [], firstPage: at.pageIndex + 1 };
  return isInner(kind) ? beginInside(all, outer, at, textStart, kind, given, pages) : splitOuter(all, outer, at, textStart, kind, given, pages);
}

type Given = Pick<Provision, 'number' | 'heading' | 'label' | 'labelStretches' | 'firstPage'>;

function splitOuter(all: readonly Provision[], outer: Provision, at: PagePoint, textStart: number, kind: ProvisionKind, given: Given, pages: LawPages): Provision[] {
  const { before } = cutStretches(outer.stretches, at, pages), { after } = cutStretches(outer.stretches, { pageIndex: at.pageIndex, start: at.start + textStart }, pages);
  const inside = outer.kind !== 'article' && outer.kind !== 'preamble', parent = inside ? outer.path : outer.parent, depth = inside ? outer.depth + 1 : outer.depth;
  const path = freePath(all, kind, given.number, kind === 'article' ? '' : parent ?? '');
  const fresh = withStretches({ ...given, path, kind, depth, parent, text: '', stretches: [], lastPage: given.firstPage }, after, pages);
  const left = withInner(withStretches(outer, before, pages), pages);
  // A preamble of which nothing is left is none.
  const by = [...(outer.kind === 'preamble' && before.length === 0 ? [] : left), ...withInner(fresh, pages)];
  const made = replaced(all, outer.path, by);
  return kind === 'article' ? made : gathered(made, path, kind);
}

/** What follows a new container and lay beside it lies in it, up to the next container that is as wide. */
function gathered(all: readonly Provision[], path: string, kind: ProvisionKind): Provision[] {
  const from = all.findIndex((one) => one.path === path), own = all[from]!, rank = ranks.indexOf(kind), into = new Set<string>();
  for (const one of all.slice(from + 1)) {
    if (one.parent === path) continue;
    if (one.parent === own.parent) { if (ranks.includes(one.kind) && ranks.indexOf(one.kind) <= rank) break; into.add(one.path); }
  }
  const below = new Set([...into].flatMap((one) => [...descendantsOf(all, one)]));
  return all.map((one) => (into.has(one.path) ? { ...one, parent: path, depth: one.depth + 1 } : below.has(one.path) ? { ...one, depth: one.depth + 1 } : one));
}

/** A paragraph or point inside an article: from its words to where the next of its level begins, or what holds it ends. */
function beginInside(all: readonly Provision[], outer: Provision, at: PagePoint, textStart: number, kind: ProvisionKind, given: Given, pages: LawPages): Provision[] {
  const inside = descendantsOf(all, outer.path), inner = all.filter(({ path, kind: its }) => inside.has(path) && isInner(its)), begins = (one: Provision): boolean => { const first = one.labelStretches[0] ?? one.stretches[0]; return first !== undefined && (first.pageIndex > at.pageIndex || (first.pageIndex === at.pageIndex && first.start > at.start)); };
  const before = inner.filter((one) => !begins(one)), last = before.at(-1), holder = kind === 'paragraph' ? outer : [...before].reverse().find((one) => one.kind === 'paragraph') ?? outer;
  const next = inner.find((one) => begins(one) && (one.parent === holder.path || !descendantsOf(all, holder.path).has(one.path)));
  const { after } = cutStretches(outer.stretches, { pageIndex: at.pageIndex, start: at.start + textStart }, pages), edge = next && (next.labelStretches[0] ?? next.stretches[0]);
  const own = edge ? cutStretches(after, edge, pages).before : after;
  const fresh = withStretches({ ...given, path: freePath(all, kind, given.number, holder.path), kind, depth: holder.depth + 1, parent: holder.path, text: '', stretches: [], lastPage: given.firstPage }, own, pages);
  // What ran on to here ends here.
  const shortened = (one: Provision): Provision => (before.includes(one) && one.path !== holder.path && one.stretches.some((s) => s.pageIndex === at.pageIndex && s.start <= at.start && s.end > at.start) ? withStretches(one, cutStretches(one.stretches, at, pages).before, pages) : one);
  const place = last ?? outer;
  return all.flatMap((one) => (one.path === place.path ? [shortened(one), fresh] : [shortened(one)]));
}
