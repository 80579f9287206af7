import type { Catalogue, Tier } from './catalogue.ts';
import { isCheckableOnStatutes, nameOfTarget } from './catalogue-lookup.ts';
import { unknownUnit, type PrintedUnit } from './cite-unit.ts';
import type { Instrument, LawDocument, Version } from './evidence.ts';
import { bearings, verdicts, type Assessment, type Bearing, type Override, type Priority, type Tag, type Verdict } from './judgement.ts';
import { itemVerdicts, type ItemVerdict } from './roll-up.ts';

/** What the columns of the matrix are. */
export const matrixColumns = ['instruments', 'versions', 'reviewers'] as const;
export type MatrixBy = (typeof matrixColumns)[number];

/** The group of the rows that belong to no item. */
export const relatedGroup = 'related';

export interface MatrixColumn { readonly id: string; readonly name: string; readonly detail: string }
/** The passages of one article (or of a page outside every article) that bear on the row in one way. */
export interface MatrixPlace { readonly article: string; readonly unit: PrintedUnit; readonly bearing: Bearing; readonly tags: number }
/** What stands behind a row in one column. `lost`: quotations that no longer stand in their document. `assessed`: the column's reviewer gave the verdict. */
export interface MatrixCell { readonly column: string; readonly tags: number; readonly lost: number; readonly assessed: boolean; readonly places: readonly MatrixPlace[] }
export interface MatrixRow {
  readonly id: string;
  /** The item of an element; `related` for a recommendation. */
  readonly itemId: string;
  readonly label: string;
  readonly kind: 'element' | 'recommendation';
  readonly tier: Tier | null;
  readonly strength: string;
  readonly verdict: Verdict;
  readonly priority: Priority | null;
  /** Who gave the verdict, and who tagged; empty where nobody did. */
  readonly by: string;
  readonly taggedBy: readonly string[];
  /** Only the columns in which something stands. */
  readonly cells: readonly MatrixCell[];
}
/** An item with its verdict; its cells hold what is tagged to the item as a whole. */
export interface MatrixItem extends ItemVerdict { readonly title: string; readonly cells: readonly MatrixCell[] }
export interface Matrix { readonly by: MatrixBy; readonly columns: readonly MatrixColumn[]; readonly items: readonly MatrixItem[]; readonly rows: readonly MatrixRow[] }

/** Which rows are wanted; what is left out does not restrict. */
export interface MatrixFilter { readonly items?: readonly string[] | undefined; readonly tiers?: readonly Tier[] | undefined; readonly verdicts?: readonly Verdict[] | undefined; readonly reviewers?: readonly string[] | undefined }

/** Everything the matrix is a function of. */
export interface Judged {
  readonly catalogue: Catalogue;
  readonly assessments: readonly Assessment[];
  readonly overrides: readonly Override[];
  readonly tags: readonly Tag[];
  readonly instruments: readonly Instrument[];
  readonly versions: readonly Version[];
  readonly documents: readonly Pick<LawDocument, 'id' | 'versionId'>[];
  readonly reviewers: readonly string[];
  readonly isLost: (tag: Tag) => boolean;
  /** By which word the place of a tag is cited. */
  readonly unitOf?: (tag: Tag) => PrintedUnit;
}

/** Elements and related recommendations by laws, by their versions, or by reviewers. */
export function buildMatrix(judged: Judged, by: MatrixBy): Matrix {
  const columns = columnsOf(judged, by), columnOf = columnFinder(judged, by);
  const tagged = new Map<string, Tag[]>();
  for (const tag of judged.tags) { const there = tagged.get(tag.targetId); if (there) there.push(tag); else tagged.set(tag.targetId, [tag]); }
  const assessed = new Map(judged.assessments.map((a) => [a.elementId, a]));
  const cellsOf = (id: string): MatrixCell[] => {
    const mine = Map.groupBy(tagged.get(id) ?? [], columnOf), judge = by === 'reviewers' ? assessed.get(id)?.by : undefined;
    return columns.filter((column) => mine.has(column.id) || column.id === judge).map((column) => cellOf(column.id, mine.get(column.id) ?? [], column.id === judge, judged));
  };
  const rowOf = (row: Pick<MatrixRow, 'id' | 'itemId' | 'label' | 'kind' | 'tier' | 'strength'>): MatrixRow => {
    const assessment = assessed.get(row.id);
    return { ...row, verdict: assessment?.verdict ?? 'open', priority: assessment?.priority ?? null, by: assessment?.by ?? '', taggedBy: [...new Set((tagged.get(row.id) ?? []).map((tag) => tag.by))], cells: cellsOf(row.id) };
  };
  const { catalogue } = judged, byItem = new Map(itemVerdicts(catalogue, judged.assessments, judged.overrides).map((v) => [v.itemId, v]));
  return {
    by, columns,
    items: catalogue.items.map(({ id, title }) => ({ ...byItem.get(id)!, title, cells: cellsOf(id) })),
    rows: [
      ...catalogue.items.flatMap((item) => catalogue.elements.filter((e) => e.itemId === item.id)).map(({ id, itemId, label, tier, strength }) => rowOf({ id, itemId, label, kind: 'element', tier, strength })),
      ...recommendationsOf(catalogue, (id) => tagged.has(id) || assessed.has(id)).map(({ id, label, strength }) => rowOf({ id, itemId: relatedGroup, label, kind: 'recommendation', tier: null, strength })),
    ],
  };
}

