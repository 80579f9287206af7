import type { PageText, TextReason } from './text.ts';

/** The kinds of repair that reading makes and a reviewer can turn off for a document. */
export const repairKinds = ['old-font', 'look-alike'] as const;
export type RepairKind = (typeof repairKinds)[number];

/** Whether a reason is a repair: then `was` is what stood in the file, of the same length. */
export const isRepair = ({ kind }: TextReason): boolean => (repairKinds as readonly string[]).includes(kind);

/** A reviewer's word that one kind of repair is not wanted in a document. */
export interface RepairOff { readonly documentId: string; readonly repair: RepairKind }

/** The id under which it stands. */
export const repairOffId = ({ documentId, repair }: RepairOff): string => `${documentId}/${repair}`;

/** What each kind repairs, in words. */
export const repairWords: Readonly<Record<RepairKind, string>> = { 'old-font': 'letters of an old font', 'look-alike': 'letters that look alike' };

/** A page's text as the file has it, with every repair taken back. Offsets are the same. */
export function asInFile({ text, reasons = [] }: Pick<PageText, 'text' | 'reasons'>): string {
  const repairs = reasons.filter(isRepair);
  if (!repairs.length) return text;
  // Look-alikes are found in what old fonts were read as, so they are taken back first.
  return [...repairs].sort((a, b) => (a.kind === 'look-alike' ? 0 : 1) - (b.kind === 'look-alike' ? 0 : 1)).reduce((all, { start, end, was }) => all.slice(0, start) + was + all.slice(end), text);
}
