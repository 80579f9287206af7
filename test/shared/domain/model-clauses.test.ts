import { describe, expect, it } from 'vitest';
import { buildMemo } from '../../../shared/domain/memo.ts';
import { walkSections, type Memo } from '../../../shared/domain/memo-model.ts';
import { modelClauses } from '../../../shared/domain/model-clauses.ts';
import { fullFindings } from './varania-findings.ts';

const { en, ...translated } = modelClauses;
const wordsOf = (memo: Memo): string => walkSections(memo.sections).flatMap(({ section }) => section.blocks).flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : [])).map((inline) => ('text' in inline ? inline.text : '')).join('');

describe('Model clauses', () => {
  it.each(Object.entries(translated))('are there for the same elements in %s, each once', (_, clauses) => {
    expect(Object.keys(clauses)).toEqual(Object.keys(en));
    expect(new Set(Object.values(clauses)).size).toBe(Object.keys(en).length);
  });

  it.each(Object.entries(translated).flatMap(([language, clauses]) => Object.entries(clauses).map(([id, clause]) => [language, id, clause] as const)))('%s: %s is one clause in its own language, which commands nothing', (language, id, clause) => {
    expect(clause).toMatch(/^\p{Ll}[^.;]*[^.;\s]$/u);
    expect(clause).not.toMatch(language === 'ru' ? /[A-Za-z]|(?<!\p{L})(?:долж(?:ен|на|но|ны)|обязан[аоы]?|нарушает)(?!\p{L})/u : /\b(?:doit|doivent|viole|violent|violation|the|and|of)\b/u);
    expect(clause).not.toMatch(/ {2}|'|(?<!\p{L})(\p{L}{2,}) \1(?!\p{L})/u);
    // The same figures as in English, in digits or in words.
    for (const [figure] of en[id]!.matchAll(/\d+/gu)) expect(clause).toContain(figure);
  });

  it.each([['fr', 'à vérifier par un juriste'], ['ru', 'должен проверить юрист']] as const)('stand in the amendment table in its language, which says that they are to be checked: %s', (language, said) => {
    const memo = buildMemo(fullFindings(), { language, kind: 'amendments' }), table = wordsOf(memo);
    expect(table).toContain(modelClauses[language]['III.1.1/act.receipt']);
    expect(table).not.toContain(en['III.1.1/act.receipt']);
    expect(memo.disclaimers.items.join(' ')).toContain(said);
  });
});
