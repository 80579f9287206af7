import { Link } from 'react-aria-components';
import { Empty } from '../controls/empty.tsx';
import { say } from '../text/say.ts';
import type { DocumentRow } from './document-shelf.tsx';
import { canBeRead } from './part-read.ts';
import { ReadingRoom } from './reading-room.tsx';
import { useOutline } from './use-outline.ts';

/** Which place of a document an address names. */
export interface Address { readonly at: string | null; readonly page: number | null; readonly tag: string | null }

/** A document that was chosen: the reading room as soon as pages of it are read, otherwise why not. */
export function OpenDocument({ document, documents, address }: { readonly document: DocumentRow; readonly documents: readonly DocumentRow[]; readonly address: Address }) {
  const isThere = canBeRead(document);
  const { outline, refusal } = useOutline(isThere ? document.id : null);
  if (isThere && outline) return <ReadingRoom document={document} documents={documents} outline={outline} address={address} />;
  if (isThere && !refusal) return <p className="unseen" role="status">{say('common.loading')}</p>;
  return <Empty title={say('reader.unread')} actions={<Link href="/instruments">{say('reader.unread.go')}</Link>}>{refusal || document.message || say('reader.unread.help')}</Empty>;
}
