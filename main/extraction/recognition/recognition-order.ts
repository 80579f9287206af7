import { z } from 'zod';
import { pageDoubtKinds } from '../../../shared/domain/doubt.ts';
import { lineRoles, type PageText } from '../../../shared/domain/text.ts';

/** A file of recognition data that may be used. */
export interface DataFile { readonly data: string; readonly path: string; readonly script: string }

/** What the engine asks of a recognising process, beside the PDF's bytes. */
export interface RecognitionOrder {
  /** Pages to recognise, from 0; none means: only load the data, to see whether they can be used. */
  readonly pages: readonly number[];
  /** Data to read with, the first being the document's language; empty where the process must find out from the pages. */
  readonly with: readonly string[];
  /** All data that are there. */
  readonly available: readonly DataFile[];
  /** The data that tell script and direction. */
  readonly direction: string;
  /** Threads, each with an engine of its own. */
  readonly lanes: number;
  readonly dpi: number;
}

const offset = z.number().int().min(0).max(1e7), place = z.number().min(-1e5).max(1e5);
const Box = z.object({ x: place, y: place, width: place, height: place });
const Styled = z.object({ start: offset, end: offset, box: Box, fontSize: place, bold: z.boolean(), italic: z.boolean() });
const Page = z.object({
  pageIndex: z.number().int().min(0).max(1e6), pageLabel: z.string().max(64), width: place, height: place, text: z.string().max(500_000),
  lines: z.array(Styled.extend({ column: z.number().int(), spaceBefore: z.boolean(), role: z.enum(lineRoles) })).max(50_000), runs: z.array(Styled).max(200_000),
  ocr: z.literal(true),
  quality: z.object({ score: z.number().min(0).max(1), notes: z.array(z.string().max(1000)).max(10), doubts: z.array(z.object({ kind: z.enum(pageDoubtKinds), note: z.string().max(1000), start: offset.optional(), end: offset.optional() })).max(50).optional() }),
});

/** A recognised page: its text laid out as any other's, and how sure the engine was of each word. */
export const RecognisedPage = z.object({
  page: Page,
  /** Each word's place in the page's text and the engine's confidence, 0 to 100. */
  words: z.array(z.object({ start: offset, end: offset, confidence: z.number().min(0).max(100) })).max(200_000),
  /** Mean confidence over letters, 0 to 100; 0 for a page on which nothing was found. */
  confidence: z.number().min(0).max(100),
  data: z.string().max(200), turn: z.number().int().min(0).max(3), skewDegrees: z.number(), tookMs: z.number().min(0),
});
export type RecognisedPage = z.infer<typeof RecognisedPage> & { readonly page: PageText };

/** What a recognising process says, one message a frame. */
export const RecognitionMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begun'), pageIndex: z.number().int() }),
  z.object({ kind: z.literal('recognised'), result: RecognisedPage }),
  z.object({ kind: z.literal('unreadable'), pageIndex: z.number().int(), sentence: z.string().max(2000) }),
  z.object({ kind: z.literal('finished') }),
  z.object({ kind: z.literal('failed'), code: z.string(), sentence: z.string().max(2000) }),
  z.object({ kind: z.literal('crashed'), sentence: z.string().max(4000) }),
]);
export type RecognitionMessage = z.infer<typeof RecognitionMessage>;
