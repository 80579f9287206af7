import type { Instrument, LawDocument, Version } from '../../shared/domain/evidence.ts';
import type { AlignedQuotation, QuotedDoubt, CitedPlace, Findings, ProvisionText } from '../../shared/domain/findings.ts';
import type { Assessment, ChosenReading, Override, Tag } from '../../shared/domain/judgement.ts';
import type { Relation } from '../../shared/domain/relation.ts';
import type { MemoEdit } from '../../shared/domain/memo-wording.ts';
import { itemVerdicts } from '../../shared/domain/roll-up.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import { assessmentsOf } from './assess-element.ts';
import { openTranslationDoubts } from './compare-translation.ts';
import { documentsOf, languageOf, subjectOf, type Desk } from './desk.ts';
import { memoLanguageOf } from './memo-language.ts';
import { counterpartIn, otherLanguages } from './pair-provisions.ts';
import { printedPlace, unitsOf } from './printed-places.ts';
import { relationsOf } from './propose-relations.ts';
import { tagsOf } from './tag-passage.ts';

/** Gathers everything that a memo is a function of. The date is that of the last decision, so that the same review gives the same bytes. */
export function gatherFindings(desk: Desk): Findings {
  const { store } = desk;
  const last = store.journal.last();
  const documents = documentsOf(desk), tags = tagsOf(desk), assessments = assessmentsOf(desk);
  const quotations = tags.map((tag) => alignQuotation(desk, documents, tag));
  const values = <T>(topic: Parameters<typeof store.standing.list>[0]): T[] => store.standing.list<T>(topic).map(({ value }) => value);
  const overrides = values<Override>('override'), relations = relationsOf(desk).filter(({ state }) => state === 'confirmed');
  const settings = new Map(store.standing.list<string>('setting').map(({ id, value }) => [id, value]));
  return {
    subject: subjectOf(desk), lastDecisionAt: last?.at ?? '', journalHead: { sequence: last?.sequence ?? 0, hash: last?.hash ?? '' }, program: desk.program, catalogue: desk.catalogue(),
    reference: settings.get('memo.reference') ?? '', addressee: settings.get('memo.addressee') ?? '', language: memoLanguageOf(desk), classification: settings.get('memo.classification') ?? '',
    instruments: values<Instrument>('instrument'), versions: values<Version>('version'),
    documents: documents.map((document) => {
      const reading = store.extractions.get(document.id);
      return { ...document, language: languageOf(desk, document), pageCount: reading?.pageCount ?? 0, title: reading?.title ?? '', ocrPages: store.pages.counts(document.id).ocr, extractor: reading?.extractor ?? '', notes: [...(reading?.notes ?? []), ...(reading?.message ? [reading.message] : [])] };
    }),
    tags, quotations, translationDoubts: quotedDoubts(desk, documents, tags), relations, cited: citedPlaces(desk, tags, quotations, assessments, relations), texts: quotedTexts(desk, tags), assessments,
    edits: values<MemoEdit>('memo-edit'), readings: values<ChosenReading>('reading'), overrides, itemVerdicts: itemVerdicts(desk.catalogue(), assessments, overrides),
  };
}

/** The open differences between two languages in the articles that tags quote, once each. */
function quotedDoubts(desk: Desk, documents: readonly LawDocument[], tags: readonly Tag[]): QuotedDoubt[] {
  const quoted = Map.groupBy(tags.filter(({ passage }) => passage.article !== ''), ({ passage }) => passage.documentId);
  return [...quoted].flatMap(([documentId, ofDocument]) => {
    const mine = documents.find(({ id }) => id === documentId), other = mine && otherLanguages(desk, documents, mine)[0];
    if (!mine || !other) return [];
    const articles = new Set(ofDocument.map(({ passage }) => passage.article)), side = mine.role === 'original' ? 'original' : 'translation';
    const open = openTranslationDoubts(desk, side === 'original' ? { original: mine, translation: other } : { original: other, translation: mine });
    return open.filter((doubt) => articles.has(doubt[side].article)).map((doubt) => ({ documentId, article: doubt[side].article, provision: doubt[side].path, note: doubt.note }));
  });
}

