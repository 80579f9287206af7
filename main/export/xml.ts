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

/** A day as XML takes it (`xsd:date`), from an ISO day or instant; empty where it is no day of the calendar: XML has no other days. */
export function xmlDay(iso: string): string {
  const day = /^(?!0000)\d{4}-\d\d-\d\d(?=$|T)/.exec(iso)?.[0] ?? '', time = Date.parse(`${day}T00:00:00Z`);
  return day && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : '';
}

/** An instant as XML takes it (`xsd:dateTime`); null where it is none. */
export function xmlInstant(iso: string): string | null {
  const time = xmlDay(iso) ? Date.parse(iso) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
