import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { bearings, type Bearing } from '../../shared/domain/judgement.ts';
import { Failure } from '../../shared/domain/failure.ts';

/** Words that somebody coded elsewhere: in which file (its digest or its name), to what, and with what beside it. */
export interface Coding { readonly sha256: string; readonly fileName: string; readonly words: string; /** What stands right before the words, where it is told. */ readonly before: string; readonly code: string; readonly bearing: Bearing; readonly note: string }

/** What is read of xmldom's elements. */
interface XmlElement { readonly localName: string; readonly textContent: string | null; readonly parentNode: unknown; getAttribute(name: string): string | null; getElementsByTagName(name: string): ArrayLike<XmlElement> }

const largest = 200 * 1024 * 1024;
const Body = z.looseObject({ type: z.string().optional(), purpose: z.string().optional(), value: z.string().optional(), source: z.union([z.string(), z.looseObject({ id: z.string() })]).optional() });
const Selector: z.ZodType<{ type?: string | undefined; exact?: string | undefined; prefix?: string | undefined; refinedBy?: unknown }> = z.looseObject({ type: z.string().optional(), exact: z.string().optional(), prefix: z.string().optional(), refinedBy: z.unknown().optional() });
const Source = z.union([z.string(), z.looseObject({ id: z.string().optional(), label: z.string().optional() })]);
const Annotation = z.looseObject({
  body: z.union([Body, z.string(), z.array(z.union([Body, z.string()]))]).optional(),
  target: z.union([z.looseObject({ source: Source, selector: z.union([Selector, z.array(Selector)]).optional() }), z.string()]),
});
const Page = z.union([z.looseObject({ items: z.array(Annotation) }), z.looseObject({ first: z.looseObject({ items: z.array(Annotation) }) }), z.array(Annotation), Annotation]);
const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] => (value === undefined ? [] : Array.isArray(value) ? value as readonly T[] : [value as T]);

/** Reads W3C Web Annotations: those that quote words (TextQuoteSelector, also behind a refinedBy). The code is a body that classifies, or the first tag. */
export function readAnnotations(bytes: Uint8Array): { readonly codings: readonly Coding[]; readonly passedOver: number } {
  let json: unknown;
  try { json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)); } catch { throw new Failure('invalid-input', 'This is no JSON file in UTF-8. Export the annotations as JSON-LD again.'); }
  const page = Page.safeParse(json);
  if (!page.success) throw new Failure('invalid-input', 'This file holds no W3C Web Annotations: each needs a target with a source. Export them as an AnnotationPage or a list.');
  const all = 'items' in page.data ? page.data.items as z.infer<typeof Annotation>[] : 'first' in page.data ? (page.data.first as { items: z.infer<typeof Annotation>[] }).items : Array.isArray(page.data) ? page.data : [page.data as z.infer<typeof Annotation>];
  const codings = all.flatMap((annotation): Coding[] => {
    const { target } = annotation;
    const found = typeof target === 'string' ? undefined : quoted(listOf(target.selector)), words = found?.exact;
    if (typeof target === 'string' || words === undefined) return [];
    const given: readonly (z.infer<typeof Body> | string)[] = annotation.body === undefined ? [] : Array.isArray(annotation.body) ? annotation.body : [annotation.body];
    const bodies = given.map((body): z.infer<typeof Body> => (typeof body === 'string' ? { value: body } : body));
    const classified = bodies.find((b) => b.purpose === 'classifying')?.source, said = (purpose: string): string => bodies.find((b) => b.purpose === purpose)?.value ?? '';
    const code = (typeof classified === 'string' ? classified : classified?.id) ?? (said('tagging') || (bodies.find((b) => b.purpose === undefined)?.value ?? ''));
    const source = typeof target.source === 'string' ? { id: target.source, label: '' } : target.source;
    return [{ sha256: digestIn(source.id ?? ''), fileName: source.label || (source.id ?? '').split('/').at(-1)!, words, before: found?.prefix ?? '', code, bearing: bearingOf(said('assessing')), note: said('commenting') }];
  });
  return { codings, passedOver: all.length - codings.length };
}

