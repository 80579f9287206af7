import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { reasonsOfPage } from '../../shared/domain/text-reasons.ts';
import type { PageText } from '../../shared/domain/text.ts';
import { findDocument, readingOf, type Desk } from './desk.ts';

/** What was left out, kept apart, joined or repaired on some pages, each with its reason in words. */
export function showReasons(desk: Desk, wish: Parsed<'text.reasons'>): Output<'text.reasons'> {
  const document = findDocument(desk, wish.document), { pageCount } = readingOf(desk, document);
  if (wish.from !== undefined && wish.from > pageCount) throw new Failure('not-found', `${document.fileName} has ${pageCount} pages; there is no page ${wish.from}.`);
  const first = wish.from ?? 1, last = Math.min(pageCount, wish.to ?? wish.from ?? pageCount);
  const stretches = Map.groupBy(desk.store.provisions.stretchesOn(document.id, first, last).flatMap(hyphenPairs), ([before]) => before!.pageIndex);
  const numbers = new Set(desk.store.provisions.articleNumbers(document.id));
  const textOf = (pageIndex: number): string => desk.store.pages.text(document.id, pageIndex);
  const pages = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => desk.store.pages.get(document.id, first - 1 + i)).filter((page): page is PageText => page !== null);
  return {
    document: document.id,
    pages: pages.map((page) => ({
      pageNumber: page.pageIndex + 1, pageLabel: page.pageLabel, width: page.width, height: page.height,
      reasons: reasonsOfPage(page, { stretches: stretches.get(page.pageIndex) ?? [], numbers }, textOf).map((reason) => ({ ...reason, boxes: reason.boxes.map((box) => ({ ...box })) })),
    })),
  };
}

type Stretches = ReturnType<Desk['store']['provisions']['stretchesOn']>[number];

/** The places where a provision's text goes on without a space: only there was a hyphen. */
const hyphenPairs = (stretches: Stretches): Stretches[] => stretches.flatMap((next, i) => (i > 0 && next.join === '' ? [[stretches[i - 1]!, next]] : []));
