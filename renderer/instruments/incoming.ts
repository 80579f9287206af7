import { useSyncExternalStore } from 'react';

/** A file that was dropped or chosen: with a path where the desktop knows it, with its bytes where only the browser has them. */
export interface IncomingFile { readonly name: string; readonly sizeBytes: number; readonly path?: string; readonly file?: File }

/** A file on its way from the browser to the engine, or one that did not arrive. */
export interface Sending { readonly id: number; readonly name: string; readonly sentBytes: number; readonly sizeBytes: number; readonly refusal: string | null; readonly cancel: () => void; readonly retry: () => void }

interface Incoming {
  /** What the sheet asks about; null when nothing was dropped or chosen. Paths may still be folders. */
  readonly asked: { readonly files: readonly IncomingFile[]; readonly paths: readonly string[] } | null;
  readonly sending: readonly Sending[];
}

let current: Incoming = { asked: null, sending: [] };
const listeners = new Set<() => void>();

function become(next: Partial<Incoming>): void {
  current = { ...current, ...next };
  for (const listener of listeners) listener();
}

/** What is dropped, chosen or on its way. */
export const useIncoming = (): Incoming => useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, () => current);

/** Offers files with bytes, or paths of files and folders, to be imported: the sheet opens. */
export function offer(files: readonly IncomingFile[], paths: readonly string[] = []): void {
  if (files.length > 0 || paths.length > 0) become({ asked: { files, paths } });
}

/** Closes the sheet. */
export const stopAsking = (): void => become({ asked: null });

let last = 0;

/** Hands a file over, shown while it lasts; what does not arrive stays with its reason until it is tried again or put away. */
export async function send(name: string, sizeBytes: number, carry: (signal: AbortSignal, onSent: (sentBytes: number) => void) => Promise<void>): Promise<void> {
  const controller = new AbortController(), id = ++last;
  const change = (next: Partial<Sending>): void => become({ sending: current.sending.map((one) => (one.id === id ? { ...one, ...next } : one)) });
  const away = (): void => become({ sending: current.sending.filter((one) => one.id !== id) });
  const row: Sending = { id, name, sentBytes: 0, sizeBytes, refusal: null, cancel: () => { controller.abort(); away(); }, retry: () => { away(); void send(name, sizeBytes, carry); } };
  become({ sending: [...current.sending, row] });
  try {
    await carry(controller.signal, (sentBytes) => change({ sentBytes: Math.min(sentBytes, sizeBytes) }));
    away();
  } catch (error) {
    if (!controller.signal.aborted) change({ refusal: (error as Error).message });
  }
}
