import { gunzipSync } from 'node:zlib';
import { Failure } from '../../../shared/domain/failure.ts';

/** What a file of recognition data says of itself. */
export interface TrainedData { readonly bytes: Uint8Array; /** The letters that most of its characters are: "Latin", "Cyrillic" ... */ readonly script: string; readonly characters: ReadonlySet<string>; readonly version: string }

/**
 * Where the parts of Tesseract's `traineddata` lie: a count, then as many 64-bit offsets, -1 for a part that is not there.
 * Source: tesseract 4 and 5, ccutil/tessdatamanager.h (TessdataType).
 */
const part = { lstm: 17, lstmCharacters: 21, lstmRecoder: 22, version: 23 } as const;
const mostParts = 64, largestData = 96 * 1024 * 1024;
const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Han', 'Devanagari', 'Thai', 'Hangul', 'Hiragana', 'Ethiopic'] as const;
const wrong = (why: string): Failure => new Failure('refused', `This is not a file of recognition data that can be used: ${why}. What is wanted is a Tesseract 4 or 5 file, such as rus.traineddata, as Linux distributions and the Tesseract project offer it.`);

/** Reads recognition data, plain or gzipped, and looks at what is inside. Throws Failure('refused') for anything that is not such a file, whatever its name. */
export function readTrainedData(content: Uint8Array): TrainedData {
  const bytes = content[0] === 0x1f && content[1] === 0x8b ? unpacked(content) : content;
  if (bytes.length > largestData) throw wrong(`it has more than ${largestData / 1024 ** 2} MB`);
  const parts = partsOf(bytes);
  const characters = charactersOf(parts.get(part.lstmCharacters));
  if (!parts.has(part.lstm) || !parts.has(part.lstmRecoder) || !characters) throw wrong('it lacks the parts of the line recogniser (it may be for Tesseract 3)');
  const version = parts.get(part.version);
  return { bytes, characters: new Set(characters), script: scriptOf(characters), version: version ? new TextDecoder().decode(version.subarray(0, 80)).replace(/[^\x20-\x7e]/gu, '').trim() : '' };
}

function unpacked(content: Uint8Array): Uint8Array {
  try { return gunzipSync(content, { maxOutputLength: largestData + 1 }); } catch { throw wrong('it is packed, and cannot be unpacked'); }
}

function partsOf(bytes: Uint8Array): Map<number, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length >= 4 ? view.getInt32(0, true) : 0, head = 4 + count * 8;
  if (count < 20 || count > mostParts || head > bytes.length) throw wrong('it does not begin as one');
  const begins = Array.from({ length: count }, (_, i) => Number(view.getBigInt64(4 + i * 8, true)));
  const there = begins.map((begin, index) => ({ begin, index })).filter(({ begin }) => begin !== -1);
  let last = head;
  for (const { begin } of there) {
    if (!Number.isSafeInteger(begin) || begin < last || begin > bytes.length) throw wrong('it is cut off, or its parts do not fit');
    last = begin;
  }
  return new Map(there.map(({ begin, index }, i) => [index, bytes.subarray(begin, there[i + 1]?.begin ?? bytes.length)]));
}

/** The characters of a unicharset: its first line counts them, each further line begins with one. */
function charactersOf(unicharset: Uint8Array | undefined): string[] | null {
  if (!unicharset) return null;
  let text: string;
  try { text = new TextDecoder('utf-8', { fatal: true }).decode(unicharset); } catch { return null; }
  const lines = text.split('\n'), count = Number(lines[0]);
  if (!Number.isInteger(count) || count < 10 || count > 30_000 || lines.length < count + 1) return null;
  return lines.slice(1, count + 1).map((line) => line.split(' ', 1)[0]!);
}

function scriptOf(characters: readonly string[]): string {
  const counts = scripts.map((script) => ({ script, count: characters.filter((c) => new RegExp(`^\\p{Script=${script}}`, 'u').test(c)).length }));
  // Every set holds some Latin letters (Roman numerals, abbreviations): another script with as many as an alphabet has says more.
  const own = counts.filter(({ script, count }) => script !== 'Latin' && count >= 20).sort((a, b) => b.count - a.count)[0];
  return own?.script ?? 'Latin';
}