/** The words that stand for a tag's passage in the other language of the same version: the same path where both outlines have it, else the same article. */
function alignQuotation(desk: Desk, documents: readonly LawDocument[], tag: Tag): AlignedQuotation {
  const { passage } = tag;
  const mine = documents.find((d) => d.id === passage.documentId);
  const other = mine && otherLanguages(desk, documents, mine)[0];
  const provision = other && passage.provision ? counterpartIn(desk, passage.documentId, other.id, passage.provision) : null;
  if (!other || !provision) return { tagId: tag.id, translation: null };
  const firstPage = provision.stretches[0]?.pageIndex ?? provision.firstPage - 1;
  return {
    tagId: tag.id,
    translation: { documentId: other.id, role: other.role, language: languageOf(desk, other), quotation: provision.text, article: provision.article, provision: provision.path, pageLabel: desk.store.pages.label(other.id, firstPage) || String(firstPage + 1), sha256: other.sha256 },
  };
}

/** Every place that a memo may cite, as its law prints it, once each; and each document's usual unit, for places that are no longer in its outline. */
function citedPlaces(desk: Desk, tags: readonly Tag[], quotations: readonly AlignedQuotation[], assessments: readonly Assessment[], relations: readonly Relation[]): CitedPlace[] {
  const places = [
    ...tags.map(({ passage }) => [passage.documentId, passage.provision] as const), ...quotations.flatMap(({ translation: t }) => (t ? [[t.documentId, t.provision ?? null] as const] : [])),
    ...relations.flatMap(({ from, to }) => [from, to].map(({ documentId, provision }) => [documentId, provision] as const)),
    ...assessments.flatMap(({ searched }) => searched?.offered.map(({ documentId, provision }) => [documentId, provision] as const) ?? []),
  ];
  const once = new Map(places.map((place) => [place.join(' '), place]));
  return [
    ...[...new Set(places.map(([documentId]) => documentId))].map((documentId): CitedPlace => ({ documentId, path: null, unit: unitsOf(desk, documentId).usual, label: '', below: [] })),
    ...[...once.values()].flatMap(([documentId, path]): CitedPlace[] => { const place = path === null ? null : printedPlace(desk, documentId, path); return place ? [{ documentId, path, ...place }] : []; }),
  ];
}

/** The whole articles behind the tags, once each, for the annex of texts. */
function quotedTexts(desk: Desk, tags: readonly Tag[]): ProvisionText[] {
  const found = new Map<string, ProvisionText>();
  for (const { passage } of tags) {
    const article = articleOf(desk, passage.documentId, passage.provision);
    if (!article || found.has(`${passage.documentId}/${article.path}`)) continue;
    found.set(`${passage.documentId}/${article.path}`, {
      documentId: passage.documentId, path: article.path, label: article.label, heading: article.heading, text: article.text,
      pageLabel: desk.store.pages.label(passage.documentId, article.firstPage - 1) || String(article.firstPage),
    });
  }
  // In the order in which the laws themselves have them.
  const documents = documentsOf(desk).map(({ id }) => id);
  const place = new Map(documents.flatMap((id) => desk.store.provisions.list(id).map((p, ordinal) => [`${id}/${p.path}`, ordinal] as const)));
  const placeOf = (text: ProvisionText): number => documents.indexOf(text.documentId) * 1e6 + (place.get(`${text.documentId}/${text.path}`) ?? 0);
  return [...found.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

function articleOf(desk: Desk, documentId: string, path: string | null): StoredProvision | null {
  let at = path ? desk.store.provisions.get(documentId, path) : null;
  while (at && at.kind !== 'article' && at.parent) at = desk.store.provisions.get(documentId, at.parent);
  return at?.kind === 'article' ? at : null;
}
