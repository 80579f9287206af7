import type { Catalogue } from './catalogue.ts';
import type { PrintedPlace } from './cite-unit.ts';
import type { Instrument, LawDocument, Version } from './evidence.ts';
import type { Relation } from './relation.ts';
import type { MemoLanguage } from './memo-model.ts';
import type { MemoEdit } from './memo-wording.ts';
import type { Assessment, ChosenReading, Override, ReviewSubject, Tag, Verdict } from './judgement.ts';

/** The counterpart of a tag's quotation in the same version's other language: a translation's words for a tag on the original, and the original's (role `original`) for a tag on a translation. */
export interface AlignedQuotation {
  readonly tagId: string;
  readonly translation: null | { readonly documentId: string; readonly role: LawDocument['role']; readonly language: string; readonly quotation: string; readonly article: string; readonly provision?: string; readonly pageLabel: string; readonly sha256: string };
}

/** A place that the memo cites, as the law prints it. `path` is null for what stands for a whole document: its usual unit. */
export interface CitedPlace extends PrintedPlace { readonly documentId: string; readonly path: string | null }

/** An open difference between two languages in a quoted article, cited in the document that was tagged. */
export interface QuotedDoubt { readonly documentId: string; readonly article: string; readonly provision: string | null; readonly note: string }

/** A full article that a tag touches, for the annex of texts. */
export interface ProvisionText {
  readonly documentId: string;
  readonly path: string;
  readonly label: string;
  readonly heading: string;
  readonly text: string;
  readonly pageLabel: string;
}

/** Everything a memo is a function of: plain data gathered from one review, without clock or disk. */
export interface Findings {
  readonly subject: ReviewSubject;
  /** ISO instant of the last journal entry: the memo's date, so that the same review gives the same bytes. */
  readonly lastDecisionAt: string;
  readonly journalHead: { readonly sequence: number; readonly hash: string };
  readonly program: string;
  /** What the cover says beside the title; empty where the reviewer gave none. */
  readonly reference?: string;
  readonly addressee?: string;
  /** The language in which the review's memo is written unless another is asked for; English where none is set. */
  readonly language?: MemoLanguage;
  readonly classification?: string;
  readonly catalogue: Catalogue;
  readonly instruments: readonly Instrument[];
  readonly versions: readonly Version[];
  readonly documents: readonly (LawDocument & { readonly pageCount: number; readonly title: string; readonly ocrPages: number; readonly extractor: string; readonly notes: readonly string[] })[];
  readonly tags: readonly Tag[];
  readonly quotations: readonly AlignedQuotation[];
  /** Differences between an original and its translation that touch an article quoted here, and that nobody set aside. */
  readonly translationDoubts?: readonly QuotedDoubt[];
  /** Links between provisions that a person confirmed. */
  readonly relations?: readonly Relation[];
  readonly texts: readonly ProvisionText[];
  readonly cited?: readonly CitedPlace[];
  /** Words of the reviewers in place of the program's. */
  readonly edits?: readonly MemoEdit[];
  readonly assessments: readonly Assessment[];
  readonly readings: readonly ChosenReading[];
  readonly overrides: readonly Override[];
  readonly itemVerdicts: readonly { readonly itemId: string; readonly verdict: Verdict; readonly overridden: boolean; readonly why: string }[];
}
