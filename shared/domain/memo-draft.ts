import type { Element } from './catalogue.ts';
import { citeUnit, nationalPlace, unknownUnit, type PrintedPlace } from './cite-unit.ts';
import type { Instrument, LawDocument, Version } from './evidence.ts';
import type { AlignedQuotation, Findings } from './findings.ts';
import type { Assessment, Passage, Tag, Verdict } from './judgement.ts';
import { english, text, type Block, type Footing, type Inline, type ListBlock, type ParagraphBlock, type QuotationBlock, type QuotationRecord, type Section, type Wording } from './memo-model.ts';
import { openWordings, type Wordings } from './memo-wording.ts';
import type { MemoText } from './memo-text.ts';
import type { RecommendationForm } from './memo-strength.ts';
import { numbersBelow } from './outline.ts';

/** A recommendation that the analysis arrived at; the summary letters those that are key. */
export interface DraftedRecommendation {
  readonly id: string;
  readonly itemId: string;
  readonly elements: readonly Element[];
  readonly form: RecommendationForm;
  readonly key: boolean;
  /** The sentence itself, without what introduces it and what follows it. */
  readonly content: readonly Inline[];
  readonly edited: Wording['edited'];
  readonly wordingKey: string;
  readonly paragraphIds: readonly string[];
}

type RegisteredDocument = Findings['documents'][number];

/**
 * A memo in the making: what is counted through the whole document (footnotes, quotations, first citations) and quick look-ups.
 * Paragraph numbers are given at the end, when every section stands (`numberMemo`).
 */
export interface Draft {
  readonly findings: Findings;
  readonly words: MemoText;
  readonly state: string;
  readonly notes: (readonly Inline[])[];
  readonly quotations: QuotationRecord[];
  readonly recommendations: DraftedRecommendation[];
  /** Where each tag is quoted first: the id of its paragraph. */
  readonly quotedIn: Map<string, string>;
  readonly tagsOf: (targetId: string) => readonly Tag[];
  readonly assessmentOf: (elementId: string) => Assessment | undefined;
  readonly verdictOf: (elementId: string) => Verdict;
  readonly documentOf: (documentId: string) => RegisteredDocument | undefined;
  readonly lawOf: (document: LawDocument) => { readonly version: Version | undefined; readonly instrument: Instrument | undefined };
  readonly alignedTo: (tagId: string) => AlignedQuotation['translation'];
  /** A place as its law prints it. */
  readonly placeAt: (documentId: string, path: string | null) => PrintedPlace;
  readonly citedLaws: Set<string>;
  /** The paragraph that puts a question about an element to the ministry. */
  readonly questionId: (elementId: string) => string;
  /** The anchor of an item's section. */
  readonly itemAnchor: (itemId: string) => string;
  /** An id that is unique in the memo and safe as an anchor. */
  readonly uniqueId: (wanted: string) => string;
  readonly wordings: Wordings;
}

/** Starts a memo on the given findings. */
export function openDraft(findings: Findings, words: MemoText): Draft {
  const tags = Map.groupBy(findings.tags, (tag) => tag.targetId);
  const assessments = new Map(findings.assessments.map((a) => [a.elementId, a]));
  const documents = new Map(findings.documents.map((d) => [d.id, d]));
  const versions = new Map(findings.versions.map((v) => [v.id, v]));
  const instruments = new Map(findings.instruments.map((i) => [i.id, i]));
  const aligned = new Map(findings.quotations.map((q) => [q.tagId, q.translation]));
  const placeKey = (documentId: string, path: string | null): string => `${documentId} ${path ?? ''}`, cited = new Map(findings.cited?.map((place) => [placeKey(place.documentId, place.path), place]));
  const uniqueId = uniqueIds(), questions = new Map<string, string>();
  const anchors = new Map(findings.catalogue.items.map(({ id }) => [id, uniqueId(`item-${id}`)]));
  return {
    findings, words, state: words.stateInSentence(findings.subject.state.trim()),
    notes: [], quotations: [], recommendations: [], quotedIn: new Map(), citedLaws: new Set(),
    tagsOf: (targetId) => tags.get(targetId) ?? [],
    assessmentOf: (elementId) => assessments.get(elementId),
    verdictOf: (elementId) => assessments.get(elementId)?.verdict ?? 'open',
    documentOf: (documentId) => documents.get(documentId),
    lawOf: (document) => {
      const version = versions.get(document.versionId);
      return { version, instrument: version && instruments.get(version.instrumentId) };
    },
    placeAt: (documentId, path) => cited.get(placeKey(documentId, path)) ?? cited.get(placeKey(documentId, null)) ?? { unit: unknownUnit, label: '', below: [] },
    alignedTo: (tagId) => aligned.get(tagId) ?? null,
    questionId: (elementId) => questions.get(elementId) ?? (questions.set(elementId, uniqueId(`question-${elementId}`)), questions.get(elementId)!),
    itemAnchor: (itemId) => anchors.get(itemId)!,
    uniqueId, wordings: openWordings(findings.edits ?? [], words.code, findings.language),
  };
}

