import type { Output } from '../../shared/contract/operations.ts';

/** The shapes that the parts of this screen pass on. */
export type ItemSheet = Output<'items.show'>;
export type ItemsList = Output<'items.list'>;
export type ItemLine = ItemsList['items'][number];
export type Check = ItemSheet['checks'][number];
export type Suggestion = Output<'suggestions.list'>[number];
export type Evidence = Output<'tags.list'>[number];
export type Documents = Output<'documents.list'>;
