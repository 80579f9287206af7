import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Tag } from '../../shared/domain/judgement.ts';
import { checkChain, foldJournal, type JournalEntry } from '../../shared/domain/journal.ts';
import { buildMemo } from '../../shared/domain/memo.ts';
import { memoLanguages, walkSections, type Memo } from '../../shared/domain/memo-model.ts';
import { around, compareMemo, nearest, provenFormats, type DueQuotation, type MemoAsRead, type ProofDifference, type ProvenFormat } from '../../shared/domain/memo-proof.ts';
import { joinStretches } from '../../shared/domain/text.ts';
import { readMemoFile } from '../extraction/memo/read-memo-file.ts';
import { documentsOf, type Desk } from './desk.ts';
import { gatherFindings } from './gather-findings.ts';
import { lookForQuotation } from './quotation-standing.ts';

const largestBytes = 100 * 1024 * 1024;

/**
 * Reads a memo's own file again and says everything in it that no longer agrees with the review and its evidence to the character. The memo is compared with what the journal
 * made of it up to the entry that the memo names, so that later decisions are no differences; the words themselves are compared with the evidence as it is now.
 */
export async function verifyMemo(desk: Desk, { file }: Parsed<'memo.verify'>): Promise<Output<'memo.verify'>> {
  const upload = desk.uploads.find(file), path = upload?.file ?? file, name = upload?.name ?? basename(file);
  const format = extname(name).slice(1).toLowerCase().replace(/^htm$/u, 'html') as ProvenFormat;
  if (!provenFormats.includes(format)) throw new Failure('wrong-usage', `"${name}" is no memo that can be verified. Choose the .docx, .pdf, .html or .json that was exported.`);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new Failure('not-found', `There is no file at ${name}. Choose it again.`);
  if (stat.size > largestBytes) throw new Failure('refused', `${name} is larger than 100 MB. No memo is.`);
  desk.report({ done: 0, total: 3, what: 'Reading the memo' });
  const read = await readMemoFile(readFileSync(path), format, desk.signal);
  desk.report({ done: 1, total: 3, what: 'Going back to the entry that the memo names' });
  const entries = desk.store.journal.list(), { head, differences: ofHead } = findHead(read, entries);
  const then = deskAt(desk, entries.slice(0, head?.sequence ?? entries.length));
  const { memo, due, ofMemo } = bestOf(read, then), { form } = read;
  desk.report({ done: 2, total: 3, what: 'Comparing with the evidence' });
  const { differences: ofEvidence, typed } = await checkEvidence(desk, then, memo, due);
  const differences = [...ofHead, ...ofMemo, ...ofEvidence, ...checkChain(entries, desk.digest).map((said): ProofDifference => ({ matter: 'review', key: '', paragraph: null, memo: '', law: said }))];
  return {
    file: name, format, form, unproved: unprovedIn(read, head), sound: differences.length === 0, head: head ? { sequence: head.sequence, at: head.at, since: entries.length - head.sequence } : null,
    checked: { quotations: due.length, documents: form === 'memo' ? documentsOf(then).length : new Set(due.map(({ sha256 }) => sha256)).size, typed }, differences: differences.map((d) => ({ ...d })),
  };
}

/** The comparison in the language in which the memo agrees best: no mark says in which it was written, and a person may have changed what does. */
function bestOf(read: MemoAsRead, then: Desk): { readonly memo: Memo; readonly due: ReturnType<typeof dueOf>; readonly ofMemo: readonly ProofDifference[] } {
  const findings = gatherFindings(then), digests = documentsOf(then).map(({ sha256 }) => sha256);
  return memoLanguages.map((language) => { const memo = buildMemo(findings, { language, kind: read.form }), due = dueOf(memo); return { memo, due, ofMemo: compareMemo(read, due, digests) }; })
    .reduce((best, other) => (other.ofMemo.length < best.ofMemo.length ? other : best));
}

/** The journal entry that the memo says it stands on: the last one whose hash it prints, also where a few characters of that were altered. */
function findHead({ digests, references, form }: MemoAsRead, entries: readonly JournalEntry[]): { readonly head: JournalEntry | null; readonly differences: readonly ProofDifference[] } {
  // A document that belongs to a memo names it by its number, which holds the entry's own and the beginning of its hash.
  if (form !== 'memo') {
    const named = entries.findLast(({ sequence, hash }) => references.includes(`${sequence}-${hash.slice(0, 8)}`)) ?? null, meant = references.map((reference) => Number(reference.split('-', 1)[0]));
    if (named || references.length === 0) return { head: named, differences: [] };
    const entry = entries.find(({ sequence }) => meant.includes(sequence)) ?? entries.at(-1);
    return { head: null, differences: [{ matter: 'head', key: '', paragraph: null, memo: references[0]!, law: entry ? `${entry.sequence}-${entry.hash.slice(0, 8)}` : '' }] };
  }
  const there = new Set(digests), named = entries.findLast(({ hash }) => there.has(hash));
  if (named) return { head: named, differences: [] };
  const hashes = entries.map(({ hash }) => hash), altered = digests.map((digest) => ({ digest, hash: nearest(digest, hashes) })).find(({ hash }) => hash);
  const head = altered ? entries.find(({ hash }) => hash === altered.hash)! : null;
  return { head, differences: [{ matter: 'head', key: '', paragraph: null, memo: altered?.digest ?? '', law: (head ?? entries.at(-1))?.hash ?? '' }] };
}

