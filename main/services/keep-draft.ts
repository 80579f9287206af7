import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { Desk } from './desk.ts';

/** Keeps what is being typed, on disk when it returns. No decision: the journal does not know of it, nor does the memo. */
export function keepDraft(desk: Desk, { key, text, basis }: Parsed<'drafts.keep'>): Output<'drafts.keep'> {
  const draft = { key, text, basis, at: desk.now(), by: desk.by };
  desk.store.transact(() => desk.store.drafts.keep(draft));
  return draft;
}

/** What was typed and is not decided yet; with `under`, only what belongs to keys that begin so. */
export const listDrafts = (desk: Desk, { under }: Parsed<'drafts.list'>): Output<'drafts.list'> => desk.store.drafts.list(under);

/** Lets a draft go: it was decided, or its writer threw it away. Overwritten on the disk too. */
export function dropDraft(desk: Desk, { key }: Parsed<'drafts.drop'>): Output<'drafts.drop'> {
  return { key, dropped: desk.store.transact(() => desk.store.drafts.drop(key)) };
}
