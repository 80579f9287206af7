import { itemAddress, readerAddress } from '../frame/places.ts';
import type { Entry } from './use-journal.ts';

/** Where an entry was decided; null where it has no place of its own. A tag is shown in its document, a verdict at its element. */
export function placeOf({ document, provision, page, target, topic }: Entry): string | null {
  if (document) return readerAddress(document, { provision, ...(page === null ? {} : { page }) });
  if (target) return itemAddress(target);
  return topic === 'instrument' || topic === 'version' ? '/instruments' : null;
}
