import { deflateSync, inflateSync } from 'node:zlib';
import { dice } from './compose-law.ts';

/**
 * Redraws the pages of a PDF in an order in which nobody reads: the pieces of text of each content stream are shuffled in short runs and the runs
 * dealt out, as files from old typesetting programs hold them. Only what Typst writes is understood: one compressed stream per page, each piece of text in q ... BT ... ET Q.
 */
export function scrambleStreams(pdf: Buffer): Buffer {
  const source = pdf.toString('latin1');
  const objects = [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)];
  const written: Buffer[] = [Buffer.from('%PDF-1.7\n%\x80\x80\x80\x80\n', 'latin1')];
  const offsets = new Map<number, number>();
  let length = written[0]!.length;
  const write = (text: string) => { const bytes = Buffer.from(text, 'latin1'); written.push(bytes); length += bytes.length; };
  for (const [, number, body] of objects) {
    offsets.set(Number(number), length);
    write(`${number} 0 obj\n${scrambleObject(body ?? '', Number(number))}\nendobj\n`);
  }
  const size = Math.max(...offsets.keys()) + 1, start = length;
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/u.exec(source)?.[1] ?? '';
  const entry = (n: number) => (offsets.has(n) ? `${String(offsets.get(n)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n');
  write(`xref\n0 ${size}\n${Array.from({ length: size }, (_, n) => entry(n)).join('')}trailer\n<<${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(written);
}

function scrambleObject(body: string, seed: number): string {
  const stream = /^<<([\s\S]*?)>>\s*stream\r?\n([\s\S]*)\r?\nendstream$/u.exec(body);
  if (!stream || !/FlateDecode/u.test(stream[1] ?? '') || /\/(?:Type|Subtype|Length1|N|FunctionType)\b/u.test(stream[1] ?? '')) return body;
  let content: string;
  try { content = inflateSync(Buffer.from(stream[2] ?? '', 'latin1')).toString('latin1'); } catch { return body; }
  if (!content.includes('\nBT')) return body;
  const bytes = deflateSync(Buffer.from(shufflePieces(content, dice(seed)), 'latin1')).toString('latin1');
  return `<<${(stream[1] ?? '').replace(/\/Length \d+/u, `/Length ${bytes.length}`)}>>\nstream\n${bytes}\nendstream`;
}

function shufflePieces(content: string, roll: () => number): string {
  const piece = /q\n[-\d. ]+ cm\n(?:\/c\d+ cs\n[\d. ]+ scn\n)?BT[\s\S]*?ET\nQ\n/gu;
  const runs: string[][] = [];
  for (const drawn of content.match(piece) ?? []) { const last = runs[runs.length - 1]; if (last && last.length < 3) last.push(drawn); else runs.push([drawn]); }
  const dealt = runs.map((run) => ({ run, at: roll() })).sort((a, b) => a.at - b.at).flatMap(({ run }) => run);
  let next = 0;
  return content.replace(piece, () => dealt[next++] ?? '');
}
