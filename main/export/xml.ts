import { visibleText } from '../../shared/domain/visible-text.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => visibleText(text).replace(/[&<>"]/g, (c) => escapes[c]!);

/** Finished XML; only the functions of this file make it. */
export interface Xml { readonly xml: string }

/** An element: attributes that are null are left out, strings among the children are text. Names are the program's own, never a user's. */
export function element(name: string, attributes: Readonly<Record<string, string | number | null>>, ...children: readonly (Xml | string | null | readonly Xml[])[]): Xml {
  const inside = children.flat().map((child) => (child === null ? '' : typeof child === 'string' ? escape(child) : child.xml)).join('');
  // A line end in an attribute would be read back as a blank.
  const said = Object.entries(attributes).map(([key, value]) => (value === null ? '' : ` ${key}="${escape(String(value)).replace(/[\n\t]/g, ' ')}"`)).join('');
  return { xml: inside ? `<${name}${said}>${inside}</${name}>` : `<${name}${said}/>` };
}

/** A whole document in UTF-8. */
export const xmlFile = (root: Xml): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`);
