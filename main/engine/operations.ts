import type { OperationName, Output, Parsed } from '../../shared/contract/operations.ts';
import type { programOperations } from '../../shared/contract/program-operations.ts';
import { addPack } from '../services/add-pack.ts';
import { assessElement, chooseReading, listAssessments, overrideItem } from '../services/assess-element.ts';
import { browseJournal, readEntry } from '../services/browse-journal.ts';
import { beginInOutline, correctOutline, joinOutline, listCorrections, showOutline, takeCorrectionBack } from '../services/correct-outline.ts';
import type { Desk } from '../services/desk.ts';
import { dismissSuggestion, restoreSuggestion } from '../services/dismiss-suggestion.ts';
import { editMemo, restoreMemo } from '../services/edit-memo.ts';
import { readExchange, writeExchange } from '../services/exchange-work.ts';
import { exportEvidence } from '../services/export-evidence.ts';
import { importDocuments } from '../services/import-documents.ts';
import { dropDraft, keepDraft, listDrafts } from '../services/keep-draft.ts';
import { changeReview, changeSetting, describeReview } from '../services/keep-review.ts';
import { findFiles } from '../services/find-files.ts';
import { changeInstrument, changeVersion, mergeInstruments } from '../services/order-instruments.ts';
import { readOverview } from '../services/read-overview.ts';
import { browseSearch, searchProvisions } from '../services/search-provisions.ts';
import { listDocuments, listInstruments } from '../services/list-documents.ts';
import { describeDocument } from '../services/describe-document.ts';
import { confirmRelation, dismissRelation, listRelations, proposeRelations, removeRelation } from '../services/propose-relations.ts';
import { readLines, readRuns, readText } from '../services/read-text.ts';
import { countTranslationDoubts, dismissTranslationDoubt, reopenTranslationDoubt, showTranslationDoubts } from '../services/compare-translation.ts';
import { pairProvisions } from '../services/pair-provisions.ts';
import { placeOutline } from '../services/place-outline.ts';
import { placeTags } from '../services/place-tags.ts';
import { lookInside } from '../services/look-inside.ts';
import { showItems, showOneItem } from '../services/show-items.ts';
import { removeDocument } from '../services/remove-document.ts';
import { readMemo } from '../services/read-memo.ts';
import { recogniseDocument } from '../services/recognise-document.ts';
import { listRepairs, turnRepairOff, turnRepairOn } from '../services/repair-text.ts';
import { rereadDocument } from '../services/reread-document.ts';
import { reopenDoubt, settleDoubt, showDoubts } from '../services/settle-doubt.ts';
import { showGaps } from '../services/show-gaps.ts';
import { showMatrix } from '../services/show-matrix.ts';
import { showReasons } from '../services/show-reasons.ts';
import { suggestProvisions } from '../services/suggest-provisions.ts';
import { changeTag, listTags, removeTag, tagPassage } from '../services/tag-passage.ts';
import { listJournal, redoDecision, standingJournal, undoDecision } from '../services/undo-decision.ts';
import { verifyMemo } from '../services/verify-memo.ts';
import { verifyReview } from '../services/verify-review.ts';
import { previewMemo, writeMemo } from '../services/write-memo.ts';
import { changeNote, listNotes, removeNote, writeNote } from '../services/write-note.ts';

/** The operations that need no open review. */
export type ProgramOperation = keyof typeof programOperations;

/** The operations that work on an open review. */
export type ReviewOperation = Exclude<OperationName, ProgramOperation | 'review.create' | 'catalogue.show'>;

type Handlers = { readonly [N in ReviewOperation]: (desk: Desk, input: Parsed<N>) => Output<N> | Promise<Output<N>> };

/** Which service carries out which operation. The compiler holds this table to the contract's. */
export const handlers: Handlers = {
  'review.describe': describeReview, 'review.change': changeReview, 'review.verify': verifyReview,
  'overview.read': readOverview, 'documents.find': findFiles, 'instruments.change': changeInstrument, 'instruments.merge': mergeInstruments, 'versions.change': changeVersion,
  'documents.import': importDocuments, 'documents.list': listDocuments, 'documents.describe': describeDocument, 'documents.remove': removeDocument, 'documents.reread': rereadDocument, 'documents.recognise': recogniseDocument,
  'instruments.list': listInstruments, 'text.read': readText, 'text.runs': readRuns, 'text.lines': readLines, 'text.reasons': showReasons, 'repairs.list': listRepairs, 'repairs.decline': turnRepairOff, 'repairs.accept': turnRepairOn, 'outline.read': showOutline, 'outline.doubts': showDoubts, 'doubts.settle': settleDoubt, 'doubts.reopen': reopenDoubt,
  'outline.correct': correctOutline, 'outline.begin': beginInOutline, 'outline.join': joinOutline, 'outline.corrections': listCorrections, 'outline.uncorrect': takeCorrectionBack,
  'outline.places': placeOutline, 'outline.counterparts': pairProvisions, 'translations.doubts': showTranslationDoubts, 'translations.count': countTranslationDoubts, 'translations.dismiss': dismissTranslationDoubt, 'translations.reopen': reopenTranslationDoubt, 'microscope.show': lookInside,
  'search.browse': browseSearch,
  'search.find': searchProvisions, 'suggestions.list': suggestProvisions, 'suggestions.dismiss': dismissSuggestion, 'suggestions.restore': restoreSuggestion,
  'relations.propose': proposeRelations, 'relations.list': listRelations, 'relations.confirm': confirmRelation, 'relations.dismiss': dismissRelation, 'relations.remove': removeRelation,
  'tags.add': tagPassage, 'tags.list': listTags, 'tags.remove': removeTag, 'tags.change': changeTag, 'tags.places': placeTags,
  'notes.add': writeNote, 'notes.change': changeNote, 'notes.remove': removeNote, 'notes.list': listNotes,
  'assessments.make': assessElement, 'assessments.list': listAssessments, 'readings.choose': chooseReading, 'items.override': overrideItem, 'items.list': showItems, 'items.show': showOneItem,
  'drafts.keep': keepDraft, 'drafts.list': listDrafts, 'drafts.drop': dropDraft,
  'gaps.list': showGaps, 'matrix.show': showMatrix, 'memo.write': writeMemo, 'memo.preview': previewMemo, 'memo.read': readMemo, 'memo.edit': editMemo, 'memo.restore': restoreMemo, 'memo.verify': verifyMemo,
  'journal.browse': browseJournal, 'journal.entry': readEntry,
  'journal.list': listJournal, 'journal.standing': standingJournal, 'journal.undo': undoDecision, 'journal.redo': redoDecision,
  'exchange.write': writeExchange, 'exchange.read': readExchange, 'evidence.export': exportEvidence, 'settings.change': changeSetting, 'packs.add': addPack,
};
