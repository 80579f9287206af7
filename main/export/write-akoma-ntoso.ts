import type { Instrument, LawDocument, Version } from '../../shared/domain/evidence.ts';
import type { Provision } from '../../shared/domain/outline.ts';
import { threeLettersOf } from '../../shared/domain/guess-placement.ts';
import { codeOfState } from '../../shared/domain/state-codes.ts';
import { languageTag } from '../../shared/domain/visible-text.ts';
import { element, xmlDay, xmlFile, type Xml } from './xml.ts';

export interface LawOutline {
  readonly state: string;
  readonly instrument: Instrument;
  readonly version: Version;
  readonly document: LawDocument;
  readonly provisions: readonly Provision[];
  readonly program: string;
  /** ISO instant of the last decision: the file's date. */
  readonly at: string;
}

const names: Readonly<Record<Provision['kind'], string>> = { book: 'book', part: 'part', title: 'title', chapter: 'chapter', division: 'division', article: 'article', paragraph: 'paragraph', point: 'point', annex: 'hcontainer', preamble: 'hcontainer' };

/**
 * One document's outline as Akoma Ntoso 1.0 (OASIS LegalDocML, namespace `akn/3.0`). Every provision keeps its path as `eId`, its number and heading as printed; words between
 * or after its parts stand in `alinea`s, so that the text of an article is the sequence of its leaves. The State and the language are named by their ISO codes where these are known; a code or date that is not is not invented.
 */
export function writeAkomaNtoso({ state, instrument, version, document, provisions, program, at }: LawOutline): Uint8Array {
  const children = Map.groupBy(provisions, (provision) => provision.parent ?? '');
  const top = children.get('') ?? [];
  const body = top.filter((p) => p.kind !== 'preamble'), preamble = top.filter((p) => p.kind === 'preamble');
  const adopted = xmlDay(document.adoptedOn), day = xmlDay(document.consolidatedAsOf) || xmlDay(document.inForceFrom) || adopted, made = xmlDay(at) || '1970-01-01';
  const tag = languageTag(document.language), language = threeLettersOf(tag.split('-', 1)[0]!) ?? (tag || 'und'), country = codeOfState(state) ?? (slug(state) || 'state'), work = `/akn/${country}/act/${slug(instrument.name) || slug(instrument.id) || 'law'}`;
  const dated = (date: string, name: string): Xml => element('FRBRdate', { date, name });
  const expression = `${work}/${language.split('-', 1)[0]}@${day}`;
  const level = (uri: string, name: 'Work' | 'Expression' | 'Manifestation', date: Xml, ...more: readonly Xml[]): Xml =>
    element(`FRBR${name}`, {}, element('FRBRthis', { value: `${uri}/!main` }), element('FRBRuri', { value: uri }), date, element('FRBRauthor', { href: name === 'Manifestation' ? '#lacuna' : '#state' }), more);
  const meta = element('meta', {},
    element('identification', { source: '#lacuna' },
      level(work, 'Work', dated(adopted || made, adopted ? 'adoption' : 'read'), element('FRBRcountry', { value: country }), element('FRBRname', { value: instrument.name })),
      level(expression, 'Expression', dated(day || made, day ? 'consolidation' : 'read'), element('FRBRlanguage', { language })),
      level(`${expression}.xml`, 'Manifestation', dated(made, 'generation'), element('FRBRformat', { value: 'application/akn+xml' }))),
    element('references', { source: '#lacuna' }, element('TLCOrganization', { eId: 'lacuna', href: '/ontology/organization/lacuna', showAs: program }), element('TLCOrganization', { eId: 'state', href: '/ontology/organization/state', showAs: state })),
    element('proprietary', { source: '#lacuna' }, element('lac:evidence', { 'xmlns:lac': 'urn:lacuna:evidence:1', sha256: document.sha256, file: document.fileName, role: document.role, version: version.label })));
  return xmlFile(element('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' },
    element('act', { name: 'act', contains: 'singleVersion' }, meta,
      preamble.length ? element('preamble', {}, preamble.flatMap((p) => paragraphs(p.text))) : null,
      element('body', {}, body.length ? body.map((provision) => provisionOf(provision, children)) : [element('hcontainer', { name: 'text', eId: 'text' }, element('content', {}, element('p', {})))]))));
}

function provisionOf(provision: Provision, children: ReadonlyMap<string, readonly Provision[]>): Xml {
  const { path, kind, number, label, heading, text } = provision, inside = children.get(path) ?? [];
  const head = [label || number ? element('num', {}, label || number) : null, heading ? element('heading', {}, heading) : null].filter((part) => part !== null);
  const attributes = { eId: idOf(path), ...(names[kind] === 'hcontainer' ? { name: kind } : {}) };
  if (inside.length === 0) return element(names[kind], attributes, head, element('content', {}, paragraphs(text)));
  return element(names[kind], attributes, head, mixed(text, inside).map((part) => (typeof part === 'string' ? part : provisionOf(part, children))).map((part, i) => (typeof part === 'string' ? alinea(path, i, part) : part)));
}

/** The parts of a provision in order, with its own words between them as they stand. */
function mixed(text: string, inside: readonly Provision[]): (Provision | string)[] {
  const parts: (Provision | string)[] = [];
  let at = 0;
  for (const child of inside) {
    // A part's label is not of its text but stands before it: both are passed over.
    const found = child.text ? text.indexOf(child.text, at) : -1, begins = found < 0 ? -1 : labelStart(text, at, found, child.label);
    if (begins > at && text.slice(at, begins).trim()) parts.push(text.slice(at, begins).trim());
    parts.push(child);
    if (found >= 0) at = found + child.text.length;
  }
  if (text.slice(at).trim() && inside.some((child) => child.text && text.includes(child.text))) parts.push(text.slice(at).trim());
  return parts;
}

function labelStart(text: string, from: number, found: number, label: string): number {
  const before = text.slice(from, found), at = label ? before.lastIndexOf(label) : -1;
  return at >= 0 && before.slice(at + label.length).trim() === '' ? from + at : found;
}

const alinea = (path: string, i: number, words: string): Xml => element('alinea', { eId: `${idOf(path)}__al_${i + 1}` }, element('content', {}, paragraphs(words)));
/** Content is never without a paragraph: the schema asks for one. */
const paragraphs = (text: string): Xml[] => (text.trim() ? text.split(/\r\n?|\n/).filter((line) => line.trim()) : ['']).map((line) => element('p', {}, line));
/** An eId is one word. */
const idOf = (path: string): string => path.replace(/\s+/g, '_');
const slug = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60);