/** The ids of sections that every memo has. */
const fixedIds = [
  'introduction', 'scope', 'summary', 'welcomes', 'glance', 'key-recommendations', 'remaining', 'standards', 'analysis', 'related', 'conclusion',
  'annex-elements', 'annex-concordance', 'annex-texts', 'annex-not-found', 'searched', 'questions', 'annex-method', 'method-notes', 'open-points', 'record', 'annex-register', 'register-documents', 'register-quotations',
];

/** An id as an anchor: nothing in it but letters, digits, full stops and hyphens. */
export const anchorOf = (wanted: string): string => wanted.replace(/[^A-Za-z0-9.-]+/g, '-');

function uniqueIds(): (wanted: string) => string {
  const taken = new Set(fixedIds);
  return (wanted) => {
    const base = anchorOf(wanted);
    let id = base;
    for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
    taken.add(id);
    return id;
  };
}

/**
 * A numbered paragraph; its number is given later. Its id says where it stands and what it speaks of, never which paragraph it is in order:
 * a reviewer's words are kept under it.
 */
export const paragraph = (draft: Draft, wantedId: string, content: readonly Inline[], standsOn?: Footing): ParagraphBlock => paragraphAt(draft, draft.uniqueId(wantedId), content, standsOn);

/** A numbered paragraph under an id that something has referred to already. */
export function paragraphAt(draft: Draft, id: string, content: readonly Inline[], standsOn?: Footing): ParagraphBlock {
  const { lines: [worded], edited } = draft.wordings.word(id, [content]);
  return { kind: 'paragraph', id, number: 0, content: worded!, wording: { key: id, from: 0, to: worded!.length, ...(edited ? { edited } : {}) }, ...(standsOn ? { standsOn } : {}) };
}

/** A numbered paragraph of plain words. */
export const say = (draft: Draft, id: string, words: string, standsOn?: Footing): ParagraphBlock => paragraph(draft, id, [text(words)], standsOn);

/** A numbered paragraph that nobody may word otherwise: what it says proves something. */
export const fixedParagraph = (draft: Draft, wantedId: string, content: readonly Inline[]): ParagraphBlock => ({ kind: 'paragraph', id: draft.uniqueId(wantedId), number: 0, content });

/** A list whose items a reviewer may word otherwise. */
export function wordedList(draft: Draft, wantedId: string, items: readonly (readonly Inline[])[]): ListBlock {
  const key = draft.uniqueId(wantedId), { lines, edited } = draft.wordings.word(key, items, { list: true });
  return { kind: 'list', items: lines, wording: { key, from: 0, to: lines.length, ...(edited ? { edited } : {}) } };
}

/** A cell with a reviewer's text, which may be worded otherwise. */
export function wordedCell(draft: Draft, wantedId: string, content: readonly Inline[]): { readonly content: readonly Inline[]; readonly wording: Wording } {
  const key = draft.uniqueId(wantedId), { lines: [worded], edited } = draft.wordings.word(key, [content]);
  return { content: worded!, wording: { key, from: 0, to: worded!.length, ...(edited ? { edited } : {}) } };
}

/** A section under the title that a reviewer gave it, with all below it; the annexed texts keep the titles that their laws give them. */
export function titled(draft: Draft, section: Section): Section {
  const key = `title-${section.id}`, { lines: [worded], edited } = draft.wordings.word(key, [[text(section.title)]]);
  const title = worded!.map((inline) => ('text' in inline ? inline.text : '')).join('');
  return { ...section, title, wording: { key, from: 0, to: 1, ...(edited ? { edited } : {}) }, sections: section.id === 'annex-texts' ? section.sections : section.sections.map((below) => titled(draft, below)) };
}

/** Words of the memo's language before some that are there in English only; in an English memo, one text. */
export const inEnglish = ({ words }: Draft, lead: string, said: string): Inline[] => (words.code === 'en' ? [text(`${lead}${said}`)] : [text(lead), english(said, words.code)]);

/** What a paragraph stands on. */
export const on = (targets: readonly string[], tags: readonly Tag[] = []): Footing => ({ targets: [...new Set(targets)], tagIds: tags.map(({ id }) => id) });