/** The rows that a filter leaves, in their order. A reviewer's rows are those judged or tagged by them. */
export function filterRows<R extends Pick<MatrixRow, 'itemId' | 'tier' | 'verdict' | 'by' | 'taggedBy'>>(rows: readonly R[], { items, tiers, verdicts: wanted, reviewers }: MatrixFilter): R[] {
  return rows.filter((row) => (!items?.length || items.includes(row.itemId)) && (!tiers?.length || (row.tier !== null && tiers.includes(row.tier)))
    && (!wanted?.length || wanted.includes(row.verdict)) && (!reviewers?.length || reviewers.includes(row.by) || row.taggedBy.some((name) => reviewers.includes(name))));
}

/** How many of some rows have each verdict, in the order of verdicts; what none has is left out. */
export function countVerdicts(rows: readonly Pick<MatrixRow, 'verdict'>[]): { readonly verdict: Verdict; readonly rows: number }[] {
  return verdicts.map((verdict) => ({ verdict, rows: rows.filter((row) => row.verdict === verdict).length })).filter(({ rows: count }) => count > 0);
}

/** The matrix as a table of plain words: a passage that does more or less than satisfy says so, and so does one whose quotation is lost. */
export function tabulateMatrix({ columns }: Pick<Matrix, 'columns'>, rows: readonly MatrixRow[]): { readonly header: string[]; readonly rows: string[][] } {
  return {
    header: ['element', 'label', 'tier', 'verdict', ...columns.map(({ name, detail }) => (detail ? `${name} (${detail})` : name)), 'priority', 'assessed by'],
    rows: rows.map((row) => {
      const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
      return [row.id, row.label, row.tier ?? 'related', row.verdict, ...columns.map(({ id }) => inWords(cells.get(id))), row.priority ?? '', row.by];
    }),
  };
}

function inWords(cell: MatrixCell | undefined): string {
  if (!cell) return '';
  const places = cell.places.map(({ article, bearing, tags }) => `${article || `outside articles: ${tags}`}${bearing === 'satisfies' ? '' : ` (${bearing.replace('-', ' ')})`}`);
  return [...places, ...(cell.lost > 0 ? [`quotations lost: ${cell.lost}`] : []), ...(cell.assessed ? ['assessed'] : [])].join('; ');
}

function cellOf(column: string, tags: readonly Tag[], assessed: boolean, { isLost, unitOf = () => unknownUnit }: Judged): MatrixCell {
  const places = new Map<string, { article: string; unit: PrintedUnit; bearing: Bearing; tags: number }>();
  for (const tag of tags) {
    const { bearing, passage: { article } } = tag, unit = unitOf(tag), key = `${bearing} ${unit.kind} ${article}`, there = places.get(key);
    if (there) there.tags += 1; else places.set(key, { article, unit, bearing, tags: 1 });
  }
  // Kept in the order of the tags, and within it by how firmly a passage bears.
  return { column, tags: tags.length, lost: tags.filter(isLost).length, assessed, places: [...places.values()].sort((a, b) => bearings.indexOf(a.bearing) - bearings.indexOf(b.bearing)) };
}

// "Law No. 9" stands before "Law No. 10"; one language's rules whatever the machine's, so that the same review gives the same table.
const byName = new Intl.Collator('en', { numeric: true });

function columnsOf({ instruments, versions, reviewers, tags, assessments }: Judged, by: MatrixBy): MatrixColumn[] {
  const laws = [...instruments].sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  if (by === 'instruments') return laws.map(({ id, name }) => ({ id, name, detail: '' }));
  if (by === 'versions') return laws.flatMap((law) => versions.filter((v) => v.instrumentId === law.id).map((v) => ({ id: v.id, name: law.name, detail: v.draft && !/draft/iu.test(v.label) ? `${v.label}, draft` : v.label })));
  return [...new Set([...reviewers, ...tags.map((tag) => tag.by), ...assessments.map((a) => a.by)])].map((name) => ({ id: name, name, detail: '' }));
}

function columnFinder({ versions, documents }: Judged, by: MatrixBy): (tag: Tag) => string {
  if (by === 'reviewers') return (tag) => tag.by;
  const versionOf = new Map(documents.map((d) => [d.id, d.versionId])), lawOf = new Map(versions.map((v) => [v.id, v.instrumentId]));
  return ({ passage }) => { const version = versionOf.get(passage.documentId) ?? ''; return by === 'versions' ? version : lawOf.get(version) ?? ''; };
}

/** The recommendations that a statute can satisfy, and any other that somebody tagged or judged. */
function recommendationsOf(catalogue: Catalogue, isTouched: (id: string) => boolean): { id: string; label: string; strength: string }[] {
  const related = new Set(catalogue.related.map(({ id }) => id)), items = new Set(catalogue.items.map(({ id }) => id));
  return catalogue.recommendations.filter((r) => !items.has(r.id) && isCheckableOnStatutes(r) && (related.has(r.id) || isTouched(r.id)))
    .map(({ id }) => ({ id, label: nameOfTarget(catalogue, id), strength: '' }));
}
