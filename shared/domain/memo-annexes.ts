import type { Findings } from './findings.ts';
import type { Assessment, SearchRecord } from './judgement.ts';
import { orDash } from './memo-analysis.ts';
import { citeShort, fixedParagraph, on, packName, paragraphAt, provisionsOf, refer, say, lawInFull, type Draft } from './memo-draft.ts';
import { code, english, strong, text, type Block, type Inline, type Section } from './memo-model.ts';
import { writeRanges } from './write-ranges.ts';

const part = (id: string, title: string, blocks: readonly Block[]): Section => ({ id, number: '', title, blocks, sections: [] });
const list = (items: readonly (readonly Inline[])[]): Block[] => (items.length ? [{ kind: 'list', items }] : []);

/** Annex I: every element of the catalogue with tier, strength, finding and who decided. */
export function elementTable(draft: Draft): Section {
  const { findings: { catalogue }, words } = draft, columns = words.annexes.elementColumns;
  const sections = catalogue.items.map((item) => part(draft.uniqueId(`elements-${item.id}`), `${item.id} ${item.title}`, [{
    kind: 'table', caption: `${words.sections.elementTable}, ${item.id}`,
    columns: [{ header: columns.element, share: 34 }, { header: columns.strength, share: 17 }, { header: columns.finding, share: 18 }, { header: columns.provisions, share: 31 }],
    rows: catalogue.elements.filter((element) => element.itemId === item.id).map((element) => {
      const assessment = draft.assessmentOf(element.id), cites = provisionsOf(draft, draft.tagsOf(element.id));
      const decision = assessment ? [text(`${cites.length ? '. ' : ''}${words.annexes.decided(assessment.by, words.date(assessment.at))}`)] : [];
      return [
        [text(`${element.label} `), code(element.id)], [text(`${words.tiers[element.tier]}${words.joints.semicolon}${words.strengthWord(element.strength)}`)],
        [strong(words.verdicts[assessment?.verdict ?? 'open']), ...(assessment?.priority ? [text(`. ${words.annexes.priority(words.priorities[assessment.priority])}`)] : [])],
        orDash(draft, [...cites, ...decision]),
      ];
    }),
  }]));
  return { id: 'annex-elements', number: words.sections.annex(1), title: words.sections.elementTable, blocks: [], sections };
}

/** Annex II: which other norms demand an element, beside the national provisions tagged to it. */
export function concordance(draft: Draft): Section {
  const { findings: { catalogue }, words } = draft, columns = words.annexes.concordanceColumns;
  return {
    id: 'annex-concordance', number: words.sections.annex(2), title: words.sections.concordance, sections: [],
    blocks: [
      say(draft, 'concordance-lead', `${words.annexes.concordanceLead} ${words.disclaimers.articles}`),
      {
        kind: 'table', caption: words.sections.concordance,
        columns: [{ header: columns.element, share: 30 }, { header: columns.norms, share: 29 }, { header: columns.provisions, share: 24 }, { header: columns.finding, share: 17 }],
        rows: catalogue.elements.map((element) => [
          [text(`${element.itemId} ${element.label}`)],
          [english(Object.entries(element.concordance).map(([key, articles]) => `${key} ${articles}`).join('; ') || words.annexes.noNorm, words.code)],
          orDash(draft, provisionsOf(draft, draft.tagsOf(element.id))),
          [text(words.verdicts[draft.verdictOf(element.id)])],
        ]),
      },
    ],
  };
}

/** Annex III: the articles that were quoted from, whole. */
export function provisionTexts(draft: Draft): Section {
  const { findings, words } = draft;
  const sections = findings.texts.map((provision): Section => {
    const document = draft.documentOf(provision.documentId);
    const source = document ? [lawInFull(draft, document), words.cite.textOf(words.roles[document.role], words.languageName(document.language)), provision.pageLabel && words.cite.page(provision.pageLabel), words.cite.file(document.fileName, document.sha256.slice(0, 12))].filter(Boolean).join(words.joints.semicolon) : words.cite.unknownDocument;
    return part(draft.uniqueId(`text-${provision.documentId.slice(0, 8)}-${provision.path}`), [provision.label, provision.heading].filter(Boolean).join(' ') || provision.path, [
      { kind: 'text', role: 'remark', content: [text(`${source}.`)] },
      { kind: 'text', role: 'provision-text', content: [{ kind: 'text', text: provision.text, ...(document?.language ? { language: document.language } : {}) }] },
    ]);
  });
  return { id: 'annex-texts', number: words.sections.annex(3), title: words.sections.texts, blocks: [say(draft, 'texts-lead', sections.length ? words.annexes.textsLead : words.annexes.textsNone)], sections };
}

interface Named { readonly id: string; readonly label: string; readonly assessment: Assessment }

/** Assessed elements and related recommendations with a name to print, in the catalogue's order. */
function assessedTargets({ findings: { catalogue }, assessmentOf }: Draft): Named[] {
  return [...catalogue.elements, ...catalogue.related.map(({ id, duty }) => ({ id, label: duty }))].flatMap(({ id, label }) => {
    const assessment = assessmentOf(id);
    return assessment ? [{ id, label, assessment }] : [];
  });
}