/** A reference to a paragraph, section or key recommendation; its words follow from where that ends up. */
export const refer = (to: string): Inline => ({ kind: 'reference', to, text: '' });

/** "recommendation III.1.1", or "item X" for what a pack added. */
export const itemName = ({ findings, words }: Draft, itemId: string): string => words.itemName(itemId, !findings.catalogue.items.find((item) => item.id === itemId)?.packId);

/** The packs of the catalogue, named with version and source. */
export const packName = ({ findings, words }: Draft, packId: string): string => {
  const pack = findings.catalogue.packs?.find(({ id }) => id === packId);
  return pack ? words.analysis.pack(pack.title, pack.version, pack.source) : words.analysis.unknownPack;
};

/** The verdict on a whole recommendation in words. */
export const itemVerdictWords = ({ words }: Draft, verdict: Verdict): string => (verdict === 'open' ? words.itemOpen : words.verdicts[verdict]);

/** A section by its number and title, in quotation marks. */
export const referToSection = ({ words }: Draft, id: string): Inline[] => [text(words.quotes[0]), refer(id), text(words.quotes[1])];

/** Inlines one after the other: "12, 13 and 14". */
export const joined = ({ words }: Draft, parts: readonly (readonly Inline[])[]): Inline[] => parts.flatMap((part, i) => [...(i === 0 ? [] : [text(i === parts.length - 1 ? words.joints.last : words.joints.between)]), ...part]);

/** "para 12", "paras 12–14": references to paragraphs that follow one another. */
export function referToRange({ words }: Draft, ids: readonly string[]): Inline[] {
  const first = ids[0]!, last = ids.at(-1)!;
  return first === last ? [text(`${words.paragraph}\u00A0`), refer(first)] : [text(`${words.paragraphs}\u00A0`), refer(first), text('–'), refer(last)];
}

export interface CitedArticle { readonly documentId: string; readonly article: string; readonly provision: string | null }

/** "Article 149(2) [Стаття 149 ч. 2]" at a first mention, "Art. 149(2)" later: by the word that the law prints for its unit. */
export function citedArticle(draft: Draft, { documentId, article, provision }: CitedArticle, form: 'long' | 'short'): string {
  const { words, placeAt, documentOf } = draft;
  if (!article) return words.cite.outside;
  const place = placeAt(documentId, provision), cited = citeUnit(place.unit, article + numbersBelow(provision), form, words.code);
  const national = form === 'long' ? nationalPlace(place, documentOf(documentId)?.language ?? '', words.code) : '';
  return national ? words.cite.national(cited, national) : cited;
}

/** "Art. 149(2) CC", "Section 25 TPA", "§ 232 StGB": the short form, for tables and later mentions. */
export function citeShort(draft: Draft, passage: Pick<Passage, 'article' | 'documentId' | 'provision'>): string {
  const document = draft.documentOf(passage.documentId);
  const { instrument, version } = document ? draft.lawOf(document) : { instrument: undefined, version: undefined };
  const law = instrument?.shortName || instrument?.name || draft.words.cite.unknownLaw;
  return draft.words.cite.short(citedArticle(draft, passage, 'short'), law + (version?.draft ? ` (${draft.words.cite.draft})` : ''));
}

/** "the Criminal Code, hereinafter ..." with version; what stands after the article at a law's first mention. */
export function lawInFull({ words, lawOf }: Draft, document: RegisteredDocument): string {
  const { instrument, version } = lawOf(document);
  const details = [version?.label && words.cite.version(version.label), version?.draft && words.cite.draft, instrument?.shortName && words.scope.shortName(instrument.shortName)].filter(Boolean);
  return `${instrument?.name || words.cite.unknownLaw}${details.length ? ` (${details.join(words.joints.semicolon)})` : ''}`;
}

/** What a footnote says of the place of some words: the law in full at its first mention, page, file and the digest's first twelve digits. */
function sourceNote(draft: Draft, place: { readonly documentId: string; readonly sha256: string; readonly article: string; readonly provision: string | null; readonly pageLabel: string; readonly pageIndex: number | null; readonly region?: unknown }): Inline[] {
  const { words } = draft, document = draft.documentOf(place.documentId);
  const versionKey = document?.versionId ?? place.documentId;
  const first = !draft.citedLaws.has(versionKey);
  draft.citedLaws.add(versionKey);
  const law = words.sentence(!document ? words.cite.unknownDocument : first ? words.cite.of(citedArticle(draft, place, 'long'), lawInFull(draft, document)) : citeShort(draft, place));
  const page = place.pageLabel ? words.cite.page(place.pageLabel) : place.pageIndex === null ? '' : words.cite.pageOfFile(place.pageIndex + 1);
  const role = document ? words.cite.textOf(words.roles[document.role], words.languageName(document.language)) : '';
  const typed = place.region ? words.cite.typed : '';
  return [text([law, role, page, typed].filter(Boolean).join(', ') + words.joints.semicolon + words.cite.file(document?.fileName ?? '', place.sha256.slice(0, 12)) + '.')];
}

