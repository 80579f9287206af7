import { describe, expect, it } from 'vitest';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { readOutline } from '../../../main/outline/read-outline.ts';
import type { Provision } from '../../../shared/domain/outline.ts';
import { composeLaw } from './compose-law.ts';
import { inventedWords } from './invented-words.ts';
import { layouts } from './layouts.ts';
import { makeFile } from './make-file.ts';
import { vocabularyWithout } from './measure.ts';
import { pagesOfFile } from './read-file.ts';
import { scoreOutline, type WantedArticle } from './score-outline.ts';

const languages = inventedWords();
const wordsOf = (name: string) => languages.find((l) => l.name === name)!;
const layoutOf = (name: string) => layouts.find((l) => l.name === name)!;
const vocabulary = loadStructureVocabulary();

describe('the measure of generality', () => {
  it('writes laws in five scripts, always the same, with something to find in each', () => {
    expect(new Set(languages.map((l) => l.script))).toEqual(new Set(['Latin', 'Cyrillic', 'Greek', 'Georgian', 'Armenian']));
    for (const words of languages) for (const layout of layouts) {
      const law = composeLaw(words, layout);
      expect(composeLaw(words, layout)).toEqual(law);
      expect(law.truth.length).toBeGreaterThanOrEqual(layout.shape === 'extract' ? 9 : 18);
      expect(JSON.stringify(law)).not.toMatch(/\{[nabkRdO]\}|undefined/u);
    }
  });

  it('takes off for an article missed, one invented, a wrong heading, page, text and chapter', () => {
    const wanted: WantedArticle[] = ['1', '2', '3'].map((number) => ({ number, heading: `Heading ${number}`, text: `Text of article ${number}.`, firstPage: 1, container: 'Chapter I' }));
    const chapter = { path: 'chp_1', kind: 'chapter', label: 'CHAPTER I', parent: null } as Provision;
    const found = wanted.map((w) => ({ path: `art_${w.number}`, kind: 'article', number: w.number, heading: w.heading, text: w.text, firstPage: 1, parent: 'chp_1' }) as Provision);
    expect(scoreOutline([chapter, ...found], wanted)).toEqual({ articles: 3, recall: 1, precision: 1, heading: 1, firstPage: 1, textF1: 1, container: 1 });
    const worse = [chapter, found[0]!, { ...found[1]!, heading: 'Other', firstPage: 2, text: '', parent: null }, { ...found[2]!, number: '4' }];
    expect(scoreOutline(worse, wanted)).toEqual({ articles: 3, recall: 2 / 3, precision: 2 / 3, heading: 0.5, firstPage: 0.5, textF1: 0.5, container: 0.5 });
  });

  it.each([['scrambled', 'ka'], ['gazette', 'hy'], ['repealed', 'el']])('finds every article of a %s file in %s', async (layout, name) => {
    const made = makeFile(wordsOf(name), layoutOf(layout), wordsOf('en'));
    const { provisions } = readOutline(await pagesOfFile(made.pdf, 'law.pdf'), { language: name, vocabulary });
    expect(provisions.filter((p) => p.kind === 'article').map((p) => [p.number, p.firstPage])).toEqual(made.truth.map((t) => [t.number, t.firstPage]));
  });

  it('reads every word of a file whose lines are counted in the margin and, justified, stretched apart at one place again and again', async () => {
    const made = makeFile(wordsOf('hu'), layoutOf('counted-lines'), wordsOf('en'));
    const { provisions } = readOutline(await pagesOfFile(made.pdf, 'law.pdf'), { language: 'hu', vocabulary });
    expect(scoreOutline(provisions, made.truth)).toMatchObject({ recall: 1, precision: 1, textF1: 1 });
  });

  it('withholds the words of one language, in both its scripts, or of all', () => {
    expect(vocabularyWithout(vocabulary, 'sr', 'own').languages.map((l) => l.language)).not.toContain('sr-Latn');
    expect(vocabularyWithout(vocabulary, 'sr', 'own').languages.length).toBe(vocabulary.languages.length - 2);
    expect(vocabularyWithout(vocabulary, 'sr', 'all').languages).toEqual([]);
  });
});