function quoted(selectors: readonly z.infer<typeof Selector>[]): { readonly exact: string; readonly prefix?: string | undefined } | undefined {
  for (const selector of selectors) {
    if (selector.type === 'TextQuoteSelector' && selector.exact) return { exact: selector.exact, prefix: selector.prefix };
    const inner = Selector.safeParse(selector.refinedBy), words = inner.success ? quoted([inner.data]) : undefined;
    if (words) return words;
  }
  return undefined;
}

const digestIn = (uri: string): string => { const found = /^ni:\/\/\/sha-256;([\w-]{43})$/.exec(uri)?.[1]; return found ? Buffer.from(found, 'base64url').toString('hex') : ''; };
const bearingOf = (word: string): Bearing => bearings.find((bearing) => bearing === word) ?? 'context';

/** Reads a REFI-QDA project: the coded selections of its texts. Selections in pictures, sound and video hold no words and are passed over. */
export function readQdpx(bytes: Uint8Array): { readonly codings: readonly Coding[]; readonly codes: readonly string[]; readonly passedOver: number } {
  let files: Record<string, Uint8Array>;
  let total = 0;
  try {
    files = unzipSync(bytes, { filter: ({ name, originalSize }) => { if (!/\.(qde|txt)$/i.test(name)) return false; total += originalSize; if (total > largest) throw new Failure('refused', 'The texts of this project are larger than 200 MB. Export fewer sources at once.'); return true; } });
  } catch (error) { if (error instanceof Failure) throw error; throw new Failure('invalid-input', 'This is no REFI-QDA project (.qdpx): it cannot be unpacked. Export the project again.'); }
  const project = Object.entries(files).find(([name]) => /(^|\/)project\.qde$/i.test(name))?.[1];
  if (!project) throw new Failure('invalid-input', 'This package holds no project.qde, so it is no REFI-QDA project.');
  const xml = new TextDecoder().decode(project);
  // A document type can define entities that grow without end; the format knows none.
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new Failure('refused', 'The project.qde declares a document type, which the format does not allow. Export the project again.');
  const problems: string[] = [];
  const root = new DOMParser({ errorHandler: (_level: string, message: unknown) => { problems.push(String(message)); } } as never).parseFromString(xml, 'text/xml')?.documentElement as unknown as XmlElement | null;
  if (!root || root.localName !== 'Project' || problems.length > 0) throw new Failure('invalid-input', 'The project.qde is not sound XML of a REFI-QDA project. Export the project again.');
  const all = (name: string, inside: XmlElement = root): XmlElement[] => Array.from(inside.getElementsByTagName('*')).filter((e) => e.localName === name);
  const codes = new Map(all('Code').map((code) => [code.getAttribute('guid') ?? '', code.getAttribute('name') ?? '']));
  const codings: Coding[] = [];
  for (const source of [...all('TextSource'), ...all('Representation')]) {
    const file = (source.getAttribute('plainTextPath') ?? '').split('/').at(-1)!;
    const bytesOfText = Object.entries(files).find(([name]) => name.split('/').at(-1) === file && file !== '')?.[1];
    if (!bytesOfText) continue;
    const text = Array.from(new TextDecoder().decode(bytesOfText)), parent = source.parentNode as unknown as XmlElement | null;
    const fileName = (source.localName === 'Representation' ? parent?.getAttribute('name') : source.getAttribute('name')) ?? '';
    for (const selection of all('PlainTextSelection', source)) {
      const words = text.slice(Number(selection.getAttribute('startPosition')), Number(selection.getAttribute('endPosition'))).join('').trim();
      const about = all('Description', selection)[0]?.textContent ?? '', [first = '', ...rest] = about.split(': ');
      const known = bearings.some((bearing) => bearing === first);
      for (const ref of words ? all('CodeRef', selection) : []) codings.push({ sha256: '', fileName, words, before: text.slice(Math.max(0, Number(selection.getAttribute('startPosition')) - 64), Number(selection.getAttribute('startPosition'))).join(''), code: codes.get(ref.getAttribute('targetGUID') ?? '') ?? '', bearing: bearingOf(first), note: known ? rest.join(': ') : about });
    }
  }
  const selections = all('PDFSelection').length + all('PictureSelection').length + all('AudioSelection').length + all('VideoSelection').length;
  return { codings, codes: [...codes.values()], passedOver: selections };
}
