import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueFiles, parseCatalogue } from '../../../shared/domain/catalogue-schema.ts';
import { speakCatalogue } from '../../../shared/domain/catalogue-words.ts';
import type { Catalogue } from '../../../shared/domain/catalogue.ts';
import type { Findings } from '../../../shared/domain/findings.ts';
import type { Assessment, Verdict } from '../../../shared/domain/judgement.ts';
import { buildMemo, draftMemo } from '../../../shared/domain/memo.ts';
import { quotationLabel, walkSections, type Block, type Inline, type Memo, type MemoLanguage } from '../../../shared/domain/memo-model.ts';
import { memoTextEn } from '../../../shared/domain/memo-text-en.ts';
import { memoTexts } from '../../../shared/domain/memo-text.ts';
import { assessmentOf, digestOf, emptyFindings, fullFindings, tagOf } from './varania-findings.ts';

const file = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../resources/catalogues/${name}`, import.meta.url), 'utf8'));
const shipped: Catalogue = parseCatalogue({ actionPlan: file(catalogueFiles.actionPlan), elements: file(catalogueFiles.elements), related: file(catalogueFiles.related) });
const others = ['fr', 'ru'] as const;
const reviewers = 'Слова Ревизора'; // Stands in for whatever a reviewer wrote: no English, no French.

/** A search that could not cover everything. */
const searched: Assessment['searched'] = {
  stems: [{ language: 'uk', stems: ['вербу'] }, { language: 'xal', stems: [] }], offered: [{ documentId: 'd1', article: '96¹', provision: 'art_96-1' }],
  documents: [{ documentId: 'd1', fileName: 'd1.pdf', sha256: digestOf(1), pageCount: 212, provisionCount: 487, withoutText: [3, 4], poor: [7] }], unread: [{ documentId: 'd3', fileName: 'd3.pdf', sha256: digestOf(3) }],
};

/** A review that says everything a memo can say, with the shipped catalogue: every verdict, a draft law, a machine-read file, readings, a finding by hand. */
function everyKind(changes: Partial<Findings> = {}): Findings {
  const verdicts: readonly Verdict[] = ['met', 'partly-met', 'not-met', 'not-found', 'unclear', 'not-applicable'];
  const assessments = [...shipped.elements.slice(0, -3), ...shipped.related.slice(0, 20)].map(({ id }, i) => assessmentOf(id, verdicts[i % verdicts.length]!, { reason: reviewers, recommendation: i % 4 === 1 ? reviewers : '', priority: i % 3 ? null : i % 2 ? 'high' : 'low', by: reviewers, searched: i % 2 ? searched : null }));
  const full = fullFindings({ catalogue: shipped, assessments, readings: [{ itemId: 'III.1.8', reading: 'causation', reason: reviewers, by: reviewers, at: '2026-05-04T09:30:00.000Z' }], overrides: [{ itemId: 'III.1.2', verdict: 'unclear', reason: reviewers, by: reviewers, at: '2026-05-04T09:30:00.000Z' }] });
  const bearings = ['satisfies', 'partly-satisfies', 'conflicts', 'context'] as const;
  const tags = shipped.elements.slice(0, 8).map(({ id }, i) => ({ ...tagOf({ id: `0197a001-0000-7000-8000-00000000000${i}`, targetId: id, quotation: 'Вербування людини', bearing: bearings[i % 4]!, note: i ? '' : reviewers }), by: reviewers }));
  return {
    ...full, tags: [...tags, tagOf({ id: '0197a001-0000-7000-8000-000000000009', targetId: 'gone/x', quotation: 'Вербування' })], quotations: [], edits: [], subject: { state: 'Moldova', title: '', asOf: '2026-05-01', reviewers: [reviewers] },
    instruments: full.instruments.map((instrument) => ({ ...instrument, name: 'Кодекс', shortName: 'КК' })), versions: full.versions.map((version) => ({ ...version, label: '2026' })),
    translationDoubts: [{ documentId: 'd1', article: '149', provision: 'art_149__para_1', note: 'The paragraphs differ in their figures.' }],
    documents: full.documents.map((document) => ({ ...document, fileName: `${document.id}.pdf`, title: '', source: reviewers, gazette: '1', importedBy: reviewers })), ...changes,
  };
}

/** The words that a memo prints as its own: not quotations, not texts of laws, not what is marked as being in another language. */
function ownWords(memo: Memo): string[] {
  const own = (content: readonly Inline[]): string => content.map((inline) => (inline.kind === 'note' || (inline.kind === 'text' && (inline.language || inline.style === 'code')) ? ' ' : inline.text)).join('');
  const blockWords = (block: Block): string[] => {
    if (block.kind === 'quotation') return [quotationLabel(block)];
    if (block.kind === 'list') return block.items.map(own);
    if (block.kind === 'table') return [block.caption, ...block.columns.map(({ header }) => header), ...block.rows.flat().map(own)];
    return [own(block.content)];
  };
  const { cover, disclaimers, contents } = memo;
  return [cover.kicker, cover.title, cover.materials, ...cover.lines.flatMap(({ label, value }) => [label, value]), disclaimers.title, ...disclaimers.items, contents.title, contents.remark,
    ...walkSections(memo.sections).flatMap(({ section }) => [`${section.number} ${section.title}`, ...section.blocks.flatMap(blockWords)]), ...memo.notes.map(own)];
}

/** Every sentence and label in the words of a language, its functions left out. */
const fixedWords = (words: unknown): string[] => (typeof words === 'string' ? [words] : words && typeof words === 'object' ? Object.values(words).flatMap(fixedWords) : []);

/** The runs of `length` words in a sentence; signs, digits and the ids of elements are left out. */
function runsIn(sentence: string, length: number): string[] {
  const found = sentence.replace(/[\w.]+\/[\w.-]+/gu, ' ').toLowerCase().match(/\p{L}+/gu)?.filter((word) => !inEveryLanguage.has(word)) ?? [];
  return found.slice(length - 1).map((_, i) => found.slice(i, i + length).join(' '));
}

/** What only English sentences hold, learned from an English memo of the same review: in Latin letters any word, beside French three in a row. */
function englishIn(sentences: readonly string[], english: readonly string[], language: 'fr' | 'ru'): string[] {
  const length = language === 'ru' ? 1 : 3, known = new Set(english.flatMap((sentence) => runsIn(sentence, length)).filter((run) => /^[a-z ]{3,}$/u.test(run)));
  expect(known.size).toBeGreaterThan(400);
  return sentences.flatMap((sentence) => runsIn(sentence, length).filter((run) => known.has(run)).map((run) => `${run}: ${sentence.slice(0, 100)}`));
}

/** Signs, ids and formulas that no language translates. */
const inEveryLanguage = new Set(['pdf', 'sha', 'iii', 'tip', 'untoc', 'cets', 'eu', 'opsc', 'ilo', 'osce', 'other', 'dec', 'corr', 'add', 'jure', 'lacuna', 'test', 'pair']);

describe.each(others)('the memo in %s', (language) => {
  const findings = everyKind(), memo = buildMemo(findings, { language });

  it('says so itself, and on its title page', () => {
    expect(memo.language).toBe(language);
    expect(memo.cover.lines.find(({ id }) => id === 'language')?.value).toBe({ fr: 'français', ru: 'русский' }[language]);
  });
  it('has words of its own for every label and sentence', () => {
    const english = memoTextEn as unknown as Record<string, unknown>, mine = memoTexts[language] as unknown as Record<string, unknown>;
    const same: string[] = [];
    (function compare(a: unknown, b: unknown, at: string): void {
      if (typeof a === 'string') { if (a === b && /\p{L}{4,}/u.test(a) && !/^(?:SHA-256|Date|Introduction|Conclusion|Classification|Document|Documents|Pages|Dates|Source)$/u.test(a)) same.push(at); if (b === '') same.push(`${at} is empty`); return; }
      if (a && typeof a === 'object') for (const key of Object.keys(a)) compare((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${at}.${key}`);
    })(english, mine, '');
    expect(same.filter((at) => !/^\.code$/u.test(at))).toEqual([]);
    expect(fixedWords(mine)).toHaveLength(fixedWords(english).length);
  });
  it('holds no English but marked quotations', () => {
    expect(englishIn(ownWords(memo), ownWords(buildMemo(findings, { language: 'en' })), language)).toEqual([]);
    // The test would see it: an English sentence among the others is found.
    expect(englishIn(['The law does not implement this element'], ownWords(buildMemo(findings, { language: 'en' })), language)).not.toEqual([]);
  });
  it('quotes the Plan in English, marked as such, and says that no translation of it is official', () => {
    const quotations = walkSections(memo.sections).flatMap(({ section }) => section.blocks).filter((block) => block.kind === 'quotation' && block.source === 'action-plan') as Extract<Block, { kind: 'quotation' }>[];
    expect(quotations).toHaveLength(shipped.items.length + 1 + 20);
    for (const quotation of quotations) expect(quotation).toMatchObject({ language: 'en', label: memoTexts[language].analysis.planLabel });
    expect(memo.disclaimers.items).toContain(memoTexts[language].disclaimers.plan);
  });
  it('is the same for the same findings, and stands under the same ids as the English one', () => {
    expect(JSON.stringify(buildMemo(everyKind(), { language }))).toBe(JSON.stringify(memo));
    const ids = ({ sections }: Memo): string[] => walkSections(sections).flatMap(({ section }) => [section.id, ...section.blocks.flatMap((block) => ('id' in block ? [block.id] : []))]);
    expect(ids(memo)).toEqual(ids(buildMemo(findings, { language: 'en' })));
  });
  it('is written of an empty review too', () => {
    const bare = emptyFindings({ subject: { state: '', title: '', asOf: '', reviewers: [] }, documents: [], versions: [], instruments: [], lastDecisionAt: '', journalHead: { sequence: 0, hash: '' } });
    expect(buildMemo(bare, { language }).cover.materials).toBe(memoTexts[language].cover.noMaterials);
  });
});