const note = (draft: Draft, content: readonly Inline[]): number => draft.notes.push(content);

/** The words of one passage, quoted with footnote: the text that was tagged, then the aligned translation where there is one. */
export function quote(draft: Draft, tags: readonly [Tag, ...Tag[]]): QuotationBlock[] {
  const { passage } = tags[0], { words } = draft;
  const document = draft.documentOf(passage.documentId);
  const key = `Q${Number(draft.quotations.at(-1)?.key.slice(1) ?? 0) + 1}`, tagIds = tags.map((tag) => tag.id);
  const tagged = { documentId: passage.documentId, sha256: passage.sha256, article: passage.article, pageLabel: passage.pageLabel, text: passage.quotation, role: document?.role ?? 'original', language: document?.language ?? '', note: { ...passage, pageIndex: passage.firstPage - 1 } };
  const aligned = tags.map((tag) => draft.alignedTo(tag.id)).find(Boolean);
  const counterpart = aligned && { ...aligned, text: aligned.quotation, note: { ...aligned, provision: aligned.provision ?? null, pageIndex: null } };
  // The original stands first, whichever of the two was tagged.
  const parts = !counterpart ? [tagged] : counterpart.role === 'original' ? [counterpart, tagged] : [tagged, counterpart];
  return parts.map(({ documentId, sha256, article, pageLabel, text: quoted, role, language, note: source }) => {
    const footnote = note(draft, [...sourceNote(draft, source), text(` [${key}]`)]);
    draft.quotations.push({ key, tagIds, source: role, documentId, sha256, article, pageLabel, text: quoted });
    // A "t" marks the words that were not tagged themselves but stand for them in the other language.
    return { kind: 'quotation', id: draft.uniqueId(`q-${key.slice(1)}${documentId === passage.documentId ? '' : 't'}`), key, tagIds, source: role, language, label: `${words.roleLabels[role]}, ${words.languageName(language)}`, text: quoted, note: footnote };
  });
}

/** Official words of the Action Plan, or a pack's words for its own item, quoted whole. */
export function quoteStandard(draft: Draft, id: string, words: readonly string[], source: 'action-plan' | 'pack' = 'action-plan'): Block[] {
  if (!words.length) return [];
  return [{ kind: 'quotation', id: draft.uniqueId(`standard-${id}`), key: '', tagIds: [], source, language: 'en', label: source === 'action-plan' ? draft.words.analysis.planLabel : '', text: words.join('\n'), note: null }];
}

const passageKey = ({ passage }: Tag): string => JSON.stringify([passage.documentId, passage.quotation, passage.region ?? passage.stretches.map((s) => [s.pageIndex, s.start, s.end])]);

/** Tags that quote the same words of the same place are one quotation; groups keep the order of the law. */
export function groupByPassage(tags: readonly Tag[]): (readonly [Tag, ...Tag[]])[] {
  return [...Map.groupBy(tags, passageKey).values()] as [Tag, ...Tag[]][];
}

/** A passage's name in ids: the same whichever of its tags is there. */
export const passageName = (tag: Tag): string => shortName(passageKey(tag));

/** A short name for long words, as good as unique (53 bits): for ids, never for proof. */
function shortName(words: string): string {
  let low = 0xdeadbeef, high = 0x41c6ce57;
  for (let i = 0; i < words.length; i += 1) {
    const unit = words.charCodeAt(i);
    low = Math.imul(low ^ unit, 2_654_435_761);
    high = Math.imul(high ^ unit, 1_597_334_677);
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & high) + (low >>> 0)).toString(36);
}

/** Provisions of some tags in short, each with the paragraph in which it is quoted. */
export function provisionsOf(draft: Draft, tags: readonly Tag[], mark: (tag: Tag) => string = () => ''): Inline[] {
  const seen = new Set<string>();
  const rows = tags.map((tag) => ({ cite: citeShort(draft, tag.passage) + mark(tag), to: draft.quotedIn.get(tag.id) })).filter((row) => !seen.has(row.cite + row.to) && seen.add(row.cite + row.to));
  return rows.flatMap(({ cite, to }, i) => [text((i ? draft.words.joints.semicolon : '') + cite), ...(to ? [text(` (${draft.words.paragraph}\u00A0`), refer(to), text(')')] : [])]);
}
