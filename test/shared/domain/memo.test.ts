import { describe, expect, it } from 'vitest';
import type { Findings } from '../../../shared/domain/findings.ts';
import { buildMemo } from '../../../shared/domain/memo.ts';
import { walkSections, type Block, type Inline, type Memo, type Section } from '../../../shared/domain/memo-model.ts';
import { assessmentOf, catalogue, digestOf, emptyFindings, fullFindings, inventedQuotations, tagOf } from './varania-findings.ts';
import { memoTextEn } from '../../../shared/domain/memo-text-en.ts';

const memoOf = (findings: Findings): Memo => buildMemo(findings, { language: 'en' });
const plain = (content: readonly Inline[]): string => content.map((inline) => (inline.kind === 'note' ? `[^${inline.note}]` : inline.text)).join('').replaceAll('\u00A0', ' ');
function plainBlock(block: Block): string {
  if (block.kind === 'quotation') return block.text;
  if (block.kind === 'list') return block.items.map(plain).join('\n');
  if (block.kind === 'table') return block.rows.map((row) => row.map(plain).join(' | ')).join('\n');
  return (block.kind === 'paragraph' ? `${block.number}. ` : block.kind === 'key-recommendation' ? `${block.letter}. ` : '') + plain(block.content);
}
const section = (memo: Memo, id: string): Section => walkSections(memo.sections).find((each) => each.section.id === id)!.section;
const words = (part: Section): string => walkSections([part]).flatMap((each) => each.section.blocks.map(plainBlock)).join('\n');
const everything = (memo: Memo): string => memo.sections.map(words).join('\n');

