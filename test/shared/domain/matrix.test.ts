import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../shared/domain/catalogue.ts';
import type { Assessment, Bearing, Tag } from '../../../shared/domain/judgement.ts';
import { buildMatrix, countVerdicts, filterRows, tabulateMatrix, type Judged } from '../../../shared/domain/matrix.ts';

const element = (id: string, tier: 'core' | 'enhanced' = 'core') => ({ id, itemId: id.split('/')[0]!, label: id.split('/')[1]!, tier, strength: 'adopt', check: '', defects: [], concordance: {} });
const catalogue = {
  items: [{ id: 'III.1.1', title: 'Criminalize', recommendationId: 'III.1.1', strengthNote: '', readings: [] }],
  elements: [element('III.1.1/act'), element('III.1.1/online', 'enhanced')],
  recommendations: [
    { id: 'III.1.1', audience: 'participating-states', text: '' }, { id: 'V.8.1', audience: 'participating-states', text: 'Non-punishment' },
    { id: 'VI.1', audience: 'participating-states', text: 'A policy' }, { id: 'VI.2', audience: 'osce-bodies', text: 'For the institutions' },
  ],
  related: [{ id: 'V.8.1', duty: 'Do not punish victims', kind: 'law', linkedItems: [], link: '', norms: '' }],
} as unknown as Catalogue;

const tag = (id: string, targetId: string, documentId: string, article: string, by = 'Ana', bearing: Bearing = 'satisfies'): Tag => ({ id, targetId, bearing, note: '', by, at: '', passage: { documentId, article } as Tag['passage'] });
const assessment = (elementId: string, verdict: Assessment['verdict'], by: string): Assessment => ({ elementId, verdict, reason: '', recommendation: '', priority: 'high', searched: null, by, at: '' });

const judged: Judged = {
  catalogue, overrides: [], reviewers: ['Ana', 'Ben'],
  instruments: [{ id: 'cc', name: 'Criminal Code', shortName: 'CC' }, { id: 'act', name: 'Act', shortName: '' }],
  versions: [{ id: 'cc-now', instrumentId: 'cc', label: 'in force', draft: false }, { id: 'cc-bill', instrumentId: 'cc', label: 'bill', draft: true }, { id: 'act-now', instrumentId: 'act', label: 'in force', draft: false }],
  documents: [{ id: 'd1', versionId: 'cc-now' }, { id: 'd2', versionId: 'cc-bill' }, { id: 'd3', versionId: 'act-now' }],
  tags: [tag('1', 'III.1.1/act', 'd1', '10'), tag('2', 'III.1.1/act', 'd1', '10'), tag('3', 'III.1.1/act', 'd2', '11', 'Ben', 'conflicts'), tag('4', 'III.1.1', 'd3', '1'), tag('5', 'V.8.1', 'd3', '', 'Cem')],
  assessments: [assessment('III.1.1/act', 'partly-met', 'Ben')],
  isLost: ({ id }) => id === '3',
};

describe('the matrix', () => {
  it('gathers under each law what bears on an element, in any of its versions, with lost quotations counted', () => {
    const { columns, rows } = buildMatrix(judged, 'instruments');
    expect(columns.map(({ name }) => name)).toEqual(['Act', 'Criminal Code']);
    expect(rows.find((row) => row.id === 'III.1.1/act')!.cells).toEqual([
      { column: 'cc', tags: 3, lost: 1, assessed: false, places: [{ article: '10', unit: { kind: 'article', word: '' }, bearing: 'satisfies', tags: 2 }, { article: '11', unit: { kind: 'article', word: '' }, bearing: 'conflicts', tags: 1 }] },
    ]);
  });

  it('keeps versions apart and says which is a draft', () => {
    const { columns, rows } = buildMatrix(judged, 'versions');
    expect(columns.map(({ detail }) => detail)).toEqual(['in force', 'in force', 'bill, draft']);
    expect(rows[0]!.cells.map(({ column, tags }) => [column, tags])).toEqual([['cc-now', 2], ['cc-bill', 1]]);
  });

  it('shows who tagged and who gave the verdict, reviewers nobody named included', () => {
    const { columns, rows } = buildMatrix(judged, 'reviewers');
    expect(columns.map(({ id }) => id)).toEqual(['Ana', 'Ben', 'Cem']);
    expect(rows[0]!.cells.map(({ column, tags, assessed }) => [column, tags, assessed])).toEqual([['Ana', 2, false], ['Ben', 1, true]]);
  });

  it('has what is tagged to an item as a whole on the item, and no element proved by it', () => {
    const { items, rows } = buildMatrix(judged, 'instruments');
    expect(items.map(({ itemId, verdict, cells }) => [itemId, verdict, cells.map((cell) => cell.tags)])).toEqual([['III.1.1', 'partly-met', [1]]]);
    expect(rows.find((row) => row.id === 'III.1.1/online')!.cells).toEqual([]);
  });

  it('lists the recommendations a statute can satisfy, and none that is addressed to institutions', () => {
    expect(buildMatrix(judged, 'instruments').rows.filter((row) => row.kind === 'recommendation').map(({ id, label }) => [id, label])).toEqual([['V.8.1', 'Do not punish victims']]);
  });

  it('filters by tier, verdict and reviewer, whether they judged or tagged', () => {
    const { rows } = buildMatrix(judged, 'instruments');
    const left = (filter: Parameters<typeof filterRows>[1]) => filterRows(rows, filter).map(({ id }) => id);
    expect([left({ tiers: ['enhanced'] }), left({ verdicts: ['partly-met'] }), left({ reviewers: ['Ben'] }), left({ reviewers: ['Cem'] }), left({ items: ['related'] }), left({ tiers: [] }).length])
      .toEqual([['III.1.1/online'], ['III.1.1/act'], ['III.1.1/act'], ['V.8.1'], ['V.8.1'], 3]);
    expect(countVerdicts(rows)).toEqual([{ verdict: 'partly-met', rows: 1 }, { verdict: 'open', rows: 2 }]);
  });

  it('reads as plain words in a table: what does not satisfy says so', () => {
    const matrix = buildMatrix(judged, 'instruments');
    expect(tabulateMatrix(matrix, matrix.rows)).toEqual({
      header: ['element', 'label', 'tier', 'verdict', 'Act', 'Criminal Code', 'priority', 'assessed by'],
      rows: [['III.1.1/act', 'act', 'core', 'partly-met', '', '10; 11 (conflicts); quotations lost: 1', 'high', 'Ben'], ['III.1.1/online', 'online', 'enhanced', 'open', '', '', '', ''], ['V.8.1', 'Do not punish victims', 'related', 'open', 'outside articles: 1', '', '', '']],
    });
  });
});
