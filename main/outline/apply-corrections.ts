import type { Outline, OutlineCorrection, Provision } from '../../shared/domain/outline.ts';

/** Applies corrections by hand, in the order in which they were made. One whose provision is no longer there changes nothing. */
export function applyCorrections(outline: Outline, corrections: readonly OutlineCorrection[]): Outline {
  const provisions = corrections.reduce<readonly Provision[]>((all, { documentId: _, path, remove, ...fields }) => (remove ? withoutContainer(all, path) : all.map((p) => (p.path === path ? { ...p, ...fields } : p))), outline.provisions);
  return { ...outline, provisions };
}

/** Takes a container out: what stood below it moves up to its parent. (An article that is none was already read as text.) */
function withoutContainer(all: readonly Provision[], path: string): readonly Provision[] {
  const gone = all.find((p) => p.path === path);
  if (!gone || gone.kind === 'article') return all;
  return all.filter((p) => p !== gone).map((p) => (p.parent === path ? { ...p, parent: gone.parent, depth: gone.depth } : p));
}
