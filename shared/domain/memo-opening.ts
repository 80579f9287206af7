import type { Findings } from './findings.ts';
import { citeShort, inEnglish, lawInFull, paragraph, referToSection, say, wordedList, type Draft } from './memo-draft.ts';
import { text, strong, type Block, type Cover, type Memo, type Section, type TableBlock } from './memo-model.ts';

type RegisteredDocument = Findings['documents'][number];

const unique = (words: readonly string[]): string[] => [...new Set(words)];

/** The title page: what is reviewed, against what, as at when, on which texts. */
export function coverOf(draft: Draft): Cover {
  const { findings, words, state } = draft, { subject, catalogue, journalHead } = findings;
  const materials = unique(findings.documents.map((document) => {
    const { instrument, version } = draft.lawOf(document);
    return words.cover.material({ role: document.role, language: words.languageName(document.language), law: instrument?.name ?? document.fileName, version: version?.label ?? '' });
  }));
  const lines = [
    { id: 'state' as const, label: words.cover.state, value: words.sentence(words.stateName(subject.state.trim()) || state) },
    ...(findings.addressee ? [{ id: 'addressee' as const, label: words.cover.addressee, value: words.sentence(findings.addressee) }] : []),
    { id: 'reference' as const, label: words.cover.reference, value: findings.reference ? words.sentence(findings.reference) : `${journalHead.sequence}-${journalHead.hash.slice(0, 8)}` },
    ...(findings.classification ? [{ id: 'classification' as const, label: words.cover.classification, value: words.sentence(findings.classification) }] : []),
    { id: 'lawAsAt' as const, label: words.cover.lawAsAt, value: words.date(subject.asOf) || words.cover.notStated },
    { id: 'date' as const, label: words.cover.date, value: words.date(findings.lastDecisionAt) },
    { id: 'reviewers' as const, label: words.cover.reviewers, value: words.list(subject.reviewers) || words.cover.notStated },
    { id: 'standard' as const, label: words.cover.standard, value: [catalogue.title, catalogue.citation].filter(Boolean).join(', ') },
    { id: 'language' as const, label: words.cover.language, value: words.cover.own },
  ];
  return {
    classification: findings.classification ? words.sentence(findings.classification) : '', kicker: words.cover.kicker, title: subject.title.trim() || words.cover.title(state), subtitle: words.sentence(words.stateName(subject.state.trim()) || state), lines,
    materials: materials.length ? words.cover.basedOn(words.list(materials)) : words.cover.noMaterials,
  };
}

/** What a reader must know before trusting a sentence of the memo. */
export function disclaimersOf(draft: Draft): Memo['disclaimers'] {
  const { findings, words, state } = draft, d = words.disclaimers;
  const doubted = unique((findings.translationDoubts ?? []).map((doubt) => d.translationDoubt(citeShort(draft, doubt), doubt.note.replace(/\.$/u, '').replace(/^The/u, 'the'))));
  return { title: d.title, items: [d.scope, d.deJure, d.political, d.translation(state), ...(doubted.length > 0 ? [d.translationDoubts(doubted)] : []), d.confirmed(words.list(findings.subject.reviewers)), d.articles, d.plan, d.prevails].filter(Boolean) };
}

/** Who reviewed what, when, and how far the review has come. */
export function introductionOf(draft: Draft): Section {
  const { findings, words, state } = draft, all = findings.catalogue.elements.length;
  const done = findings.catalogue.elements.filter((element) => draft.verdictOf(element.id) !== 'open').length;
  const progress = done === 0 ? [say(draft, 'introduction-progress', words.introduction.nothingAssessed)] : done < all ? [paragraph(draft, 'introduction-progress', [text(`${words.introduction.partlyAssessed(done, all)} `), ...referToSection(draft, 'annex-method'), text('.')])] : [];
  return {
    id: 'introduction', number: '1', title: words.sections.introduction, sections: [],
    blocks: [
      say(draft, 'introduction-purpose', words.introduction.purpose(state, findings.catalogue.title, findings.catalogue.citation)),
      say(draft, 'introduction-who', words.introduction.who(words.list(findings.subject.reviewers), words.date(findings.subject.asOf))),
      ...progress,
    ],
  };
}

