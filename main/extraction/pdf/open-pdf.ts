import { fileURLToPath } from 'node:url';
import { Failure } from '../../../shared/domain/failure.ts';
import { handingOutActualText } from './hand-out-actual-text.ts';
import { pdfAssetsFolder } from './pdf-assets.ts';
import { LoopbackEnd } from './pdf-loopback.ts';

/** The part of pdf.js that reading needs, said in our own words: its type files describe a browser. */
export interface OpenPdf { readonly numPages: number; getPage(pageNumber: number): Promise<OpenPage>; getPageLabels(): Promise<readonly string[] | null>; getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>; cleanup(): Promise<void> }
export interface OpenPage { readonly view: readonly number[]; readonly commonObjs: { has(id: string): boolean; get(id: string, whenReady?: (font: OpenFont) => void): OpenFont }; getViewport(options: { readonly scale: number }): { readonly width: number; readonly height: number; readonly transform: readonly number[] }; getOperatorList(options: { readonly annotationMode: number }): Promise<OperatorList>; getStructTree(): Promise<StructureNode | null>; getTextContent(options: { readonly includeMarkedContent: true; readonly disableNormalization: true }): Promise<{ readonly items: readonly MarkedText[] }>; cleanup(): void }
/** A node of a tagged page: an element with a role, or (`type` "content") the marked words `id`. */
export interface StructureNode { readonly role?: string; readonly type?: string; readonly id?: string; /** What the file says in place of, or about, its content. */ readonly alt?: string; readonly children?: readonly StructureNode[] }
/** Words, or where a marked stretch begins and ends. */
export interface MarkedText { readonly type?: string; readonly id?: string; readonly str?: string; readonly hasEOL?: boolean; readonly fontName?: string }
export interface OpenFont { readonly name?: string; readonly bold?: boolean; readonly black?: boolean; readonly italic?: boolean; readonly vertical?: boolean; /** Its codes are of several bytes. */ readonly composite?: boolean; readonly isType3Font?: boolean; readonly isSymbolicFont?: boolean; readonly fontMatrix?: readonly number[]; clearData?(): void }
export interface OperatorList { readonly fnArray: readonly number[]; readonly argsArray: readonly (readonly unknown[] | null)[] }
export interface PdfLibrary { readonly version: string; readonly OPS: Readonly<Record<string, number>>; readonly PDFWorker: new (options: { readonly port: LoopbackEnd; readonly verbosity: number }) => unknown; readonly getDocument: (options: object) => { readonly promise: Promise<OpenPdf> } }

let library: Promise<PdfLibrary> | null = null;

/** pdf.js and its parsing half, loaded once a thread. The doorway to the library: nothing else imports it. */
export function pdfLibrary(): Promise<PdfLibrary> {
  library ??= import(new URL('legacy/build/pdf.mjs', pdfAssetsFolder()).href) as Promise<PdfLibrary>;
  return library;
}

interface ParsingHalf { readonly WorkerMessageHandler: { initializeFromPort(port: LoopbackEnd): void } }

let parser: Promise<ParsingHalf> | null = null;

/** The half of pdf.js that parses, elsewhere a thread of its own. */
export function parsingHalf(): Promise<ParsingHalf> {
  const half = new URL('legacy/build/pdf.worker.mjs', pdfAssetsFolder());
  parser ??= handingOutActualText(half.href, () => import(new URL('legacy/build/pdf.worker.mjs', pdfAssetsFolder()).href) as Promise<ParsingHalf>);
  return parser;
}

/**
 * Opens a PDF for reading its text, with everything that could run, fetch or draw turned off: no forms, no fonts handed out, no pictures
 * decoded (`maxImageSize` 1 makes the parser skip them by their declared size), no system fonts, no network.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, PDFWorker } = await pdfLibrary();
  const folder = pdfAssetsFolder();
  const { WorkerMessageHandler } = await parsingHalf(), [here, there] = LoopbackEnd.pair();
  WorkerMessageHandler.initializeFromPort(there);
  const path = (name: string): string => fileURLToPath(new URL(name, folder));
  return getDocument({
    data: bytes, worker: new PDFWorker({ port: here, verbosity: 0 }), verbosity: 0,
    cMapUrl: path('cmaps/'), standardFontDataUrl: path('standard_fonts/'), wasmUrl: path('wasm/'), iccUrl: path('iccs/'),
    enableXfa: false, isEvalSupported: false, useSystemFonts: false, useWorkerFetch: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false,
    maxImageSize: 1, fontExtraProperties: true, disableFontFace: false, ownerDocument: { fonts: { delete: () => false } },
  }).promise.catch((reason: unknown) => { throw openingFailure(reason); });
}

/** Has pdf.js forget fonts, and with them every string they have shown, until they are needed again; to be called while no page is read. A page that broke keeps it from doing so, which costs memory only. */
export const forgetShown = (pdf: OpenPdf): Promise<void> => pdf.cleanup().catch(() => undefined);

function openingFailure(reason: unknown): unknown {
  const { name, message } = reason instanceof Error ? reason : { name: '', message: String(reason) };
  if (name === 'PasswordException') return new Failure('refused', 'This PDF is password-protected. Import an unlocked copy of it.');
  if (name === 'InvalidPDFException' || name === 'UnknownErrorException' || name === 'FormatError') return new Failure('damaged-file', `This PDF is damaged and cannot be opened (${message}). Get the file again from its source, or open it in a PDF program and save a copy.`);
  return reason;
}
