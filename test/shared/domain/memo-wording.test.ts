import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Findings } from '../../../shared/domain/findings.ts';
import { verdicts, priorities, type Assessment } from '../../../shared/domain/judgement.ts';
import { draftMemo } from '../../../shared/domain/memo.ts';
import { walkSections, wordedLines, type Block, type Memo } from '../../../shared/domain/memo-model.ts';
import { editableText, readMarks, showMarks, tidyText, withoutNumbers, type MemoEdit } from '../../../shared/domain/memo-wording.ts';
import { labelsOf } from '../../../shared/domain/number-memo.ts';
import { assessmentOf, catalogue, fullFindings } from './varania-findings.ts';

const at = '2026-05-05T08:00:00.000Z';
const drafted = (findings: Findings) => draftMemo(findings, { language: 'en' });
const blocksOf = (memo: Memo): Block[] => walkSections(memo.sections).flatMap(({ section }) => section.blocks);
const sectionsOf = (memo: Memo): Set<string> => new Set(walkSections(memo.sections).map(({ section }) => section.id));
const worded = (memo: Memo) => blocksOf(memo).flatMap((block) => ('wording' in block && block.wording ? [{ block, key: block.wording.key }] : []));
const plain = (block: Block): string => ('content' in block ? block.content.map((inline) => ('text' in inline ? inline.text : '')).join('') : block.kind === 'list' ? block.items.flat().map((inline) => ('text' in inline ? inline.text : '')).join('\n') : '');

/** An edit of the block with this key, as the service would keep it. */
function editOf(findings: Findings, key: string, text: string): MemoEdit {
  const { memo } = drafted(findings);
  const { block } = worded(memo).find((each) => each.key === key)!;
  return { key, text, replaced: withoutNumbers(wordedLines(block)), section: 'Where it was', by: 'A. Reviewer', at };
}
const shown = (findings: Findings, key: string): string[] => worded(drafted(findings).memo).filter((each) => each.key === key).map(({ block }) => plain(block));