describe('the catalogue in other languages', () => {
  it.each(others)('has every word of the shipped one in %s', (language) => {
    const wordsOf = ({ title, citation, caveats, items, elements, related, norms }: Catalogue): string[] =>
      [title, citation, ...caveats, ...items.flatMap((item) => [item.title, item.strengthNote, ...item.readings.flatMap(({ name, meaning }) => [name, meaning])]), ...elements.map(({ label }) => label), ...related.flatMap(({ duty, link }) => [duty, link]), ...norms.map(({ name }) => name)];
    const spoken = wordsOf(speakCatalogue(shipped, language));
    // "Extradition" is French too.
    expect(wordsOf(shipped).filter((words, i) => words === spoken[i] && words !== 'Extradition')).toEqual([]);
    const strengths = new Set(shipped.elements.map(({ strength }) => strength));
    expect([...strengths].filter((strength) => memoTexts[language].strengthWord(strength) === strength)).toEqual([]);
  });
  it('leaves official words and what strength follows from as they are', () => {
    const spoken = speakCatalogue(shipped, 'ru');
    expect(spoken.recommendations.map(({ text, points }) => [text, points])).toEqual(shipped.recommendations.map(({ text, points }) => [text, points]));
    expect(spoken.elements.map(({ id, tier, strength }) => [id, tier, strength])).toEqual(shipped.elements.map(({ id, tier, strength }) => [id, tier, strength]));
  });
});

