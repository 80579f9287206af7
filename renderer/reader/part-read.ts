import { say, sayNumber } from '../text/say.ts';
import type { DocumentRow } from './document-shelf.tsx';

/** Whether pages of a document can be read: all of them, or those that are there so far. */
export const canBeRead = ({ pagesRead, state }: Pick<DocumentRow, 'pagesRead' | 'state'>): boolean => pagesRead > 0 || state === 'ready';

/** How far the reading of a document has come, in words; empty where it is through or has not begun. */
export function sayPart({ pagesRead, pageCount, state }: Pick<DocumentRow, 'pagesRead' | 'pageCount' | 'state'>): string {
  return pagesRead > 0 && (state === 'reading' || state === 'cancelled') ? say(`reader.part.${state}`, { done: sayNumber(pagesRead), total: sayNumber(pageCount) }) : '';
}
