import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { structuresFor } from '../../../main/outline/structure-vocabulary.ts';
import { Failure } from '../../../shared/domain/failure.ts';

function failureOf(content: string): Failure {
  const folder = mkdtempSync(join(tmpdir(), 'vocabulary-'));
  try {
    writeFileSync(join(folder, 'xx.json'), content);
    loadStructureVocabulary(folder);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
  throw new Error('a bad vocabulary was accepted');
}

describe('the structural words that are shipped', () => {
  const vocabulary = loadStructureVocabulary();

  it('cover the languages of the participating States', () => {
    const languages = vocabulary.languages.map((l) => l.language);
    for (const language of ['az', 'be', 'bg', 'bs', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'hr', 'hu', 'hy', 'is', 'it', 'ka', 'kk', 'ky', 'lt', 'lv', 'mk', 'mn', 'mt', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sq', 'sr-Cyrl', 'sr-Latn', 'sv', 'tg', 'tk', 'tr', 'uk', 'uz']) expect(languages).toContain(language);
  });

  it('are found by language, and in every script when none is named', () => {
    expect(structuresFor(vocabulary, 'sr').map((l) => l.language)).toEqual(['sr-Cyrl', 'sr-Latn']);
    expect(structuresFor(vocabulary, 'pt-BR').map((l) => l.language)).toEqual(['pt']);
    expect(structuresFor(vocabulary, '')).toEqual([]);
  });
});

describe('a structure vocabulary that cannot be used', () => {
  it('is refused with the file and what is wrong in it', () => {
    expect(failureOf('{ "language": "xx" }')).toMatchObject({ code: 'damaged-file', message: expect.stringContaining('units') });
    expect(failureOf('not JSON')).toMatchObject({ code: 'damaged-file', message: expect.stringContaining('xx.json') });
  });

  it('is reported when its folder is missing', () => {
    expect(() => loadStructureVocabulary('/nowhere/at/all')).toThrow(Failure);
  });
});
