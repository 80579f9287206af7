import { basename } from 'node:path';
import { extractDocument } from '../../../main/extraction/extract-document.ts';
import { revisePage } from '../../../main/extraction/page-revision.ts';
import type { PageText } from '../../../shared/domain/text.ts';

/** The pages of a file as the program reads them, in their final form. */
export async function pagesOfFile(bytes: Uint8Array, name: string): Promise<PageText[]> {
  const pages: PageText[] = [];
  const { revisions } = await extractDocument({ bytes, fileName: basename(name), onPages: (more) => { pages.push(...more); } });
  const byPage = new Map(revisions.map((r) => [r.pageIndex, r]));
  return pages.map((page) => revisePage(page, byPage.get(page.pageIndex)));
}
