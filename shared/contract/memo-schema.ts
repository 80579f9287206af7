import { z } from 'zod';
import { memoLanguages, memoSchema, memoSchemaId, type Block, type CoverLine, type Inline, type Memo, type QuotationSource, type Section } from '../domain/memo-model.ts';

const words = z.string(), count = z.int().min(0), ids = z.array(words);
const Language = words.describe('a BCP 47 language tag as the review has it; empty where none is known');
const InlineShape: z.ZodType<Inline> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: words, style: z.enum(['strong', 'emphasis', 'code']).exactOptional(), language: Language.exactOptional().describe("where it is not the memo's") }),
  z.strictObject({ kind: z.literal('reference'), to: words.describe('the id of a paragraph, key recommendation or section'), text: words, byHand: z.literal(true).exactOptional().describe("set by a reviewer's hand, so it may lead nowhere by now") }),
  z.strictObject({ kind: z.literal('note'), note: z.int().min(1).describe('the number of a footnote: its place in notes, from 1') }),
]).meta({ id: 'inline', description: 'Text inside a paragraph. All of it is plain text: nothing in it is markup.' });
const content = z.array(InlineShape);
const Source: z.ZodType<QuotationSource> = z.enum(['original', 'official-translation', 'working-translation', 'action-plan', 'pack']).describe('whose words a quotation holds');
const standing = {
  standsOn: z.strictObject({ targets: ids, tagIds: ids }).exactOptional().describe('what the block speaks of: elements, items or recommendations, and the tags behind its words'),
  wording: z.strictObject({
    key: words, from: count, to: count, edited: z.strictObject({ by: words, at: words, changedBeneath: z.boolean().describe('what the program would say is no longer what these words replaced') }).exactOptional(),
  }).exactOptional().describe('the part of the block that a reviewer may word otherwise'),
};
const Worded = standing.wording.unwrap();
const BlockShape: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), id: words, number: z.int().min(1).describe('running through the whole memo'), content, ...standing }),
  z.strictObject({ kind: z.literal('key-recommendation'), id: words, letter: words, content, ...standing }),
  z.strictObject({ kind: z.literal('text'), role: z.enum(['ordinary', 'remark', 'provision-text']), content }),
  z.strictObject({ kind: z.literal('list'), items: z.array(content), ...standing }),
  z.strictObject({
    kind: z.literal('quotation'), id: words.describe('unique in the memo: q-1, q-1t for the translation of the first quotation'), key: words.describe('Q1; empty for words that stand in no evidence'), tagIds: ids, source: Source, language: Language,
    label: words, text: words.describe('the words quoted, to the character'), note: z.int().min(1).nullable(),
  }),
  z.strictObject({
    kind: z.literal('table'), caption: words, columns: z.array(z.strictObject({ header: words, share: z.number().describe("percent of the table's width") })), rows: z.array(z.array(content)),
    worded: z.array(z.strictObject({ row: count, column: count, wording: Worded })).exactOptional(),
  }),
]).meta({ id: 'block' });
const SectionShape: z.ZodType<Section> = z.strictObject({
  id: words, number: words.describe('as printed before the title: 5, 5.1, Annex I'), title: words, wording: Worded.exactOptional(), blocks: z.array(BlockShape),
  get sections(): z.ZodArray<z.ZodType<Section>> { return z.array(SectionShape); },
}).meta({ id: 'section' });
const CoverLineId: z.ZodType<CoverLine> = z.enum(['state', 'addressee', 'reference', 'classification', 'lawAsAt', 'date', 'reviewers', 'standard', 'language']);

/** A memo as JSON: the model of `shared/domain/memo-model.ts`, which the type holds it to. */
export const MemoInJson: z.ZodType<Memo> = z.strictObject({
  schema: z.literal(memoSchema), form: z.enum(['brief', 'amendments']).exactOptional().describe('present where this is a short document that belongs to a memo'), language: z.enum(memoLanguages),
  date: words.describe('the instant of the last decision in the review (ISO 8601); empty where there was none'), program: words,
  cover: z.strictObject({ kicker: words, title: words, subtitle: words, lines: z.array(z.strictObject({ id: CoverLineId, label: words, value: words })), classification: words, materials: words }),
  disclaimers: z.strictObject({ title: words, items: ids }), contents: z.strictObject({ title: words, remark: words }), sections: z.array(SectionShape), notes: z.array(content).describe('footnotes in order; the first one is number 1'),
  quotations: z.array(z.strictObject({
    key: words, tagIds: ids, source: Source, documentId: words, sha256: words.describe('of the file that holds the words'), article: words, pageLabel: words, text: words,
  })).describe('where each quotation stands in the evidence'),
});

/** The published schema (JSON Schema, draft 2020-12) of what `memo.write` writes as .json; `npm run reference` writes it to `resources/schemas`. */
export function memoJsonSchema(): Record<string, unknown> {
  const { $schema, properties, required, ...rest } = z.toJSONSchema(MemoInJson, { target: 'draft-2020-12' }) as { $schema: string; properties: Record<string, unknown>; required: string[] };
  return { $schema, $id: memoSchemaId, title: 'Lacuna memo', description: 'A legislative gap memo, its brief or its table of amendments, as Lacuna exports it.', ...rest, properties: { $schema: { const: memoSchemaId }, ...properties }, required: ['$schema', ...required] };
}
