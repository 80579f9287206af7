import type { PageDoubt } from '../../../shared/domain/doubt.ts';
import type { PageText, TextReason } from '../../../shared/domain/text.ts';
import type { RepairKind } from '../../../shared/domain/text-repairs.ts';
import { asInFile, isRepair } from '../../../shared/domain/text-repairs.ts';
import { judgeLetters, lettersNotes } from '../layout/judge-text.ts';
import { decodeText } from './encoding.ts';
import { statedLetter, type FontPlan } from './font-evidence.ts';
import { findLookAlikes } from './look-alikes.ts';

/** What of a document is to be repaired: fonts read in their own encoding, and kinds of repair that a reviewer turned off. */
export interface RepairOrder { readonly fonts: FontPlan; readonly off: ReadonlySet<RepairKind> }

/** A page with its broken letters made whole, each repair recorded with what stood in the file; the same page where nothing is broken. Its length and offsets never change. */
export function repairPage(page: PageText, { fonts, off }: RepairOrder): PageText {
  const decoded = off.has('old-font') || fonts.size === 0 ? page : readOldFonts(page, fonts);
  const repaired = off.has('look-alike') ? decoded : readLookAlikes(decoded);
  return repaired === page ? page : withQuality(page, repaired);
}

/** The page as it was read from the file, with every repair taken back. */
export function restorePage(page: PageText): PageText {
  if (!page.reasons?.some(isRepair)) return page;
  const text = asInFile(page);
  const { doubts = [], notes } = page.quality, kept = doubts.filter(({ kind }) => kind !== 'repaired-text'), letters = judgeLetters(text), others = notes.filter((note) => !lettersNotes.has(note));
  return { ...page, text, reasons: page.reasons.filter((reason) => !isRepair(reason)), quality: { score: Math.min(letters.score, others.length ? page.quality.score : 1), notes: [...letters.notes, ...others], ...(kept.length ? { doubts: kept } : {}) } };
}

function readOldFonts(page: PageText, plan: FontPlan): PageText {
  let text = page.text;
  const made: TextReason[] = [];
  for (const { start, end, font } of page.runs) {
    const encoding = font === undefined ? undefined : plan.get(page.fonts?.[font] ?? '');
    const was = page.text.slice(start, end);
    if (!encoding || statedLetter.test(was)) continue;
    const is = decodeText(page.text, encoding, start, end);
    if (is === was) continue;
    text = text.slice(0, start) + is + text.slice(end);
    const last = made.at(-1);
    // Runs of one line make one repair; between them there is at most a space.
    if (last && start >= last.end && /^ ?$/.test(page.text.slice(last.end, start))) made[made.length - 1] = { ...last, end, was: page.text.slice(last.start, end) };
    else made.push({ start, end, kind: 'old-font', was });
  }
  return made.length ? { ...page, text, reasons: inOrder(page, made) } : page;
}

function readLookAlikes(page: PageText): PageText {
  const found = findLookAlikes(page.text);
  if (!found.length) return page;
  let text = '', at = 0;
  for (const { start, end, is } of found) { text += page.text.slice(at, start) + is; at = end; }
  text += page.text.slice(at);
  return { ...page, text, reasons: inOrder(page, found.map(({ start, end }) => ({ start, end, kind: 'look-alike', was: page.text.slice(start, end) }))) };
}

const inOrder = ({ reasons = [] }: PageText, more: readonly TextReason[]): TextReason[] => [...reasons, ...more].sort((a, b) => a.start - b.start || a.end - b.end);

/** The quality of a repaired page: what was said of its letters no longer holds, and that they were repaired is said instead. */
function withQuality({ quality }: PageText, page: PageText): PageText {
  const letters = judgeLetters(page.text), others = quality.notes.filter((note) => !lettersNotes.has(note));
  const doubts: PageDoubt[] = [...(quality.doubts ?? []), { kind: 'repaired-text', note: sayRepairs(page) }];
  return { ...page, quality: { score: Math.min(letters.score, others.length ? Math.max(0.7, quality.score) : 0.95), notes: [...letters.notes, ...others], doubts } };
}

/** How many words of a page were repaired and how, with an example of each kind. */
function sayRepairs({ text, reasons = [] }: PageText): string {
  const said = (['old-font', 'look-alike'] as const).flatMap((kind) => {
    const own = reasons.filter((reason) => reason.kind === kind), words = own.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(/[\p{L}\p{M}]+/gu) ?? []).length, 0);
    if (!own.length) return [];
    const { was, start, end } = own[0]!, example = `${short(was)} → ${short(text.slice(start, end))}`;
    const many = words === 1 ? '1 word' : `${words} words`;
    return [kind === 'old-font' ? `${many} in an old font were read in its own letters (${example})` : `in ${many}, letters of another alphabet that look alike were replaced (${example})`];
  });
  return `On this page ${said.join('; ')}. Check quotations against the picture of the page.`;
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).trimEnd()} …` : text);
