import { z } from 'zod';
import { relationKinds } from '../domain/relation.ts';
import { repairKinds } from '../domain/text-repairs.ts';
import { command, query, type CallContext } from './operation.ts';
import { MemoProof } from './schemas.ts';
import { programOperations } from './program-operations.ts';
import { AssessmentRow, Bearing, BoxShape, Day, DocumentRow, DoubtRow, DraftKey, DraftRow, EntryRow, FoundFile, GapsShape, Hit, InstrumentRow, ItemShape, ItemsShape, JournalPage, Kind, Line, MarkedStretch, MatrixBy, MatrixShape, MemoKindName, MemoLanguageName, MemoReading, MicroscopeShape, Moment, NoteRow, OverviewShape, PackedOutline, PlacedOnPages, Priority, ProvisionRow, ReasonsOfPage, RelationRow, RepairsOfDocument, Region, ReviewRow, Role, SearchPage, SuggestionRow, TagRow, Tier, TranslationDoubtRow, Unit, Verdict, Words, WrittenFile } from './schemas.ts';

const target = Line.describe('an element (III.1.1/act.recruitment), an item (III.1.1) or a related recommendation (V.8.1)');
const document = Line.describe("a document's id, the beginning of its id, or its file name");
const provision = Line.describe("a provision's path, or its number where that is unambiguous");
/** How a passage is marked: a provision, exact words, words on the pages, or a region of a page image with the words typed from it. */
const marked = {
  document, provision: provision.optional(), quote: Words.optional().describe('the exact words; within the provision where one is given'),
  stretches: z.array(MarkedStretch).min(1).max(2_000).optional().describe('words as marked on the pages: page number and offsets into its text'),
  region: Region.optional().describe('a rectangle of a page image (the whole page where no box is given); "quote" then holds the words as typed from it'),
};
const related = {
  kind: z.enum(relationKinds).describe(relationKinds.join(', ')), document, provision, toDocument: document.optional().describe('the other document; the same where not given'), toProvision: provision,
};
const doubt = Line.describe('the name of the doubt, as "doubts" lists it');
const tag = Line.describe("the tag's id or its beginning");
const note = Line.describe("the note's id or its beginning");
const memoKind = MemoKindName.optional().describe('the document: the memo where none is named, the two-page brief for the committee, or the table of amendments');
const memoLanguage = MemoLanguageName.optional().describe("the memo's language; the review's setting where none is given, else English");
const limit = z.coerce.number().int().min(1).max(500);