describe('words that change with what they stand beside', () => {
  const { fr, ru } = memoTexts;
  it.each([[1, '1 страница'], [2, '2 страницы'], [5, '5 страниц'], [11, '11 страниц'], [12, '12 страниц'], [21, '21 страница'], [22, '22 страницы'], [112, '112 страниц']] as const)('Russian plurals: %i', (n, said) =>
    expect(ru.annexes.searchedDocument('a', 'b', n, 1).replaceAll('\u00A0', ' ')).toContain(`${said}, 1 положение`));
  it('a language that is not stated', () => {
    expect([fr, ru].map((words) => words.cite.textOf(words.roles.original, words.languageName('')))).toEqual(['texte original en langue non précisée', 'оригинал (язык не указан)']);
    expect([fr, ru].map((words) => words.cite.textOf(words.roles.original, words.languageName('ka')))).toEqual(['texte original en géorgien', 'оригинал (язык: грузинский)']);
  });
  it('Russian verbs agree', () => {
    expect([1, 2, 5, 21].map((n) => ru.annexes.openLead(n).replaceAll('\u00A0', ' '))).toEqual(['Остаётся открытым 1 элемент:', 'Остаются открытыми 2 элемента:', 'Остаются открытыми 5 элементов:', 'Остаётся открытым 21 элемент:']);
  });
  it('French counts nought and one as one', () => expect([0, 1, 2].map((n) => fr.annexes.searchedDocument('a', 'b', n, n).match(/; (.*)\)/u)![1]!.replaceAll('\u00A0', ' '))).toEqual(['0 page, 0 disposition', '1 page, 1 disposition', '2 pages, 2 dispositions']));
  it('dates', () => {
    expect(['2026-05-01', '2026-12-31', 'spring'].map((day) => fr.date(day).replaceAll('\u00A0', ' '))).toEqual(['1er mai 2026', '31 décembre 2026', 'spring']);
    expect(['2026-05-01', '2026-08-22'].map((day) => ru.date(day).replaceAll('\u00A0', ' '))).toEqual(['1 мая 2026 года', '22 августа 2026 года']);
  });
  it.each([['Republic of Moldova', 'de la Moldavie', 'Молдовы'], ['the Kingdom of the Netherlands', 'des Pays-Bas', 'Нидерландов'], ['Kazakhstan', 'du Kazakhstan', 'Казахстана'], ['Andorra', 'd’Andorre', 'Андорры'], ['Ukraine', 'de l’Ukraine', 'Украины'], ['Slovak Republic', 'de la Slovaquie', 'Словакии'], ['Молдова', 'de la Moldavie', 'Молдовы']])('%s is named in its case', (name, french, russian) => {
    expect(fr.cover.title(fr.stateInSentence(name))).toContain(`législation ${french} au regard`);
    expect(ru.cover.title(ru.stateInSentence(name))).toContain(`законодательства ${russian} в свете`);
  });
  it('a State that is not among the participating States is "the State"', () => {
    expect(fr.analysis.steps.should(fr.sentence(fr.stateInSentence('Varania')))).toBe('L’État devrait prendre la mesure suivante\u00A0:');
    expect(ru.analysis.steps.should(ru.sentence(ru.stateInSentence('Varania')))).toBe('Государству следует принять следующую меру:');
    expect(fr.stateName('Varania')).toBe('Varania');
  });
  it.each(others)('a recommendation in %s is as firm as the Plan, and never introduced twice', (language) => {
    const { openings, analysis: { steps } } = memoTexts[language], forms = ['should', 'should-where-appropriate', 'may-wish-to-consider'] as const, state = memoTexts[language].stateInSentence('Moldova');
    expect(new Set(forms.map((form) => openings[form](state))).size).toBe(3);
    for (const form of forms) expect(steps[form](state).startsWith(openings[form](state))).toBe(true);
    const own = `${openings.should(memoTexts[language].sentence(state))} X.`, assessment = assessmentOf(shipped.elements[1]!.id, 'not-met', { recommendation: own });
    expect(JSON.stringify(buildMemo(everyKind({ assessments: [assessment] }), { language }))).not.toContain(steps.should(memoTexts[language].sentence(state)));
  });
});

