import { expect, it } from 'vitest';
import { readCommand } from '../../../main/cli/read-command.ts';
import { printers } from '../../../main/cli/print.ts';

it.each([
  [['verify', 'memo.docx', '--review', 'a.lacuna', '--json']], [['verify', '--review=a.lacuna', 'memo.docx', '--json']], [['verify', '--json', '--review', 'a.lacuna', 'memo.docx']], [['verify-memo', 'a.lacuna', 'memo.docx', '--json']],
])('a memo is verified with its review named: %j', (args) => {
  expect(readCommand(args)).toMatchObject({ name: 'memo.verify', review: 'a.lacuna', input: { file: 'memo.docx' }, json: true });
});

it('without a memo, the review itself is verified', () => expect(readCommand(['verify', 'a.lacuna'])).toMatchObject({ name: 'review.verify', review: 'a.lacuna' }));

it('says of each difference where it stands and what both say', () => {
  const said = printers['memo.verify']!({
    file: 'memo.docx', format: 'docx', form: 'memo', unproved: '', sound: false, head: { sequence: 4, at: '2026-05-04T10:00:00.000Z', since: 1 }, checked: { quotations: 3, documents: 1, typed: 1 },
    differences: [{ matter: 'quotation', key: 'Q3', paragraph: 41, memo: 'five year', law: 'five years' }, { matter: 'mark', key: 'Q4', paragraph: 42, memo: '', law: 'An attempt' }],
  });
  expect(said.split('\n')).toEqual([
    '2 things in memo.docx do not agree:', '  Q3 (paragraph 41): the quotation differs', '      memo: five year', '      law:  five years', '  Q4 (paragraph 42): not marked any more: it cannot be compared', '      law:  An attempt',
    'It stands on journal entry 4 of 2026-05-04 10:00; 1 later entry of the journal is not in it.', '1 quotation typed by a reviewer from page images: only the eye can check it against the page.',
  ]);
});