/** Every operation of Lacuna, once. The window, the browser, the command line, its help and the reference page are all read from this table. */
export const operations = {
  'review.create': command({
    scope: 'new-review', summary: 'Make a new review of one State', line: { word: 'new', takes: ['review'], flags: { reviewer: 'reviewers' } },
    input: z.object({
      review: Line.describe('the file to make (.lacuna)'), state: Line.describe('the State whose law is reviewed'), title: Words.default('').describe('a title for the memo'),
      asOf: Day.default('').describe('"law as at": the day of the law in question'), reviewers: z.array(Line).default([]).describe('who reviews; the first is named where nobody else is'),
    }),
    output: ReviewRow,
  }),
  'review.describe': query({ summary: 'What the review is of, and how far it has come', line: { word: 'info', takes: [] }, input: z.object({}), output: ReviewRow }),
  'review.change': command({
    summary: "Change the review's State, title, date or reviewers", line: { word: 'change', takes: [], flags: { reviewer: 'reviewers' } },
    input: z.object({ state: Line.optional(), title: Words.optional(), asOf: Day.optional(), reviewers: z.array(Line).optional() }).describe('only what is given changes'), output: ReviewRow,
  }),
  'overview.read': query({ summary: 'How far the review has come: the items, what was done last, what waits', line: { word: 'overview', takes: [] }, input: z.object({ compare: z.boolean().default(true).describe('also count where translations differ from their originals, which takes a second a pair the first time') }), output: OverviewShape }),
  'documents.find': query({
    summary: 'Which law files lie at these places, and where each seems to belong; nothing is imported', line: { word: 'find', takes: ['...paths'] },
    input: z.object({ paths: z.array(z.string().min(1)).min(1).describe('files or folders') }), output: z.array(FoundFile),
  }),
  'documents.import': command({
    long: true, summary: 'Bring files into the review: PDF, DOCX, HTML, Markdown, plain text', line: { word: 'import', takes: ['...paths'] },
    input: z.object({
      paths: z.array(z.string().min(1)).min(1).describe('files or folders'), instrument: Line.optional().describe('the law that the files hold; without it, each file is its own'),
      shortName: Words.optional().describe('how the law is cited after its first mention: "CC"'), language: z.string().max(35).default('').describe('language code: en, uk, sr-Latn ...; detected where not given'),
      role: Role.default('original').describe('original, or which translation'), version: Words.default('').describe('which version: "in force on 2026-01-01"'), draft: z.boolean().default(false).describe('a draft, not law in force'),
      source: Words.default('').describe('where the file came from'), gazette: Words.default('').describe('gazette reference'), adopted: Day.default('').describe('day of adoption'),
      inForce: Day.default('').describe('in force from'), consolidated: Day.default('').describe('consolidated as of'),
      ocr: z.enum(['auto', 'never', 'always']).default('auto').describe('character recognition, in the background after the import: of pages without usable text, of none, or of all'),
    }),
    output: z.array(z.object({ document: z.string(), fileName: z.string(), state: z.enum(['imported', 'already-there', 'failed', 'cancelled']), pageCount: z.number().int(), articles: z.number().int(), message: z.string() })),
  }),
  'documents.list': query({ summary: 'The documents of the review', line: { word: 'documents', takes: [] }, input: z.object({}), output: z.array(DocumentRow) }),
  'documents.describe': command({
    summary: "Correct a document's metadata: language, role, dates, source, instrument, version", line: { word: 'describe', takes: ['document'] },
    input: z.object({
      document, language: z.string().max(35).optional(), role: Role.optional(), source: Words.optional(), gazette: Words.optional(), adopted: Day.optional(), inForce: Day.optional(), consolidated: Day.optional(),
      instrument: Line.optional(), shortName: Words.optional(), version: Words.optional(), draft: z.boolean().optional(),
    }),
    output: DocumentRow,
  }),
  'documents.remove': command({ summary: 'Take a document out of the review (its bytes are kept; undo brings it back)', line: { word: 'remove', takes: ['document'] }, input: z.object({ document }), output: z.object({ removed: z.string(), tags: z.number().int() }) }),
  'documents.reread': command({ long: true, summary: 'Read a document again from its kept bytes', line: { word: 'reread', takes: ['document'] }, input: z.object({ document }), output: DocumentRow }),
  'documents.recognise': command({
    long: true, aside: true, summary: 'Read scanned pages by character recognition: those that wait or were stopped, or the pages named', line: { word: 'recognise', takes: ['document'] },
    input: z.object({
      document, pages: z.string().regex(/^(?:\d{1,6}(?:-\d{1,6})?(?:,\d{1,6}(?:-\d{1,6})?)*)?$/u, 'pages are written 3-5,8').default('').describe('only these pages, also where they were read before: 3-5,8'),
      all: z.boolean().default(false).describe('all pages, also those with text of their own'), again: z.boolean().default(false).describe('also pages that were recognised before: after other data were installed'),
    }),
    output: z.object({ document: DocumentRow, recognised: z.number().int(), keptOwnText: z.number().int().describe('pages whose own text is better'), unreadable: z.number().int(), waiting: z.number().int() }),
  }),
  'instruments.list': query({ summary: 'The laws of the review, their versions and documents', line: { word: 'instruments', takes: [] }, input: z.object({}), output: z.array(InstrumentRow) }),
  'instruments.change': command({
    summary: 'Rename a law, or change how it is cited', line: { word: 'rename', takes: ['instrument'] },
    input: z.object({ instrument: Line.describe("a law's name, short name or id"), name: Line.optional(), shortName: Words.optional() }), output: InstrumentRow,
  }),
  'instruments.merge': command({
    summary: 'Bring two laws together that are one: all versions and documents go to the second', line: { word: 'merge', takes: ['instrument', 'into'] },
    input: z.object({ instrument: Line.describe("a law's name, short name or id"), into: Line.describe('the law that stays') }), output: InstrumentRow,
  }),
  'versions.change': command({
    summary: "Change a version's label, or whether it is a draft", line: { word: 'relabel', takes: ['version'] },
    input: z.object({ version: Line.describe("a version's id"), label: Line.optional(), draft: z.boolean().optional() }), output: InstrumentRow,
  }),
  'text.read': query({
    summary: "A document's text, page by page, in reading order", line: { word: 'text', takes: ['document'] },
    input: z.object({ document, page: z.coerce.number().int().min(1).optional().describe('only this page (from 1)') }),
    output: z.object({ document: z.string(), pages: z.array(z.object({ pageNumber: z.number().int(), pageLabel: z.string(), text: z.string(), ocr: z.boolean(), notes: z.array(z.string()), leftOut: z.array(z.object({ text: z.string(), reason: z.string() })) })) }),
  }),
  'text.runs': query({
    summary: 'Where the words of one page stand on it', line: { word: 'runs', takes: ['document', 'page'] },
    input: z.object({ document, page: z.coerce.number().int().min(1) }),
    output: z.object({ document: z.string(), pageNumber: z.number().int(), width: z.number(), height: z.number(), runs: z.array(z.object({ start: z.number().int(), end: z.number().int(), x: z.number(), y: z.number(), width: z.number(), height: z.number() })) }),
  }),
  'text.lines': query({
    summary: 'The lines and words of some pages with their places, and which lines are left out of the provisions and why', line: { word: 'lines', takes: ['document', 'from'] },
    input: z.object({ document, from: z.coerce.number().int().min(1).describe('the first page (from 1)'), to: z.coerce.number().int().min(1).optional().describe('the last page; at most 50 pages at a time') }),
    output: z.object({
      document: z.string(),
      pages: z.array(z.object({
        pageNumber: z.number().int(), pageLabel: z.string(), width: z.number(), height: z.number(), text: z.string(), ocr: z.boolean(), notes: z.array(z.string()),
        lines: z.array(BoxShape.extend({ start: z.number().int(), end: z.number().int(), bold: z.boolean(), spaceBefore: z.boolean(), leftOut: z.string() })),
        runs: z.array(BoxShape.extend({ start: z.number().int(), end: z.number().int() })),
        poorWords: z.array(BoxShape.extend({ start: z.number().int(), end: z.number().int(), confidence: z.number() })).describe('recognised words of which the engine is not sure, with its certainty from 0 to 100'),
      })),
    }),
  }),
  'text.reasons': query({
    summary: 'What of each page was left out, kept apart, joined or repaired in reading it, and why', line: { word: 'reasons', takes: ['document'] },
    input: z.object({ document, from: z.coerce.number().int().min(1).optional().describe('the first page (from 1); without it, all pages'), to: z.coerce.number().int().min(1).optional().describe('the last page; without it, only the first') }),
    output: z.object({ document: z.string(), pages: z.array(ReasonsOfPage) }),
  }),
  'repairs.list': query({
    summary: "What of a document's broken letters was repaired, from what to what, and what a reviewer turned off", line: { word: 'repairs', takes: ['document'] }, input: z.object({ document }), output: RepairsOfDocument,
  }),
  'repairs.decline': command({
    summary: 'Turn one kind of repair off in a document: its text is then as the file has it', line: { word: 'unrepair', takes: ['document', 'repair'] }, input: z.object({ document, repair: z.enum(repairKinds) }), output: RepairsOfDocument,
  }),
  'repairs.accept': command({ summary: 'Turn a repair on again', line: { word: 'repair', takes: ['document', 'repair'] }, input: z.object({ document, repair: z.enum(repairKinds) }), output: RepairsOfDocument }),
  'outline.read': query({
    summary: "A document's provisions, and what about them should be looked at", line: { word: 'outline', takes: ['document'] }, input: z.object({ document }),
    output: z.object({ document: z.string(), provisions: z.array(ProvisionRow), doubts: z.array(DoubtRow) }),
  }),
  'outline.doubts': query({
    summary: 'What about a document a person should look at, and what was looked at', line: { word: 'doubts', takes: ['document'] },
    input: z.object({ document, open: z.boolean().default(false).describe('only what nobody looked at yet') }), output: z.array(DoubtRow),
  }),
  'doubts.settle': command({
    summary: 'Say that a doubt was looked at; it comes back when its words change', line: { word: 'looked-at', takes: ['document', 'doubt'] },
    input: z.object({ document, doubt, reason: Words.default('').describe('what was found') }), output: DoubtRow,
  }),
  'doubts.reopen': command({ summary: 'Open a doubt again that was looked at', line: { word: 'look-again', takes: ['document', 'doubt'] }, input: z.object({ document, doubt }), output: DoubtRow }),
  'outline.places': query({
    summary: "A document's provisions without their text, and where each begins and ends on its pages", line: { word: 'tree', takes: ['document'] }, input: z.object({ document }),
    output: z.object({
      document: z.string(),
      pages: z.array(z.object({ pageNumber: z.number().int(), pageLabel: z.string(), width: z.number(), height: z.number(), hasText: z.boolean(), ocr: z.boolean(), note: z.string().describe('what is to be known of its text, in a sentence; empty where it is sound'), textLeft: z.number(), textRight: z.number() })),
      unit: Unit.describe('by which the document\'s articles are cited, where one says nothing else'),
      provisions: PackedOutline.describe('by columns, one entry a provision, in the order of the document'),
    }),
  }),
  'outline.counterparts': query({
    summary: 'Which provision of the original stands for which of its translation', line: { word: 'counterparts', takes: ['document'] },
    input: z.object({ document, other: document.optional().describe("the other document; without it, the same version's other language") }),
    output: z.object({ document: z.string(), other: z.string().nullable(), others: z.array(z.object({ document: z.string(), fileName: z.string(), role: Role, language: z.string() })), pairs: z.array(z.object({ provision: z.string(), counterpart: z.string() })) }),
  }),
  'translations.doubts': query({
    summary: 'Where a translation differs from its original in structure, figures or negations', line: { word: 'translation-doubts', takes: ['document'] },
    input: z.object({ document, other: document.optional().describe("the other document; without it, the same version's other language"), open: z.boolean().default(false).describe('only what nobody set aside') }),
    output: z.object({ original: z.string().nullable(), translation: z.string().nullable(), aligned: z.number().int().describe('pairs of provisions that were compared'), doubts: z.array(TranslationDoubtRow) }),
  }),
  'translations.count': query({
    summary: 'How many differences between originals and translations nobody set aside, pair by pair', line: { word: 'differences', takes: [] }, input: z.object({}),
    output: z.array(z.object({ original: z.string(), originalFile: z.string(), translation: z.string(), translationFile: z.string(), open: z.number().int(), dismissed: z.number().int() })),
  }),
  'translations.dismiss': command({
    summary: 'Set a difference between two languages aside, with the reason', line: { word: 'dismiss-difference', takes: ['document', 'doubt'] },
    input: z.object({ document, other: document.optional(), doubt: Line.describe('its name, as "translation-doubts" lists it'), reason: Words.trim().min(1).describe('why it is no mistake') }), output: TranslationDoubtRow,
  }),
  'translations.reopen': command({
    summary: 'Open a difference again that was set aside', line: { word: 'reopen-difference', takes: ['document', 'doubt'] },
    input: z.object({ document, other: document.optional(), doubt: Line }), output: TranslationDoubtRow,
  }),
  'microscope.show': query({
    summary: "Inside one article: words that name an element, elements without any, penalties. Words found, no judgement", line: { word: 'microscope', takes: ['document', 'provision'] },
    input: z.object({ document, provision, item: Line.default('III.1.1').describe('the item whose elements are looked for') }), output: MicroscopeShape,
  }),
  'outline.correct': command({
    summary: 'Correct a provision by hand; the correction survives every new reading', line: { word: 'correct', takes: ['document', 'provision'] },
    input: z.object({ document, provision, number: z.string().max(60).optional(), heading: Words.optional(), kind: Kind.optional(), remove: z.boolean().default(false).describe('it is not a provision: its words belong to the one before') }),
    output: ProvisionRow.nullable(),
  }),
  'outline.begin': command({
    summary: 'Say that a provision begins at some words, which were read as part of another', line: { word: 'begin', takes: ['document'] },
    input: z.object({
      document, quote: Words.optional().describe('the words with which it begins: its label and heading where it has them'), stretches: marked.stretches, provision: provision.optional().describe('the provision in which the words stand'),
      kind: Kind.default('article'), number: z.string().max(60).optional().describe('as printed; read from the words where not given'), heading: Words.optional().describe('the rest of the words where not given'),
    }),
    output: ProvisionRow,
  }),
  'outline.join': command({ summary: 'Give the words of a provision to the one before it', line: { word: 'join', takes: ['document', 'provision'] }, input: z.object({ document, provision }), output: ProvisionRow.nullable() }),
  'outline.corrections': query({
    summary: "What of a document's outline was corrected by hand, and whether it still fits the text", line: { word: 'corrections', takes: ['document'] }, input: z.object({ document }),
    output: z.array(z.object({
      id: z.string(), path: z.string(), what: z.enum(['begins', 'joined', 'changed']), number: z.string().nullable(), heading: z.string().nullable(), kind: Kind.nullable(), words: z.string(), at: z.string(),
      provision: z.string().nullable().describe('the path of what was corrected in the present outline; null where it stands there no longer'), pageNumber: z.number().int().describe('the page on which it stands or stood'),
      applied: z.boolean().describe('false where its words are no longer found: then it changes nothing, and is shown so'),
    })),
  }),
  'outline.uncorrect': command({ summary: 'Take one correction of the outline back', line: { word: 'uncorrect', takes: ['document', 'correction'] }, input: z.object({ document, correction: Line.describe("the correction's id, or the path that it corrects") }), output: z.object({ removed: z.string() }) }),
  'search.find': query({
    summary: 'Search all laws: words, "phrases", +must -not field:word wild* fuzzy~1', line: { word: 'search', takes: ['query'] },
    input: z.object({ query: Line, limit: limit.default(20) }), output: z.array(Hit),
  }),
  'search.browse': query({
    summary: 'Search as one types: a page of hits in context, how many in each law, and what of the query cannot be read', line: { word: 'browse', takes: ['query'] },
    input: z.object({
      query: z.string().max(2_000), instrument: z.array(Line).optional().describe('only these laws, by id'), language: z.array(z.string()).optional().describe('only documents in these languages'),
      limit: limit.default(50), offset: z.coerce.number().int().min(0).default(0).describe('how many hits to pass over'),
    }),
    output: SearchPage,
  }),
  'suggestions.list': query({
    summary: 'The provisions most likely to bear on an element or item, each with its reason', line: { word: 'suggest', takes: [] },
    input: z.object({ for: target, document: document.optional(), limit: limit.default(10), dismissed: z.boolean().default(false).describe('with those that were dismissed') }), output: z.array(SuggestionRow),
  }),
  'suggestions.dismiss': command({
    summary: 'Set a suggestion aside: read, and not taken', line: { word: 'dismiss', takes: [] },
    input: z.object({ for: target, document, provision }), output: z.object({ for: z.string(), document: z.string(), provision: z.string(), dismissed: z.boolean() }),
  }),
  'suggestions.restore': command({
    summary: 'Offer a dismissed suggestion again', line: { word: 'offer-again', takes: [] },
    input: z.object({ for: target, document, provision }), output: z.object({ for: z.string(), document: z.string(), provision: z.string(), dismissed: z.boolean() }),
  }),
  'relations.propose': query({
    summary: 'Links between provisions that the texts suggest and nobody decided on: what defines, penalises, exempts from or supplements what', line: { word: 'propose-relations', takes: [] },
    input: z.object({ document: document.optional(), provision: provision.optional(), limit: limit.default(50) }), output: z.array(RelationRow),
  }),
  'relations.list': query({
    summary: 'The links between provisions that were confirmed or set aside', line: { word: 'relations', takes: [] },
    input: z.object({ document: document.optional(), provision: provision.optional(), state: z.enum(['confirmed', 'dismissed']).optional() }), output: z.array(RelationRow),
  }),
  'relations.confirm': command({ summary: 'Confirm that one provision defines, penalises, exempts from or supplements another; the memo says so', line: { word: 'relate', takes: ['kind'] }, input: z.object(related), output: RelationRow }),
  'relations.dismiss': command({ summary: 'Set a proposed link between provisions aside', line: { word: 'dismiss-relation', takes: ['kind'] }, input: z.object(related), output: RelationRow }),
  'relations.remove': command({
    summary: 'Take back what was decided on a link between provisions', line: { word: 'unrelate', takes: ['kind'] }, input: z.object(related),
    output: z.object({ kind: z.enum(relationKinds), document: z.string(), provision: z.string(), toDocument: z.string(), toProvision: z.string(), removed: z.boolean() }),
  }),
  'tags.add': command({
    summary: 'Tag a provision or quoted words to an element, item or recommendation', line: { word: 'tag', takes: [] },
    input: z.object({ ...marked, for: z.array(target).min(1), bearing: Bearing.default('satisfies'), note: Words.default('') }),
    output: z.array(TagRow),
  }),
  'tags.change': command({
    summary: 'Change how a tag bears on its element, or its note', line: { word: 'retag', takes: ['tag'] },
    input: z.object({ tag, bearing: Bearing.optional(), note: Words.optional() }).describe('only what is given changes'), output: TagRow,
  }),
  'tags.places': query({
    summary: "Where a document's tagged words stand on its pages", line: { word: 'places', takes: ['document'] }, input: z.object({ document }),
    output: z.object({ document: z.string(), tags: z.array(z.object({ tag: z.string(), for: z.string(), bearing: Bearing, pages: PlacedOnPages })), notes: z.array(z.object({ note: z.string(), pages: PlacedOnPages })) }),
  }),
  'tags.list': query({ summary: 'The tags, and whether each quotation still stands in the evidence', line: { word: 'tags', takes: [] }, input: z.object({ for: target.optional(), document: document.optional(), instrument: Line.optional().describe('only in this law'), version: Line.optional().describe('only in this version'), by: Line.optional().describe('only by this reviewer') }), output: z.array(TagRow) }),
  'tags.remove': command({ summary: 'Remove a tag', line: { word: 'untag', takes: ['tag'] }, input: z.object({ tag }), output: z.object({ removed: z.string() }) }),
  'notes.add': command({ summary: 'Write a note beside a passage', line: { word: 'note', takes: [] }, input: z.object({ ...marked, text: Words.min(1) }), output: NoteRow }),
  'notes.change': command({ summary: 'Change a note', line: { word: 'renote', takes: ['note', 'text'] }, input: z.object({ note, text: Words.min(1) }), output: NoteRow }),
  'notes.remove': command({ summary: 'Remove a note', line: { word: 'unnote', takes: ['note'] }, input: z.object({ note }), output: z.object({ removed: z.string() }) }),
  'notes.list': query({ summary: 'The notes, and whether the words beside them still stand', line: { word: 'notes', takes: [] }, input: z.object({ document: document.optional() }), output: z.array(NoteRow) }),
  'assessments.make': command({
    summary: 'Judge one element (or related recommendation)', line: { word: 'assess', takes: [] },
    input: z.object({ element: target, verdict: Verdict, reason: Words.default(''), recommendation: Words.default(''), priority: Priority.optional() }), output: AssessmentRow,
  }),
  'assessments.list': query({ summary: 'The assessments made', line: { word: 'assessments', takes: [] }, input: z.object({}), output: z.array(AssessmentRow) }),
  'readings.choose': command({
    summary: 'Choose the reading under which an item is judged', line: { word: 'reading', takes: ['item', 'reading'] },
    input: z.object({ item: Line, reading: Line, reason: Words.default('') }), output: z.object({ item: z.string(), reading: z.string(), reason: z.string() }),
  }),
  'items.list': query({ summary: 'Every item and related recommendation with its progress, and what is typed but not decided', line: { word: 'items', takes: [] }, input: z.object({}), output: ItemsShape }),
  'items.show': query({
    summary: 'All that is needed to judge one item or related recommendation', line: { word: 'item', takes: ['item'] }, input: z.object({ item: Line.describe('an item (III.1.1) or a recommendation (V.8.1)') }), output: ItemShape,
  }),
  'items.override': command({
    summary: "Set an item's verdict by hand, with a reason; --verdict open returns to the rule", line: { word: 'override', takes: ['item'] },
    input: z.object({ item: Line, verdict: Verdict, reason: Words.default('') }), output: z.object({ item: z.string(), verdict: Verdict, overridden: z.boolean(), why: z.string() }),
  }),
  'gaps.list': query({ summary: 'Every item and element with its verdict', line: { word: 'gaps', takes: [] }, input: z.object({}), output: GapsShape }),
  'matrix.show': query({
    summary: 'Elements by laws, by their versions, or by reviewers', line: { word: 'matrix', takes: [] },
    input: z.object({
      csv: z.string().min(1).optional().describe('also write what is shown to this CSV file'), by: MatrixBy.default('instruments').describe('what the columns are'),
      item: z.array(Line).optional().describe('only these items ("related": the related recommendations)'), tier: z.array(Tier).optional().describe('only these tiers'), verdict: z.array(Verdict).optional().describe('only what has these verdicts'),
      reviewer: z.array(Line).optional().describe('only what these reviewers judged or tagged'), related: z.boolean().default(false).describe('the related recommendations too'),
    }),
    output: MatrixShape,
  }),
  'drafts.keep': command({
    summary: 'Keep what is being typed, before it is a decision: on disk, outside the journal and the memo', line: { word: 'keep-draft', takes: ['key', 'text'] },
    input: z.object({ key: DraftKey.describe('the field it belongs to'), text: Words, basis: Words.default('').describe('what the typing began from') }), output: DraftRow,
  }),
  'drafts.list': query({ summary: 'What was typed and is not decided yet', line: { word: 'drafts', takes: [] }, input: z.object({ under: z.string().max(300).default('').describe('only keys that begin so') }), output: z.array(DraftRow) }),
  'drafts.drop': command({ summary: 'Let a draft go', line: { word: 'drop-draft', takes: ['key'] }, input: z.object({ key: DraftKey }), output: z.object({ key: z.string(), dropped: z.boolean() }) }),
  'memo.write': command({
    long: true, summary: 'Write the memo, its two-page brief or its table of amendments as .docx, .pdf, .html, .md or .json', line: { word: 'memo', takes: [], flags: { o: 'out' } },
    input: z.object({ out: z.array(Line).min(1).describe('the file or files to write; the ending decides the format'), language: memoLanguage, kind: memoKind }), output: z.array(WrittenFile),
  }),
  'memo.preview': query({ summary: 'The memo as one HTML page', line: { word: 'preview', takes: [] }, input: z.object({ language: memoLanguage, kind: memoKind }), output: z.object({ html: z.string() }) }),
  'memo.read': query({ summary: 'The memo as data, what reviewers worded in it, and what is unfinished', line: { word: 'read-memo', takes: [] }, input: z.object({ language: memoLanguage, kind: memoKind }), output: MemoReading }),
  'memo.edit': command({
    summary: "Put your words in place of a paragraph's; they stand when the findings change", line: { word: 'edit-memo', takes: ['block', 'text'] },
    input: z.object({ block: Line.describe("the paragraph's number, or the key of its wording"), text: Words.describe('what it should say; [¶ 12] refers to paragraph 12'), language: memoLanguage, kind: memoKind }), output: z.object({ block: z.string(), edited: z.boolean() }),
  }),
  'memo.restore': command({ summary: "Let the program's words stand again", line: { word: 'restore-memo', takes: ['block'] }, input: z.object({ block: Line.describe('the key of the wording'), language: memoLanguage, kind: memoKind }), output: z.object({ block: z.string(), edited: z.boolean() }) }),
  'journal.list': query({ summary: 'Every decision, in order', line: { word: 'journal', takes: [] }, input: z.object({ limit: limit.optional().describe('only the last so many') }), output: z.array(EntryRow) }),
  'journal.browse': query({
    summary: 'The journal from its newest entry: filtered, a page at a time', line: { word: 'history', takes: [] },
    input: z.object({
      topic: z.array(z.string()).optional().describe('only decisions about these: tag, assessment, document ...'), by: z.array(Line).optional().describe('only by these people'), text: z.string().max(500).default('').describe('only entries with these words'),
      from: Moment.default('').describe('only since this day'), until: Moment.default('').describe('only up to this day'), for: target.optional(), document: document.optional(),
      limit: limit.default(100), offset: z.coerce.number().int().min(0).default(0).describe('how many entries to pass over'),
    }),
    output: JournalPage,
  }),
  'journal.entry': query({ summary: 'One entry of the journal, with what was there before and after', line: { word: 'entry', takes: ['sequence'] }, input: z.object({ sequence: z.coerce.number().int().min(1) }), output: EntryRow }),
  'journal.undo': command({ summary: 'Take back the last decision', line: { word: 'undo', takes: [] }, input: z.object({}), output: z.object({ undone: z.array(z.string()) }) }),
  'journal.redo': command({ summary: 'Do again what was last taken back', line: { word: 'redo', takes: [] }, input: z.object({}), output: z.object({ redone: z.array(z.string()) }) }),
  'journal.standing': query({
    summary: 'What undo and redo would do now, in words', line: { word: 'standing', takes: [] }, input: z.object({}),
    output: z.object({ decisions: z.number().int(), undo: z.array(z.string()).nullable(), redo: z.array(z.string()).nullable(), isTakingBack: z.boolean().describe('the last entry took another back, or did it again') }),
  }),
  'review.verify': query({
    long: true, summary: 'Recompute digests, chain and fold; say exactly what differs. Of a memo: verify MEMO --review REVIEW', line: { word: 'verify', takes: [] }, input: z.object({}),
    output: z.object({ sound: z.boolean(), checked: z.object({ documents: z.number().int(), bytes: z.number().int(), entries: z.number().int(), values: z.number().int(), quotations: z.number().int(), typed: z.number().int() }), differences: z.array(z.string()) }),
  }),
  'memo.verify': query({
    long: true, summary: 'Read an exported memo (.docx, .pdf, .html, .json) again and say which quotation, article, page or digest no longer agrees with the evidence', line: { word: 'verify-memo', takes: ['file'] },
    input: z.object({ file: Line.describe('the memo') }), output: MemoProof,
  }),
  'exchange.write': command({
    long: true, summary: 'Write tags, matrix and outlines for other programs: .xlsx, .csv (gaps), .jsonld (W3C Web Annotations), .qdpx (REFI-QDA), .xml (Akoma Ntoso)', line: { word: 'exchange', takes: [], flags: { o: 'out' } },
    input: z.object({ out: z.array(Line).min(1).describe('the file or files to write; the ending decides the format'), document: document.optional().describe('whose outline, for .xml') }), output: z.array(WrittenFile),
  }),
  'exchange.read': command({
    long: true, summary: 'Take in tags made in another program: W3C Web Annotations (.jsonld) or a REFI-QDA project (.qdpx)', line: { word: 'take-in', takes: ['file'] },
    input: z.object({ file: Line.describe('the file') }), output: z.object({ file: z.string(), tagged: z.number().int(), already: z.number().int().describe('tagged so before'), passedOver: z.number().int().describe('selections without words'), left: z.array(z.object({ words: z.string(), code: z.string(), why: z.string() })) }),
  }),
  'evidence.export': command({
    long: true, summary: 'Write the evidence, byte for byte, with its register', line: { word: 'evidence', takes: [] }, input: z.object({ export: Line.describe('the folder to write to') }), output: z.array(WrittenFile),
  }),
  'settings.change': command({ summary: 'Change a setting of the review', line: { word: 'set', takes: ['key', 'value'] }, input: z.object({ key: z.enum(['memo.reference', 'memo.addressee', 'memo.classification', 'memo.language']), value: Words }), output: z.object({ key: z.string(), value: z.string() }) }),
  'packs.add': command({ summary: 'Add a catalogue pack of your own', line: { word: 'pack', takes: ['file'] }, input: z.object({ file: Line }), output: z.object({ id: z.string(), title: z.string(), elements: z.number().int() }) }),
  'catalogue.show': query({
    scope: 'program', summary: 'The official words, the elements, their tiers and concordance', line: { word: 'catalogue', takes: ['id?'] },
    input: z.object({ id: Line.optional().describe('an item, element, recommendation, section or chapter'), review: Line.optional().describe('with the packs of this review') }), output: z.object({ id: z.string(), version: z.string(), found: z.unknown() }),
  }),
  ...programOperations,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type Input<N extends OperationName> = z.input<Operations[N]['input']>;
export type Parsed<N extends OperationName> = z.output<Operations[N]['input']>;
export type Output<N extends OperationName> = z.output<Operations[N]['output']>;

/** The one entrance: every door (window, browser, command line, test) calls this and nothing else. */
export type Dispatch = <N extends OperationName>(name: N, input: Input<N>, context?: CallContext) => Promise<Output<N>>;

