import { BookOpenText, Files, Gavel, Grid3x3, LayoutList, NotebookText, Search, type LucideIcon, FileText } from 'lucide-react';
import type { MessageKey } from '../text/say.ts';

export interface Place { readonly id: string; readonly address: string; readonly title: MessageKey; readonly icon: LucideIcon; readonly key: string }

/** The places of the rail, in the order of the work; Alt and the number goes there. */
export const places: readonly Place[] = [
  { id: 'overview', address: '/overview', title: 'overview.title', icon: LayoutList, key: '1' },
  { id: 'instruments', address: '/instruments', title: 'instruments.title', icon: Files, key: '2' },
  { id: 'reader', address: '/reader', title: 'reader.title', icon: BookOpenText, key: '3' },
  { id: 'items', address: '/items', title: 'items.title', icon: Gavel, key: '4' },
  { id: 'matrix', address: '/matrix', title: 'matrix.title', icon: Grid3x3, key: '5' },
  { id: 'search', address: '/search', title: 'search.title', icon: Search, key: '6' },
  { id: 'memo', address: '/memo', title: 'memo.title', icon: FileText, key: '7' },
  { id: 'register', address: '/register', title: 'register.title', icon: NotebookText, key: '8' },
];

/** The address of a place in the reader: a provision, a page, or a tag of a document. */
export function readerAddress(document: string, at: { readonly provision?: string | null; readonly page?: number; readonly tag?: string } = {}): string {
  const query = new URLSearchParams();
  if (at.provision) query.set('at', at.provision);
  if (at.page !== undefined) query.set('page', String(at.page));
  if (at.tag) query.set('tag', at.tag);
  const words = query.toString();
  return `/reader/${encodeURIComponent(document)}${words ? `?${words}` : ''}`;
}

/** The address of an item, element or related recommendation. */
export function itemAddress(target: string): string {
  const [item] = target.split('/');
  return target.includes('/') ? `/items/${encodeURIComponent(item!)}?element=${encodeURIComponent(target)}` : `/items/${encodeURIComponent(target)}`;
}
