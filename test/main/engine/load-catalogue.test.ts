import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it, expect } from 'vitest';
import { loadCatalogue } from '../../../main/engine/load-catalogue.ts';

const shipped = fileURLToPath(new URL('../../../resources/catalogues', import.meta.url));
let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'catalogue-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('loading the catalogue', () => {
  it('reads the shipped one, and the same from a copy', () => {
    cpSync(shipped, folder, { recursive: true });
    expect(loadCatalogue(folder)).toEqual(loadCatalogue());
  });

  it('names the file that is not JSON', () => {
    writeFileSync(join(folder, 'related-recommendations.json'), '{ "schema": ');
    expect(() => loadCatalogue(folder)).toThrow(/^related-recommendations\.json: is not JSON: .*Correct the file and try again\.$/);
  });

  it('names the file that is missing', () => {
    rmSync(join(folder, 'criminalization-elements.json'));
    expect(() => loadCatalogue(folder)).toThrow(/^criminalization-elements\.json cannot be read \(ENOENT\)\./);
  });
});
