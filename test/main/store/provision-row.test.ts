import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Provision } from '../../../shared/domain/outline.ts';
import { digestRows, provisionRows } from '../../../main/store/provision-row.ts';
import { provisionTable } from '../../../main/store/provision-table.ts';
import { readFileSync } from 'node:fs';

const schema = readFileSync(new URL('../../../main/store/schema.sql', import.meta.url), 'utf8');
const provisionOf = (path: string, parent: string | null, number: string, kind: Provision['kind']): Provision => ({
  path, parent, number, kind, label: `Label ${number}`, heading: '', text: 'Words\0and “more”.', firstPage: 1, lastPage: 2, depth: parent ? 1 : 0,
  stretches: [{ pageIndex: 0, start: 3, end: 9, join: '\n' }], labelStretches: [],
});

describe('the rows of an outline', () => {
  const rows = provisionRows([provisionOf('ch_1', null, 'I', 'chapter'), provisionOf('art_2', 'ch_1', '2', 'article'), provisionOf('art_2__para_1', 'art_2', '1', 'paragraph')]);

  it('say of each provision which article holds it', () => {
    expect(rows.map(([, path, , , , , , article]) => [path, article])).toEqual([['ch_1', ''], ['art_2', '2'], ['art_2__para_1', '2']]);
  });

  it('have the digest that is found when they are read from the review again', () => {
    const db = new Database(':memory:');
    db.exec(/CREATE TABLE provisions[\s\S]*?STRICT;/u.exec(schema)![0].replace(/ REFERENCES[^,]*/u, ''));
    const table = provisionTable(db);
    for (const row of rows) table.insert('d', row);
    expect(table.digest('d')).toBe(digestRows(rows));
    expect(table.get('d', 'art_2')).toMatchObject({ parent: 'ch_1', stretches: [{ pageIndex: 0, start: 3, end: 9, join: '\n' }] });
  });
});
