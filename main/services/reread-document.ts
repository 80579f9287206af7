import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { findDocument, type Desk } from './desk.ts';
import { documentRow } from './list-documents.ts';
import { readDocument } from './read-document.ts';
import { takeInRecognised } from './take-in-recognised.ts';

/** Reads a document again from its kept bytes: after a cancelled or failed reading, or with a newer extractor. */
export async function rereadDocument(desk: Desk, wish: Parsed<'documents.reread'>): Promise<Output<'documents.reread'>> {
  const document = findDocument(desk, wish.document);
  await readDocument(desk, document);
  await takeInRecognised(desk, document);
  desk.signal?.throwIfAborted();
  return documentRow(desk, document);
}
