import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeJson } from '../../../main/export/write-json.ts';
import { memoJsonSchema } from '../../../shared/contract/memo-schema.ts';
import { buildMemo } from '../../../shared/domain/memo.ts';
import { memoKinds, memoLanguages } from '../../../shared/domain/memo-model.ts';
import { hostileStrings, poisonedFindings } from '../../main/export/hostile-findings.ts';
import { emptyFindings, fullFindings } from '../domain/varania-findings.ts';

const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false }).compile(memoJsonSchema());
const faultsOf = (json: unknown): string[] => (validate(json) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));
const exported = async (findings: Parameters<typeof buildMemo>[0], options: Parameters<typeof buildMemo>[1]): Promise<Record<string, unknown>> => JSON.parse(new TextDecoder().decode(await writeJson(buildMemo(findings, options)))) as Record<string, unknown>;

describe('the published schema of a memo in JSON', () => {
  it('is the one that lies in resources', () => expect(JSON.parse(readFileSync(new URL('../../../resources/schemas/memo-1.schema.json', import.meta.url), 'utf8'))).toEqual(memoJsonSchema()));

  it.each(memoKinds.flatMap((kind) => memoLanguages.map((language) => ({ kind, language }))))('is held to by the $kind ($language)', async (choice) => {
    for (const findings of [fullFindings(), emptyFindings({ documents: [], instruments: [], versions: [] })]) {
      const json = await exported(findings, choice);
      expect([faultsOf(json), json['$schema']]).toEqual([[], memoJsonSchema()['$id']]);
    }
  });

  it('is held to whatever stands in the fields', async () => { for (const hostile of hostileStrings) expect(faultsOf(await exported(poisonedFindings(hostile), { language: 'en' }))).toEqual([]); });

  it('refuses a memo with more or less than it names', async () => {
    const json = await exported(fullFindings(), { language: 'en' }), { quotations: _, ...less } = json;
    expect([faultsOf(less), faultsOf({ ...json, more: 1 }), faultsOf({ ...json, schema: 'lacuna-memo/2' })].map((faults) => faults.length)).toEqual([1, 1, 1]);
    const section = (json['sections'] as Record<string, unknown>[])[0]!;
    expect(faultsOf({ ...json, sections: [{ ...section, blocks: [{ kind: 'paragraph', id: 'p', number: 'one', content: [] }] }] }).length).toBeGreaterThan(0);
  });
});