describe('words of a reviewer in the memo', () => {
  const findings = fullFindings();

  it('stand in place of the program’s, marked with who wrote them', () => {
    const edit = editOf(findings, 'introduction-purpose', 'This memo was asked for by the committee.');
    const { memo } = drafted({ ...findings, edits: [edit] });
    const block = worded(memo).find(({ key }) => key === 'introduction-purpose')!.block;
    expect(plain(block)).toBe('This memo was asked for by the committee.');
    expect(block).toMatchObject({ wording: { edited: { by: 'A. Reviewer', at, changedBeneath: false } } });
  });

  it('say a recommendation once, in the analysis and in the summary', () => {
    const key = 'recommendation-III.1.1-act.harbouring', edit = editOf(findings, key, 'The Republic of Varania should name harbouring.');
    expect(shown({ ...findings, edits: [edit] }, key)).toEqual([
      expect.stringMatching(/^The Republic of Varania should name harbouring\. \[paras\u00A0\d+–\d+\]$/),
      'Key recommendation A. The Republic of Varania should name harbouring. (priority: high)',
    ]);
  });

  it('keep bold what was bold, where its words were kept as they were', () => {
    const key = 'gap-III.1.1-act.harbouring', edit = editOf(findings, key, 'Varania does not punish Act: harbouring at all; Act: harbouringly is another word.');
    const { block } = worded(drafted({ ...findings, edits: [edit] }).memo).find((each) => each.key === key)!;
    expect(block).toMatchObject({ content: [{ text: 'Varania does not punish ' }, { text: 'Act: harbouring', style: 'strong' }, { text: ' at all; Act: harbouringly is another word.' }] });
  });

  it('carry references that follow their paragraph’s number, and say when it is gone', () => {
    const key = 'gap-III.1.5-confiscation', { memo } = drafted(findings);
    const { block } = worded(memo).find((each) => each.key === key)!;
    const labels = labelsOf(memo.sections), question = labels.get('question-III.1.5-confiscation');
    const text = editableText(wordedLines(block), sectionsOf(memo));
    expect(text).toContain('[¶ question-III.1.5-confiscation]');
    expect(showMarks(text, labels)).toContain(`[¶ ${question}]`);
    expect(readMarks(showMarks(text, labels), labels)).toEqual({ text, unknown: [] });
    const edit = { ...editOf(findings, 'introduction-purpose', 'See [¶ question-III.1.5-confiscation] and [§ annex-method].') };
    const more = fullFindings({ assessments: [...findings.assessments.filter(({ elementId }) => elementId !== 'III.1.1/act.recruitment'), assessmentOf('III.1.1/act.recruitment', 'unclear')], edits: [edit] });
    const now = labelsOf(drafted(more).memo.sections).get('question-III.1.5-confiscation')!;
    expect(now).not.toBe(question);
    expect(shown(more, 'introduction-purpose')).toEqual([`See ${now} and Annex V Method, open points and disclaimers.`]);
    const answered = fullFindings({ assessments: findings.assessments.filter(({ elementId }) => elementId !== 'III.1.5/confiscation'), edits: [edit] });
    expect(shown(answered, 'introduction-purpose')).toEqual(['See [paragraph withdrawn] and Annex V Method, open points and disclaimers.']);
  });

  it('are items of a list line by line, and lines of a paragraph elsewhere', () => {
    const list = editOf(findings, 'welcomes-list', tidyText(' First;\r\n\r\nsecond. ')), paragraph = editOf(findings, 'introduction-purpose', 'One.\nTwo.');
    const { memo } = drafted({ ...findings, edits: [list, paragraph] });
    expect(worded(memo).find(({ key }) => key === 'welcomes-list')!.block).toMatchObject({ items: [[{ text: 'First;' }], [{ text: 'second.' }]] });
    expect(shown({ ...findings, edits: [paragraph] }, 'introduction-purpose')).toEqual(['One.\nTwo.']);
  });

  it('stand when the findings change, beside what the program would now say', () => {
    const key = 'gap-III.1.1-act.harbouring', edit = editOf(findings, key, 'My words.');
    const changed = fullFindings({ edits: [edit], assessments: findings.assessments.map((a) => (a.elementId === 'III.1.1/act.harbouring' ? { ...a, reason: 'Another reason.' } : a)) });
    const { memo, applied } = drafted(changed);
    expect(worded(memo).find((each) => each.key === key)!.block).toMatchObject({ content: [{ text: 'My words.' }], wording: { edited: { changedBeneath: true } } });
    expect(applied.map((each) => [each.key, each.changedBeneath, editableText(each.edit.replaced, new Set()), editableText(each.generated, new Set())])).toEqual([[
      key, true, 'The law does not implement this element: Act: harbouring. Reason for III.1.1/act.harbouring.', 'The law does not implement this element: Act: harbouring. Another reason.',
    ]]);
  });

  it('are not called overtaken when only numbers of paragraphs moved', () => {
    const edit = editOf(findings, 'gap-III.1.5-confiscation', 'My words.');
    const { applied } = drafted(fullFindings({ edits: [edit], tags: [] }));
    expect(applied.map(({ changedBeneath }) => changedBeneath)).toEqual([false]);
  });

  it('are kept and listed when their paragraph is gone, and stand again when it comes back', () => {
    const edit = editOf(findings, 'gap-III.1.1-act.harbouring', 'My words.');
    const met = fullFindings({ edits: [edit], assessments: findings.assessments.map((a) => (a.elementId === 'III.1.1/act.harbouring' ? assessmentOf(a.elementId, 'met') : a)) });
    expect(drafted(met)).toMatchObject({ applied: [], orphaned: [edit] });
    expect(JSON.stringify(drafted(met).memo)).not.toContain('My words.');
    expect(shown({ ...findings, edits: [edit] }, edit.key)).toEqual(['My words.']);
  });

  it('stay with their recommendation when a gap joins before its first', () => {
    const base = fullFindings({ assessments: [assessmentOf('III.1.1/act.receipt', 'not-met')] }), edit = editOf(base, 'recommendation-III.1.1-act.receipt', 'My step.');
    const joined = fullFindings({ edits: [edit], assessments: [assessmentOf('III.1.1/act.harbouring', 'not-met'), assessmentOf('III.1.1/act.receipt', 'not-met')] });
    const { applied, orphaned } = drafted(joined);
    expect([applied.map(({ key, edit }) => [key, edit.key]), orphaned]).toEqual([[['recommendation-III.1.1-act.harbouring', 'recommendation-III.1.1-act.receipt']], []]);
    expect(shown(joined, 'recommendation-III.1.1-act.harbouring').at(-1)).toBe('Key recommendation A. My step.');
  });

  it('are never moved to another block, whatever is assessed or tagged elsewhere', () => {
    const elements = [...catalogue.elements.map(({ id }) => id), 'V.8.1'];
    const someAssessments = fc.array(fc.record({ elementId: fc.constantFrom(...elements), verdict: fc.constantFrom(...verdicts.filter((v) => v !== 'open')), recommendation: fc.constantFrom('', 'do one thing.', 'do another.'), priority: fc.constantFrom(null, ...priorities) }), { maxLength: 12 })
      .map((made): Assessment[] => [...new Map(made.map((m) => [m.elementId, assessmentOf(m.elementId, m.verdict, m)])).values()]);
    const someFindings = fc.record({ assessments: someAssessments, kept: fc.subarray([...findings.tags]) }).map(({ assessments, kept }) => fullFindings({ assessments, tags: kept }));
    fc.assert(fc.property(someFindings, someFindings, (before, after) => {
      // Every block is given its own key as its words; wherever those words stand afterwards, the block must be the same one.
      const edits = [...new Map(worded(drafted(before).memo).map(({ key, block }) => [key, { key, text: `<${key}>`, replaced: withoutNumbers(wordedLines(block)), section: '', by: 'A. Reviewer', at }])).values()];
      const { memo, applied, orphaned } = drafted({ ...after, edits });
      expect(applied.length + orphaned.length).toBe(edits.length);
      for (const { block, key } of worded(memo)) {
        const words = /<([^>]+)>/.exec(plain(block))?.[1];
        if (words === undefined || words === key) continue;
        // Only a recommendation may stand under a new key: when it is still about the gap after which it was named.
        expect([words, key]).toEqual([expect.stringMatching(/^recommendation-/), expect.stringMatching(/^recommendation-/)]);
        const about = 'standsOn' in block ? block.standsOn!.targets.map((id) => `recommendation-${id.replace('/', '-')}`) : [];
        expect(about).toContain(words);
      }
      const there = new Set(worded(memo).map(({ key }) => key));
      for (const { key } of orphaned) expect(there.has(key) && plain(worded(memo).find((each) => each.key === key)!.block).includes(`<${key}>`)).toBe(false);
    }), { numRuns: 60 });
  });

  it('have keys that say nothing of order', () => {
    const keys = worded(drafted(findings).memo).map(({ key }) => key);
    expect(keys.filter((key) => /-\d$/.test(key) && !/(III|V|X)(\.\d+)+$/.test(key))).toEqual([]);
  });
});

describe('marks in edited text', () => {
  const labels = new Map([['gap-a', '12'], ['summary', '3 Executive summary'], ['key-a', 'A']]);
  it('are read by the number shown, or by id', () => expect(readMarks('See [¶ 12], [¶ gap-a], [§ 3 Executive summary] and [¶ A].', labels)).toEqual({ text: 'See [¶ gap-a], [¶ gap-a], [§ summary] and [¶ key-a].', unknown: [] }));
  it('are said to be unknown where no paragraph has that number', () => expect(readMarks('See [¶ 99].', labels)).toEqual({ text: 'See [¶ 99].', unknown: ['[¶ 99]'] }));
  it('leave other brackets alone', () => expect(readMarks('[...] [12] [¶]', labels)).toEqual({ text: '[...] [12] [¶]', unknown: [] }));
});
