import { z } from 'zod';
import { relationKinds } from '../domain/relation.ts';
import { doubtKinds } from '../domain/doubt.ts';
import { documentRoles, readingStates } from '../domain/evidence.ts';
import { matrixColumns } from '../domain/matrix.ts';
import { unitKinds } from '../domain/cite-unit.ts';
import { bearings, priorities, standings, verdicts } from '../domain/judgement.ts';
import { memoKinds, memoLanguages, memoSchema, type Memo } from '../domain/memo-model.ts';
import { unfinishedKinds } from '../domain/memo-unfinished.ts';
import { provisionKinds } from '../domain/outline.ts';
import { translationDoubtKinds } from '../domain/translation-doubt.ts';
import { waitingKinds } from '../domain/overview.ts';
import { repairKinds } from '../domain/text-repairs.ts';
import { textFates } from '../domain/text-reasons.ts';
import { tiers } from '../domain/catalogue.ts';
import { strengthWordings } from '../domain/catalogue-lookup.ts';
import { missingParts } from '../domain/unfinished-assessment.ts';
import { proofMatters, provenFormats } from '../domain/memo-proof.ts';

/** A field of at most 64 KB: more is not metadata (limits: reliability). */
const longest = 65_536;
export const Words = z.string().max(longest);
export const Line = z.string().trim().min(1).max(2_000);
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'a day is written YYYY-MM-DD').or(z.literal(''));

export const Verdict = z.enum(verdicts);
export const Bearing = z.enum(bearings);
export const Priority = z.enum(priorities);
export const Role = z.enum(documentRoles);
export const Tier = z.enum(tiers);
export const Kind = z.enum(provisionKinds);
/** The word by which the law cites its unit, as printed (empty where it prints the number alone), and what it stands for. */
export const Unit = z.object({ kind: z.enum(unitKinds), word: z.string() });
export const State = z.enum(readingStates);

const pageNumber = z.coerce.number().int().min(1);
const offset = z.number().int().min(0);
const points = z.number().min(-1e6).max(1e6);
/** Words marked on the pages, half-open UTF-16 offsets into a page's text; on the command line `12:340-395`. */
export const MarkedStretch = z.union([
  z.object({ pageNumber, start: offset, end: offset }),
  z.string().regex(/^\d{1,6}:\d{1,9}-\d{1,9}$/u, 'marked words are written PAGE:START-END').transform((written) => { const [page, start, end] = written.split(/[:-]/u).map(Number) as [number, number, number]; return { pageNumber: page, start, end }; }),
]);
const AnyBox = z.object({ x: points, y: points, width: points.min(0), height: points.min(0) });
/** A rectangle of a page as shown, in points from its top left corner; on the command line `12:72,100,450,80`, or `12` for the whole page. */
export const Region = z.union([
  z.object({ pageNumber, box: AnyBox.optional() }),
  z.string().regex(/^\d{1,6}(?::\d{1,6}(?:\.\d+)?(?:,\d{1,6}(?:\.\d+)?){3})?$/u, 'a region is written PAGE or PAGE:X,Y,WIDTH,HEIGHT').transform((written) => {
    const [page, x, y, width, height] = written.split(/[:,]/u).map(Number) as [number, number, number, number, number];
    return { pageNumber: page, ...(written.includes(':') ? { box: { x, y, width, height } } : {}) };
  }),
]);

export const ReviewRow = z.object({
  state: z.string(), title: z.string(), asOf: z.string(), reviewers: z.array(z.string()),
  file: z.string(), readOnly: z.boolean(), notices: z.array(z.string()), decisions: z.number().int(), documents: z.number().int(), tags: z.number().int(), assessed: z.number().int(),
});

export const InstrumentRow = z.object({
  id: z.string(), name: z.string(), shortName: z.string(),
  versions: z.array(z.object({ id: z.string(), label: z.string(), draft: z.boolean(), documents: z.array(z.object({ id: z.string(), fileName: z.string(), role: Role, language: z.string() })) })),
});

