import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { pdfAssetsFolder } from '../pdf/pdf-assets.ts';
import { pdfLibrary } from '../pdf/open-pdf.ts';
import type { GreyPicture } from './tesseract.ts';

interface Viewport { readonly width: number; readonly height: number }
interface DrawnPage { getViewport(options: { readonly scale: number }): Viewport; render(options: object): { readonly promise: Promise<void> }; cleanup(): void }
export interface DrawablePdf { readonly numPages: number; getPage(pageNumber: number): Promise<DrawnPage> }
interface Context { setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void; fillStyle: string; fillRect(x: number, y: number, width: number, height: number): void; getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray } }
interface Canvas { width: number; height: number; getContext(kind: '2d'): Context }

/** A picture larger than this many pixels is decoded by no reader: 600 dpi of A3. */
const largestImagePixels = 72_000_000;
/** A page is drawn with at most this many pixels, whatever its size. */
const largestPagePixels = 24_000_000;

/** Opens a PDF so that its pages can be drawn: with pictures, but without scripts, forms, fonts of the system or anything from elsewhere. */
export async function openForDrawing(bytes: Uint8Array): Promise<DrawablePdf> {
  const { getDocument } = await pdfLibrary();
  const folder = pdfAssetsFolder(), path = (name: string): string => fileURLToPath(new URL(name, folder));
  return await getDocument({
    data: bytes, verbosity: 0, cMapUrl: path('cmaps/'), standardFontDataUrl: path('standard_fonts/'), wasmUrl: path('wasm/'), iccUrl: path('iccs/'),
    enableXfa: false, isEvalSupported: false, useSystemFonts: false, useWorkerFetch: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false,
    maxImageSize: largestImagePixels, canvasMaxAreaInBytes: largestImagePixels * 4, stopAtErrors: false,
  }).promise as unknown as DrawablePdf;
}

/** How a page is drawn: turned clockwise by quarter turns, then by `skew` radians about its middle. */
export interface Turning { readonly turns: number; readonly skew: number }
export interface DrawnPicture extends GreyPicture { readonly dpi: number; /** The page as shown, in points. */ readonly pageWidth: number; readonly pageHeight: number }

/** Draws one page in grey on white, at `dpi` or less where the page is very large. */
export async function drawPage(pdf: DrawablePdf, pageIndex: number, dpi: number, { turns, skew }: Turning): Promise<DrawnPicture> {
  const page = await pdf.getPage(pageIndex + 1);
  const { width: pageWidth, height: pageHeight } = page.getViewport({ scale: 1 });
  const scale = Math.min(dpi / 72, Math.sqrt(largestPagePixels / Math.max(1, pageWidth * pageHeight)));
  const viewport = page.getViewport({ scale });
  const lying = turns % 2 === 1, width = Math.max(1, Math.round(lying ? viewport.height : viewport.width)), height = Math.max(1, Math.round(lying ? viewport.width : viewport.height));
  const { createCanvas } = createRequire(import.meta.url)('@napi-rs/canvas') as { createCanvas(width: number, height: number): Canvas };
  const canvas = createCanvas(width, height), context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  const angle = turns * Math.PI / 2 + skew, cos = Math.cos(angle), sin = Math.sin(angle), x = viewport.width / 2, y = viewport.height / 2;
  await page.render({ canvas, canvasContext: context, viewport, background: 'rgba(0,0,0,0)', annotationMode: 0, transform: [cos, sin, -sin, cos, width / 2 - cos * x + sin * y, height / 2 - sin * x - cos * y] }).promise;
  page.cleanup();
  const pgm = greyOf(context.getImageData(0, 0, width, height).data, width, height);
  // Its memory is given back at once: a hundred pages would otherwise wait for the collector.
  canvas.width = canvas.height = 1;
  return { pgm, width, height, dpi: scale * 72, pageWidth, pageHeight };
}

/** RGBA as a PGM file of grey values. */
function greyOf(data: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`), pgm = new Uint8Array(head.length + width * height);
  pgm.set(head);
  for (let i = head.length, j = 0; i < pgm.length; i++, j += 4) pgm[i] = (data[j]! * 77 + data[j + 1]! * 150 + data[j + 2]! * 29) >> 8;
  return pgm;
}

/** The picture with each square of `by` pixels as one. */
export function smaller({ pgm, width, height }: GreyPicture, by: number): GreyPicture {
  if (by <= 1) return { pgm, width, height };
  const w = Math.max(1, Math.floor(width / by)), h = Math.max(1, Math.floor(height / by)), from = pgm.length - width * height;
  const head = new TextEncoder().encode(`P5\n${w} ${h}\n255\n`), small = new Uint8Array(head.length + w * h);
  small.set(head);
  for (let y = 0, at = head.length; y < h; y++) for (let x = 0; x < w; x++, at++) {
    let sum = 0;
    for (let dy = 0; dy < by; dy++) for (let dx = 0, i = from + (y * by + dy) * width + x * by; dx < by; dx++, i++) sum += pgm[i]!;
    small[at] = sum / (by * by);
  }
  return { pgm: small, width: w, height: h };
}

/** The share of a picture that is darker than a mid grey: a page with next to none is empty. */
export function inkOf({ pgm, width, height }: GreyPicture): number {
  let dark = 0;
  for (let i = pgm.length - width * height; i < pgm.length; i += 7) if (pgm[i]! < 128) dark++;
  return dark * 7 / (width * height);
}
