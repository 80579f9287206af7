import { describe, expect, it } from 'vitest';
import { writeMatrixCsv } from '../../../main/export/write-matrix-csv.ts';

const csvOf = async (rows: readonly (readonly string[])[]): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeMatrixCsv({ header: ['Element', 'КК'], rows }));

describe('the matrix as CSV', () => {
  it('quotes every cell and marks the file as UTF-8', async () => {
    expect(await csvOf([['Act: "harbouring"', 'стаття 96¹, 97']])).toBe('\uFEFF"Element","КК"\r\n"Act: ""harbouring""","стаття 96¹, 97"\r\n');
  });
  it.each(['=1+1', '+1', '-1', '@x', '＝1', '＋1', '－1', '＠x', '\t=1', '\r=1', '\n=1', ' =1', '\u200B=1'])('leaves no formula in %j', async (cell) => {
    expect((await csvOf([[cell, '']])).split('\r\n')[1]).toMatch(/^"'/);
  });
  it('leaves ordinary words as they are', async () => expect(await csvOf([['a=b', '149-1']])).toContain('"a=b","149-1"'));
});