export const DocumentRow = z.object({
  id: z.string(), fileName: z.string(), sha256: z.string(), pageCount: z.number().int(), pagesRead: z.number().int().describe('pages that can be read so far: all, unless it is being read or reading was broken off'), language: z.string(), state: State, ocrPages: z.number().int(), title: z.string(),
  sizeBytes: z.number().int(), instrument: z.string(), version: z.string(), draft: z.boolean(), role: Role, source: z.string(), gazette: z.string(), adoptedOn: z.string(), inForceFrom: z.string(),
  consolidatedAsOf: z.string(), importedAt: z.string(), importedBy: z.string(), extractor: z.string(), articles: z.number().int(), message: z.string(), notes: z.array(z.string()),
  instrumentId: z.string(), versionId: z.string(), format: z.string(), statedLanguage: z.string().describe('as the reviewer gave it; empty where it was only detected'),
  recognition: z.object({ waiting: z.number().int(), stopped: z.number().int(), read: z.number().int(), kept: z.number().int(), unreadable: z.number().int(), note: z.string().describe('why it stopped, where it was not a person') }).describe('pages to be recognised and recognised, by state'),
  pagesWithoutText: z.number().int(), poorPages: z.number().int().describe('pages whose text cannot be trusted'), outlineDoubts: z.number().int().describe('doubts about the outline that nobody looked at yet'), doubtfulPages: z.number().int().describe('pages with a doubt about their text that nobody looked at yet; pages without text are counted apart'), firstDoubtfulPage: z.number().int().nullable().describe('from 1'), languageDiffers: z.boolean().describe('the text seems to be in another language than stated'),
});

/** A file that could be brought in, with where it seems to belong. */
export const FoundFile = z.object({
  path: z.string(), fileName: z.string(), sizeBytes: z.number().int(), alreadyThere: z.object({ document: z.string(), fileName: z.string() }).nullable(), problem: z.string().describe('why it cannot be brought in; empty where it can'),
  guess: z.object({ instrument: z.string(), language: z.string(), role: Role, draft: z.boolean(), consolidated: z.string(), version: z.string() }),
});

/** A place of the window. */
export const WindowPlace = z.discriminatedUnion('place', [
  z.object({ place: z.literal('items'), target: z.string() }), z.object({ place: z.literal('reader'), document: z.string(), path: z.string().nullable(), page: z.number().int().optional().describe('from 1; where no provision is meant') }),
  z.object({ place: z.literal('instruments'), document: z.string().nullable() }), z.object({ place: z.enum(['overview', 'memo', 'register']) }),
]);

export const OverviewShape = z.object({
  subject: z.object({ state: z.string(), title: z.string(), asOf: z.string(), reviewers: z.array(z.string()) }),
  laws: z.number().int(), documents: z.number().int(), pages: z.number().int(), tags: z.number().int(), readOnly: z.boolean(),
  items: z.array(z.object({
    id: z.string(), title: z.string(), verdict: Verdict, overridden: z.boolean(), elements: z.number().int(), judged: z.number().int(), counts: z.array(z.object({ tier: Tier, verdict: Verdict, count: z.number().int() })),
  })),
  related: z.object({ recommendations: z.number().int(), tagged: z.number().int(), judged: z.number().int(), counts: z.array(z.object({ verdict: Verdict, count: z.number().int() })) }),
  lastDone: z.array(z.object({ words: z.string(), at: z.string(), by: z.string(), topic: z.string(), id: z.string(), changes: z.number().int(), target: WindowPlace })),
  waiting: z.array(z.object({ kind: z.enum(waitingKinds), count: z.number().int(), names: z.array(z.string()), words: z.string(), target: WindowPlace })),
});

export const ProvisionRow = z.object({
  path: z.string(), kind: Kind, number: z.string(), heading: z.string(), text: z.string(), firstPage: z.number().int(), lastPage: z.number().int(), depth: z.number().int(), parent: z.string().nullable(), label: z.string(),
});

/** What a person should look at in a document, and whether somebody did. */
const whole = z.array(z.number().int()), numbers = z.array(z.number()), strings = z.array(z.string());
export const PackedOutline = z.object({
  parents: whole.describe('the index of the provision above; -1 at the top'), paths: strings.describe('one that begins with "__" goes on from its parent\'s'), kinds: whole.describe(`0 to ${provisionKinds.length - 1}: ${provisionKinds.join(', ')}`),
  numbers: strings, labels: strings, headings: strings, articles: z.array(z.string().nullable()).describe("null: the same as the parent's"),
  beginPages: whole, beginStarts: whole, beginTops: numbers.describe('points from the top of the page'), endPages: whole, endEnds: whole, endBottoms: numbers,
  units: z.array(z.object({ index: z.number().int(), unit: Unit })).describe("those that are not cited by the document's usual word"), doubts: z.array(z.object({ index: z.number().int(), notes: strings })).describe('what nobody looked at yet'),
});
export const DoubtRow = z.object({
  id: z.string().describe('its name in the document'), kind: z.enum(doubtKinds), path: z.string().nullable(), pageNumber: z.number().int(), note: z.string(),
  start: z.number().int().nullable().describe("where the words stand in the page's text; null where a whole page or provision is meant"), end: z.number().int().nullable(),
  seen: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable().describe('who looked at it; null while it is open, or again since its words changed'),
});

