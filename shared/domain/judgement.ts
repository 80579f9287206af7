import type { Box, Stretch } from './text.ts';

/** How a passage bears on an element. */
export const bearings = ['satisfies', 'partly-satisfies', 'conflicts', 'context'] as const;
export type Bearing = (typeof bearings)[number];

/** One or more stretches of a document's text, with the quotation and its context: enough to find the words again in other extractions. */
export interface Passage {
  readonly documentId: string;
  readonly sha256: string;
  /** Which extractor's offsets these are. */
  readonly extractor: string;
  /** The provision's path when the reviewer tagged, and the number of the article that holds it; null and "" for text outside any article. */
  readonly provision: string | null;
  readonly article: string;
  /** The words exactly as they stand in the document, line breaks resolved. */
  readonly quotation: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly stretches: readonly Stretch[];
  /** Page numbers of the file, from 1; `pageLabel` is the first page's number as printed. */
  readonly firstPage: number;
  readonly lastPage: number;
  readonly pageLabel: string;
  /** Present where the words stand on a page image and the reviewer typed them: there are no stretches then, and nothing in the text can prove the quotation. */
  readonly region?: Region;
}

/** A rectangle of one page as shown, in points from its top left corner. */
export interface Region { readonly pageNumber: number; readonly box: Box }

/** Where a quotation stands now: at its place, elsewhere in the document, nowhere; `typed`: on a page image, where only the eye can find it. */
export const standings = ['found', 'moved', 'lost', 'typed'] as const;
export type Standing = (typeof standings)[number];

/** A reviewer's word that a passage bears on an element or a recommendation. */
export interface Tag {
  readonly id: string;
  /** An element (`III.1.1/act.recruitment`), an item (`III.1.1`) or a related recommendation (`V.8.1`). */
  readonly targetId: string;
  readonly bearing: Bearing;
  readonly passage: Passage;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

/** What a reviewer wrote beside a passage, without saying that it bears on anything. */
export interface Note { readonly id: string; readonly passage: Passage; readonly text: string; readonly by: string; readonly at: string }

export const verdicts = ['met', 'partly-met', 'not-met', 'not-found', 'not-applicable', 'unclear', 'open'] as const;
export type Verdict = (typeof verdicts)[number];

export const priorities = ['high', 'medium', 'low'] as const;
export type Priority = (typeof priorities)[number];

/** A suggestion that a reviewer read and set aside for one target. */
export interface Dismissal { readonly targetId: string; readonly documentId: string; readonly provision: string; readonly article: string; readonly by: string; readonly at: string }

/** One dismissal a target and provision: the id under which it stands. */
export const dismissalId = ({ targetId, documentId, provision }: Pick<Dismissal, 'targetId' | 'documentId' | 'provision'>): string => `${targetId} ${documentId} ${provision}`;

/** What was searched before "not found in the texts reviewed" was said. */
export interface SearchRecord {
  readonly stems: readonly { readonly language: string; readonly stems: readonly string[] }[];
  /** `withoutText` and `poor`: the numbers of pages that could not be searched, or whose text cannot be trusted. Older records do not say. */
  readonly documents: readonly { readonly documentId: string; readonly fileName: string; readonly sha256: string; readonly pageCount: number; readonly provisionCount: number; readonly withoutText?: readonly number[]; readonly poor?: readonly number[] }[];
  /** Documents of the review that were not searched, for they were not read. */
  readonly unread?: readonly { readonly documentId: string; readonly fileName: string; readonly sha256: string }[];
  /** The best candidates that were offered and not taken, and those that the reviewer had dismissed one by one: document and article. */
  readonly offered: readonly { readonly documentId: string; readonly article: string; readonly provision: string; readonly dismissed?: boolean }[];
}

/** The verdict on one element (or related recommendation). */
export interface Assessment {
  readonly elementId: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly recommendation: string;
  readonly priority: Priority | null;
  /** Present when the verdict is `not-found`. */
  readonly searched: SearchRecord | null;
  readonly by: string;
  readonly at: string;
}

/** The reading of an item under which its elements were judged, where the text allows several. */
export interface ChosenReading { readonly itemId: string; readonly reading: string; readonly reason: string; readonly by: string; readonly at: string }

/** A roll-up that the reviewer set by hand, with the reason that makes it allowed. */
export interface Override { readonly itemId: string; readonly verdict: Verdict; readonly reason: string; readonly by: string; readonly at: string }

/** What the review is of. */
export interface ReviewSubject {
  readonly state: string;
  readonly title: string;
  /** "Law as at": an ISO day, or empty. */
  readonly asOf: string;
  readonly reviewers: readonly string[];
}
