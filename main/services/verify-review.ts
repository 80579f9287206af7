import type { Output } from '../../shared/contract/operations.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { citeUnit } from '../../shared/domain/cite-unit.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { checkChain, foldJournal, topics } from '../../shared/domain/journal.ts';
import { joinStretches } from '../../shared/domain/text.ts';
import { plainly } from '../store/open-review-file.ts';
import type { Desk } from './desk.ts';
import { unitAt } from './printed-places.ts';
import { lookForQuotation } from './quotation-standing.ts';
import { tagsOf } from './tag-passage.ts';
import { notesOf } from './write-note.ts';

/** Recomputes everything that can be recomputed (file, digests, chain, fold, derived text, quotations) and says exactly what differs. */
export async function verifyReview(desk: Desk): Promise<Output<'review.verify'>> {
  const differences: string[] = [];
  const attempt = async <T>(what: string, otherwise: T, work: () => T | Promise<T>): Promise<T> => {
    await breathe(desk);
    try { return await work(); } catch (error) {
      desk.signal?.throwIfAborted();
      const plain = plainly(error, desk.store.file);
      differences.push(`${what} could not be read: ${(plain as Error).message}`);
      return otherwise;
    }
  };
  desk.report({ done: 0, total: 1, what: 'Checking the file' });
  const whole = await attempt('The file', 'ok', () => desk.store.integrity());
  if (whole !== 'ok') differences.push(`The file's inner structure is damaged: ${whole}.`);
  const evidence = await attempt('The evidence', { documents: 0, bytes: 0 }, () => checkEvidence(desk, differences));
  const journal = await attempt('The journal', { entries: 0, values: 0 }, () => checkJournal(desk, differences));
  await attempt('The derived text', null, () => checkText(desk, differences));
  const quotations = await attempt('The tags', { quotations: 0, typed: 0 }, () => checkQuotations(desk, differences));
  return { sound: differences.length === 0, checked: { ...evidence, ...journal, ...quotations }, differences };
}

/** Lets the engine answer others, and hear of a cancel, between two pieces of work. */
async function breathe(desk: Desk): Promise<void> {
  await new Promise((resolved) => setImmediate(resolved));
  desk.signal?.throwIfAborted();
}

async function checkEvidence(desk: Desk, differences: string[]): Promise<{ documents: number; bytes: number }> {
  // Both at once: a document that comes in while the bytes are counted is the next verification's.
  const kept = desk.store.evidence.list(), documents = desk.store.standing.list<LawDocument>('document');
  let bytes = 0;
  for (const [index, { sha256, sizeBytes }] of kept.entries()) {
    await breathe(desk);
    desk.report({ done: index, total: kept.length, what: 'Checking the evidence' });
    const content = desk.store.evidence.bytes(sha256)!;
    bytes += content.byteLength;
    const named = documentNamed(desk, sha256);
    const digest = desk.digest(content);
    if (digest !== sha256) differences.push(`Evidence ${named}: its bytes have the digest ${digest}, not ${sha256}. They were altered.`);
    if (content.byteLength !== sizeBytes) differences.push(`Evidence ${named}: it has ${content.byteLength} bytes, not ${sizeBytes}.`);
  }
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
  desk.report({ done: 0, total: 1, what: 'Checking the journal' });
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

async function checkText(desk: Desk, differences: string[]): Promise<void> {
  const documents = desk.store.standing.list<LawDocument>('document');
  for (const [index, { id, value }] of documents.entries()) {
    await breathe(desk);
    desk.report({ done: index, total: documents.length, what: 'Checking the text' });
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

async function checkQuotations(desk: Desk, differences: string[]): Promise<{ quotations: number; typed: number }> {
  const beside = [
    ...tagsOf(desk).map(({ id, targetId, passage }) => ({ passage, named: `tag ${id.slice(0, 8)} (${targetId}, ` })),
    ...notesOf(desk).map(({ id, passage }) => ({ passage, named: `note ${id.slice(0, 8)} (` })),
  ];
  let typed = 0;
  for (const [index, { passage, named }] of beside.entries()) {
    if (index % 50 === 0) { await breathe(desk); desk.report({ done: index, total: beside.length, what: 'Checking the quotations' }); }
    const standing = lookForQuotation(desk, { passage }), where = `${named}${passage.article ? `${citeUnit(unitAt(desk, passage.documentId, passage.provision), passage.article, 'within')}, ` : ''}page ${passage.pageLabel})`;
    if (standing === 'moved') differences.push(`The quotation of ${where} stands elsewhere in its document now.`);
    if (standing === 'lost') differences.push(`The quotation of ${where} no longer stands in its document to the character.`);
    // Typed words cannot be found again in any text; what can be checked is that their page is there.
    if (standing === 'typed') { typed += 1; if (desk.store.pages.get(passage.documentId, passage.region!.pageNumber - 1) === null) differences.push(`The page from which the quotation of ${where} was typed is missing.`); }
  }
  return { quotations: beside.length - typed, typed };
}
