import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { MemoAsRead, MemoMark } from '../../../shared/domain/memo-proof.ts';
import { memoKinds } from '../../../shared/domain/memo-model.ts';
import { digestsIn, referencesIn } from './read-memo-json.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const attribute = (node: Element, name: string): string => node.attrs.find((a) => a.name === name)?.value ?? '';
const blocks = new Set(['p', 'div', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'figure', 'figcaption', 'blockquote', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption']);

/** Every element below a node for which the question is answered with yes; not those inside them. */
function all(node: Node, is: (element: Element) => boolean): Element[] {
  return childrenOf(node).flatMap((child) => (isElement(child) && is(child) ? [child] : all(child, is)));
}

/** The words that are shown, without those of the elements that are to be left out. */
function shown(node: Node, isLeftOut: (element: Element) => boolean = () => false): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (isElement(node) && (isLeftOut(node) || ['script', 'style', 'template'].includes(node.tagName))) return '';
  if (isElement(node) && node.tagName === 'br') return '\n';
  const words = childrenOf(node).map((child) => shown(child, isLeftOut)).join('');
  return isElement(node) && blocks.has(node.tagName) ? `${words}\n` : words;
}

/** The quotations of a memo in HTML: the figures that name their tags. Nothing in the file is run or fetched. */
export function readMemoHtml(bytes: Uint8Array): MemoAsRead {
  const page = parse(new TextDecoder().decode(bytes));
  const notes = new Map(all(page, (e) => e.tagName === 'li' && attribute(e, 'id').startsWith('note-')).map((e) => [attribute(e, 'id'), shown(e, (inner) => attribute(inner, 'class') === 'back').trim()]));
  const marks = all(page, (e) => e.tagName === 'figure' && attribute(e, 'data-tags') !== '').flatMap((figure): MemoMark[] => {
    const named = /^q-(\d+)(t?)/u.exec(attribute(figure, 'id')), quoted = all(figure, (e) => e.tagName === 'blockquote')[0];
    if (!named || !quoted) return [];
    const link = all(quoted, (e) => e.tagName === 'a' && attribute(e, 'href').startsWith('#note-'))[0];
    const isLink = (e: Element): boolean => e.tagName === 'sup' && all(e, (a) => a === link).length > 0;
    return [{ key: `Q${named[1]}`, isCounterpart: named[2] === 't', tag: attribute(figure, 'data-tags').split(' ')[0]!.replace(/[^A-Za-z0-9]/gu, ''), text: shown(quoted, link ? isLink : undefined), note: link ? notes.get(attribute(link, 'href').slice(1)) ?? null : null }];
  });
  const words = shown(page), named = all(page, (e) => e.tagName === 'body').map((body) => attribute(body, 'class'))[0] ?? '';
  return { format: 'html', form: memoKinds.find((kind) => kind === named) ?? 'memo', marks, records: null, digests: digestsIn(words), references: referencesIn(words) };
}