describe('the memo', () => {
  const memo = memoOf(fullFindings());

  it('has the chapters and annexes of a legal opinion', () => {
    expect(memo.sections.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Introduction', '2 Scope of review', '3 Executive summary', '4 Standards', '5 Analysis', '6 Related recommendations', '7 Conclusion',
      'Annex I Findings element by element', 'Annex II Concordance with other norms', 'Annex III Texts of the provisions', 'Annex IV Provisions not found and questions to the ministry', 'Annex V Method, open points and disclaimers', 'Annex VI Evidence register',
    ]);
  });
  it('is the same for the same findings', () => expect(memoOf(fullFindings())).toEqual(memo));
  it('is dated by the last decision, not by the clock', () => expect(memo.date).toBe('2026-05-04T10:00:00.000Z'));

  it('numbers paragraphs through the whole memo, and every reference shows where it leads', () => {
    const blocks = walkSections(memo.sections).flatMap((each) => each.section.blocks);
    const numbers = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.number] : []));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    const shown = new Map(blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.id, String(block.number)]] : block.kind === 'key-recommendation' ? [[block.id, block.letter]] : []) as [string, string][]));
    const references = blocks.flatMap((block) => ('content' in block ? block.content : block.kind === 'table' ? block.rows.flat(2) : [])).filter((inline) => inline.kind === 'reference');
    expect(references.length).toBeGreaterThan(10);
    for (const { to, text } of references) if (shown.has(to)) expect(text).toBe(shown.get(to));
  });

  it('names the texts it is based on, and says which is a draft, a translation, or read by machine', () => {
    expect(memo.cover.materials).toBe('Based on the original text in Ukrainian of the Criminal Code of the Republic of Varania (consolidated 1 May 2026), an unofficial translation in English of the Criminal Code of the Republic of Varania (consolidated 1 May 2026) and the original text in Georgian of the Act on the Legal Aid Fund (bill of March 2026).');
    const scope = words(section(memo, 'scope'));
    expect(scope).toContain('drafts and not law in force: Act on the Legal Aid Fund');
    expect(scope).toContain('3 of 198 pages had no text of their own');
  });

  it('says what is welcome before what is to be done', () => {
    expect(section(memo, 'summary').sections.map(({ id }) => id)).toEqual(['welcomes', 'key-recommendations', 'glance']);
  });
  it('letters the key recommendations and refers to their paragraphs', () => {
    const key = section(memo, 'key-recommendations').blocks.filter((block) => block.kind === 'key-recommendation').map(plainBlock);
    expect(key).toEqual([
      expect.stringMatching(/^A\. The Republic of Varania should take the following step: add harbouring to the acts listed in Article 149\(1\)\. \[paras \d+–\d+\]$/),
      expect.stringMatching(/^B\. The Republic of Varania should amend its law so that it fully implements recommendation III\.1\.1 as to: Act: receipt; Consent irrelevant\. \[paras \d+–\d+\]$/),
    ]);
  });
  it('recommends as firmly as the Plan does, and never more', () => {
    const analysis = words(section(memo, 'analysis'));
    expect(analysis).toContain('The Republic of Varania should, where appropriate, amend its law so that it fully implements recommendation III.1.4 as to: Aggravation: children.');
    expect(analysis).toContain('Unless a text outside this review provides for it: the Republic of Varania may wish to consider providing, in relation to recommendation III.1.5, for: Confiscation of proceeds.');
    expect(words(section(memo, 'related'))).toContain('The Republic of Varania may wish to consider the following step: lengthen the delay to thirty days.');
  });
  it('never speaks of a violation', () => expect(JSON.stringify(memo)).not.toMatch(/violat/i));

  it('keeps tiers apart, and an enhanced gap neither lowers a finding nor becomes a key recommendation', () => {
    const met = catalogue.elements.filter((e) => e.itemId === 'III.1.1').map((e) => assessmentOf(e.id, e.tier === 'enhanced' ? 'not-met' : 'met', { priority: e.tier === 'enhanced' ? 'high' : null }));
    const lowered = memoOf(fullFindings({ assessments: met }));
    const captions = section(memo, 'assessment-III.1.1').blocks.filter((block) => block.kind === 'table').map((block) => [block.caption, block.rows.length]);
    expect(captions).toEqual([['Core elements of recommendation III.1.1', 3], ['Elements by reference of recommendation III.1.1', 1], ['Enhanced elements of recommendation III.1.1', 1]]);
    expect(words(section(lowered, 'assessment-III.1.1'))).toContain('Finding on recommendation III.1.1: Met. The law implements it.');
    expect(section(lowered, 'key-recommendations').blocks.some((block) => block.kind === 'key-recommendation')).toBe(false);
    expect(words(section(lowered, 'gaps-III.1.1'))).toContain('The Republic of Varania may wish to consider');
  });

  it('quotes a passage once for all the elements it bears on, original first, with a footnote to page and digest', () => {
    const law = section(memo, 'law-III.1.1').blocks, quotations = law.filter((block) => block.kind === 'quotation');
    expect(quotations.map(({ key, source, language, note }) => [key, source, language, note])).toEqual([['Q1', 'original', 'uk', 1], ['Q1', 'working-translation', 'en', 2], ['Q2', 'original', 'uk', 3]]);
    expect(quotations[0]!.tagIds).toEqual(['0197a001-0000-7000-8000-000000000001', '0197a001-0000-7000-8000-000000000002']);
    expect(plainBlock(law[0]!)).toMatch(/^\d+\. Art\. 149\(1\) CC satisfies “Act: recruitment”; partly satisfies “Act: receipt”\.$/);
  });
  it('cites a law in full at its first mention and shortly after', () => {
    expect(memo.notes.slice(0, 3).map(plain)).toEqual([
      'Article 149(1) of the Criminal Code of the Republic of Varania (version: consolidated 1 May 2026; hereinafter “CC”), original in Ukrainian, p. 74; file “criminal-code.pdf”, SHA-256 beginning 010101010101. [Q1]',
      'Art. 149 CC, working translation in English, p. 61; file “criminal-code-en.pdf”, SHA-256 beginning 020202020202. [Q1]',
      'Art. 149(4) CC, original in Ukrainian, p. 74; file “criminal-code.pdf”, SHA-256 beginning 010101010101. [Q2]',
    ]);
  });
  it('says what was searched before "not found", and asks the ministry', () => {
    const annex = words(section(memo, 'annex-not-found'));
    expect(annex).toContain('Words searched for in Ukrainian: конфіскац, спеціальн');
    expect(annex).toContain('“criminal-code.pdf” (SHA-256 beginning 010101010101; 212 pages, 487 provisions)');
    expect(annex).toContain('Pages of “criminal-code.pdf” without text, which could not be searched: 3–5, 9.');
    expect(annex).toContain('Documents of the review that were not searched, for they have not been read: “unread.pdf” (SHA-256 beginning 090909090909).');
    expect(annex).toMatch(/III\.1\.5\/confiscation\. A\. Reviewer, \d+ \w+ 2026\./u);
    expect(annex).toContain('Offered by the search, read, and not taken: Art. 96¹ CC.');
    expect(annex).toContain('Does any text outside this review provide for: Confiscation of proceeds (III.1.5/confiscation)?');
  });
  it('gives every file with its whole digest, and the journal entry it stands on', () => {
    expect(words(section(memo, 'annex-register'))).toContain(digestOf(2));
    expect(words(section(memo, 'record'))).toContain('entry 42 of its journal, whose digest is ab12cd34');
  });
  it('states the reading, and a finding set by hand with its reason', () => {
    const set = memoOf(fullFindings({ overrides: [{ itemId: 'III.1.4', verdict: 'met', reason: 'The general part covers it.', by: 'B. Second', at: '2026-05-04' }] }));
    expect(words(section(set, 'commitment-III.1.4'))).toContain('made under the strict reading (imprisonment must be named), chosen by A. Reviewer');
    expect(words(section(set, 'assessment-III.1.4'))).toContain('Met. The law implements it. This finding was set by hand and departs from, or confirms, the rule: Set by B. Second: The general part covers it.');
  });
  it('shows related recommendations only where the review touched them', () => {
    expect(section(memo, 'related').sections.map(({ title }) => title)).toEqual(['V.8.1 Reflection delay']);
    expect(words(section(memoOf(emptyFindings()), 'related'))).toContain('No related recommendation has been tagged or assessed');
  });
  it('never takes an item that a pack added for the Action Plan’s', () => {
    const withPack = { ...catalogue, packs: [{ id: 'p', title: 'Made-up pack', version: '2', source: 'A made-up norm' }], items: [...catalogue.items, { id: 'X.1', title: 'Own item', recommendationId: '', strengthNote: 'of the norm', readings: [], text: 'The pack’s own words.', packId: 'p' }], elements: [...catalogue.elements, { id: 'X.1/a', itemId: 'X.1', label: 'Own element', tier: 'core' as const, strength: 'adopt', check: 'c', defects: [], concordance: {}, packId: 'p' }] };
    const packed = memoOf(fullFindings({ catalogue: withPack, assessments: [assessmentOf('X.1/a', 'not-met', { priority: 'high' })] })), own = words(section(packed, 'item-X.1'));
    expect(section(packed, 'item-X.1').title).toBe('X.1 Own item (not part of the Action Plan)');
    expect(own).toContain('It was added to this review from “Made-up pack” (version 2; source: A made-up norm)');
    expect(own).not.toMatch(/recommendation X\.1|Action Plan’s own words|Key recommendation/);
    expect(words(section(packed, 'conclusion'))).toContain('Of the items that are not part of the Action Plan, the findings are: not implemented: X.1.');
    expect(words(section(packed, 'record'))).toContain('Added from packs: “Made-up pack”');
  });
  it('does not drop decisions on elements that are not in the catalogue', () => {
    const outside = memoOf(fullFindings({ tags: [tagOf({ id: 't9', targetId: 'pack/gone', quotation: 'x' })], assessments: [assessmentOf('pack/gone', 'met')] }));
    expect(words(section(outside, 'open-points'))).toContain('tag to pack/gone: Art. 149(1) CC\nassessment of pack/gone: Met');
  });
});

