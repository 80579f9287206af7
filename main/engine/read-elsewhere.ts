import { PassThrough } from 'node:stream';
import { ByteStream } from '../extraction/reader/byte-stream.ts';
import type { ReadingProcess } from '../extraction/reading-process.ts';
import type { HostLine, HostPort } from './host-line.ts';

interface Reading { readonly stream: ByteStream; readonly stderr: PassThrough; pid: number | undefined }

/** Reading processes that whoever started this process starts and ends for it; the file and its frames go straight between the two, over a port. */
export interface ReadElsewhere {
  start(heapMegabytes: number): ReadingProcess;
  started(id: number, pid: number | undefined, port: HostPort): void;
  /** A reading process has ended, with what it complained of. */
  ended(id: number, complaint: string): void;
}

/** Asks for reading processes over a line. */
export function readElsewhere(line: HostLine): ReadElsewhere {
  const readings = new Map<number, Reading>();
  let last = 0;
  return {
    start: (heapMegabytes) => {
      const id = ++last, reading: Reading = { stream: new ByteStream(), stderr: new PassThrough(), pid: undefined };
      readings.set(id, reading);
      line.say({ kind: 'reader', id, heapMegabytes });
      return { get pid() { return reading.pid; }, stdin: reading.stream, stdout: reading.stream, stderr: reading.stderr, get ended() { return readings.get(id) !== reading; }, kill: () => { if (readings.delete(id)) { line.say({ kind: 'reader.end', id }); reading.stderr.destroy(); reading.stream.close(); } } };
    },
    started: (id, pid, port) => {
      const reading = readings.get(id);
      if (!reading) return port.close();
      reading.pid = pid;
      reading.stream.attach({
        postMessage: (message) => { port.postMessage(message); },
        hear: (listener) => { port.on('message', ({ data }) => { listener(data); }); port.start(); },
        // The process's end is told with its complaint, which may come a moment later than the port's.
        onClose: () => undefined,
      });
    },
    ended: (id, complaint) => {
      const reading = readings.get(id);
      readings.delete(id);
      reading?.stderr.end(complaint);
      reading?.stderr.resume();
      reading?.stream.close();
    },
  };
}
