import { readFileSync, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { basename, extname } from 'node:path';
import { operations, type Output, type Parsed } from '../../shared/contract/operations.ts';
import { isCheckableOnStatutes } from '../../shared/domain/catalogue-lookup.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { tabulateGaps } from '../../shared/domain/gaps.ts';
import type { Findings } from '../../shared/domain/findings.ts';
import type { Tag } from '../../shared/domain/judgement.ts';
import { matchQuote } from '../../shared/domain/match-quote.ts';
import type { Coding } from '../export/read-codings.ts';
import { decide, documentsOf, findDocument, readingOf, type Desk } from './desk.ts';
import { findPassage } from './find-passage.ts';
import { gatherFindings } from './gather-findings.ts';
import { tabulateReview } from './tabulate-review.ts';
import { placeKey, tagsOf } from './tag-passage.ts';
import { writeWholeFile } from './write-file.ts';

/** Loaded when asked for: the writers bring libraries that no other command needs. */
const writers: Readonly<Record<string, (desk: Desk, document: string | undefined) => Promise<Uint8Array>>> = {
  '.xlsx': async (desk) => (await import('../export/write-workbook.ts')).writeWorkbook(tabulateReview(desk, gatherFindings(desk))),
  '.csv': async (desk) => (await import('../export/write-matrix-csv.ts')).writeMatrixCsv(tabulateGaps(gatherFindings(desk))),
  '.jsonld': async (desk) => (await import('../export/write-annotations.ts')).writeAnnotations(gatherFindings(desk)),
  '.qdpx': async (desk) => (await import('../export/write-qdpx.ts')).writeQdpx(gatherFindings(desk), {
    isPdf: (id) => desk.store.extractions.get(id)?.format === 'pdf', bytesOf: (id) => desk.store.evidence.bytes(documentsOf(desk).find((d) => d.id === id)!.sha256), pagesOf: (id) => desk.store.pages.list(id),
  }),
  '.xml': async (desk, document) => (await import('../export/write-akoma-ntoso.ts')).writeAkomaNtoso(outlineOf(desk, document)),
};
export const exchangeEndings = Object.keys(writers);

/** Writes the review's work in the formats of other programs, once for each file named; the ending decides the format. */
export async function writeExchange(desk: Desk, { out, document }: Parsed<'exchange.write'>): Promise<Output<'exchange.write'>> {
  for (const file of out) if (!writers[extname(file).toLowerCase()]) throw new Failure('wrong-usage', `"${file}" has no ending that can be exchanged. Use ${exchangeEndings.join(', ')}.`);
  const written: Output<'exchange.write'> = [];
  for (const [index, file] of out.entries()) {
    desk.signal?.throwIfAborted();
    desk.report({ done: index, total: out.length, what: `Writing ${basename(file)}` });
    written.push(await writeWholeFile(file, await writers[extname(file).toLowerCase()]!(desk, document)));
  }
  return written;
}

/** The work's bytes in one format. */
export async function composeExchange(desk: Desk, ending: string, document?: string): Promise<Uint8Array> {
  const write = writers[ending];
  if (!write) throw new Failure('not-found', `The review's work is not written as "${ending}". Use ${exchangeEndings.join(', ')}.`);
  return await write(desk, document);
}

function outlineOf(desk: Desk, named: string | undefined) {
  const all = documentsOf(desk);
  if (named === undefined && all.length !== 1) throw new Failure('wrong-usage', `An outline is of one document. Name it with --document: ${all.map((d) => d.fileName).slice(0, 8).join(', ')}${all.length > 8 ? ' ...' : ''}.`);
  const document = named === undefined ? all[0]! : findDocument(desk, named);
  readingOf(desk, document);
  const { subject, versions, instruments, program, lastDecisionAt, documents } = gatherFindings(desk), version = versions.find((v) => v.id === document.versionId)!;
  return { state: subject.state, version, instrument: instruments.find((i) => i.id === version.instrumentId)!, document: documents.find((d) => d.id === document.id)!, provisions: desk.store.provisions.list(document.id), program, at: lastDecisionAt };
}

const largestBytes = 300 * 1024 * 1024;

/**
 * Takes in tags that were made in another program: W3C Web Annotations (.jsonld, .json) or a REFI-QDA project (.qdpx). What names an element, item or recommendation and quotes
 * words that stand in a document of the review becomes a tag; everything else is told, with the reason, and changes nothing. One decision, undone together.
 */
export async function readExchange(desk: Desk, { file }: Parsed<'exchange.read'>): Promise<Output<'exchange.read'>> {
  const upload = desk.uploads.find(file);
  try { return await takeIn(desk, upload?.file ?? file, upload?.name ?? basename(file)); } finally { if (upload) desk.uploads.drop(file); }
}

async function takeIn(given: Desk, path: string, name: string): Promise<Output<'exchange.read'>> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new Failure('not-found', `There is no file at ${name}. Choose it again.`);
  if (stat.size > largestBytes) throw new Failure('refused', `${name} is larger than 300 MB. Export it without its sources.`);
  const bytes = readFileSync(path), { readAnnotations, readQdpx } = await import('../export/read-codings.ts');
  const ending = extname(name).toLowerCase();
  if (!['.qdpx', '.jsonld', '.json'].includes(ending)) throw new Failure('wrong-usage', `"${name}" is neither a REFI-QDA project (.qdpx) nor W3C Web Annotations (.jsonld, .json).`);
  const { codings, passedOver } = ending === '.qdpx' ? readQdpx(bytes) : readAnnotations(bytes);
  const desk = readingOnce(given), documents = documentsOf(desk);
  const standing = new Set(tagsOf(desk).map((tag) => `${tag.targetId} ${placeKey(tag.passage)}`)), ids = targetIds(desk.catalogue());
  const tags: Tag[] = [], left: { words: string; code: string; why: string }[] = [];
  let already = 0;
  for (const [index, coding] of codings.entries()) {
    desk.signal?.throwIfAborted();
    if (index % 20 === 0) { desk.report({ done: index, total: codings.length, what: `Taking in ${name}` }); await setImmediate(); } // other windows are answered meanwhile
    const leave = (why: string): void => { left.push({ words: coding.words.slice(0, 160), code: coding.code, why }); };
    const targetId = targetIn(coding.code, ids), document = documents.find((d) => (coding.sha256 ? d.sha256 === coding.sha256 : d.fileName === coding.fileName));
    if (!targetId) { leave('Its code names no element, item or recommendation of the catalogue.'); continue; }
    if (!document) { leave(`The review holds no document ${coding.fileName ? `"${coding.fileName}"` : 'with this digest'}.`); continue; }
    if (!Note.safeParse(coding.note).success) { leave('The note beside it is longer than a note can be. Shorten it there.'); continue; }
    try {
      const within = provisionOf(desk, document.id, coding), passage = findPassage(desk, document, { quote: coding.words, ...(within ? { provision: within } : {}) });
      const key = `${targetId} ${placeKey(passage)}`;
      if (standing.has(key)) { already += 1; continue; }
      standing.add(key);
      tags.push({ id: desk.newId(), targetId, bearing: coding.bearing, passage, note: coding.note, by: desk.by, at: desk.now() });
    } catch (error) { if (!(error instanceof Failure)) throw error; leave(error.message); }
  }
  if (tags.length) decide(desk, tags.map((tag) => ({ topic: 'tag', id: tag.id, before: null, after: tag })));
  return { file: name, tagged: tags.length, already, passedOver, left };
}

