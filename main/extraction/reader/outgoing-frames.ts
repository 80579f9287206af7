import { frameHeader, messageFrame, pageFrame } from './frames.ts';
import type { ReaderMessage, RecognitionMessage } from './frames.ts';
import { outgoing } from './way.ts';

/** Writes frames on the way out and tells when they are through, so that a slow receiver slows the reading. */
function write(kind: number, bytes: Uint8Array): Promise<void> {
  outgoing.write(frameHeader(kind, bytes.length));
  return new Promise((resolve) => { outgoing.write(bytes, () => { resolve(); }); });
}

/** Sends a message to the program; resolves when the pipe has taken it. */
export const tell = (message: ReaderMessage | RecognitionMessage): Promise<void> => write(messageFrame, new TextEncoder().encode(JSON.stringify(message)));
/** Sends one page, already packed as a frame. */
export const sendPage = (page: Uint8Array): Promise<void> => write(pageFrame, page);
