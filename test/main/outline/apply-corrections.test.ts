import { expect, it } from 'vitest';
import { applyCorrections } from '../../../main/outline/apply-corrections.ts';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { readOutline } from '../../../main/outline/read-outline.ts';
import { anchorAt } from '../../../shared/domain/anchor.ts';
import type { OutlineCorrection } from '../../../shared/domain/outline.ts';
import { pagesOf } from './pages-of.ts';

const vocabulary = loadStructureVocabulary();
const law = (lead: string): string => [lead, 'Article 1', 'Every person is bound by this law.', 'Article 2', 'Theft is punished by a fine.', 'The third rule. Attempts are punished.', 'Article 4', 'Fraud is punished by a fine.'].join('\n');
const correctionOn = (text: string, words: string): OutlineCorrection => { const [page] = pagesOf(text.split('\n')), start = page!.text.indexOf(words); return { documentId: 'd', path: 'art_3', begins: true, kind: 'article', number: '3', anchor: anchorAt(page!, start, start + words.length) }; };
const read = (text: string, corrections: readonly OutlineCorrection[]) => { const pages = pagesOf(text.split('\n')); return applyCorrections(readOutline(pages, { language: 'en', vocabulary }), corrections, pages); };

it('a correction finds its words where another reading has them elsewhere on the page', () => {
  const correction = correctionOn(law('An Act.'), 'The third rule.');
  const { provisions, doubts } = read(law('An Act of Parliament to provide for the punishment of theft.'), [correction]);
  expect([provisions.filter(({ kind }) => kind === 'article').map(({ path, text }) => `${path} ${text}`), doubts.map(({ kind }) => kind)]).toEqual([['art_1 Every person is bound by this law.', 'art_2 Theft is punished by a fine.', 'art_3 The third rule. Attempts are punished.', 'art_4 Fraud is punished by a fine.'], []]);
});

it('a correction whose words are gone is shown as not applied, and changes nothing', () => {
  const correction = correctionOn(law('An Act.'), 'The third rule.'), without = law('An Act.').replace('The third rule. ', '');
  const { provisions, doubts } = read(without, [correction]);
  expect(provisions.map(({ path }) => path)).not.toContain('art_3');
  expect(doubts).toMatchObject([{ kind: 'correction-not-applied', pageNumber: 1, note: 'A correction by hand of art_3 (that a provision begins here) is not applied: the words “The third rule.” are not where they were. Make it anew, or take it back.' }, { kind: 'numbering-gap' }]);
});