const TranslationSideShape = z.object({ path: z.string().nullable(), article: z.string(), pageNumber: z.number().int(), words: z.string(), start: z.number().int(), end: z.number().int() });
/** A difference between an original and its translation, with the words of both. */
export const TranslationDoubtRow = z.object({
  id: z.string(), kind: z.enum(translationDoubtKinds), note: z.string(), original: TranslationSideShape, translation: TranslationSideShape,
  dismissed: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable().describe('who set it aside, and why; null while it is open'),
});

export const Hit = z.object({
  document: z.string(), provision: z.string(), number: z.string(), article: z.string(), heading: z.string(), score: z.number(), snippet: z.string(), reasons: z.array(z.string()),
  page: z.number().int(), fileName: z.string(), unit: Unit,
});

const Marks = z.array(z.object({ start: z.number().int(), end: z.number().int() }));
export const HitInContext = Hit.extend({
  marks: Marks.describe('where the hits stand in the snippet'), headingMarks: Marks, kind: Kind, label: z.string(), pageLabel: z.string(),
  instrument: z.string(), law: z.string(), shortName: z.string(), version: z.string(), draft: z.boolean(), role: Role, language: z.string(),
});
export const SearchPage = z.object({
  hits: z.array(HitInContext), total: z.number().int(), read: z.string().describe('what was searched, where that is not what was typed'), problem: z.string().describe('why the query cannot be read'),
  laws: z.array(z.object({ id: z.string(), name: z.string(), hits: z.number().int() })), languages: z.array(z.object({ language: z.string(), hits: z.number().int() })), tookMs: z.number(),
});

export const SuggestionRow = Hit.extend({
  language: z.string(), state: z.enum(['offered', 'dismissed', 'tagged']).describe('dismissed: set aside for this target; tagged: a passage of it is tagged to this target'),
  marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })).describe('where in the snippet the words stand for which it was offered'),
  passages: z.array(z.object({ provision: z.string(), words: z.string(), stretches: z.array(z.object({ pageNumber: z.number().int(), start: z.number().int(), end: z.number().int() })) })).describe('the smallest parts in which those words stand, the most telling first: what may be tagged instead of the whole'),
});

export const DraftKey = z.string().min(1).max(300);
export const DraftRow = z.object({ key: z.string(), text: z.string(), basis: z.string(), at: z.string(), by: z.string() });
export const BoxShape = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export const RegionShape = z.object({ pageNumber: z.number().int(), box: BoxShape });

export const TagRow = z.object({
  id: z.string(), for: z.string(), bearing: Bearing, note: z.string(), document: z.string(), fileName: z.string(), provision: z.string().nullable(), article: z.string(), unit: Unit,
  quotation: z.string(), /** The words as the file has them, where letters of them were repaired; else empty. */ inFile: z.string(),
  firstPage: z.number().int(), lastPage: z.number().int(), pageLabel: z.string(), by: z.string(), at: z.string(), standing: z.enum(standings),
  /** Where on the page image words stand that the reviewer typed; null for words of the text itself. */
  region: RegionShape.nullable(),
});

export const NoteRow = z.object({
  id: z.string(), text: z.string(), document: z.string(), fileName: z.string(), provision: z.string().nullable(), article: z.string(), unit: Unit, quotation: z.string(),
  firstPage: z.number().int(), lastPage: z.number().int(), pageLabel: z.string(), by: z.string(), at: z.string(), standing: z.enum(standings), region: RegionShape.nullable(),
});

const RelationEndShape = z.object({
  document: z.string(), fileName: z.string(), law: z.string().describe('how the review calls the law, shortly'), provision: z.string(), article: z.string(), unit: Unit, heading: z.string(), page: z.number().int(), stands: z.boolean().describe('false where the outline no longer has the provision'),
});
/** One provision bears on another: from defines, penalises, exempts from or supplements to. */
export const RelationRow = z.object({
  kind: z.enum(relationKinds), from: RelationEndShape, to: RelationEndShape, state: z.enum(['proposed', 'confirmed', 'dismissed']),
  reason: z.string().describe('why it was proposed; empty where a person drew it'), words: z.string().describe('the words from which it is read'), language: z.string().describe('that of the words'), by: z.string(), at: z.string(),
});

