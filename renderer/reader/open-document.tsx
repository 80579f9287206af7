import { Link } from 'react-aria-components';
import { Empty } from '../controls/empty.tsx';
import { say } from '../text/say.ts';
import type { DocumentRow } from './document-shelf.tsx';
import { ReadingRoom } from './reading-room.tsx';
import { useOutline } from './use-outline.ts';

/** Which place of a document an address names. */
export interface Address { readonly at: string | null; readonly page: number | null; readonly tag: string | null }

/** A document that was chosen: the reading room where it has been read, otherwise why not. */
export function OpenDocument({ document, documents, address }: { readonly document: DocumentRow; readonly documents: readonly DocumentRow[]; readonly address: Address }) {
  const isReady = document.state === 'ready';
  const { outline, refusal } = useOutline(isReady ? document.id : null);
  if (isReady && outline) return <ReadingRoom document={document} documents={documents} outline={outline} address={address} />;
  if (isReady && !refusal) return <p className="unseen" role="status">{say('common.loading')}</p>;
  return <Empty title={say('reader.unread')} actions={<Link href="/instruments">{say('reader.unread.go')}</Link>}>{refusal || document.message || say('reader.unread.help')}</Empty>;
}