function datesOf({ words }: Draft, document: RegisteredDocument): string {
  const s = words.scope;
  const dates = [
    document.adoptedOn && s.adopted(words.date(document.adoptedOn)), document.inForceFrom && s.inForce(words.date(document.inForceFrom)),
    document.consolidatedAsOf && s.consolidated(words.date(document.consolidatedAsOf)), document.gazette && s.gazette(document.gazette),
  ].filter(Boolean);
  return dates.join(words.joints.semicolon) || s.noDates;
}

function lawsTable(draft: Draft): TableBlock {
  const { findings, words } = draft, { columns } = words.scope;
  return {
    kind: 'table', caption: words.sections.documents,
    columns: [{ header: columns.law, share: 38 }, { header: columns.file, share: 27 }, { header: columns.dates, share: 25 }, { header: columns.pages, share: 10 }],
    rows: findings.documents.map((document) => [
      [text(lawInFull(draft, document))],
      [text(words.scope.text(words.roles[document.role], words.languageName(document.language)))],
      [text(datesOf(draft, document))],
      [text(String(document.pageCount))],
    ]),
  };
}

/** Laws whose only text is a translation. */
function lawsWithoutOriginal({ findings, lawOf, words }: Draft): string[] {
  const byVersion = Map.groupBy(findings.documents, (document) => document.versionId);
  return unique([...byVersion.values()].filter((documents) => documents.every((d) => d.role !== 'original')).map(([first]) => lawOf(first!).instrument?.name ?? words.cite.unknownLaw));
}

/** Which texts were reviewed, in which versions, and what was not covered. */
export function scopeOf(draft: Draft): Section {
  const { findings, words } = draft;
  const drafts = findings.versions.filter((version) => version.draft && findings.documents.some((d) => d.versionId === version.id));
  const draftNames = drafts.map((version) => `${findings.instruments.find((i) => i.id === version.instrumentId)?.name ?? words.cite.unknownLaw} (${version.label})`);
  const orphans = lawsWithoutOriginal(draft);
  const quality = findings.documents.flatMap((document) => [
    ...(document.ocrPages ? [[text(words.scope.ocr(document.fileName, document.ocrPages, document.pageCount))]] : []),
    ...document.notes.map((note) => inEnglish(draft, words.scope.quality(document.fileName), note)),
  ]);
  const blocks: Block[] = [
    ...(findings.documents.length ? [say(draft, 'scope-laws', words.scope.laws), lawsTable(draft)] : [say(draft, 'scope-none', words.scope.none)]),
    ...(draftNames.length ? [say(draft, 'scope-drafts', words.scope.drafts(words.list(draftNames)))] : []),
    ...(orphans.length ? [say(draft, 'scope-originals-missing', words.scope.originalsMissing(words.list(orphans)))] : []),
    ...(quality.length ? [say(draft, 'scope-quality', words.scope.qualityLead), wordedList(draft, 'scope-quality-notes', quality)] : []),
    say(draft, 'scope-not-covered', words.scope.notCovered),
  ];
  return { id: 'scope', number: '2', title: words.sections.scope, blocks, sections: [] };
}

/** What the findings are measured by: nature and strength of the Plan, tiers, verdicts and the roll-up rule. */
export function standardsOf(draft: Draft, definition: readonly Block[]): Section {
  const { findings: { catalogue }, words } = draft, s = words.standards;
  const blocks: Block[] = [
    say(draft, 'standards-nature', s.nature),
    ...(definition.length ? [say(draft, 'standards-definition', s.definitionLead), ...definition] : []),
    say(draft, 'standards-strengths', s.strengths),
    say(draft, 'standards-tiers', s.tiersLead),
    { kind: 'list', items: (['core', 'by-reference', 'enhanced'] as const).map((tier) => [strong(words.tiers[tier]), text(` – ${s.tiers[tier]}`)]) },
    say(draft, 'standards-verdicts', s.verdictsLead),
    paragraph(draft, 'roll-up-rule', [text(s.rollUpLead)]),
    { kind: 'list', items: s.rollUp.map((rule) => [text(rule)]) },
    ...(catalogue.norms.length ? [say(draft, 'standards-norms', s.normsLead), { kind: 'list' as const, items: catalogue.norms.map((norm) => [strong(norm.key), text(` – ${norm.name}`)]) }] : []),
    ...(catalogue.caveats.length ? [say(draft, 'standards-caveats', s.caveatsLead), { kind: 'list' as const, items: catalogue.caveats.map((caveat) => [text(caveat)]) }] : []),
  ];
  return { id: 'standards', number: '4', title: words.sections.standards, blocks, sections: [] };
}
