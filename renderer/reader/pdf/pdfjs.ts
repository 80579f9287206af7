// The one doorway to PDF.js. The legacy build runs in every browser that a reviewer may have; the viewer takes the library from where the first import puts it.
import { AnnotationEditorType, AnnotationMode, getDocument, GlobalWorkerOptions, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EventBus, FindState, LinkTarget, PDFFindController, PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import rendererAddress from 'pdfjs-dist/legacy/build/pdf.renderer.min.mjs?url';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { watchRush } from './rush.ts';

// One worker reads, another draws: the page itself only shows what they made.
GlobalWorkerOptions.workerSrc = workerAddress;
GlobalWorkerOptions.rendererSrc = rendererAddress;

/** Where the build puts what PDF.js fetches by name: character maps, standard fonts, decoders, colour profiles. */
const asset = (folder: string): string => new URL(`pdf/${folder}/`, document.baseURI).href;
const mebibyte = 1024 * 1024;

/** Opens a PDF by its address, reading only the ranges and pages that are looked at: a law of 1,500 pages opens as fast as one of ten. Nothing in it is run, and nothing it names is fetched. */
export function openPdf(address: string) {
  return getDocument({
    url: address, verbosity: VerbosityLevel.ERRORS, disableStream: true, disableAutoFetch: true, rangeChunkSize: 256 * 1024, enableXfa: false, useSystemFonts: false, canvasMaxAreaInBytes: 128 * mebibyte, maxImageSize: 64 * mebibyte,
    cMapUrl: asset('cmaps'), cMapPacked: true, standardFontDataUrl: asset('standard_fonts'), wasmUrl: asset('wasm'), iccUrl: asset('iccs'),
  });
}

/** A viewer that draws nothing while its pages are only rushed through. */
class PatientViewer extends PDFViewer {
  isRushing: () => boolean = () => false;
  override forceRendering(visible: object): boolean { return this.isRushing() ? false : super.forceRendering(visible); }
}

export interface PdfViewer { readonly viewer: PDFViewer; readonly events: EventBus; /** True while the size follows the width that there is for the text. */ fitsText: boolean; show(pdf: PDFDocumentProxy): void; close(): void }

/** PDF.js's own viewer component in a box of ours. */
export function makeViewer(container: HTMLDivElement, pages: HTMLDivElement): PdfViewer {
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus, externalLinkTarget: LinkTarget.NONE, ignoreDestinationZoom: true });
  linkService.externalLinkEnabled = false;
  const findController = new PDFFindController({ linkService, eventBus, delay: 150 });
  const viewer = new PatientViewer({
    container, viewer: pages, eventBus, linkService, findController, annotationMode: AnnotationMode.ENABLE, annotationEditorMode: AnnotationEditorType.DISABLE, imageResourcesPath: asset('images'), enableSelectionRendering: false, enableAutoLinking: false,
    maxCanvasPixels: 2 ** 24, capCanvasAreaFactor: 100, supportsPinchToZoom: true,
  });
  linkService.setViewer(viewer);
  const rush = watchRush(container, () => viewer.update());
  viewer.isRushing = rush.isRushing;
  return {
    viewer, events: eventBus, fitsText: true,
    show: (pdf) => { viewer.setDocument(pdf); linkService.setDocument(pdf, null); },
    close: () => { rush.end(); viewer.setDocument(null as never); linkService.setDocument(null as never, null); },
  };
}

export { FindState, type PDFDocumentProxy };
