import { inflateSync } from 'node:zlib';
import type { Mark, Replacement } from '../layout/replacement-text.ts';
import type { OpenPage, StructureNode } from './open-pdf.ts';

const entry = '/ActualText', packed = '/ObjStm';
/** Of packed objects so much is looked through, in one piece and in all: those of a book are a few megabytes. */
const mostInOne = 16 * 1024 * 1024, mostInAll = 64 * 1024 * 1024;

/** Whether a file's structure may give replacement text: the entry stands in its bytes, or in objects packed into streams. Asking pdf.js for the structure of every page would take as long as reading it. */
export function mayReplaceInStructure(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.includes('/StructTreeRoot') && !file.includes(packed)) return false;
  if (file.includes(entry)) return true;
  let looked = 0;
  for (let at = file.indexOf(packed); at >= 0 && looked < mostInAll; at = file.indexOf(packed, at + packed.length)) {
    const start = file.indexOf('stream', at), end = start < 0 ? -1 : file.indexOf('endstream', start);
    if (end < 0 || start - at > 2000) continue;
    const objects = unpacked(Buffer.copyBytesFrom(file, start, end - start));
    if (objects?.includes(entry)) return true;
    looked += objects?.length ?? 0;
  }
  return false;
}

/** What is packed between "stream" and its end; null where it is packed in another way, or broken. */
function unpacked(stream: Buffer): Buffer | null {
  const from = 'stream'.length, newline = stream[from] === 13 ? 2 : 1;
  try { return inflateSync(stream.subarray(from + newline), { maxOutputLength: mostInOne }); } catch { return null; }
}

/** Text in the structure that stands for a picture, a formula or a link describes it; it replaces no words. */
const describes: ReadonlySet<string> = new Set(['Figure', 'Formula', 'Link', 'Annot', 'Form', 'Artifact', 'Table']);

/** Replacement text that a tagged page's structure gives for marked stretches. pdf.js says it where an element has no other description. */
export async function replacedInStructure(page: OpenPage, marks: readonly Mark[]): Promise<Replacement[]> {
  if (marks.length === 0) return [];
  const tree = await page.getStructTree().catch(() => null), byId = new Map(marks.map((mark) => [mark.id, mark])), found: Replacement[] = [];
  const look = ({ role, alt, children = [] }: StructureNode, depth: number): void => {
    if (depth > deepest || found.length >= mostReplaced) return;
    if (alt !== undefined && !describes.has(role ?? '')) {
      const own = contentIn(children, 0).flatMap((id) => byId.get(Number(/_mc(\d+)$/u.exec(id)?.[1] ?? -1)) ?? []);
      if (own.length) found.push({ words: alt, stretches: own.map(({ from, to }) => ({ from, to })) });
    }
    for (const child of children) look(child, depth + 1);
  };
  if (tree) look(tree, 0);
  return found;
}

const deepest = 64, mostReplaced = 2000;

const contentIn = (nodes: readonly StructureNode[], depth: number): string[] => (depth > deepest ? [] : nodes.flatMap(({ type, id, children = [] }) => [...(type === 'content' && id ? [id] : []), ...contentIn(children, depth + 1)]));
