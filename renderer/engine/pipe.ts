import type { EngineEvent } from '../../shared/contract/events.ts';
import type { Input, OperationName, Output } from '../../shared/contract/operations.ts';
import type { FailureCode } from '../../shared/domain/failure.ts';

/** The way to the engine: every operation of the contract, its events, and the bytes that a page fetches by address. */
export interface Pipe {
  readonly door: 'browser' | 'desktop';
  /** Carries out an operation. Rejects with a `Refusal` for expected trouble and for a pipe that broke. */
  call<N extends OperationName>(name: N, input: Input<N>, signal?: AbortSignal): Promise<Output<N>>;
  /** Hears the engine's events until the returned function is called. `lost` is told when the engine cannot be heard, and again when it can. */
  listen(hear: (event: EngineEvent) => void, lost: (isLost: boolean) => void): () => void;
  /** Where a document's bytes are. */
  evidenceAddress(documentId: string): string;
  /** Brings a file that only the browser holds to the engine; resolves to the path by which `documents.import` takes it. `onSent` hears how many bytes are through. Absent where files have paths of their own. */
  readonly upload?: (file: File, name: string, signal?: AbortSignal, onSent?: (sentBytes: number) => void) => Promise<string>;
  /** Where a made file can be fetched from ("memo.docx"). Absent where files are saved through a dialog. */
  readonly downloadAddress?: (name: string) => string;
}

/** Expected trouble as it crosses the pipe: a code from the closed list (or `lost`, when nobody answers) and a sentence. */
export class Refusal extends Error {
  readonly code: FailureCode | 'lost';

  constructor(code: FailureCode | 'lost', sentence: string) {
    super(sentence);
    this.name = 'Refusal';
    this.code = code;
  }
}