describe('the words of the summary', () => {
  it('speak of one further recommendation as of one', () => {
    expect(memoTextEn.summary.additional(1)).toMatch(/recommendation is .* paragraph$/u);
    expect(memoTextEn.summary.additional(2)).toMatch(/recommendations are .* paragraphs$/u);
  });
});

describe('the memo of a review in which nothing was assessed', () => {
  const memo = memoOf(emptyFindings());
  it('says so plainly and makes no recommendation', () => {
    expect(words(section(memo, 'introduction'))).toContain('No element of the Action Plan’s recommendations has been assessed yet.');
    expect(everything(memo)).not.toMatch(/Recommendation\./);
    expect(words(section(memo, 'conclusion'))).toContain('no conclusion is drawn');
  });
  it('lists every element as open', () => {
    expect(words(section(memo, 'open-points'))).toContain('The following 8 elements are still open:');
    expect(words(section(memo, 'open-points'))).toContain('III.1.5: Confiscation of proceeds.');
  });
  it('is written even without State, dates, documents or catalogue items', () => {
    const bare = emptyFindings({ subject: { state: '', title: '', asOf: '', reviewers: [] }, documents: [], versions: [], instruments: [], lastDecisionAt: '', journalHead: { sequence: 0, hash: '' }, catalogue: { ...catalogue, items: [], elements: [], recommendations: [], related: [], definition: [], norms: [], caveats: [] } });
    expect(memoOf(bare).cover.materials).toBe('No text of a law has been imported into this review.');
  });
  it('quotes a tagged passage even when its document is gone from the register', () => {
    const memo = memoOf(emptyFindings({ documents: [], tags: [tagOf({ id: 't1', targetId: 'III.1.1', quotation: inventedQuotations[0].text })] }));
    expect(memo.quotations).toMatchObject([{ key: 'Q1', tagIds: ['t1'], text: inventedQuotations[0].text }]);
  });
});
