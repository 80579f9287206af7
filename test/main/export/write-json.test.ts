import { describe, expect, it } from 'vitest';
import { buildMemo } from '../../../shared/domain/memo.ts';
import { writeJson } from '../../../main/export/write-json.ts';
import { memoSchemaId } from '../../../shared/domain/memo-model.ts';
import { fullFindings } from '../../shared/domain/varania-findings.ts';
import { hostileStrings, poisonedFindings } from './hostile-findings.ts';

const jsonOf = async (findings: Parameters<typeof buildMemo>[0]): Promise<string> => new TextDecoder().decode(await writeJson(buildMemo(findings, { language: 'en' })));

describe('the memo as JSON', () => {
  it('says which schema it is, with sorted keys, and is the same bytes twice', async () => {
    const json = await jsonOf(fullFindings()), value = JSON.parse(json) as Record<string, unknown>;
    expect(value['schema']).toBe('lacuna-memo/1');
    expect(Object.keys(value)).toEqual(Object.keys(value).sort());
    expect(json).toBe(await jsonOf(fullFindings()));
  });
  it('is the memo itself', async () => expect(JSON.parse(await jsonOf(fullFindings()))).toEqual({ $schema: memoSchemaId, ...buildMemo(fullFindings(), { language: 'en' }) }));
  it('keeps the characters of a quotation even where print shows them by number', async () => {
    for (const hostile of hostileStrings) expect((JSON.parse(await jsonOf(poisonedFindings(hostile))) as { quotations: { text: string }[] }).quotations[0]!.text).toBe(hostile.replace(/[\uD800-\uDFFF]/gu, (c) => c));
  });
});
