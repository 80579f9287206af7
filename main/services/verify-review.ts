import type { Output } from '../../shared/contract/operations.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { checkChain, foldJournal, topics } from '../../shared/domain/journal.ts';
import { joinStretches } from '../../shared/domain/text.ts';
import { plainly } from '../store/open-review-file.ts';
import type { Desk } from './desk.ts';
import { standingOf, tagsOf } from './tag-passage.ts';

/** Recomputes everything that can be recomputed (file, digests, chain, fold, derived text, quotations) and says exactly what differs. */
export function verifyReview(desk: Desk): Output<'review.verify'> {
  const differences: string[] = [];
  const attempt = <T>(what: string, otherwise: T, work: () => T): T => {
    desk.signal?.throwIfAborted();
    try { return work(); } catch (error) {
      const plain = plainly(error, desk.store.file);
      differences.push(`${what} could not be read: ${(plain as Error).message}`);
      return otherwise;
    }
  };
  const whole = attempt('The file', 'ok', () => desk.store.integrity());
  if (whole !== 'ok') differences.push(`The file's inner structure is damaged: ${whole}.`);
  const evidence = attempt('The evidence', { documents: 0, bytes: 0 }, () => checkEvidence(desk, differences));
  const journal = attempt('The journal', { entries: 0, values: 0 }, () => checkJournal(desk, differences));
  attempt('The derived text', null, () => checkText(desk, differences));
  const quotations = attempt('The tags', 0, () => checkQuotations(desk, differences));
  return { sound: differences.length === 0, checked: { ...evidence, ...journal, quotations }, differences };
}

function checkEvidence(desk: Desk, differences: string[]): { documents: number; bytes: number } {
  const kept = desk.store.evidence.list();
  let bytes = 0;
  kept.forEach(({ sha256, sizeBytes }, index) => {
    desk.report({ done: index, total: kept.length, what: 'Checking the evidence' });
    const content = desk.store.evidence.bytes(sha256)!;
    bytes += content.byteLength;
    const named = documentNamed(desk, sha256);
    const digest = desk.digest(content);
    if (digest !== sha256) differences.push(`Evidence ${named}: its bytes have the digest ${digest}, not ${sha256}. They were altered.`);
    if (content.byteLength !== sizeBytes) differences.push(`Evidence ${named}: it has ${content.byteLength} bytes, not ${sizeBytes}.`);
  });
  const documents = desk.store.standing.list<LawDocument>('document');
  for (const { id, value } of documents) {
    const bytesThere = kept.find((e) => e.sha256 === value.sha256);
    if (!bytesThere) differences.push(`Document ${id} (${value.fileName}): its bytes (${value.sha256}) are missing.`);
    else if (bytesThere.sizeBytes !== value.sizeBytes) differences.push(`Document ${id} (${value.fileName}): the journal says ${value.sizeBytes} bytes, the evidence has ${bytesThere.sizeBytes}.`);
  }
  return { documents: documents.length, bytes };
}

function documentNamed(desk: Desk, sha256: string): string {
  const found = desk.store.standing.list<LawDocument>('document').find(({ value }) => value.sha256 === sha256);
  return found ? `${found.value.fileName} (${sha256.slice(0, 12)})` : sha256.slice(0, 12);
}

function checkJournal(desk: Desk, differences: string[]): { entries: number; values: number } {
  const entries = desk.store.journal.list();
  differences.push(...checkChain(entries, desk.digest));
  const { state, notes } = foldJournal(entries);
  differences.push(...notes);
  let values = 0;
  for (const topic of topics) {
    const there = new Map(desk.store.standing.list(topic).map(({ id, value }) => [id, canonicalJson(value)]));
    const due = new Map([...state.get(topic)!].map(([id, value]) => [id, canonicalJson(value)]));
    values += due.size;
    for (const id of new Set([...there.keys(), ...due.keys()])) {
      if (!due.has(id)) differences.push(`The ${topic} ${id} stands in the review, but no journal entry put it there.`);
      else if (!there.has(id)) differences.push(`The ${topic} ${id} was recorded in the journal, but is missing from the review.`);
      else if (there.get(id) !== due.get(id)) differences.push(`The ${topic} ${id} differs from what the journal recorded.`);
    }
  }
  return { entries: entries.length, values };
}

function checkText(desk: Desk, differences: string[]): void {
  for (const { id, value } of desk.store.standing.list<LawDocument>('document')) {
    const reading = desk.store.extractions.get(id);
    if (reading?.state !== 'ready') continue;
    if (desk.store.pages.digest(id) !== reading.textDigest) differences.push(`The text read from ${value.fileName} was altered since it was read: ${alteredPages(desk, id)}. "lacuna reread" makes it anew from the evidence.`);
    if (desk.store.provisions.digest(id) !== reading.outlineDigest) differences.push(`The outline of ${value.fileName} was altered since it was made: ${alteredProvisions(desk, id)}. "lacuna reread" makes it anew.`);
  }
}

/** Provisions whose text no longer follows from the pages tell where a page, or they themselves, were altered. */
function alteredProvisions(desk: Desk, documentId: string): string {
  const textOf = (pageIndex: number): string => desk.store.pages.text(documentId, pageIndex);
  const differing = desk.store.provisions.list(documentId).filter((p) => joinStretches(textOf, p.stretches) !== p.text).map((p) => p.path);
  return differing.length > 0 ? `see ${differing.slice(0, 5).join(', ')}` : 'in a heading, number or page';
}

function alteredPages(desk: Desk, documentId: string): string {
  const textOf = (pageIndex: number): string => desk.store.pages.text(documentId, pageIndex);
  const differing = desk.store.provisions.list(documentId).filter((p) => joinStretches(textOf, p.stretches) !== p.text).map((p) => `page ${p.firstPage}${p.lastPage > p.firstPage ? `-${p.lastPage}` : ''} (${p.path})`);
  return differing.length > 0 ? `see ${[...new Set(differing)].slice(0, 5).join(', ')}` : 'outside the provisions';
}

function checkQuotations(desk: Desk, differences: string[]): number {
  const tags = tagsOf(desk);
  for (const tag of tags) {
    const standing = standingOf(desk, tag);
    if (standing === 'found') continue;
    const where = `tag ${tag.id.slice(0, 8)} (${tag.targetId}, article ${tag.passage.article || '-'}, page ${tag.passage.pageLabel})`;
    differences.push(standing === 'moved' ? `The quotation of ${where} stands elsewhere in its document now.` : `The quotation of ${where} no longer stands in its document to the character.`);
  }
  return tags.length;
}
