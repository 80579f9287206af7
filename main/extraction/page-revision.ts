import type { LineRole, PageText } from '../../shared/domain/text.ts';

/** What the whole document says about one page after it was handed out: its printed label, and its lines' roles (all of them, in order). */
export interface PageRevision { readonly pageIndex: number; readonly pageLabel?: string; readonly roles?: readonly LineRole[] }

/** The page with a revision applied. Its text and offsets never change by it. */
export function revisePage(page: PageText, revision: PageRevision | undefined): PageText {
  if (!revision) return page;
  const { pageLabel = page.pageLabel, roles } = revision;
  return { ...page, pageLabel, lines: roles ? page.lines.map((line, i) => ({ ...line, role: roles[i] ?? line.role })) : page.lines };
}
