import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Failure } from '../../../shared/domain/failure.ts';
import { writeNumber } from './write-number.ts';

const namespaces = new Set(['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main']);
const largest = 200 * 1024 * 1024;
const levels = 9;

/** One level of a list: `text` is the label with `%1` for the number of the first level, and so on. */
interface Level { readonly start: number; readonly format: string; readonly text: string; readonly isLegal: boolean; readonly suffix: string; /** The level whose next number makes this one begin anew; null: it never does. */ readonly restartsAfter: number | null; readonly style: string | null }
interface List { readonly id: string; readonly levels: readonly (Level | null)[]; /** Levels that begin with another number in this very list. */ readonly begins: ReadonlyMap<number, number> }
interface Style { readonly list: string | null; readonly level: number | null; readonly basedOn: string | null }

/** A Word document as it is read. */
export interface NumberedDocx { readonly bytes: Uint8Array; /** Whether Word counts any of its numbers by itself. */ readonly counts: boolean; /** Whether it holds tracked changes. */ readonly tracked: boolean }

/**
 * Writes the numbers that Word counts by itself ("Article 3.", "(a)") into the paragraphs, as Word prints them: they stand nowhere in a document's text, and a draft law without them has no articles.
 * The rules are those of WordprocessingML (ISO/IEC 29500-1, 17.9): the paragraph's own list or its style's, the level's format and text, and where each level begins anew. Bullets stay what they are.
 * A document that cannot be understood is handed on as it is. Throws Failure where it unpacks to more than 200 MB.
 */
export function writeWordNumbers(bytes: Uint8Array): NumberedDocx {
  const parts = unpack(bytes), source = parts?.['word/document.xml'];
  if (!parts || !source) return { bytes, counts: false, tracked: false };
  const text = strFromU8(source), tracked = /<w:(?:ins|del|moveFrom|moveTo) /u.test(text);
  if (!parts['word/numbering.xml']) return { bytes, counts: false, tracked };
  try {
    const numbering = parse(parts['word/numbering.xml']), document = new DOMParser({ errorHandler: () => undefined }).parseFromString(text, 'text/xml');
    const styles = stylesIn(parts['word/styles.xml'] ? parse(parts['word/styles.xml']) : null), lists = listsIn(numbering, styles);
    const counter = new Counter();
    let counts = false;
    for (const paragraph of elements(document, 'p')) {
      const found = isOutOfTheText(paragraph) ? null : levelOf(paragraph, styles, lists);
      const label = found ? counter.next(found.list, found.at) : '';
      if (!label) continue;
      counts = true;
      prepend(paragraph, label);
    }
    if (!counts) return { bytes, counts, tracked };
    // What was written out is counted no more.
    for (const level of elements(numbering, 'lvl')) if (valueOf(child(level, 'numFmt')) !== 'bullet') level.parentNode?.removeChild(level);
    const serializer = new XMLSerializer();
    return { bytes: zipSync({ ...parts, 'word/document.xml': strToU8(serializer.serializeToString(document)), 'word/numbering.xml': strToU8(serializer.serializeToString(numbering)) }, { level: 0 }), counts, tracked };
  } catch (error) {
    if (error instanceof Failure) throw error;
    return { bytes, counts: false, tracked };
  }
}

