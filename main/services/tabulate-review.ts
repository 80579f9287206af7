import type { Findings } from '../../shared/domain/findings.ts';
import { tabulateGaps } from '../../shared/domain/gaps.ts';
import { buildMatrix, tabulateMatrix } from '../../shared/domain/matrix.ts';
import type { Sheet } from '../export/write-workbook.ts';
import type { Desk } from './desk.ts';
import { unitAt } from './printed-places.ts';
import { standings } from './quotation-standing.ts';

/** The review as the sheets of a workbook: matrix, gaps, tags with their quotations, evidence. */
export function tabulateReview(desk: Desk, findings: Findings): Sheet[] {
  const standingOf = standings(desk), { tags, documents, instruments, versions } = findings;
  const matrix = buildMatrix({ ...findings, reviewers: findings.subject.reviewers, isLost: (tag) => standingOf(tag) === 'lost', unitOf: ({ passage }) => unitAt(desk, passage.documentId, passage.provision) }, 'instruments');
  const table = tabulateMatrix(matrix, matrix.rows), gaps = tabulateGaps(findings), files = new Map(documents.map((d) => [d.id, d]));
  const lawOf = (documentId: string): string => { const version = versions.find((v) => v.id === files.get(documentId)?.versionId); return instruments.find((i) => i.id === version?.instrumentId)?.name ?? ''; };
  return [
    { name: 'Matrix', widths: [26, 44, 12, 14, ...matrix.columns.map(() => 24), 10, 18], rows: [table.header, ...table.rows] },
    { name: 'Gaps', widths: [8, 26, 40, 12, 16, 14, 10, 60, 60, 8], rows: [gaps.header, ...gaps.rows.map((row) => [...row.slice(0, -1), Number(row.at(-1))])] },
    {
      name: 'Tags', widths: [26, 16, 30, 12, 26, 8, 8, 80, 12, 40, 16, 22],
      rows: [['element', 'bearing', 'law', 'article', 'file', 'page', 'page label', 'quotation', 'standing', 'note', 'by', 'at'], ...tags.map((tag) => [tag.targetId, tag.bearing, lawOf(tag.passage.documentId), tag.passage.article, files.get(tag.passage.documentId)?.fileName ?? '', tag.passage.firstPage, tag.passage.pageLabel, tag.passage.quotation, standingOf(tag), tag.note, tag.by, tag.at])],
    },
    {
      name: 'Evidence', widths: [30, 30, 20, 20, 12, 10, 10, 68, 22, 18, 30],
      rows: [['file', 'law', 'version', 'role', 'language', 'pages', 'bytes', 'SHA-256', 'imported', 'by', 'source'], ...documents.map((d) => [d.fileName, lawOf(d.id), versions.find((v) => v.id === d.versionId)?.label ?? '', d.role, d.language, d.pageCount, d.sizeBytes, d.sha256, d.importedAt, d.importedBy, d.source])],
    },
  ];
}
