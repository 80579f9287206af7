import type { PagePoint } from '../../shared/domain/anchor.ts';
import type { Provision, ProvisionKind } from '../../shared/domain/outline.ts';
import { joinStretches, type PageText, type Stretch } from '../../shared/domain/text.ts';
import { innerProvisions, innerStretches } from './inner-numbering.ts';
import { PathGiver } from './provision-paths.ts';

/** The pages of a law, as corrections look at them. */
export class LawPages {
  readonly #byIndex: ReadonlyMap<number, PageText>;
  readonly pages: readonly PageText[];
  constructor(pages: readonly PageText[]) { this.pages = pages; this.#byIndex = new Map(pages.map((page) => [page.pageIndex, page])); }
  readonly textOf = (pageIndex: number): string => this.#byIndex.get(pageIndex)?.text ?? '';
  readonly isRecognised = (pageIndex: number): boolean => this.#byIndex.get(pageIndex)?.ocr ?? false;

  /** The law's own words between two places, line by line. */
  between(from: Pick<PagePoint, 'pageIndex' | 'start'>, to: Pick<PagePoint, 'pageIndex' | 'start'>): Stretch[] {
    const found: Stretch[] = [];
    for (let pageIndex = from.pageIndex; pageIndex <= to.pageIndex; pageIndex += 1) {
      for (const line of this.#byIndex.get(pageIndex)?.lines ?? []) {
        if (line.role !== 'body') continue;
        const start = pageIndex === from.pageIndex ? Math.max(line.start, from.start) : line.start, end = pageIndex === to.pageIndex ? Math.min(line.end, to.start) : line.end;
        const words = this.textOf(pageIndex).slice(start, end), left = words.length - words.trimStart().length, right = words.length - words.trimEnd().length;
        if (start + left < end - right) found.push({ pageIndex, start: start + left, end: end - right, join: found.length ? ' ' : '' });
      }
    }
    return found;
  }
}

export const isInner = (kind: ProvisionKind): boolean => kind === 'paragraph' || kind === 'point';
const isBefore = (a: Pick<PagePoint, 'pageIndex' | 'start'>, b: Pick<PagePoint, 'pageIndex' | 'start'>): boolean => a.pageIndex < b.pageIndex || (a.pageIndex === b.pageIndex && a.start < b.start);

/** Where a provision begins: at its label, or its first words. */
export const beginningOf = ({ labelStretches, stretches }: Provision): Stretch | null => labelStretches[0] ?? stretches[0] ?? null;

/** A provision with other words behind its text. */
export function withStretches(provision: Provision, stretches: readonly Stretch[], { textOf }: LawPages): Provision {
  const own = stretches.map((s, i): Stretch => (i === 0 ? { ...s, join: '' } : s));
  return { ...provision, stretches: own, text: joinStretches(textOf, own), lastPage: Math.max(provision.firstPage, (own.at(-1)?.pageIndex ?? provision.firstPage - 1) + 1) };
}

/** A text's stretches up to a place, and from it. The place may stand in the middle of one. */
export function cutStretches(stretches: readonly Stretch[], at: Pick<PagePoint, 'pageIndex' | 'start'>, { textOf }: LawPages): { readonly before: Stretch[]; readonly after: Stretch[] } {
  const before: Stretch[] = [], after: Stretch[] = [];
  for (const s of stretches) {
    if (isBefore({ pageIndex: s.pageIndex, start: s.end - 1 }, at)) before.push(s);
    else if (!isBefore(s, at)) after.push(s);
    else { before.push({ ...s, end: at.start }); after.push({ ...s, start: at.start }); }
  }
  const trim = (s: Stretch): Stretch => { const words = textOf(s.pageIndex).slice(s.start, s.end); return { ...s, start: s.start + words.length - words.trimStart().length, end: s.end - words.length + words.trimEnd().length }; };
  const kept = (some: readonly Stretch[]): Stretch[] => some.map(trim).filter(({ start, end }) => end > start);
  return { before: kept(before), after: kept(after) };
}

/** Everything below a provision. */
export function descendantsOf(all: readonly Provision[], path: string): Set<string> {
  const below = new Set([path]);
  for (const one of all) if (one.parent !== null && below.has(one.parent)) below.add(one.path);
  below.delete(path);
  return below;
}

/** A path that no other provision has. */
export function freePath(all: readonly Provision[], kind: ProvisionKind, number: string, parent: string): string {
  const taken = new Set(all.map(({ path }) => path)), giver = new PathGiver();
  for (;;) { const path = giver.give(kind, number, parent); if (!taken.has(path)) return path; }
}

/** An article with its numbered paragraphs and points, read anew from its words. */
export function withInner(owner: Provision, { textOf, isRecognised }: LawPages): Provision[] {
  const giver = new PathGiver(), found: Provision[] = [];
  for (const inner of innerProvisions(owner.stretches, textOf, owner.number, isRecognised)) {
    const parent = found[inner.parent] ?? owner, first = owner.stretches[inner.from]!, stretches = innerStretches(inner, owner.stretches), firstPage = first.pageIndex + 1;
    found.push({
      path: giver.give(inner.kind, inner.number, parent.path), kind: inner.kind, number: inner.number, label: inner.label, heading: '', stretches, text: joinStretches(textOf, stretches),
      labelStretches: [{ pageIndex: first.pageIndex, start: first.start + inner.labelFrom, end: first.start + inner.labelFrom + inner.label.length, join: '' }],
      firstPage, lastPage: Math.max(firstPage, (stretches.at(-1)?.pageIndex ?? 0) + 1), depth: parent.depth + 1, parent: parent.path,
    });
  }
  return [owner, ...found];
}

/** Puts other provisions in the place of one and everything in it. */
export function replaced(all: readonly Provision[], path: string, by: readonly Provision[], insideOnly = true): Provision[] {
  const gone = descendantsOf(all, path);
  return all.flatMap((one) => (one.path === path ? [...by] : gone.has(one.path) && (!insideOnly || isInner(one.kind)) ? [] : [one]));
}