/** A passage's place on its pages: stretches of their text, and a box for each line that they touch. */
export const PlacedOnPages = z.array(z.object({ pageNumber: z.number().int(), stretches: z.array(z.object({ start: z.number().int(), end: z.number().int() })), boxes: z.array(BoxShape) }));

export const AssessmentRow = z.object({
  element: z.string(), verdict: Verdict, reason: z.string(), recommendation: z.string(), priority: Priority.nullable(), by: z.string(), at: z.string(),
  searched: z.object({
    stems: z.array(z.object({ language: z.string(), stems: z.array(z.string()) })),
    documents: z.array(z.object({
      documentId: z.string(), fileName: z.string(), sha256: z.string(), pageCount: z.number().int(), provisionCount: z.number().int(),
      withoutText: whole.optional().describe('numbers of pages without text, which could not be searched'), poor: whole.optional().describe('numbers of pages whose text cannot be trusted'),
    })),
    unread: z.array(z.object({ documentId: z.string(), fileName: z.string(), sha256: z.string() })).optional().describe('documents that were not searched, for they were not read'),
    offered: z.array(z.object({ documentId: z.string(), article: z.string(), unit: Unit, provision: z.string(), dismissed: z.boolean().optional() })),
  }).nullable(),
});

export const GapsShape = z.object({
  items: z.array(z.object({
    id: z.string(), title: z.string(), verdict: Verdict, overridden: z.boolean(), why: z.string(),
    elements: z.array(z.object({
      id: z.string(), label: z.string(), tier: Tier, core: z.boolean(), strength: z.string(), verdict: Verdict, reason: z.string(), recommendation: z.string(), priority: Priority.nullable(),
      tags: z.array(z.object({ id: z.string(), document: z.string(), provision: z.string().nullable(), article: z.string(), bearing: Bearing })),
    })),
  })),
  related: z.array(z.object({ id: z.string(), verdict: Verdict, reason: z.string(), recommendation: z.string(), priority: Priority.nullable(), tags: z.number().int() })),
});

export const MatrixBy = z.enum(matrixColumns);
const MatrixCell = z.object({ column: z.string(), tags: z.number().int(), lost: z.number().int(), assessed: z.boolean(), places: z.array(z.object({ article: z.string(), unit: Unit, bearing: Bearing, tags: z.number().int() })) });
export const MatrixShape = z.object({
  by: MatrixBy, columns: z.array(z.object({ id: z.string(), name: z.string(), detail: z.string() })),
  items: z.array(z.object({ itemId: z.string(), title: z.string(), verdict: Verdict, overridden: z.boolean(), why: z.string(), cells: z.array(MatrixCell) })),
  rows: z.array(z.object({
    id: z.string(), itemId: z.string(), label: z.string(), kind: z.enum(['element', 'recommendation']), tier: Tier.nullable(), strength: z.string(), verdict: Verdict, priority: Priority.nullable(), by: z.string(),
    taggedBy: z.array(z.string()), cells: z.array(MatrixCell),
  })),
});

export const EntryRow = z.object({
  sequence: z.number().int(), what: z.string(), topic: z.string(), id: z.string(), before: z.unknown(), after: z.unknown(), group: z.string(), undoes: z.string().nullable(), at: z.string(), by: z.string(),
  previous: z.string(), hash: z.string(), words: z.string(),
});

/** A day, or an instant to the millisecond. */
export const Moment = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/u, 'a day is written YYYY-MM-DD').or(z.literal(''));
export const JournalPage = z.object({
  total: z.number().int().describe('entries that pass the filter'), decisions: z.number().int().describe('entries in all'),
  entries: z.array(EntryRow.pick({ sequence: true, at: true, by: true, topic: true, what: true, id: true, group: true, undoes: true, words: true }).extend({
    takenBack: z.boolean().describe('undone, and not done again'), document: z.string().nullable(), provision: z.string().nullable(), page: z.number().int().nullable(), target: z.string().nullable(),
  })),
  topics: z.array(z.object({ topic: z.string(), entries: z.number().int() })), people: z.array(z.object({ by: z.string(), entries: z.number().int() })),
});

