import { z } from 'zod';
import { Failure } from '../../../shared/domain/failure.ts';
import { memoKinds, memoSchema } from '../../../shared/domain/memo-model.ts';
import type { MemoAsRead, MemoMark } from '../../../shared/domain/memo-proof.ts';

const Inline = z.looseObject({ text: z.string().optional() });
const Quotation = z.object({ kind: z.literal('quotation'), id: z.string(), key: z.string(), tagIds: z.array(z.string()), text: z.string(), note: z.number().int().nullable() });
const Memo = z.looseObject({ schema: z.literal(memoSchema), form: z.enum(memoKinds).optional(), sections: z.array(z.unknown()), notes: z.array(z.array(Inline)), quotations: z.array(z.object({ key: z.string(), sha256: z.string(), article: z.string(), pageLabel: z.string(), text: z.string() })) });

/** Words that are as long as a SHA-256 in hex, or nearly: a digest of which a character was altered is still to be seen. */
export const digestsIn = (words: string): string[] => [...new Set(words.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]{62,66}(?![\p{L}\p{N}])/gu) ?? [])];

/** Numbers of a memo that name a journal entry: how many it is, and the beginning of its hash. */
export const referencesIn = (words: string): string[] => [...new Set(words.match(/(?<![\p{L}\p{N}-])\d{1,9}-[\da-f]{8}(?![\p{L}\p{N}])/gu) ?? [])];

/** The quotations of a memo in JSON, from its blocks and from its list of quotations. */
export function readMemoJson(bytes: Uint8Array): MemoAsRead {
  let json: unknown;
  try { json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)); } catch { throw new Failure('invalid-input', 'This is no JSON file in UTF-8. Export the memo again.'); }
  const memo = Memo.safeParse(json);
  if (!memo.success) throw new Failure('invalid-input', `This JSON file holds no memo of this program (${memoSchema}). Export the memo again.`);
  const { quotations: records, notes, ...rest } = memo.data, marks: MemoMark[] = [];
  const waiting: unknown[] = [rest.sections];
  while (waiting.length > 0) {
    const value = waiting.pop(), block = Quotation.safeParse(value);
    if (block.success) {
      const { id, key, tagIds, text, note } = block.data, source = note === null ? undefined : notes[note - 1];
      if (key) marks.push({ key, isCounterpart: id.endsWith('t'), tag: (tagIds[0] ?? '').replace(/[^A-Za-z0-9]/gu, ''), text, note: source ? source.map((inline) => inline.text ?? '').join('') : null });
    } else if (value && typeof value === 'object') waiting.push(...Object.values(value).reverse());
  }
  const words = JSON.stringify(rest);
  return { format: 'json', form: memo.data.form ?? 'memo', marks, records, digests: digestsIn(words), references: referencesIn(words) };
}
