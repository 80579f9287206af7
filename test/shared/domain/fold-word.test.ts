import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropDiacritics, findWords, foldWord, lowerWord, splitWords } from '../../../shared/domain/fold-word.ts';

describe('Words of a text', () => {
  it('are letters, marks and digits; apostrophes and hyphens separate, except inside a number', () => {
    expect(splitWords("l'esclavage, anti-trafficking 225-4-1 зобов’язання 149¹ 110/a")).toEqual(['l', 'esclavage', 'anti', 'trafficking', '225-4-1', 'зобов', 'язання', '149¹', '110', 'a']);
  });
  it('are divided by every apostrophe alike, also by those that Unicode counts among the letters', () => {
    for (const mark of ["'", '’', '‘', 'ʼ', 'ʻ', '`']) expect(splitWords(`зобов${mark}язання o${mark}g${mark}irlash`)).toEqual(['зобов', 'язання', 'o', 'g', 'irlash']);
  });
  it('lead back to their places', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { word, start, end } of findWords(text)) expect(text.slice(start, end)).toBe(word);
      expect(findWords(text).map(({ word }) => word)).toEqual([...splitWords(text)]);
    }));
  });
  it('keep a soft hyphen inside and lose it in comparison', () => {
    const [word] = findWords('traf\u00adficking');
    expect([word!.end, foldWord(word!.word, 'en')]).toEqual([12, 'trafficking']);
  });
});

describe('The form in which words are compared', () => {
  it.each([
    ['İNSAN', 'tr', 'insan'], ['ISI', 'tr', 'isi'], ['ISI', 'en', 'isi'], ['Überstellung', 'de', 'uberstellung'], ['STRAẞE', 'de', 'strasse'], ['përdorimi', 'sq', 'perdorimi'], ['łapówka', 'pl', 'lapowka'], ['ΆΡΘΡΟΣ', 'el', 'αρθροσ'],
    ['чётный', 'ru', 'четный'], ['йод', 'ru', 'йод'], ['їжа', 'uk', 'їжа'], ['члан', 'sr', 'clan'], ['члан', 'mk', 'члан'], ['Հոդված', 'hy', 'հոդված'], ['եւ', 'hy', 'և'], ['მუხლი', 'ka', 'მუხლი'],
    ['торгiвля', 'uk', 'торгівля'], ['саse', 'en', 'case'], ['96¹', 'uk', '96-1'], ['225‑4‑1', 'fr', '225-4-1'], ['право²', 'uk', 'право'],
  ])('%s (%s) is %s', (word, language, form) => expect(foldWord(word, language)).toBe(form));
  it('keeps accents where a stemmer needs them', () => expect(lowerWord('ÉTÉ', 'fr')).toBe('été'));
  it('is a fixed point', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'é', 'ß', 'Č', 'и', 'й', 'ї', 'ά', 'Σ', 'İ', 'ı', '1', 'ə') }), fc.constantFrom('en', 'tr', 'sr', 'uk', 'el'), (word, language) => {
      const once = foldWord(word, language);
      expect(dropDiacritics(once)).toBe(once);
    }));
  });
});
