export interface DecodedText { readonly text: string; readonly notes: readonly string[] }

/** The characters of a text file. UTF-8 and UTF-16 are known by their bytes, a stated encoding is believed; else one of three Windows code pages is guessed, and said. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), notes: [] };
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== null) return { text: utf8, notes: [] };
  const stated = decodeAsStated(bytes);
  if (stated !== null) return { text: stated, notes: [] };
  const guess = guessCodePage(bytes);
  return { text: new TextDecoder(guess).decode(bytes), notes: [`This file does not say how its letters are encoded; it was read as ${guess}. If letters look wrong, save it as UTF-8 and import it again.`] };
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = (parity: number): number => sample.filter((b, i) => b === 0 && i % 2 === parity).length;
  if (zeros(1) > sample.length * 0.2 && zeros(0) < sample.length * 0.02) return 'utf-16le';
  return zeros(0) > sample.length * 0.2 && zeros(1) < sample.length * 0.02 ? 'utf-16be' : null;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes); } catch { return null; }
}

/** `<meta charset=...>` or an XML declaration in the first bytes. */
function decodeAsStated(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (!label || /^utf-?8$/i.test(label)) return null;
  try { return new TextDecoder(label).decode(bytes); } catch { return null; }
}

/**
 * The rule: where a third of the letters are above ASCII, the text is Cyrillic (windows-1251). Otherwise bytes that are letters in Central
 * European languages but signs or rare letters in Western ones are weighed against the reverse (windows-1250 against windows-1252).
 */
export function guessCodePage(bytes: Uint8Array): 'windows-1250' | 'windows-1251' | 'windows-1252' {
  let ascii = 0, high = 0, central = 0, western = 0;
  const sample = bytes.subarray(0, 200_000);
  sample.forEach((byte, i) => {
    if ((byte | 32) >= 97 && (byte | 32) <= 122) ascii++;
    if (byte >= 0xc0) high++;
    if (byte < 0x80) return;
    const beside = ((sample[i - 1] ?? 0) | 32) >= 97 || ((sample[i + 1] ?? 0) | 32) >= 97;
    if (beside && centralLetters.has(byte)) central++;
    if (westernLetters.has(byte)) western++;
  });
  if (high > (ascii + high) / 3) return 'windows-1251';
  return central > western ? 'windows-1250' : 'windows-1252';
}

/** š ž Š Ž ś ź ł ą ż ş ř ě ć đ in 1250; mostly signs or seldom letters in 1252. */
const centralLetters = new Set([0x9a, 0x9e, 0x8a, 0x8e, 0x9c, 0x9f, 0xb3, 0xb9, 0xbf, 0xba, 0xf8, 0xec, 0xe6, 0xf0]);
/** à ã å ò ñ û in 1252. è is also č in 1250, ù ů: they stand in neither set. */
const westernLetters = new Set([0xe0, 0xe3, 0xe5, 0xf2, 0xf1, 0xfb]);
