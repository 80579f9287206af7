import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { Instrument, Version } from '../../shared/domain/evidence.ts';
import type { Override } from '../../shared/domain/judgement.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { buildMatrix, filterRows, tabulateMatrix, type Matrix } from '../../shared/domain/matrix.ts';
import { writeMatrixCsv } from '../export/write-matrix-csv.ts';
import { assessmentsOf } from './assess-element.ts';
import { documentsOf, subjectOf, type Desk } from './desk.ts';
import { unitAt } from './printed-places.ts';
import { standings } from './quotation-standing.ts';
import { tagsOf } from './tag-passage.ts';
import { writeWholeFile } from './write-file.ts';

type Wish = Omit<Parsed<'matrix.show'>, 'csv'>;
type Shape = Output<'matrix.show'>;

/** Elements by laws, versions or reviewers; what is shown is also written to a CSV file where one is named. */
export async function showMatrix(desk: Desk, { csv, ...wish }: Parsed<'matrix.show'>): Promise<Shape> {
  const { matrix, rows } = gatherMatrix(desk, wish);
  if (csv) await writeWholeFile(csv, await writeMatrixCsv(tabulateMatrix(matrix, rows)));
  return { ...matrix, rows } as unknown as Shape;
}

/** The matrix's bytes in one format. */
export async function composeMatrix(desk: Desk, ending: string, wish: Wish = { by: 'instruments', related: true }): Promise<Uint8Array> {
  if (ending !== '.csv') throw new Failure('not-found', `The matrix is not written as "${ending}". Use .csv.`);
  const { matrix, rows } = gatherMatrix(desk, wish);
  return await writeMatrixCsv(tabulateMatrix(matrix, rows));
}

function gatherMatrix(desk: Desk, { by, item, tier, verdict, reviewer, related }: Wish): { matrix: Matrix; rows: Matrix['rows'] } {
  const standingOf = standings(desk);
  const values = <T>(topic: 'instrument' | 'version' | 'override'): T[] => desk.store.standing.list<T>(topic).map(({ value }) => value);
  const matrix = buildMatrix({
    catalogue: desk.catalogue(), assessments: assessmentsOf(desk), overrides: values<Override>('override'), tags: tagsOf(desk), instruments: values<Instrument>('instrument'), versions: values<Version>('version'),
    documents: documentsOf(desk), reviewers: subjectOf(desk).reviewers, isLost: (tag) => standingOf(tag) === 'lost', unitOf: ({ passage }) => unitAt(desk, passage.documentId, passage.provision),
  }, by);
  return { matrix, rows: filterRows(matrix.rows, { items: item, tiers: tier, verdicts: verdict, reviewers: reviewer }).filter((row) => related || row.kind === 'element') };
}
