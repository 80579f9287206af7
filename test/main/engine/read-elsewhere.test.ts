import { spawn } from 'node:child_process';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { PageText } from '../../../shared/domain/text.ts';
import { extractDocument } from '../../../main/extraction/extract-document.ts';
import { ByteStream } from '../../../main/extraction/reader/byte-stream.ts';
import { haveReadingStartedBy, readingEntry, startOnNode } from '../../../main/extraction/reading-process.ts';
import { readElsewhere } from '../../../main/engine/read-elsewhere.ts';
import type { HostPort } from '../../../main/engine/host-line.ts';
import type { FromEngineProcess } from '../../../main/engine/host-protocol.ts';
import { smallLaw } from '../../journeys/small-law.ts';

const samples = new URL('../../../resources/samples/pdf/', import.meta.url);

/** A port as a utility process would get it, over one of Node's own. */
const asHostPort = (port: MessagePort): HostPort => ({
  postMessage: (message) => { port.postMessage(message); }, start: () => { port.start(); }, close: () => { port.close(); },
  on: (event: string, listener: (event: { data: unknown }) => void) => (event === 'message' ? port.on('message', (data: unknown) => { listener({ data }); }) : port.on('close', () => { listener({ data: null }); })),
});
/** The other end of such a port. */
function attach(stream: ByteStream, port: MessagePort): ByteStream {
  stream.attach({ postMessage: (message) => { port.postMessage(message); }, hear: (listener) => { port.on('message', listener); }, onClose: (listener) => { port.on('close', listener); } });
  return stream;
}

/** Stands in for the shell: starts the real reading process, and lays its pipes onto a port. What a hand in between does to it is told by `meddle`. */
function shell(meddle: { readonly killAfterBytes?: number } = {}) {
  const asked: FromEngineProcess[] = [], running = new Map<number, ReturnType<typeof spawn>>();
  const readings = readElsewhere({
    carriesPorts: true, hear: () => undefined,
    say: (message) => {
      asked.push(message);
      if (message.kind === 'reader.end') running.get(message.id)?.kill('SIGKILL');
      if (message.kind !== 'reader') return;
      const { id } = message, child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', readingEntry], { stdio: ['pipe', 'pipe', 'pipe'] });
      const { port1, port2 } = new MessageChannel(), end = attach(new ByteStream(), port1);
      let complaint = '', bytes = 0;
      running.set(id, child);
      child.stdin!.on('error', () => undefined);
      end.on('error', () => undefined);
      end.pipe(child.stdin!);
      child.stdout!.on('data', (more: Buffer) => { bytes += more.length; if (meddle.killAfterBytes !== undefined && bytes > meddle.killAfterBytes) child.kill('SIGKILL'); });
      child.stdout!.pipe(end);
      child.stderr!.on('data', (more: Buffer) => { complaint += String(more); });
      child.once('close', () => { setTimeout(() => { readings.ended(id, complaint); port1.close(); }, 20); });
      child.once('spawn', () => { readings.started(id, child.pid, asHostPort(port2)); });
    },
  });
  haveReadingStartedBy(readings.start);
  return { asked, running };
}

async function read(bytes: Uint8Array, fileName: string, more: { readonly signal?: AbortSignal; readonly onPages?: (pages: readonly PageText[]) => Promise<void>; readonly rssBytes?: number } = {}) {
  const pages: PageText[] = [];
  const result = await extractDocument({ bytes, fileName, ...(more.signal ? { signal: more.signal } : {}), ...(more.rssBytes ? { limits: { rssBytes: more.rssBytes } } : {}), onPages: async (some) => { pages.push(...some); await more.onPages?.(some); } });
  return { result, pages };
}

afterEach(() => { haveReadingStartedBy(startOnNode); });

describe('reading in a process that someone else starts', () => {
  it('reads the same as in one of our own', async () => {
    const files = [['law.md', new TextEncoder().encode(smallLaw)], ['varania-criminal-code-fr.pdf', null]] as const;
    for (const [name, given] of files) {
      const bytes = given ?? readFileSync(new URL(await firstPdf(), samples));
      const own = await read(bytes, name);
      const { asked } = shell();
      const elsewhere = await read(bytes, name);
      expect([elsewhere, asked.map(({ kind }) => kind)]).toEqual([own, ['reader', 'reader.end']]);
      haveReadingStartedBy(startOnNode);
    }
  });

  it('says how it ended when the process dies on the way', async () => {
    shell({ killAfterBytes: 0 });
    await expect(read(new TextEncoder().encode(smallLaw.repeat(400)), 'law.md')).rejects.toMatchObject({ code: 'failed', message: expect.stringMatching(/ended unexpectedly/u) });
  });

  it('is ended by its watcher: cancelled, and over its memory', async () => {
    const { asked, running } = shell(), stop = new AbortController();
    const bytes = readFileSync(new URL(await firstPdf(), samples));
    await expect(read(bytes, 'law.pdf', { signal: stop.signal, onPages: async () => { stop.abort(); } })).rejects.toMatchObject({ code: 'cancelled' });
    await expect(read(bytes, 'law.pdf', { rssBytes: 1, onPages: () => new Promise((resolve) => { setTimeout(resolve, 600); }) })).rejects.toMatchObject({ message: expect.stringMatching(/MB of memory/u) });
    expect([...running.keys()].map((id) => asked.some((message) => message.kind === 'reader.end' && message.id === id))).toEqual([true, true]);
  });
});

describe('bytes over a port', () => {
  it('arrive whole and in order, and a slow receiver slows the sender', async () => {
    const { port1, port2 } = new MessageChannel(), sender = new ByteStream(), receiver = attach(new ByteStream(), port2);
    let posted = 0;
    // Written before there is a port, and of a view into something larger.
    const whole = Buffer.alloc(5_000_000, 0).map((_byte, at) => at % 251).subarray(7, 4_800_007);
    sender.end(whole);
    sender.attach({ postMessage: (message) => { posted++; port1.postMessage(message); }, hear: (listener) => { port1.on('message', listener); }, onClose: () => undefined });
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(posted).toBeLessThanOrEqual(2);
    const parts: Buffer[] = [];
    for await (const part of receiver) { parts.push(part as Buffer); await new Promise((resolve) => { setTimeout(resolve, 1); }); }
    expect(Buffer.concat(parts).equals(whole)).toBe(true);
    port1.close();
  });

  it('end on both sides when the port closes', async () => {
    const { port1, port2 } = new MessageChannel(), one = attach(new ByteStream(), port1), other = attach(new ByteStream(), port2);
    one.on('error', () => undefined);
    const written = new Promise((resolve) => { one.write(Buffer.alloc(3_000_000), resolve); });
    const ended = (async () => { for await (const part of other) void part; return 'ended'; })();
    setTimeout(() => { port2.close(); }, 20);
    expect([await ended, ((await written) ?? 'taken') !== undefined]).toEqual(['ended', true]);
  });
});

async function firstPdf(): Promise<string> {
  const { readdirSync } = await import('node:fs');
  return readdirSync(samples).filter((name) => name.endsWith('.pdf')).sort()[0]!;
}
