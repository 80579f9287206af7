import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createIndexVocabulary } from '../../../main/store/index-vocabulary.ts';
import { provisionIndexSchema } from '../../../main/store/provision-index.ts';

const indexOf = (file: string, ...texts: readonly string[]) => {
  const db = new Database(file);
  db.exec(provisionIndexSchema);
  const write = (text: string): unknown => db.prepare(`INSERT INTO provision_terms (text) VALUES (?)`).run(text);
  texts.forEach(write);
  return { vocabulary: createIndexVocabulary(db), write };
};

it('learns words that are written, without reading all anew, and gives them in their order', () => {
  const { vocabulary, write } = indexOf(':memory:', 'court traffick', 'bribe');
  vocabulary.learn('before it was asked for');
  expect(vocabulary.wordsLike('*r*', 9)).toEqual(['bribe', 'court', 'traffick']);
  vocabulary.learn('attorney court');
  write('written by other means');
  expect([vocabulary.wordsLike('*r*', 9), vocabulary.wordsLike('*r*', 2)]).toEqual([['attorney', 'bribe', 'court', 'traffick'], ['attorney', 'bribe']]);
  expect([vocabulary.wordsNear('attorny', 1), vocabulary.wordsNear('cort', 1)]).toEqual([['attorney'], ['court']]);
  vocabulary.learn('short');
  expect(vocabulary.wordsNear('shirt', 1)).toEqual(['short']);
});

it('names the words that begin so, unless they are too many', () => {
  const { vocabulary } = indexOf(':memory:', 'court courts courtesy count', 'court', 'cour𐐨');
  expect([vocabulary.wordsBeginning('cour', 4), vocabulary.wordsBeginning('court', 3), vocabulary.wordsBeginning('cour', 3), vocabulary.wordsBeginning('x', 3)]).toEqual([['court', 'courtesy', 'courts', 'cour𐐨'], ['court', 'courtesy', 'courts'], null, []]);
});
