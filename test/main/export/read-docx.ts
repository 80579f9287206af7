import { strFromU8, unzipSync } from 'fflate';

export interface OpenedDocx { readonly parts: Readonly<Record<string, string>>; readonly document: string }

/** The parts of a DOCX as text. */
export function openDocx(bytes: Uint8Array): OpenedDocx {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  return { parts, document: parts['word/document.xml']! };
}

const unescape = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** What a reader sees in a piece of WordprocessingML. */
export const shownText = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/g)].map((m) => (m[0] === '<w:br/>' ? '\n' : m[0] === '<w:tab/>' ? '\t' : unescape(m[1]!))).join('');

/** The words in each quotation's bookmark, by bookmark name. */
export function quotationsIn(document: string): Map<string, string> {
  return new Map([...document.matchAll(/<w:bookmarkStart (?=[^>]*w:name="(Q[^"]*)")[^>]*w:id="(\d+)"[^>]*\/>|<w:bookmarkStart (?=[^>]*w:id="(\d+)")[^>]*w:name="(Q[^"]*)"[^>]*\/>/g)].map((m) => {
    const name = m[1] ?? m[4]!, id = m[2] ?? m[3]!, from = m.index + m[0].length;
    const end = document.indexOf(`<w:bookmarkEnd w:id="${id}"`, from);
    return [name, shownText(document.slice(from, end))];
  }));
}

/** The first fault of an XML text that a strict reader would refuse; empty when there is none. */
export function faultOf(xml: string): string {
  const bad = xml.match(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i);
  if (bad) return `character at ${bad.index}`;
  const open: string[] = [];
  for (const [whole, close, name, rest] of xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*\/?>|<[^?]/g)) {
    if (!name) return `tag ${whole}`;
    if (close) { if (open.pop() !== name) return `closing ${name}`; } else if (!whole.endsWith('/>')) open.push(name);
    const names = [...(rest ?? '').matchAll(/([\w:]+)=/g)].map((m) => m[1]);
    if (new Set(names).size !== names.length) return `attributes of ${name}`;
  }
  return open.length ? `unclosed ${open.at(-1)}` : '';
}
