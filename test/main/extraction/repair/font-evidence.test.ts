import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../main/extraction/repair/encoding.ts';
import { encodingOf } from '../../../../main/extraction/repair/font-evidence.ts';
import { loadEncodings, shippedEncodings } from '../../../../main/extraction/repair/load-encodings.ts';
import { broken, laws } from './broken-texts.ts';

const find = (sample: string, font = 'Times') => encodingOf(font, sample, shippedEncodings());

describe('an old font is known by what its letters read as', () => {
  it.each([
    ['georgian-keyboard', 'ka'], ['georgian-ps', 'ka'], ['georgian-academy', 'ka'], ['armscii-8', 'hy'], ['windows-1251', 'ru'], ['yuscii', 'hr'], ['iso-8859-2', 'hr'], ['windows-1250', 'ro'], ['windows-1254', 'tr'], ['windows-1253', 'el'],
  ])('%s', (id, language) => {
    const text = laws[language]!, sample = broken(text, id), found = find(sample);
    expect(sample).not.toBe(text);
    expect(found?.id).toBe(id);
    expect(decodeText(sample, found!)).toBe(text);
  });
  it('of few words, where the font’s name says so', () => {
    expect(find(broken('თავი პირველი', 'georgian-keyboard'), 'AcadNusx')?.id).toBe('georgian-keyboard');
    expect(find('Chapter one of the law', 'AcadNusx')).toBeNull();
  });
  it('and sound text of any language is left as it is', () => {
    const sound = [...Object.values(laws), 'Article 1er. La présente loi s’applique à l’étranger, où elle règle la traîte; la peine est fixée à dix ans, sauf disposition contraire.', 'Artigo 1.º A pessoa que não são sã, à força da lei, é punida: «coação» e «exploração» são crimes.',
      'Il presente articolo si applica da chi, con violenza, riduce un’altra persona in schiavitù da parte di un gruppo.', 'Það er bannað að nota þvingun við mann; sá sem það gerir skal sæta refsingu ýmist með sekt.', 'The McDonald act of the eCommerce and iPhone makers.'];
    for (const text of sound) expect([text.slice(0, 20), find(text.repeat(3))]).toEqual([text.slice(0, 20), null]);
  });
  it('keeps the raised figures of a number', () => {
    expect(decodeText('èlanak 149¹ i ¹to', shippedEncodings().find(({ id }) => id === 'iso-8859-2')!)).toBe('članak 149¹ i što');
  });
});

it('an encoding that is no table is refused with its name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-encodings-'));
  writeFileSync(join(folder, 'bad.json'), JSON.stringify({ id: 'bad', name: 'Bad', script: 'Latin', languages: ['hr'], rank: 1, shape: 'any', fonts: [], from: 'ab', to: 'c', words: Array(10).fill('a'), source: 'made for a test' }));
  expect(() => loadEncodings(folder)).toThrow(/bad\.json" cannot be used \(to: "from" and "to" differ in length\)/);
  rmSync(folder, { recursive: true });
});
