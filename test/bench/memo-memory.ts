import { writeDocx } from '../../main/export/write-docx.ts';
import { writeHtml } from '../../main/export/write-html.ts';
import { writeJson } from '../../main/export/write-json.ts';
import { writeMarkdown } from '../../main/export/write-markdown.ts';
import { writePdf } from '../../main/export/write-pdf.ts';
import { buildMemo } from '../../shared/domain/memo.ts';
import { manyQuotations } from './many-quotations.ts';

/** Writes one memo in one format and ends: run by the bench, which watches its memory and that of its children from outside. `node memo-memory.ts FORMAT COUNT` */
const writers = { docx: writeDocx, pdf: writePdf, html: writeHtml, md: writeMarkdown, json: writeJson };
const [, , format, count] = process.argv;
await writers[format as keyof typeof writers](buildMemo(manyQuotations(Number(count)), { language: 'en' }));