/** What a document that belongs to a memo gives nothing to prove by; such a one is never called proved as a memo is. */
function unprovedIn({ form }: MemoAsRead, head: JournalEntry | null): string {
  const standsOn = head ? 'the journal entry that its number names' : 'nothing: it names no journal entry of this review by its number';
  if (form === 'brief') return `A brief quotes no law, so of it only this was checked: ${standsOn}. Its sentences are those of the memo; verify that.`;
  if (form === 'amendments') return `Of a table of amendments the provisions quoted in it and their sources were checked, and ${head ? standsOn : 'not the state of the review that it stands on, since its number names no journal entry'}. It has no register of the evidence, and its wording is no quotation; verify the memo for the rest.`;
  return '';
}

/** The desk as the journal's first entries left it. What was read from the documents is what it is now. */
function deskAt(desk: Desk, entries: readonly JournalEntry[]): Desk {
  const { state } = foldJournal(entries);
  const standing: Desk['store']['standing'] = {
    get: <T>(topic: Parameters<Desk['store']['standing']['get']>[0], id: string) => (state.get(topic)?.get(id) ?? null) as T | null,
    list: <T>(topic: Parameters<Desk['store']['standing']['get']>[0]) => [...state.get(topic) ?? []].map(([id, value]) => ({ id, value: value as T })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    set: () => { throw new Error('What the journal recorded is looked at, never changed.'); },
  };
  return { ...desk, store: { ...desk.store, standing, journal: { ...desk.store.journal, last: () => entries.at(-1) ?? null } } };
}

/** What the memo must say of each quotation. */
function dueOf(memo: Memo): (DueQuotation & { readonly documentId: string })[] {
  const records = [...memo.quotations];
  let paragraph: number | null = null;
  return walkSections(memo.sections).flatMap(({ section }) => section.blocks).flatMap((block) => {
    if (block.kind === 'paragraph') paragraph = block.number;
    if (block.kind !== 'quotation' || !block.key) return [];
    const record = records.splice(records.findIndex(({ key }) => key === block.key), 1)[0]!, isCounterpart = block.id.endsWith('t');
    const note = block.note === null ? '' : memo.notes[block.note - 1]!.map((inline) => ('text' in inline ? inline.text : '')).join('');
    return [{ key: block.key, isCounterpart, tagIds: block.tagIds, text: block.text, note, sha256: record.sha256, article: record.article, pageLabel: record.pageLabel, paragraph, documentId: record.documentId }];
  });
}

/** Every quoted document by its bytes, every quotation by the text of its pages. */
async function checkEvidence(desk: Desk, then: Desk, memo: Memo, due: ReturnType<typeof dueOf>): Promise<{ readonly differences: readonly ProofDifference[]; readonly typed: number }> {
  const differences: ProofDifference[] = [], tags = new Map(then.store.standing.list<Tag>('tag').map(({ value }) => [value.id, value]));
  for (const sha256 of new Set(memo.quotations.map((record) => record.sha256))) {
    await new Promise((resolved) => setImmediate(resolved));
    desk.signal?.throwIfAborted();
    const bytes = desk.store.evidence.bytes(sha256), digest = bytes ? desk.digest(bytes) : '';
    if (digest !== sha256) differences.push({ matter: 'digest', key: '', paragraph: null, memo: sha256, law: digest });
  }
  for (const { id, fileName } of documentsOf(then).filter((document) => due.some(({ documentId }) => documentId === document.id))) {
    const reading = desk.store.extractions.get(id);
    if (reading?.state !== 'ready') continue;
    if (desk.store.pages.digest(id) !== reading.textDigest || desk.store.provisions.digest(id) !== reading.outlineDigest) differences.push({ matter: 'review', key: '', paragraph: null, memo: '', law: `The text or outline of ${fileName} was altered since it was read from the evidence.` });
  }
  let typed = 0;
  const translations = new Map(gatherFindings(then).quotations.map(({ tagId, translation }) => [tagId, translation]));
  for (const quotation of due) {
    const textOf = (pageIndex: number): string => desk.store.pages.text(quotation.documentId, pageIndex);
    const differs = (law: string): void => { const [memoSays, lawSays] = around(quotation.text, law); differences.push({ matter: 'source', key: quotation.key, paragraph: quotation.paragraph, memo: memoSays, law: lawSays }); };
    if (quotation.isCounterpart) {
      const path = quotation.tagIds.map((id) => translations.get(id)?.provision).find(Boolean), provision = path ? desk.store.provisions.get(quotation.documentId, path) : null;
      const printed = provision ? joinStretches(textOf, provision.stretches) : '';
      if (printed !== quotation.text) differs(printed);
      continue;
    }
    const tag = quotation.tagIds.map((id) => tags.get(id)).find(Boolean), standing = tag ? lookForQuotation(desk, tag) : 'lost';
    if (standing === 'typed') typed += 1;
    else if (standing !== 'found') differs(tag ? joinStretches(textOf, tag.passage.stretches) : '');
  }
  return { differences, typed };
}
