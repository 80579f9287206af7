import type { Output } from '../../shared/contract/operations.ts';
import { itemAddress, readerAddress } from '../frame/places.ts';

type Target = Output<'overview.read'>['waiting'][number]['target'];

/** The address of the place that a line of the overview leads to. */
export function addressOf(target: Target): string {
  switch (target.place) {
    case 'items': return itemAddress(target.target);
    case 'reader': return readerAddress(target.document, { provision: target.path, ...(target.path === null && target.page !== undefined ? { page: target.page } : {}) });
    case 'instruments': return target.document ? `/instruments?document=${encodeURIComponent(target.document)}` : '/instruments';
    default: return `/${target.place}`;
  }
}