export const WrittenFile = z.object({ file: z.string(), sizeBytes: z.number().int(), sha256: z.string() });

/** A language in which a memo is written. */
export const MemoLanguageName = z.enum(memoLanguages);

/** Which of the documents that are written from a review. */
export const MemoKindName = z.enum(memoKinds);

const MemoShape = z.custom<Memo>((value) => (value as Memo | undefined)?.schema === memoSchema);

export const MemoProof = z.object({
  file: z.string(), format: z.enum(provenFormats), form: MemoKindName.describe('the memo, or a document that belongs to it'), sound: z.boolean(),
  unproved: z.string().describe('what this document gives nothing to prove by, as a sentence; empty for a memo'),
  head: z.object({ sequence: z.number().int(), at: z.string(), since: z.number().int().describe('journal entries made after it') }).nullable().describe('the journal entry that the memo stands on; null: it names none of this review'),
  checked: z.object({ quotations: z.number().int(), documents: z.number().int(), typed: z.number().int().describe('typed from page images: only the eye can compare them with the page') }),
  differences: z.array(z.object({ matter: z.enum(proofMatters), key: z.string().describe('the number of the quotation, or empty'), paragraph: z.number().int().nullable(), memo: z.string().describe('what the memo says there'), law: z.string().describe('what the review and its evidence say') })),
});
export const MemoReading = z.object({
  memo: MemoShape,
  edits: z.array(z.object({ block: z.string(), section: z.string(), text: z.string(), replaced: z.string(), generated: z.string(), changedBeneath: z.boolean(), by: z.string(), at: z.string(), language: MemoLanguageName.describe('the memo in which it was written') })),
  orphaned: z.array(z.object({ block: z.string(), section: z.string(), text: z.string(), replaced: z.string(), by: z.string(), at: z.string() })),
  unfinished: z.array(z.object({ section: z.string(), kind: z.enum(unfinishedKinds), words: z.string(), targets: z.array(z.object({ kind: z.enum(['finding', 'tag', 'document', 'block', 'cover', 'laws']), id: z.string(), label: z.string() })) })),
  cover: z.object({ title: z.string(), asOf: z.string(), reviewers: z.array(z.string()), reference: z.string(), addressee: z.string(), classification: z.string() }),
});

const Count = z.number().int();
const ItemLine = z.object({
  id: z.string(), title: z.string(), kind: z.enum(['item', 'recommendation']), packId: z.string().nullable(), verdict: Verdict, overridden: z.boolean(), why: z.string(), tags: Count, unfinished: Count,
  progress: z.array(z.object({ tier: Tier.nullable(), assessed: Count, total: Count })), composition: z.array(z.object({ verdict: Verdict, count: Count })),
});

export const ItemsShape = z.object({
  items: z.array(ItemLine), related: z.array(z.object({ chapter: z.string(), title: z.string(), lines: z.array(ItemLine) })),
  progress: z.object({ assessed: Count, total: Count }).describe("over the core elements and elements by reference of the Plan's items"),
  unfinished: z.array(z.object({ target: z.string(), item: z.string(), label: z.string(), missing: z.enum(missingParts).nullable() })).describe('what is typed but not decided, and what it lacks'),
});

const Wish = AssessmentRow.pick({ verdict: true, reason: true, recommendation: true, priority: true });
const Check = z.object({
  id: z.string(), label: z.string(), tier: Tier.nullable(), strength: z.string(), wording: z.enum(strengthWordings), check: z.string(), defects: z.array(z.string()), packId: z.string().nullable(), model: z.string(),
  concordance: z.array(z.object({ key: z.string(), name: z.string(), articles: z.string() })), tags: z.array(z.object({ bearing: Bearing, count: Count })),
  assessment: AssessmentRow.omit({ element: true }).nullable(), unfinished: Wish.extend({ missing: z.enum(missingParts).nullable(), outdated: z.boolean(), at: z.string(), by: z.string() }).nullable(),
});