/** Annex IV: what "not found" rests on, and what to ask. */
export function notFound(draft: Draft): Section {
  const { words } = draft, w = words.annexes, targets = assessedTargets(draft);
  const missing = targets.filter(({ assessment }) => assessment.verdict === 'not-found');
  const searchedAt = new Map<string, string>();
  const searched = missing.length ? [say(draft, 'searched-lead', w.notFoundLead), ...missing.flatMap((target) => searchBlocks(draft, target, searchedAt))] : [say(draft, 'searched-lead', w.notFoundNone)];
  const asked = targets.filter(({ assessment }) => assessment.verdict === 'not-found' || assessment.verdict === 'unclear');
  const questions = asked.map(({ id, label, assessment }): Block => paragraphAt(draft, draft.questionId(id), [
    text(assessment.verdict === 'not-found' ? w.question(label, id) : [w.questionUnclear(label, id), assessment.reason.trim() && w.doubt(assessment.reason.trim())].filter(Boolean).join(' ')),
  ], on([id])));
  return {
    id: 'annex-not-found', number: words.sections.annex(4), title: words.sections.notFound, blocks: [],
    sections: [
      part('searched', words.sections.searched, searched),
      part('questions', words.sections.questions, questions.length ? [say(draft, 'questions-lead', w.questionsLead), ...questions] : [say(draft, 'questions-lead', w.questionsNone)]),
    ],
  };
}

function searchBlocks(draft: Draft, { id, label, assessment }: Named, searchedAt: Map<string, string>): Block[] {
  const { words } = draft, w = words.annexes, record = assessment.searched;
  const lead = fixedParagraph(draft, `searched-${id}`, [strong(label), text(' '), code(id), text(`. ${w.decided(assessment.by, words.date(assessment.at))}.${record ? '' : ` ${w.noRecord}`}`)]);
  if (!record) return [lead];
  const signature = JSON.stringify([record.documents, record.unread]), same = searchedAt.get(signature);
  if (!same) searchedAt.set(signature, lead.id);
  const stems = record.stems.map(({ language, stems }): Inline[] => (stems.length ? [text(`${w.searchedStems(words.languageName(language))} `), { kind: 'text', text: stems.join(', '), language }] : [text(w.searchedNoWords(words.languageName(language)))]));
  const documents: Inline[] = same ? [text(`${w.searchedSame} `), refer(same), text('.')] : [text(`${w.searchedIn} ${documentsSearched(draft, record)}`)];
  const offered = record.offered.map((o) => citeShort(draft, o));
  return [lead, ...list([...stems, documents, ...(same ? [] : notSearched(draft, record)), ...(offered.length ? [[text(`${w.offered} ${offered.join(words.joints.semicolon)}.`)]] : [])])];
}

/** Which pages could not be searched, or are not to be trusted, and which documents were not read: what "not found" does not cover. */
function notSearched({ words: { annexes: w, joints } }: Draft, { documents, unread = [] }: SearchRecord): Inline[][] {
  const pages = documents.flatMap(({ fileName, withoutText = [], poor = [] }) => [...(withoutText.length ? [w.notSearchable(fileName, writeRanges(withoutText))] : []), ...(poor.length ? [w.notTrusted(fileName, writeRanges(poor))] : [])]);
  const files = unread.length ? [`${w.notRead} ${unread.map((d) => w.notReadDocument(d.fileName, d.sha256.slice(0, 12))).join(joints.semicolon)}.`] : [];
  return [...pages, ...files].map((sentence) => [text(sentence)]);
}

const documentsSearched = ({ words }: Draft, record: SearchRecord): string => `${record.documents.map((d) => words.annexes.searchedDocument(d.fileName, d.sha256.slice(0, 12), d.pageCount, d.provisionCount)).join(words.joints.semicolon) || words.annexes.noNorm}.`;

