import { describe, expect, it } from 'vitest';
import { findLookAlikes } from '../../../../main/extraction/repair/look-alikes.ts';

const read = (text: string): string => findLookAlikes(text).reverse().reduce((all, { start, end, is }) => all.slice(0, start) + is + all.slice(end), text);

describe('letters that look alike', () => {
  it('are read in the alphabet of their word', () => {
    expect(read('Cтаття 149. Toргiвля людьми')).toBe('Стаття 149. Торгівля людьми');
    expect(read('a sentеnce with Cyrillic lеtters in it')).toBe('a sentence with Cyrillic letters in it');
    expect(read('Aρθρο τoυ νόμου')).toBe('Aρθρο τoυ νόμου'.replace('A', 'Α').replace('τo', 'το'));
  });
  it('are read alone between words of the other alphabet, but not where they count', () => {
    expect(read('вербування i переміщення, a також')).toBe('вербування і переміщення, а також');
    expect(read('пункт a) та пункт c. статті i')).toBe('пункт a) та пункт c. статті i');
  });
  it('make Roman numbers Latin, and leave words whose strays have no twin', () => {
    expect(read('Розділ XІІ та ІV')).toBe('Розділ XII та IV');
    expect(read('фirst та Wєб')).toBe('фirst та Wєб');
  });
  it('are not found in sound text', () => {
    for (const text of ['Стаття 149 COVID-19 і IP-адреса', 'Article 5', 'SIM-карта', 'Члан 5. Ј', 'Άρθρο 5 και DNA']) expect(findLookAlikes(text)).toEqual([]);
  });
});
