import type { EngineEvent } from '../../shared/contract/events.ts';
import type { FromEngine } from '../../shared/contract/port.ts';
import type { FailureCode } from '../../shared/domain/failure.ts';

/** How a question between the engine's process and whoever started it ends. */
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: { readonly code: FailureCode; readonly sentence: string } };

/** What whoever started the engine says to it. Each `id` is its own and is answered once. */
export type ToEngineProcess =
  /** A window is there. Its port comes along where the carrier takes ports; elsewhere its words come as `window.says`. A second one replaces the first. */
  | { readonly kind: 'window' }
  | { readonly kind: 'window.says'; readonly message: unknown }
  | { readonly kind: 'do'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'evidence'; readonly id: number; readonly document: string; readonly range: { readonly start: number; readonly end: number } | null }
  | { readonly kind: 'opening'; readonly id: number; readonly may: boolean }
  /** A reading process has been started as was asked; the port to it comes along. */
  | { readonly kind: 'reader'; readonly id: number; readonly pid: number | undefined }
  | { readonly kind: 'reader.ended'; readonly id: number; readonly complaint: string }
  | { readonly kind: 'close'; readonly id: number };

/** What the engine says to whoever started it. */
export type FromEngineProcess =
  | { readonly kind: 'ready' }
  | { readonly kind: 'window.hears'; readonly message: FromEngine }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'event'; readonly event: EngineEvent }
  /** May this file be opened here? No, where another window of the program shows it. */
  | { readonly kind: 'opening'; readonly id: number; readonly file: string }
  | { readonly kind: 'reader'; readonly id: number; readonly heapMegabytes: number }
  | { readonly kind: 'reader.end'; readonly id: number };

/** A piece of a document's bytes, and of how many it is. */
export interface EvidencePiece { readonly bytes: Uint8Array; readonly sizeBytes: number; readonly contentType: string }