/** Annex V: how the memo was made, what is open, and the journal entry it stands on. */
export function methodAndOpenPoints(draft: Draft): Section {
  const { findings, words } = draft, { catalogue } = findings, w = words.annexes;
  const packs = words.list((catalogue.packs ?? []).map((pack) => packName(draft, pack.id)));
  const open = catalogue.elements.filter((element) => draft.verdictOf(element.id) === 'open');
  const openByItem = [...Map.groupBy(open, (element) => element.itemId)].map(([itemId, elements]) => [strong(itemId), text(`${words.joints.colon}${elements.map((element) => element.label).join(words.joints.semicolon)}.`)]);
  const readings = findings.readings.map((r) => [text(`${r.itemId}${words.joints.colon}${catalogue.items.find((i) => i.id === r.itemId)?.readings.find((known) => known.id === r.reading)?.name ?? r.reading} (${w.decided(r.by, words.date(r.at))}). ${r.reason}`)]);
  const overrides = findings.overrides.map((o) => [text(`${o.itemId}${words.joints.colon}${words.verdicts[o.verdict]} (${w.decided(o.by, words.date(o.at))}). ${o.reason}`)]);
  return {
    id: 'annex-method', number: words.sections.annex(5), title: words.sections.method, blocks: [],
    sections: [
      part('method-notes', words.sections.methodNotes, [
        ...w.method.map((sentence, i) => say(draft, `method-${['reading', 'suggestions', 'quotations'][i] ?? i}`, sentence)),
        ...(readings.length ? [say(draft, 'method-readings', w.readings), ...list(readings)] : []),
        ...(overrides.length ? [say(draft, 'method-overrides', w.overrides), ...list(overrides)] : []),
      ]),
      part('open-points', words.sections.openPoints, [say(draft, 'open-lead', open.length ? w.openLead(open.length) : w.openNone), ...list(openByItem), ...outsideCatalogue(draft)]),
      part('record', words.sections.record, [
        fixedParagraph(draft, 'record-head', [text(`${w.head(findings.journalHead.sequence)} `), code(findings.journalHead.hash || w.noNorm), text(`. ${w.reproducible}`)]),
        fixedParagraph(draft, 'record-catalogue', [text([w.catalogue(catalogue.title, catalogue.id, catalogue.version), packs && w.packs(packs), w.program(findings.program)].filter(Boolean).join(' '))]),
      ]),
    ],
  };
}

/** Decisions on targets that the catalogue does not know (a pack that is gone) are shown, not dropped. */
function outsideCatalogue(draft: Draft): Block[] {
  const { findings, words } = draft, { catalogue } = findings, w = words.annexes;
  const known = new Set([...catalogue.elements, ...catalogue.items, ...catalogue.related].map(({ id }) => id)), judged = new Set([...catalogue.elements, ...catalogue.related].map(({ id }) => id));
  const items = [
    ...findings.tags.filter((tag) => !known.has(tag.targetId)).map((tag) => w.outsideTag(tag.targetId, citeShort(draft, tag.passage))),
    ...findings.assessments.filter((a) => !judged.has(a.elementId)).map((a) => w.outsideAssessment(a.elementId, words.verdicts[a.verdict])),
  ];
  return items.length ? [fixedParagraph(draft, 'open-outside', [text(w.outside)]), ...list(items.map((item) => [text(item)]))] : [];
}

function particulars(draft: Draft, document: Findings['documents'][number]): Inline[] {
  const { words } = draft, w = words.annexes;
  const facts = [
    `${w.role}${words.joints.colon}${words.scope.text(words.roles[document.role], words.languageName(document.language))}`, `${w.pages}${words.joints.colon}${document.pageCount}`, `${w.size}${words.joints.colon}${w.bytes(document.sizeBytes)}`,
    `${w.custody}${words.joints.colon}${[document.source && `${w.source}${words.joints.colon}${document.source}`, document.gazette && `${w.gazette}${words.joints.colon}${document.gazette}`, w.imported(document.importedBy, words.date(document.importedAt))].filter(Boolean).join(words.joints.semicolon)}`,
    `${w.extractor}${words.joints.colon}${document.extractor}`,
  ];
  return [text(`${facts.join('. ')}. ${w.digest}${words.joints.colon}`), code(document.sha256)];
}

/** Annex VI: every file with its digest and custody, and where each quotation stands. */
export function evidenceRegister(draft: Draft): Section {
  const { findings, words } = draft, w = words.annexes, c = w.registerColumns, i = w.indexColumns;
  const fileNumber = new Map(findings.documents.map((document, n) => [document.id, String(n + 1)]));
  const documents: Block = {
    kind: 'table', caption: words.sections.register, columns: [{ header: c.no, share: 6 }, { header: c.document, share: 32 }, { header: c.particulars, share: 62 }],
    rows: findings.documents.map((document, n) => [[text(String(n + 1))], [strong(document.fileName), text(`. ${lawInFull(draft, document)}${document.title ? `. ${document.title}` : ''}`)], particulars(draft, document)]),
  };
  const rows = draft.quotations.map((q) => [
    [text(q.key)], [text(`${citeShort(draft, { ...q, provision: null })}${q.pageLabel ? `, ${words.cite.page(q.pageLabel)}` : ''} (${words.roles[q.source as keyof typeof words.roles]})`)],
    [code(q.tagIds.map((id) => id.slice(0, 8)).join(' '))], [text(`${c.no} ${fileNumber.get(q.documentId) ?? w.noNorm}${words.joints.semicolon}`), code(q.sha256.slice(0, 12))],
  ]);
  return {
    id: 'annex-register', number: words.sections.annex(6), title: words.sections.register, blocks: [],
    sections: [
      part('register-documents', words.sections.documents, findings.documents.length ? [say(draft, 'register-lead', w.registerLead), documents] : [say(draft, 'register-lead', words.scope.none)]),
      ...(rows.length ? [part('register-quotations', words.sections.quotationIndex, [say(draft, 'index-lead', w.indexLead), { kind: 'table', caption: words.sections.quotationIndex, columns: [{ header: i.key, share: 8 }, { header: i.place, share: 25 }, { header: i.tags, share: 46 }, { header: i.digest, share: 21 }], rows } satisfies Block])] : []),
    ],
  };
}
