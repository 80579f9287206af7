/**
 * A program of Electron that does one thing of the shell's: it starts a reading process as the shell does, and speaks to it as the engine does.
 * What came of it is one JSON line on standard output.
 */
import { app, type MessagePortMain } from 'electron';
import { readFileSync } from 'node:fs';
import { ByteStream } from '../../main/extraction/reader/byte-stream.ts';
import { FrameCutter, messageFrame } from '../../main/extraction/reader/frames.ts';
import { startReader } from '../../main/shell/start-reader.ts';

const [reader, file, killAt] = process.argv.slice(-3) as [string, string, string];
const bytes = readFileSync(file), messages: unknown[] = [], told: string[] = [];
const ended = Promise.withResolvers<string>(), stream = new ByteStream();
let pages = 0;

void app.whenReady().then(async () => {
  const process_ = startReader({
    say: (message, port?: MessagePortMain) => {
      told.push(message.kind);
      if (message.kind === 'reader.ended') { ended.resolve(message.complaint); stream.close(); }
      if (message.kind !== 'reader' || !port) return;
      stream.attach({ postMessage: (word) => { port.postMessage(word); }, hear: (listener) => { port.on('message', ({ data }) => { listener(data); }); port.start(); }, onClose: () => undefined });
      if (killAt === 'at-once') process_.kill();
    },
  }, 1, 400, reader);
  stream.on('error', () => undefined);
  stream.write(`${JSON.stringify({ format: 'markdown', fileName: 'law.md', sizeBytes: bytes.length, pages: 100, charactersPerPage: 500_000, heapMegabytes: 400 })}\n`);
  stream.end(bytes);
  const cutter = new FrameCutter(10_000_000);
  stream.on('data', (chunk: Buffer) => { for (const frame of cutter.take(chunk)) if (frame.kind === messageFrame) messages.push(JSON.parse(frame.bytes.toString('utf8'))); else pages++; });
  const complaint = await ended.promise;
  console.log(JSON.stringify({ told, messages, pages, complaint }));
  app.exit(0);
});