export const ItemShape = ItemLine.extend({
  words: z.object({ text: z.string(), points: z.array(z.string()) }).nullable(), section: z.string(), chapter: z.string(), pack: z.string(), strengthNote: z.string(),
  readings: z.array(z.object({ id: z.string(), name: z.string(), meaning: z.string() })), reading: z.object({ reading: z.string(), reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  byRule: z.object({ verdict: Verdict, why: z.string() }).nullable(), override: z.object({ verdict: Verdict, reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  related: z.object({ duty: z.string(), kind: z.enum(['law', 'law-and-treaty', 'policy']), link: z.string(), norms: z.string(), linkedItems: z.array(z.string()), linkedElements: z.array(z.string()) }).nullable(),
  checks: z.array(Check), caveats: z.array(z.string()),
});

/** An amount of time; of a fine, of whatever it is counted in (`unit` null). */
const Amount = z.object({ amount: z.number(), unit: z.enum(['year', 'month', 'week', 'day']).nullable() });

export const MicroscopeShape = z.object({
  document: z.string(), provision: z.string(), article: z.string(), unit: Unit, heading: z.string(), item: z.string(), language: z.string(),
  /** False where there is no lexicon for the law's language: then nothing was looked for, and nothing is missing. */
  looked: z.boolean(),
  /** False where penalties and lists cannot be read in the law's language, though words can be found. */
  readsFigures: z.boolean(),
  elements: z.array(z.object({
    id: z.string(), label: z.string(), tier: Tier, group: z.enum(['offence', 'act', 'means', 'purpose', 'consent', 'child', 'aggravation', 'participation', 'legal-persons', 'other']),
    /** True for an element of a neighbouring item that the article names too (attempt, legal persons, aggravation); it is shown when found and never missing. */
    beside: z.boolean(),
    /** `words`: words that name it stand in the article; `none`: they were looked for and none stands there; `not-looked`: no words are known for it. */
    state: z.enum(['words', 'none', 'not-looked']),
    words: z.array(z.object({ words: z.string(), start: z.number().int(), end: z.number().int(), inHeading: z.boolean(), pages: PlacedOnPages })),
  })),
  /** How the article's acts, means and purposes are joined, where it names at least two of them. */
  lists: z.array(z.object({ group: z.enum(['act', 'means', 'purpose']), joined: z.enum(['alternative', 'cumulative', 'unsaid']), isOpen: z.boolean(), words: z.string() })),
  /** Penalties as read: bounds or one figure, all null where it is named without a figure; `reading` says them in English. */
  penalties: z.array(z.object({ kind: z.enum(['imprisonment', 'life', 'fine', 'other']), least: Amount.nullable(), most: Amount.nullable(), stated: Amount.nullable(), reading: z.string(), words: z.string(), start: z.number().int(), end: z.number().int(), pages: PlacedOnPages })),
});

export const RecentRow = z.object({ file: z.string(), state: z.string(), title: z.string(), asOf: z.string(), openedAt: z.string(), missing: z.boolean() });

export const BackupRow = z.object({ backup: z.string(), madeAt: z.string(), sizeBytes: z.number().int(), decisions: z.number().int(), state: z.string() });

export const Place = z.object({ name: z.string(), path: z.string(), kind: z.enum(['folder', 'review', 'law']), sizeBytes: z.number().int(), changedAt: z.string() });

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

/** Long work in the engine: it goes on while windows are reloaded, and is kept with its outcome until someone has seen it. */
export const JobRow = z.object({
  id: z.string(), operation: z.string(), input: z.unknown(), words: z.string(), state: z.enum(jobStates), progress: z.object({ done: z.number(), total: z.number(), what: z.string(), unit: z.literal('bytes').optional() }).nullable(),
  output: z.unknown(), failure: z.object({ code: z.string(), sentence: z.string() }).nullable(), startedAt: z.string(), endedAt: z.string().nullable(),
});

/** What was done to one page's text in reading it. `was` is what the file has, `is` what was made of it; boxes in points from the page's top left corner. */
export const ReasonsOfPage = z.object({
  pageNumber: z.number().int(), pageLabel: z.string(), width: z.number(), height: z.number(),
  reasons: z.array(z.object({ fate: z.enum(textFates), start: z.number().int(), end: z.number().int(), words: z.string(), was: z.string(), is: z.string(), boxes: z.array(BoxShape) })),
});

/** The repairs of one document's letters, by kind. */
export const RepairsOfDocument = z.object({
  document: z.string(),
  repairs: z.array(z.object({
    repair: z.enum(repairKinds), repairs: z.string(), off: z.boolean(), words: z.number().int(), pages: z.array(z.number().int()),
    examples: z.array(z.object({ pageNumber: z.number().int(), start: z.number().int(), end: z.number().int(), was: z.string(), is: z.string() })),
  })),
});