describe('what a reviewer worded', () => {
  const edit = { key: 'introduction-purpose', text: 'My own purpose.', replaced: [], section: '1 Introduction', by: 'A', at: '2026-05-04T09:30:00.000Z' };
  const purposeOf = (edits: Findings['edits'], language: MemoLanguage) => draftMemo(everyKind({ edits: edits! }), { language }).memo.sections[0]!.blocks[0]!;
  it('in the review’s language stands in every memo, marked as what it is', () => {
    expect(purposeOf([edit], 'ru')).toMatchObject({ content: [{ text: 'My own purpose.', language: 'en' }], wording: { edited: { changedBeneath: false } } });
    expect(purposeOf([edit], 'en')).toMatchObject({ content: [{ text: 'My own purpose.' }], wording: { edited: { changedBeneath: true } } });
  });
  it('gives way where the same paragraph is worded in that language too', () => {
    const russian = { ...edit, text: 'Своими словами.', language: 'ru' as const };
    expect(purposeOf([edit, russian], 'ru')).toMatchObject({ content: [{ kind: 'text', text: 'Своими словами.' }] });
    expect(purposeOf([edit, russian], 'en')).toMatchObject({ content: [{ kind: 'text', text: 'My own purpose.' }] });
    expect(purposeOf([edit, russian], 'fr')).toMatchObject({ content: [{ text: 'My own purpose.', language: 'en' }] });
  });
  it('in another language than the review’s stands there alone', () => {
    const russian = { ...edit, text: 'Своими словами.', language: 'ru' as const }, told = (language: MemoLanguage, main?: MemoLanguage) => JSON.stringify(draftMemo(everyKind({ edits: [russian], ...(main ? { language: main } : {}) }), { language }).memo.sections[0]!.blocks[0]).includes('Своими словами.');
    expect([told('ru'), told('en'), told('fr'), told('en', 'ru'), told('fr', 'ru')]).toEqual([true, false, false, true, true]);
  });
  it('that has lost its paragraph is listed in its own language only', () => {
    const lost = { ...edit, key: 'gone', language: 'fr' as const };
    expect((['en', 'fr', 'ru'] as const).map((language) => draftMemo(everyKind({ edits: [lost] }), { language }).orphaned.length)).toEqual([0, 1, 0]);
  });
});
