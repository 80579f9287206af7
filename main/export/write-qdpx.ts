import { createHash } from 'node:crypto';
import { nameOfTarget } from '../../shared/domain/catalogue-lookup.ts';
import type { Findings } from '../../shared/domain/findings.ts';
import type { Tag } from '../../shared/domain/judgement.ts';
import { packStably } from './stable-zip.ts';
import { element, xmlFile, xmlInstant, type Xml } from './xml.ts';

/** What a project of the exchange holds beyond the findings: each document's bytes, and its pages' texts and heights (points) in order. */
export interface QdpxSources {
  readonly isPdf: (documentId: string) => boolean;
  readonly bytesOf: (documentId: string) => Uint8Array | null;
  readonly pagesOf: (documentId: string) => readonly { readonly text: string; readonly height: number }[];
}

/** Ids of the exchange are GUIDs: made from our own, so that the same review gives the same bytes. */
export function guidOf(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\0')).digest('hex');
  // Version 8 of RFC 9562: a value of the maker's own making.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * The review as a REFI-QDA project (standard 1.5): the catalogue as codebook, each document as source with its text, each tag as a coding. Offsets count Unicode
 * characters of the text file beside it, whose pages are separated by a form feed's line; words that run over left-out lines are coded stretch by stretch.
 */
export async function writeQdpx(findings: Findings, sources: QdpxSources): Promise<Uint8Array> {
  const { catalogue, documents, tags, subject, lastDecisionAt, program } = findings;
  const people = [...new Set([...subject.reviewers, ...tags.map((tag) => tag.by), ...documents.map((d) => d.importedBy)].filter(Boolean))];
  const user = (name: string): string | null => (name ? guidOf('user', name) : null);
  const files: Record<string, Uint8Array> = {};
  const sourceOf = (document: Findings['documents'][number]): Xml => {
    const guid = guidOf('source', document.id), textGuid = guidOf('text', document.id), pages = sources.pagesOf(document.id), mine = tags.filter((tag) => tag.passage.documentId === document.id);
    const starts = pageStarts(pages);
    files[`sources/${textGuid}.txt`] = new TextEncoder().encode(pages.map(({ text }) => text).join(pageBreak));
    const about = { guid, name: document.fileName, creatingUser: user(document.importedBy), creationDateTime: xmlInstant(document.importedAt) };
    const selections = mine.filter((tag) => !tag.passage.region).flatMap((tag) => selectWords(tag, pages, starts, user(tag.by)));
    const textAt = { plainTextPath: `internal://${textGuid}.txt` };
    if (!sources.isPdf(document.id)) return element('TextSource', { ...about, ...textAt }, selections);
    const bytes = sources.bytesOf(document.id);
    if (bytes) files[`sources/${guid}.pdf`] = bytes;
    return element('PDFSource', { ...about, path: `internal://${guid}.pdf` }, mine.flatMap((tag) => selectRegion(tag, pages, user(tag.by))),
      element('Representation', { guid: textGuid, name: document.fileName, ...textAt }, selections));
  };
  const listed = documents.map(sourceOf);
  const project = element('Project', { xmlns: 'urn:QDA-XML:project:1.0', name: subject.title || subject.state, origin: program, creatingUserGUID: user(people[0] ?? ''), creationDateTime: xmlInstant(lastDecisionAt) },
    people.length ? element('Users', {}, people.map((name) => element('User', { guid: user(name), name }))) : null,
    element('CodeBook', {}, element('Codes', {}, codesOf(catalogue, tags))),
    listed.length ? element('Sources', {}, listed) : null);
  return packStably({ 'project.qde': xmlFile(project), ...files }, (name) => name.endsWith('.pdf'));
}

const pageBreak = '\n\n';
const code = (id: string, name: string, about: string, ...inside: readonly Xml[]): Xml => element('Code', { guid: guidOf('code', id), name: `${id} ${name}`, isCodable: 'true' }, about ? element('Description', {}, about) : null, inside);

function codesOf(catalogue: Findings['catalogue'], tags: readonly Tag[]): Xml[] {
  const listed = new Set([...catalogue.items.map(({ id }) => id), ...catalogue.elements.map(({ id }) => id)]);
  const others = [...new Set([...catalogue.related.map(({ id }) => id), ...tags.map(({ targetId }) => targetId)])].filter((id) => !listed.has(id));
  return [...catalogue.items.map((item) => code(item.id, item.title, '', ...catalogue.elements.filter((e) => e.itemId === item.id).map((e) => code(e.id, e.label, e.check)))), ...others.map((id) => code(id, nameOfTarget(catalogue, id), ''))];
}

type Page = { readonly text: string; readonly height: number };
const characters = (text: string): number => { let count = 0; for (const _ of text) count += 1; return count; };
function pageStarts(pages: readonly Page[]): number[] {
  let at = 0;
  return pages.map(({ text }) => { const start = at; at += characters(text) + pageBreak.length; return start; });
}

function coding({ id, targetId, at }: Pick<Tag, 'id' | 'targetId' | 'at'>, creatingUser: string | null): Xml {
  return element('Coding', { guid: guidOf('coding', id), creatingUser, creationDateTime: xmlInstant(at) }, element('CodeRef', { targetGUID: guidOf('code', targetId) }));
}

function selectWords(tag: Tag, pages: readonly Page[], starts: readonly number[], creatingUser: string | null): Xml[] {
  const merged: { pageIndex: number; start: number; end: number }[] = [];
  for (const { pageIndex, start, end } of tag.passage.stretches) {
    const last = merged.at(-1);
    if (last && last.pageIndex === pageIndex && /^\s*$/.test(pages[pageIndex]?.text.slice(last.end, start) ?? '.')) last.end = end;
    else merged.push({ pageIndex, start, end });
  }
  return merged.flatMap(({ pageIndex, start, end }, i) => {
    const text = pages[pageIndex]?.text;
    if (text === undefined) return [];
    const from = starts[pageIndex]! + characters(text.slice(0, start)), words = text.slice(start, end);
    return [element('PlainTextSelection', { guid: guidOf('selection', tag.id, String(i)), name: beginningOf(words), startPosition: from, endPosition: from + characters(words), creatingUser, creationDateTime: xmlInstant(tag.at) },
      element('Description', {}, describe(tag)), coding(i === 0 ? tag : { ...tag, id: `${tag.id} ${i}` }, creatingUser))];
  });
}

/** The exchange measures pages from 0 and whole points from the bottom left corner. */
function selectRegion(tag: Tag, pages: readonly Page[], creatingUser: string | null): Xml[] {
  const { region, quotation } = tag.passage, page = region && pages[region.pageNumber - 1];
  if (!region || !page) return [];
  const { x, y, width, height } = region.box;
  return [element('PDFSelection', { guid: guidOf('selection', tag.id, 'region'), name: beginningOf(quotation), page: region.pageNumber - 1, firstX: Math.round(x), firstY: Math.round(page.height - y), secondX: Math.round(x + width), secondY: Math.round(page.height - y - height), creatingUser, creationDateTime: xmlInstant(tag.at) },
    element('Description', {}, `${describe(tag)}\n${quotation}`), coding(tag, creatingUser))];
}

const describe = ({ bearing, note }: Tag): string => [bearing, note].filter(Boolean).join(': ');
/** The first words, never half of a character. */
const beginningOf = (words: string): string => words.slice(0, 60).replace(/[\uD800-\uDBFF]$/, '');
