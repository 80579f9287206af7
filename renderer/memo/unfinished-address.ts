import { itemAddress, readerAddress } from '../frame/places.ts';
import type { MemoReading } from './use-memo-reading.ts';

export type Point = MemoReading['unfinished'][number];

/** Where something unfinished is finished. */
export function addressOfTarget({ kind, id }: Point['targets'][number], documentOfTag: (tag: string) => string | undefined): string {
  if (kind === 'finding') return itemAddress(id);
  if (kind === 'tag') return readerAddress(documentOfTag(id) ?? '', { tag: id });
  if (kind === 'document') return `/instruments?document=${encodeURIComponent(id)}`;
  if (kind === 'laws') return '/instruments';
  return kind === 'cover' ? `/memo/cover-${id}` : `/memo/${id}`;
}

/** An edited block is named by its words, which a recommendation has twice; words that lost their place are listed at the top. */
export const addressOfPoint = (point: Point, documentOfTag: (tag: string) => string | undefined): string =>
  point.kind === 'orphaned-edit' ? '/memo/orphaned' : addressOfTarget(point.targets[0]!, documentOfTag);
