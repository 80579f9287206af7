import { findAnchor, type PagePoint } from '../../shared/domain/anchor.ts';
import type { Doubt } from '../../shared/domain/doubt.ts';
import type { Outline, OutlineCorrection, Provision } from '../../shared/domain/outline.ts';
import type { PageText } from '../../shared/domain/text.ts';
import { beginProvision } from './begin-provision.ts';
import { beginningOf, LawPages } from './corrected-provisions.ts';
import { provisionDoubts } from './find-doubts.ts';
import { joinProvision } from './join-provision.ts';

/** Places of labels that a person said are none, as far as their words are still found: a reading passes them over. */
export function labelsThatAreNone(corrections: readonly OutlineCorrection[], pages: readonly PageText[]): { readonly pageIndex: number; readonly start: number }[] {
  return corrections.flatMap(({ remove, anchor }) => (!remove ? [] : anchor ? findAnchor(pages, anchor) ?? [] : [remove]));
}

/**
 * Applies corrections by hand in the order in which they were made: first what begins and what is joined, then numbers, headings and kinds. Whichever fits no longer
 * changes nothing and is among the doubts. Where anything was corrected, what is doubtful about numbers and lengths is found anew.
 */
export function applyCorrections(outline: Outline, corrections: readonly OutlineCorrection[], pages: readonly PageText[]): Outline {
  if (corrections.length === 0) return outline;
  const law = new LawPages(pages), inOrder = [...corrections].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0)), missed: Doubt[] = [];
  let provisions = outline.provisions;
  const apply = (correction: OutlineCorrection, change: (at: PagePoint | null) => readonly Provision[] | null): void => {
    const after = change(correction.anchor ? findAnchor(pages, correction.anchor) : null);
    if (after) provisions = after; else missed.push(notApplied(correction, pages));
  };
  for (const correction of inOrder) {
    if (correction.begins) apply(correction, (at) => at && beginProvision(provisions, at, correction, law));
    else if (correction.remove) apply(correction, (at) => joined(provisions, correction, at, law));
  }
  for (const correction of inOrder) if (!correction.begins && !correction.remove) apply(correction, (at) => edited(provisions, correction, at));
  const kept = outline.doubts.filter(({ kind }) => !remade.has(kind));
  return { provisions, doubts: [...missed, ...provisionDoubts(provisions), ...kept] };
}

const remade: ReadonlySet<Doubt['kind']> = new Set(['numbering-gap', 'numbering-repeat', 'number-read-otherwise', 'unusual-length', 'no-articles']);

/** An article whose label was passed over is joined already; what still begins there is joined now. */
function joined(all: readonly Provision[], { path, anchor }: OutlineCorrection, at: PagePoint | null, law: LawPages): readonly Provision[] | null {
  if (anchor && !at) return null;
  const still = at ? all.find((one) => beginsAt(one, at)) : all.find((one) => one.path === path && one.kind !== 'article');
  return still ? joinProvision(all, still.path, law) : all;
}

function edited(all: readonly Provision[], { path, number, heading, kind, anchor }: OutlineCorrection, at: PagePoint | null): readonly Provision[] | null {
  const found = anchor ? at && (all.find((one) => one.path === path && beginsAt(one, at)) ?? all.find((one) => beginsAt(one, at))) : all.find((one) => one.path === path);
  if (!found) return null;
  const fields = { ...(number !== undefined ? { number } : {}), ...(heading !== undefined ? { heading } : {}), ...(kind !== undefined ? { kind } : {}) };
  return all.map((one) => (one === found ? { ...one, ...fields } : one));
}

/** A provision begins where a reading saw its label or its first word, give or take what is printed before it. */
function beginsAt(provision: Provision, at: PagePoint): boolean {
  const first = beginningOf(provision);
  return first !== null && first.pageIndex === at.pageIndex && first.start >= at.start && first.start < Math.max(at.end, at.start + 1);
}

function notApplied({ path, anchor, begins, remove, number, heading }: OutlineCorrection, pages: readonly PageText[]): Doubt {
  const what = begins ? 'that a provision begins here' : remove ? 'that this is no provision' : [number !== undefined ? `number ${number}` : '', heading !== undefined ? `heading “${heading}”` : ''].filter(Boolean).join(', ') || 'another kind';
  const words = anchor ? `: the words “${anchor.quotation.replace(/\s+/gu, ' ').slice(0, 80)}” are not where they were` : '';
  const pageNumber = Math.min(pages.length, (anchor?.pageIndex ?? 0) + 1);
  return { kind: 'correction-not-applied', path: null, pageNumber, note: `A correction by hand of ${path} (${what}) is not applied${words}. Make it anew, or take it back.`, ...(anchor ? { start: anchor.start, end: anchor.start + anchor.quotation.length } : {}) };
}