/** The parts of a document but for its pictures; null where it is no archive. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> | null {
  let total = 0;
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => {
      if (/\/media\/|\/embeddings\//u.test(name)) return false;
      total += originalSize;
      if (total > largest) throw new Failure('refused', 'The text of this Word document is larger than 200 MB unpacked. Split it into parts and import those.');
      return true;
    } });
  } catch (error) {
    if (error instanceof Failure) throw error;
    return null;
  }
}

/** Counts the paragraphs of all lists. */
class Counter {
  readonly #reached = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /** The label of the next paragraph at this level of a list, with the blank that follows it; empty where it has none. */
  next({ list, number }: { readonly list: List; readonly number: string }, at: number): string {
    const level = list.levels[at];
    if (!level) return '';
    const reached = this.#reached.get(list.id) ?? new Array<number | undefined>(levels).fill(undefined);
    this.#reached.set(list.id, reached);
    const begins = list.begins.get(at), key = `${number} ${at}`;
    if (begins !== undefined && !this.#begun.has(key)) { this.#begun.add(key); reached[at] = begins - 1; }
    reached[at] = (reached[at] ?? level.start - 1) + 1;
    for (let deeper = at + 1; deeper < levels; deeper++) { const after = list.levels[deeper]?.restartsAfter; if (after !== null && (after === undefined || at <= after)) reached[deeper] = undefined; }
    if (level.format === 'bullet') return '';
    const label = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const of = Number(digit) - 1, counted = list.levels[of];
      return counted ? writeNumber(reached[of] ?? counted.start, level.isLegal && counted.format !== 'bullet' ? 'decimal' : counted.format) : '';
    });
    return label.trim() ? `${label}${level.suffix === 'nothing' ? '' : ' '}` : '';
  }
}

/** The list and level that a paragraph belongs to, by itself or by its style. */
function levelOf(paragraph: Element, styles: ReadonlyMap<string, Style>, lists: ReadonlyMap<string, List>): { readonly list: { readonly list: List; readonly number: string }; readonly at: number } | null {
  const own = child(child(paragraph, 'pPr'), 'numPr'), style = valueOf(child(child(paragraph, 'pPr'), 'pStyle'));
  const chain: string[] = [];
  for (let name = style; name !== null && !chain.includes(name); name = styles.get(name)?.basedOn ?? null) chain.push(name);
  const number = valueOf(child(own, 'numId')) ?? chain.map((name) => styles.get(name)?.list ?? null).find((one) => one !== null) ?? null, list = number === null ? undefined : lists.get(number);
  if (!list || number === null) return null;
  const levelOfStyle = (name: string): number | null => { const linked = list.levels.findIndex((level) => level?.style === name); return styles.get(name)?.level ?? (linked >= 0 ? linked : null); };
  const at = numeric(valueOf(child(own, 'ilvl'))) ?? chain.map(levelOfStyle).find((one) => one !== null) ?? 0;
  return at < 0 || at >= levels ? null : { list: { list, number }, at };
}

/** Text boxes are drawn beside the text, twice over; what is marked as deleted is no text any more. */
function isOutOfTheText(paragraph: Element): boolean {
  for (let node = paragraph.parentNode; node; node = node.parentNode) if ((node as Element).localName === 'txbxContent') return true;
  return child(child(child(paragraph, 'pPr'), 'rPr'), 'del') !== null && ![...elements(paragraph, 't')].some((text) => text.textContent !== '');
}

/** Puts a label before a paragraph's words, printed as those are. */
function prepend(paragraph: Element, label: string): void {
  const { ownerDocument: document, namespaceURI, prefix } = paragraph, named = (name: string): Element => document.createElementNS(namespaceURI, prefix ? `${prefix}:${name}` : name);
  const run = named('r'), text = named('t'), print = child([...elements(paragraph, 'r')][0] ?? null, 'rPr'), properties = child(paragraph, 'pPr');
  if (print) {
    const copy = print.cloneNode(true) as Element;
    const raised = child(copy, 'vertAlign');
    if (raised) copy.removeChild(raised);
    run.appendChild(copy);
  }
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(label));
  run.appendChild(text);
  paragraph.insertBefore(run, properties ? properties.nextSibling : paragraph.firstChild);
}

function stylesIn(document: Document | null): Map<string, Style> {
  const found = new Map<string, Style>();
  if (document) for (const style of elements(document, 'style')) {
    const numbers = child(child(style, 'pPr'), 'numPr');
    found.set(attributeOf(style, 'styleId') ?? '', { list: valueOf(child(numbers, 'numId')), level: numeric(valueOf(child(numbers, 'ilvl'))), basedOn: valueOf(child(style, 'basedOn')) });
  }
  return found;
}

