import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { Instrument, LawDocument, Version } from '../../shared/domain/evidence.ts';
import { buildMatrix, listGaps } from '../../shared/domain/gaps.ts';
import type { Override } from '../../shared/domain/judgement.ts';
import { assessmentsOf } from './assess-element.ts';
import type { Desk } from './desk.ts';
import { tagsOf } from './tag-passage.ts';
import { writeWholeFile } from './write-file.ts';

/** Every item and element with its verdict and what it rests on, and the related recommendations that were tagged or judged. */
export function showGaps(desk: Desk): Output<'gaps.list'> {
  const tags = tagsOf(desk), assessments = assessmentsOf(desk), catalogue = desk.catalogue();
  const items = listGaps(catalogue, assessments, tags, desk.store.standing.list<Override>('override').map(({ value }) => value));
  const related = catalogue.recommendations.filter((r) => !catalogue.items.some((i) => i.id === r.id)).map((r) => ({ r, assessment: assessments.find((a) => a.elementId === r.id), tagged: tags.filter((t) => t.targetId === r.id).length }))
    .filter(({ assessment, tagged }) => assessment || tagged > 0);
  return {
    items: items.map((item) => ({ ...item, elements: item.elements.map((element) => ({ ...element, tags: element.tags.map((tag) => ({ ...tag })) })) })),
    related: related.map(({ r, assessment, tagged }) => ({ id: r.id, verdict: assessment?.verdict ?? 'open', reason: assessment?.reason ?? '', recommendation: assessment?.recommendation ?? '', priority: assessment?.priority ?? null, tags: tagged })),
  };
}

/** Elements by instruments; written to a CSV file as well where one is named. */
export async function showMatrix(desk: Desk, { csv, item }: Parsed<'matrix.show'>): Promise<Output<'matrix.show'>> {
  const instruments = desk.store.standing.list<Instrument>('instrument').map(({ value }) => value).sort((a, b) => (a.name < b.name ? -1 : 1));
  const instrumentOf = (documentId: string): string | undefined => {
    const versionId = desk.store.standing.get<LawDocument>('document', documentId)?.versionId;
    return versionId ? desk.store.standing.get<Version>('version', versionId)?.instrumentId : undefined;
  };
  const rows = buildMatrix(desk.catalogue(), assessmentsOf(desk), tagsOf(desk), instruments, instrumentOf).filter((row) => !item || row.itemId === item);
  if (csv) {
    const header = ['element', 'label', 'tier', 'verdict', ...instruments.map((i) => i.name)];
    const lines = rows.map((row) => [row.id, row.label, row.tier, row.verdict, ...row.cells.map((cell) => (cell.articles.length > 0 ? cell.articles.join('; ') : cell.tags > 0 ? String(cell.tags) : ''))]);
    const { writeMatrixCsv } = await import('../export/write-matrix-csv.ts');
    await writeWholeFile(csv, await writeMatrixCsv({ header, rows: lines }));
  }
  return { instruments: instruments.map(({ id, name }) => ({ id, name })), rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, articles: [...cell.articles], bearings: [...cell.bearings] })) })) };
}
