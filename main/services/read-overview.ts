import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { Instrument } from '../../shared/domain/evidence.ts';
import type { ChosenReading, Override } from '../../shared/domain/judgement.ts';
import { itemProgress, mainEntry, placeOfDecision, relatedProgress, whatWaits, type WaitingDocument } from '../../shared/domain/overview.ts';
import { assessmentsOf } from './assess-element.ts';
import { documentsOf, languageOf, subjectOf, type Desk } from './desk.ts';
import { seemsOtherLanguage } from './heard-language.ts';
import { countTranslationDoubts } from './compare-translation.ts';
import { openDoubts } from './settle-doubt.ts';
import { standings } from './quotation-standing.ts';
import { unfinishedIn } from './show-items.ts';
import { tagsOf } from './tag-passage.ts';
import { sayEntry } from './say-decision.ts';

const decisionsShown = 12;

/** The first page of a review: how far the items have come, what was done last, what waits. */
export async function readOverview(desk: Desk, wish: Parsed<'overview.read'>): Promise<Output<'overview.read'>> {
  const differences = new Map((wish.compare ? await countTranslationDoubts(desk) : []).map(({ translation, open }) => [translation, open]));
  const { store } = desk, catalogue = desk.catalogue(), subject = subjectOf(desk);
  const tags = tagsOf(desk), assessments = assessmentsOf(desk), documents = documentsOf(desk).map((document) => waitingDocument(desk, document, differences.get(document.id)));
  const values = <T>(topic: Parameters<typeof store.standing.list>[0]): T[] => store.standing.list<T>(topic).map(({ value }) => value);
  const standingOf = standings(desk), related = relatedProgress(catalogue, assessments, tags);
  return {
    subject: { ...subject, reviewers: [...subject.reviewers] }, readOnly: store.readOnly,
    laws: values<Instrument>('instrument').length, documents: documents.length, pages: documents.reduce((sum, { pageCount }) => sum + pageCount, 0), tags: tags.length,
    items: itemProgress(catalogue, assessments, values<Override>('override')).map((item) => ({ ...item, counts: [...item.counts] })),
    related: { ...related, counts: [...related.counts] },
    lastDone: lastDone(desk),
    waiting: whatWaits({
      notices: store.notices, subject, catalogue, documents, assessments, readings: values<ChosenReading>('reading'), unfinished: unfinishedIn(desk),
      tags: tags.map((tag) => ({ id: tag.id, targetId: tag.targetId, document: tag.passage.documentId, provision: tag.passage.provision, standing: standingOf(tag), fileName: documents.find(({ id }) => id === tag.passage.documentId)?.fileName ?? '' })),
    }).map((line) => ({ ...line, names: [...line.names] })),
  };
}

function waitingDocument(desk: Desk, document: ReturnType<typeof documentsOf>[number], differences: number | undefined): WaitingDocument & { readonly pageCount: number } {
  const reading = desk.store.extractions.get(document.id), pages = desk.store.pages.counts(document.id);
  return {
    id: document.id, fileName: document.fileName, adoptedOn: document.adoptedOn, inForceFrom: document.inForceFrom, consolidatedAsOf: document.consolidatedAsOf, state: reading?.state ?? 'waiting', message: reading?.message ?? '',
    language: languageOf(desk, document), languageDiffers: seemsOtherLanguage(reading), pagesWithoutText: pages.withoutText, ...(differences === undefined ? {} : { differences }), doubts: reading ? openDoubts(desk, reading) : [], pageCount: reading?.pageCount ?? 0,
  };
}

function lastDone(desk: Desk): Output<'overview.read'>['lastDone'] {
  return desk.store.journal.lastGroups(decisionsShown).map((group) => {
    const entries = desk.store.journal.group(group), main = mainEntry(entries);
    const stands = desk.store.standing.get(main.topic, main.id) !== null;
    return { words: sayEntry(desk, main), at: main.at, by: main.by, topic: main.topic, id: main.id, changes: entries.length, target: placeOfDecision(main.topic, main.id, main.after ?? main.before, stands) };
  });
}