/** Every list that paragraphs may belong to, by the number they name it with. */
function listsIn(document: Document, styles: ReadonlyMap<string, Style>): Map<string, List> {
  const kinds = new Map([...elements(document, 'abstractNum')].map((kind) => [attributeOf(kind, 'abstractNumId') ?? '', kind]));
  const numbers = new Map([...elements(document, 'num')].map((num) => [attributeOf(num, 'numId') ?? '', num]));
  /** The kind of a list, or that of the list style that it stands for. */
  const kindOf = (num: Element | undefined, hops = 0): string | null => {
    const id = valueOf(child(num ?? null, 'abstractNumId')), linked = valueOf(child(kinds.get(id ?? '') ?? null, 'numStyleLink'));
    return linked === null || hops > 8 ? id : kindOf(numbers.get(styles.get(linked)?.list ?? ''), hops + 1) ?? id;
  };
  const found = new Map<string, List>();
  for (const [number, num] of numbers) {
    const id = kindOf(num), kind = id === null ? undefined : kinds.get(id);
    if (number === '0' || !kind) continue;
    const own: (Level | null)[] = new Array<Level | null>(levels).fill(null), begins = new Map<number, number>();
    for (const level of children(kind, 'lvl')) readLevel(level, own);
    for (const override of children(num, 'lvlOverride')) {
      const at = numeric(attributeOf(override, 'ilvl')) ?? 0, begin = numeric(valueOf(child(override, 'startOverride'))), other = child(override, 'lvl');
      if (other) readLevel(other, own);
      if (begin !== null) begins.set(at, begin);
    }
    found.set(number, { id: id!, levels: own, begins });
  }
  return found;
}

function readLevel(level: Element, into: (Level | null)[]): void {
  const at = numeric(attributeOf(level, 'ilvl'));
  if (at === null || at < 0 || at >= levels) return;
  const restart = numeric(valueOf(child(level, 'lvlRestart'))), legal = child(level, 'isLgl');
  into[at] = {
    start: numeric(valueOf(child(level, 'start'))) ?? 0, format: valueOf(child(level, 'numFmt')) ?? 'decimal', text: valueOf(child(level, 'lvlText')) ?? '', suffix: valueOf(child(level, 'suff')) ?? 'tab', style: valueOf(child(level, 'pStyle')),
    isLegal: legal !== null && !['0', 'false', 'off'].includes(valueOf(legal) ?? ''), restartsAfter: restart === null ? at - 1 : restart === 0 ? null : restart - 1,
  };
}

const parse = (part: Uint8Array): Document => new DOMParser({ errorHandler: () => undefined }).parseFromString(strFromU8(part), 'text/xml');
const isNamed = (node: Node, name: string): node is Element => node.nodeType === 1 && (node as Element).localName === name && namespaces.has((node as Element).namespaceURI ?? '');
/** Elements of Word's by this name anywhere within, in document order. */
function* elements(within: Document | Element, name: string): Generator<Element> { for (const namespace of namespaces) yield* Array.from(within.getElementsByTagNameNS(namespace, name)); }
const children = (of: Element, name: string): Element[] => Array.from(of.childNodes).filter((node): node is Element => isNamed(node, name));
function child(of: Element | null, name: string): Element | null { for (let node = of?.firstChild ?? null; node; node = node.nextSibling) if (isNamed(node, name)) return node; return null; }
function attributeOf(of: Element, name: string): string | null { for (const namespace of namespaces) if (of.hasAttributeNS(namespace, name)) return of.getAttributeNS(namespace, name); return null; }
const valueOf = (of: Element | null): string | null => (of ? attributeOf(of, 'val') : null);
const numeric = (text: string | null): number | null => (text !== null && /^-?\d{1,9}$/u.test(text) ? Number(text) : null);