/** Of several articles that hold the words, the one in which most of what stood before them stands before them too; none where the words stand once, or two are alike. */
function provisionOf({ store }: Desk, documentId: string, { words, before }: Coding): string | null {
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, ''), wanted = letters(before);
  const alike = (text: string): number => { let count = 0; while (count < wanted.length && count < text.length && wanted.at(-1 - count) === text.at(-1 - count)) count += 1; return count; };
  const places = store.provisions.list(documentId).filter((p) => p.kind === 'article')
    .flatMap((p) => { const found = matchQuote(p.text, words); return found.length ? [{ path: p.path, alike: Math.max(...found.map(({ start }) => alike(letters(`${p.label} ${p.heading} ${p.text.slice(0, start)}`)))) }] : []; }).sort((x, y) => y.alike - x.alike);
  return places.length > 1 && places[0]!.alike > places[1]!.alike ? places[0]!.path : null;
}

const Note = operations['tags.add'].input.shape.note;

/** The same desk, on which each outline is unpacked once however many words are looked for in it. */
function readingOnce(desk: Desk): Desk {
  const { provisions } = desk.store, read = new Map<string, ReturnType<typeof provisions.list>>();
  const list = (documentId: string): ReturnType<typeof provisions.list> => { if (!read.has(documentId)) read.set(documentId, provisions.list(documentId)); return read.get(documentId)!; };
  return { ...desk, store: { ...desk.store, provisions: { ...provisions, list } } };
}

/** What can be tagged, the longest id first. */
function targetIds({ items, elements, recommendations }: Findings['catalogue']): readonly string[] {
  return [...elements, ...items, ...recommendations.filter(isCheckableOnStatutes)].map(({ id }) => id).sort((a, b) => b.length - a.length);
}

/** The catalogue's id in a code's name or address: the longest that stands there as a whole word. */
function targetIn(code: string, ids: readonly string[]): string | undefined {
  const said = unescaped(code);
  return ids.find((id) => { const at = said.indexOf(id); return at >= 0 && !/[\p{L}\p{N}./-]/u.test(said[at - 1] ?? '') && !/^(?:[\p{L}\p{N}/-]|\.[\p{L}\p{N}])/u.test(said.slice(at + id.length)); });
}

/** An address with its escapes resolved; as it stands where they are none. */
function unescaped(address: string): string {
  try { return decodeURIComponent(address); } catch { return address; }
}
