import type { EvidencePiece } from './host-protocol.ts';

type ReadEvidence = (documentId: string) => { readonly bytes: Uint8Array; readonly contentType: string } | null;

/** A viewer asks for a file in hundreds of pieces, one soon after the other. */
const keptMs = 20_000;

/** Hands out documents piece by piece. The last one asked for is kept in memory while it is being asked for, so that it is not taken from the review for every piece. */
export function handOutEvidence(read: ReadEvidence): { piece(document: string, range: { start: number; end: number } | null): EvidencePiece | null; forget(): void } {
  let kept: { readonly document: string; readonly bytes: Uint8Array; readonly contentType: string } | null = null;
  let timer: NodeJS.Timeout | undefined;
  const forget = (): void => { kept = null; clearTimeout(timer); };
  return {
    forget,
    piece: (document, range) => {
      if (kept?.document !== document) {
        const found = read(document);
        kept = found && { document, ...found };
      }
      clearTimeout(timer);
      timer = setTimeout(forget, keptMs).unref();
      // A copy of the piece: a view is posted with all that it is a view of.
      return kept && { bytes: range ? kept.bytes.slice(range.start, range.end) : kept.bytes, sizeBytes: kept.bytes.length, contentType: kept.contentType };
    },
  };
}
