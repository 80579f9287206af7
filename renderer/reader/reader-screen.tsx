import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Empty } from '../controls/empty.tsx';
import { useQuery } from '../engine/use-query.ts';
import { say } from '../text/say.ts';
import { DocumentShelf } from './document-shelf.tsx';
import { OpenDocument, type Address } from './open-document.tsx';

/** The reader: a law as its pages show it, with its outline and its tags. Without a document, the shelf of those that can be opened. */
export function ReaderScreen() {
  const { document: named } = useParams(), [query] = useSearchParams();
  const { data: documents, error } = useQuery('documents.list', {});
  const address = useMemo((): Address => ({ at: query.get('at'), page: query.has('page') ? Number(query.get('page')) : null, tag: query.get('tag') }), [query]);
  if (!documents) return error ? <Empty title={say('reader.title')}>{error.message}</Empty> : null;
  if (!named) return <DocumentShelf documents={documents} />;
  const document = documents.find(({ id }) => id === named) ?? documents.find(({ id }) => named.length >= 4 && id.startsWith(named));
  return document ? <OpenDocument key={document.id} document={document} documents={documents} address={address} /> : <DocumentShelf documents={documents} missing={named} />;
}
