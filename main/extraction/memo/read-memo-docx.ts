import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { Failure } from '../../../shared/domain/failure.ts';
import type { MemoAsRead, MemoMark } from '../../../shared/domain/memo-proof.ts';
import { formIn } from '../../../shared/domain/memo-model.ts';
import { digestsIn, referencesIn } from './read-memo-json.ts';

interface XmlNode { readonly nodeType: number; readonly localName?: string | null; readonly nodeValue?: string | null; readonly firstChild: XmlNode | null; readonly nextSibling: XmlNode | null; getAttribute?(name: string): string | null }
interface OpenMark { readonly key: string; readonly isCounterpart: boolean; readonly tag: string; text: string; noteId: string | null }

const largest = 200 * 1024 * 1024;
const wanted = /^(?:_rels\/\.rels|docProps\/core\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|docx?ument[^/]*\.xml)$/iu;

/**
 * The quotations of a Word memo by their bookmarks, also after somebody edited it: runs may be split, styles changed, words inserted around. Tracked
 * insertions count as made, tracked deletions as gone: what is read is what the memo would say with all changes accepted.
 */
export function readMemoDocx(bytes: Uint8Array): MemoAsRead {
  const parts = unpack(bytes), main = targetOf(parts['_rels/.rels'], 'officeDocument') ?? 'word/document.xml';
  const body = parts[main];
  if (!body) throw new Failure('invalid-input', 'This is no Word document: it holds no text. Save the memo as .docx again.');
  const rels = parts[main.replace(/([^/]+)$/u, '_rels/$1.rels')], notesPart = parts[`word/${targetOf(rels, 'footnotes') ?? 'footnotes.xml'}`];
  const notes = new Map<string, string>(), marks: OpenMark[] = [];
  if (notesPart) for (const note of elementsOf(parse(notesPart), 'footnote')) notes.set(attribute(note, 'id'), wordsOf(note, []).trim());
  const text = wordsOf(parse(body), marks);
  const words = `${text}\n${[...notes.values()].join('\n')}`, about = parts['docProps/core.xml'];
  return { format: 'docx', form: formIn(about ? elementsOf(parse(about), 'description')[0]?.firstChild?.nodeValue ?? '' : ''), records: null, digests: digestsIn(words), references: referencesIn(words), marks: marks.map(({ noteId, ...mark }): MemoMark => ({ ...mark, note: noteId === null ? null : notes.get(noteId) ?? null })) };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => { if (!wanted.test(name)) return false; total += originalSize; if (total > largest) throw new Failure('refused', 'The text of this Word document is larger than 200 MB unpacked. No memo is.'); return true; } });
  } catch (error) { if (error instanceof Failure) throw error; throw new Failure('invalid-input', 'This is no Word document (.docx): it cannot be unpacked. Save the memo as .docx again.'); }
}

function parse(part: Uint8Array): XmlNode {
  const xml = new TextDecoder().decode(part), problems: string[] = [];
  // A document type can define entities that grow without end; the format knows none.
  if (/<!DOCTYPE|<!ENTITY/iu.test(xml)) throw new Failure('refused', 'This Word document declares a document type, which the format does not allow. Save it in Word again.');
  const root = new DOMParser({ errorHandler: (_level: string, message: unknown) => { problems.push(String(message)); } } as never).parseFromString(xml, 'text/xml')?.documentElement as unknown as XmlNode | null;
  if (!root || problems.length > 0) throw new Failure('damaged-file', 'This Word document is damaged: its text is not sound XML. Open it in Word and save it again.');
  return root;
}

/** Where a relationship of a kind leads, without its folder's name where it begins with one. */
function targetOf(rels: Uint8Array | undefined, kind: string): string | undefined {
  return rels && elementsOf(parse(rels), 'Relationship').filter((r) => (r.getAttribute?.('Type') ?? '').endsWith(`/${kind}`)).map((r) => (r.getAttribute?.('Target') ?? '').replace(/^\//u, ''))[0];
}

function elementsOf(root: XmlNode, name: string): XmlNode[] {
  const found: XmlNode[] = [];
  for (let child = root.firstChild; child; child = child.nextSibling) { if (child.localName === name) found.push(child); else found.push(...elementsOf(child, name)); }
  return found;
}

const attribute = (node: XmlNode, name: string): string => node.getAttribute?.(`w:${name}`) ?? node.getAttribute?.(name) ?? '';
const passedOver = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'delInstrText', 'rPr', 'pPr', 'sectPr']);
const signs: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011', softHyphen: '\u00AD' };

/** All words of an element in reading order; the marks that open in it are added to `marks` with the words between their ends and the note right behind them. */
function wordsOf(root: XmlNode, marks: OpenMark[]): string {
  const open = new Map<string, OpenMark>(), pieces: string[] = [];
  let closed: OpenMark[] = [];
  const add = (words: string): void => { pieces.push(words); for (const mark of open.values()) mark.text += words; };
  const walk = (node: XmlNode): void => {
    const name = node.localName ?? '';
    if (passedOver.has(name)) return;
    if (name === 't') { let words = ''; for (let child = node.firstChild; child; child = child.nextSibling) words += child.nodeValue ?? ''; add(words); return; }
    if (signs[name]) add(signs[name]);
    else if (name === 'sym') add(String.fromCodePoint(Number.parseInt(attribute(node, 'char'), 16) || 0xfffd));
    else if (name === 'bookmarkStart') {
      const mark = /^(Q\d+)(t?)_(\w*)$/u.exec(attribute(node, 'name'));
      if (mark) { const begun: OpenMark = { key: mark[1]!, isCounterpart: mark[2] === 't', tag: mark[3]!, text: '', noteId: null }; open.set(attribute(node, 'id'), begun); marks.push(begun); }
    } else if (name === 'bookmarkEnd') {
      const mark = open.get(attribute(node, 'id'));
      if (mark) { open.delete(attribute(node, 'id')); closed.push(mark); }
    } else if (name === 'footnoteReference') for (const mark of [...open.values(), ...closed]) mark.noteId ??= attribute(node, 'id');
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
    if (name === 'p') { add('\n'); closed = []; }
  };
  walk(root);
  return pieces.join('');
}
