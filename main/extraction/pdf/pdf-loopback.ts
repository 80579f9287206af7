interface Message { readonly action?: string; readonly chunk?: unknown; readonly sourceName?: string; readonly targetName?: string; readonly callbackId?: number }
type Listener = (event: { readonly data: unknown }) => void;
interface OperatorChunk { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

interface TextChunk { readonly items: readonly unknown[] }

const isOperatorChunk = (chunk: unknown): chunk is OperatorChunk => typeof chunk === 'object' && chunk !== null && 'fnArray' in chunk;
const isTextChunk = (chunk: unknown): chunk is TextChunk => typeof chunk === 'object' && chunk !== null && 'items' in chunk && Array.isArray(chunk.items);

/**
 * One end of a pair of message ports inside a single thread. pdf.js's own pair clones every message (8 % of a book's reading time, and it would
 * cut glyphs off from their prototype); here messages pass as they are. pdf.js empties the arrays of an operator list, and of a page's words, after it sent them, so
 * those are copied; fonts are never drawn here, so its plea to fall back to outlines is answered with "done".
 */
export class LoopbackEnd {
  readonly #listeners = new Set<Listener>();
  #peer: LoopbackEnd | null = null;

  static pair(): [LoopbackEnd, LoopbackEnd] {
    const [a, b] = [new LoopbackEnd(), new LoopbackEnd()];
    a.#peer = b;
    b.#peer = a;
    return [a, b];
  }

  postMessage(message: Message): void {
    if (message.action === 'FontFallback') { this.#deliver(this, { sourceName: message.targetName, targetName: message.sourceName, callback: 1, callbackId: message.callbackId, data: null }); return; }
    const { chunk } = message;
    const data = isOperatorChunk(chunk) ? { ...message, chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() } } : isTextChunk(chunk) ? { ...message, chunk: { ...chunk, items: chunk.items.slice() } } : message;
    if (this.#peer) this.#deliver(this.#peer, data);
  }

  #deliver(end: LoopbackEnd, data: unknown): void {
    queueMicrotask(() => { for (const listener of end.#listeners) listener.call(end, { data }); });
  }

  addEventListener(_name: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
  }
}
