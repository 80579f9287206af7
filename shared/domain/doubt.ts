/**
 * What a person should look at in a document, in one shape wherever it was noticed: by extraction on a page, by the outline on a provision,
 * by a correction that no longer fits. Nothing is decided by a doubt; a reviewer looks, and may say that it was looked at.
 */
export const pageDoubtKinds = ['poor-page', 'no-text', 'repaired-text', 'hidden-text', 'mixed-letters', 'drawn-otherwise', 'uncertain-words'] as const;
export type PageDoubtKind = (typeof pageDoubtKinds)[number];

export const outlineDoubtKinds = ['numbering-gap', 'numbering-repeat', 'number-read-otherwise', 'unusual-length', 'no-articles', 'contents-mismatch', 'correction-not-applied'] as const;
export const doubtKinds = [...outlineDoubtKinds, ...pageDoubtKinds] as const;
export type DoubtKind = (typeof doubtKinds)[number];
/** Whether a doubt is about a page's text rather than about the outline. */
export const isOfPage = (kind: DoubtKind): kind is PageDoubtKind => (pageDoubtKinds as readonly DoubtKind[]).includes(kind);

/** A doubt about a page's text, as extraction leaves it in `PageQuality.doubts`. `start..end` are offsets into the page's text; absent where the whole page is meant. */
export interface PageDoubt {
  readonly kind: PageDoubtKind;
  /** A sentence that a lawyer understands and can act on. */
  readonly note: string;
  readonly start?: number;
  readonly end?: number;
}

/** A doubt with its place: a provision's path, or (null) a page of the file, from 1; and the words on that page where some are meant. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly path: string | null;
  readonly pageNumber: number;
  readonly note: string;
  readonly start?: number;
  readonly end?: number;
}

/** A doubt's name in its document: the same doubt keeps it while its place stays. */
export const doubtId = ({ kind, path, pageNumber, start }: Doubt): string => `${kind}:${path ?? `p${pageNumber}${start === undefined ? '' : `:${start}`}`}`;

/**
 * A reviewer's word that a doubt was looked at, or, for a difference between two languages, that it is none.
 * `basis` is the digest of the words that were looked at: when they change, the doubt is open again.
 */
export interface SettledDoubt {
  readonly documentId: string;
  /** The document in the other language, for a translation doubt. */
  readonly otherId: string | null;
  readonly doubt: string;
  readonly path: string | null;
  readonly pageNumber: number;
  readonly note: string;
  readonly basis: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** One word a doubt: the id under which it stands. */
export const settledDoubtId = ({ documentId, otherId, doubt }: Pick<SettledDoubt, 'documentId' | 'otherId' | 'doubt'>): string => `${documentId}${otherId === null ? '' : `~${otherId}`}/${doubt}`;

/** What of a text counts for a doubt that was looked at: letters and signs, not how the lines fall. */
export const wordsLookedAt = (text: string): string => text.replace(/[\s­‐-]+/gu, '');
