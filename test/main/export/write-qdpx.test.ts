import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeQdpx, type QdpxSources } from '../../../main/export/write-qdpx.ts';
import type { Findings } from '../../../shared/domain/findings.ts';
import { emptyFindings, fullFindings, tagOf } from '../../shared/domain/varania-findings.ts';
import { faultsAgainst } from './content-models.ts';
import { hostileStrings, poisonedFindings } from './hostile-findings.ts';
import { refiQdaModels } from './refi-qda-models.ts';

const pages = Array.from({ length: 90 }, (_, i) => ({ text: `Page ${i} \u{1D54F} `.repeat(40), height: 842 }));
const sources: QdpxSources = { isPdf: (id) => id === 'd1', bytesOf: () => new TextEncoder().encode('%PDF-1.7'), pagesOf: () => pages };
const projectOf = async (findings: Findings): Promise<{ readonly names: string[]; readonly xml: string }> => {
  const parts = unzipSync(await writeQdpx(findings, sources));
  return { names: Object.keys(parts), xml: strFromU8(parts['project.qde']!) };
};
/** A tag on a rectangle of a page beside those on words. */
const withRegion = (findings: Findings): Findings => {
  const tag = tagOf({ id: 'region', targetId: 'III.1.1', quotation: 'typed from the page' });
  return { ...findings, tags: [...findings.tags, { ...tag, passage: { ...tag.passage, region: { pageNumber: 3, box: { x: 10.4, y: 20.6, width: 100, height: 50 } } } }] as Findings['tags'] };
};

describe('a review as a REFI-QDA project', () => {
  it('is what the published schema allows, with tags on words and on a rectangle', async () => {
    const { xml, names } = await projectOf(withRegion(fullFindings()));
    expect(faultsAgainst(refiQdaModels, xml)).toEqual([]);
    for (const kind of ['<PDFSource', '<TextSource', '<PDFSelection', '<PlainTextSelection', '<Representation']) expect(xml).toContain(kind);
    for (const [, path] of xml.matchAll(/ (?:path|plainTextPath)="internal:\/\/([^"]*)"/g)) expect(names).toContain(`sources/${path}`);
  });

  it('is so where there is nothing yet', async () => expect(faultsAgainst(refiQdaModels, (await projectOf(emptyFindings({ documents: [], versions: [], instruments: [], lastDecisionAt: '' }))).xml)).toEqual([]));

  it('codes to codes and users that are there, and gives everything an id of its own', async () => {
    const { xml } = await projectOf(withRegion(fullFindings())), ids = [...xml.matchAll(/ guid="([^"]*)"/g)].map((m) => m[1]!);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const codes = new Set([...xml.matchAll(/<Code guid="([^"]*)"/g)].map((m) => m[1])), users = new Set([...xml.matchAll(/<User guid="([^"]*)"/g)].map((m) => m[1]));
    for (const [, target] of xml.matchAll(/<CodeRef targetGUID="([^"]*)"/g)) expect(codes).toContain(target);
    for (const [, user] of xml.matchAll(/ creatingUser(?:GUID)?="([^"]*)"/g)) expect(users).toContain(user);
  });

  it.each(hostileStrings.map((hostile) => [JSON.stringify(hostile).slice(0, 40), hostile]))('takes %s in every field as mere words', async (_, hostile) => {
    const { xml, names } = await projectOf(withRegion(poisonedFindings(hostile)));
    expect(faultsAgainst(refiQdaModels, xml)).toEqual([]);
    expect(xml).not.toMatch(/<!|[\u202A-\u202E\u2066-\u2069\u0000-\u0008]/);
    for (const name of names) expect(name).toMatch(/^(project\.qde|sources\/[\da-f-]{36}\.(pdf|txt))$/);
  });
});
