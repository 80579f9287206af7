import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Failure } from '../../../shared/domain/failure.ts';
import { readTrainedData } from './trained-data.ts';

/** A letter, word or line as the engine places it, in pixels from the top left of the picture. */
interface Placed { readonly bbox: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }; readonly text: string; readonly confidence: number }
export interface SeenWord extends Placed { readonly symbols: readonly Placed[] }
export interface SeenLine extends Placed { readonly rowAttributes: { readonly rowHeight: number }; readonly baseline: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }; readonly words: readonly SeenWord[] }
export interface Seen { readonly lines: readonly SeenLine[]; readonly confidence: number }
/** A grey picture as a PGM file: what the engine takes without decoding. */
export interface GreyPicture { readonly pgm: Uint8Array; readonly width: number; readonly height: number }

interface Api { Init(folder: null, data: string, mode: number): number; SetVariable(name: string, value: string): boolean; SetImageFile(exif: number, angle: number): number; FindLines(): number; GetGradient(): number; Recognize(monitor: null): number; MeanTextConf(): number; GetJSONText(): string; DetectOS(results: OsResults): boolean; Clear(): void; End(): void }
interface OsResults { readonly best_result: { readonly orientation_id: number; readonly oconfidence: number; readonly script_id: number; readonly sconfidence: number }; readonly unicharset: { get_script_from_script_id(id: number): string } }
interface Core { readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void }; readonly TessBaseAPI: new () => Api; readonly OSResults: new () => OsResults }

const lineRecogniser = 1, oldEngine = 0, automatic = '3', directionOnly = '0';
const require = createRequire(import.meta.url);
const inflated = (content: Uint8Array): Uint8Array => (content[0] === 0x1f ? gunzipSync(content, { maxOutputLength: 96 * 1024 * 1024 }) : content);

/** Which engine reads; part of what is kept with each page. */
export const engineName = (): string => `tesseract.js-core ${(require('tesseract.js-core/package.json') as { version: string }).version}`;

/**
 * The doorway to Tesseract: tesseract.js's own WebAssembly build, loaded from the installed package and nowhere else. The wrapper around it (tesseract.js)
 * is left out: it brings a network client, caches on the disk and a thread of its own, none of which is wanted in a process that may do nothing but read.
 */
export class Tesseract {
  readonly #core: Core;
  readonly #api: Api;
  /** The names of its data, the first being the document's language: `rus+eng`. */
  readonly data: string;
  /** Whether it can write the section sign. Half of the data cannot: the sign then comes out as something that looks like it. */
  readonly knowsSection: boolean;

  private constructor(core: Core, api: Api, data: string, knowsSection: boolean) { this.#core = core; this.#api = api; this.data = data; this.knowsSection = knowsSection; }

  /** Loads the engine with these data files. Throws Failure where they cannot be used. */
  static async open(files: readonly { readonly data: string; readonly path: string }[], mode: 'lines' | 'direction' = 'lines'): Promise<Tesseract> {
    const load = require('tesseract.js-core/tesseract-core-simd.js') as (options: object) => Promise<Core>;
    const folder = dirname(require.resolve('tesseract.js-core/package.json'));
    const core = await load({ TesseractProgress: () => undefined, locateFile: (name: string) => join(folder, name), print: () => undefined, printErr: () => undefined });
    let knowsSection = false;
    for (const { data, path } of files) {
      if (mode === 'direction') { core.FS.writeFile(`./${data}.traineddata`, inflated(readFileSync(path))); continue; }
      const { bytes, characters } = readTrainedData(readFileSync(path));
      knowsSection ||= characters.has('§');
      core.FS.writeFile(`./${data}.traineddata`, bytes);
    }
    const api = new core.TessBaseAPI(), named = files.map(({ data }) => data).join('+');
    if (api.Init(null, named, mode === 'lines' ? lineRecogniser : oldEngine) !== 0) throw new Failure('refused', `The recognition data ${named} could not be loaded by the engine. Get them again from their source.`);
    for (const { data } of files) core.FS.unlink(`./${data}.traineddata`);
    return new Tesseract(core, api, named, knowsSection);
  }

  /** How far the lines of a picture climb, in radians clockwise, as seen before reading. */
  skewOf(picture: GreyPicture, dpi: number): number {
    this.#show(picture, dpi, automatic);
    this.#api.FindLines();
    const gradient = this.#api.GetGradient();
    return Number.isFinite(gradient) ? gradient : 0;
  }

  /** Reads a picture: its lines in the engine's order, with words, letters and how sure it is of them. */
  read(picture: GreyPicture, dpi: number): Seen {
    this.#show(picture, dpi, automatic);
    this.#api.Recognize(null);
    const { blocks } = JSON.parse(this.#api.GetJSONText()) as { blocks: readonly { readonly paragraphs: readonly { readonly lines: readonly SeenLine[] }[] }[] | null };
    const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
    const confidence = this.#api.MeanTextConf();
    this.#api.Clear();
    return { lines, confidence };
  }

  /** Which letters a picture is written in, and by how many quarter turns clockwise it must be turned to stand upright. Needs data for directions. */
  direction(picture: GreyPicture, dpi: number): { readonly script: string; readonly scriptConfidence: number; readonly turns: number; readonly turnConfidence: number } | null {
    this.#show(picture, dpi, directionOnly);
    const results = new this.#core.OSResults();
    if (!this.#api.DetectOS(results)) return null;
    const best = results.best_result;
    return { script: results.unicharset.get_script_from_script_id(best.script_id), scriptConfidence: best.sconfidence, turns: (4 - best.orientation_id) & 3, turnConfidence: best.oconfidence };
  }

  close(): void { this.#api.End(); }

  #show({ pgm }: GreyPicture, dpi: number, mode: string): void {
    this.#api.SetVariable('tessedit_pageseg_mode', mode);
    this.#api.SetVariable('user_defined_dpi', String(dpi));
    this.#core.FS.writeFile('/input', pgm);
    if (this.#api.SetImageFile(1, 0) === 1) throw new Error('The picture of the page could not be shown to the engine.');
  }
}
