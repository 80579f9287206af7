import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { windowPolicy } from '../../shared/contract/content-policy.ts';
import type { CallContext } from '../../shared/contract/operation.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { answerOperation } from './answer-operation.ts';
import { guarded, refuse, sendFailure, sendPage } from './answer.ts';
import { openGate, type Gate } from './gate.ts';
import { missingWindow } from './missing-window.ts';
import { sendDownload, type MakeDownload } from './send-download.ts';
import { sendEvents, type Subscribe } from './send-events.ts';
import { sendEvidence, type ReadEvidence } from './send-evidence.ts';
import { takeUpload, type Shelf } from './take-upload.ts';
import type { WindowFile, WindowFiles } from './window-files.ts';

/** The engine's entrance as this room needs it: names and inputs come over the wire and are checked behind it. */
export type Dispatch = (name: string, input: unknown, context: CallContext) => Promise<unknown>;

export interface ServeOptions {
  readonly dispatch: Dispatch;
  /** The built window; null where it is missing, and a page says so. */
  readonly window: WindowFiles | null;
  readonly subscribe?: Subscribe;
  /** The memo preview, as whole HTML. */
  readonly memo?: () => string | Promise<string>;
  readonly evidence?: ReadEvidence;
  readonly download?: MakeDownload;
  readonly uploads?: Shelf;
  /** The one-time token; a random one of 32 bytes where none is given. */
  readonly token?: string;
  /** 0 (a free one) where none is given. */
  readonly port?: number;
  /** Takes what went wrong unexpectedly, whole; the browser only hears that something did. */
  readonly log?: (surprise: unknown) => void;
}

export interface Served {
  /** What to open: the address with the one-time token. */
  readonly address: string;
  readonly port: number;
  /** Another address with a token of its own, for a browser that has lost its session; the one before no longer works. */
  newAddress(): string;
  /** Ends every connection, cancels what is still being worked on for a browser, and waits a little for that work to stop. */
  close(): Promise<void>;
}

const mostConnections = 64;
const patienceMs = 5_000;

/** Serves the workbench on 127.0.0.1 until it is closed. */
export async function serve(options: ServeOptions): Promise<Served> {
  const log = options.log ?? ((surprise: unknown) => console.error(surprise));
  let gate: Gate | undefined;
  const running = new Set<Promise<void>>();
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    if (!gate) return void response.destroy();
    const work: Promise<void> = route(gate, options, request, response, log).catch((error: unknown) => {
      log(error);
      if (response.headersSent) response.destroy(); else sendFailure(response, new Failure('internal', 'Something went wrong inside the program. The terminal it was started from says more.'), 500);
    }).finally(() => running.delete(work));
    running.add(work);
  };
  const server = createServer({ requestTimeout: 600_000, headersTimeout: 10_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 }, handle);
  // A body that will be refused is not invited first.
  server.on('checkContinue', handle);
  server.maxConnections = mostConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new Failure('busy', `Port ${options.port} is in use. Choose another with --port, or leave it out.`) : error));
    server.listen({ host: '127.0.0.1', port: options.port ?? 0, exclusive: true }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const opened = (gate = openGate(port, options.token));
  const newAddress = (): string => `http://127.0.0.1:${port}/?token=${opened.renew()}`;
  return {
    address: newAddress(), port, newAddress,
    close: async () => {
      const closed = new Promise<void>((resolve) => { server.close(() => resolve()); });
      server.closeAllConnections();
      await closed;
      // Whoever closes the review next must not pull it from under an operation; one that ignores its signal may not hold up the end either.
      await Promise.race([Promise.allSettled(running), new Promise<void>((resolve) => { setTimeout(resolve, patienceMs).unref(); })]);
    },
  };
}

async function route(gate: Gate, options: ServeOptions, request: IncomingMessage, response: ServerResponse, log: (surprise: unknown) => void): Promise<void> {
  const refusal = gate.check(request);
  if (refusal) return refuse(request, response, refusal);
  const url = request.url ?? '/';
  const path = url.split('?', 1)[0]!;
  const entered = gate.enter(request, url);
  if (entered) {
    response.setHeader('Set-Cookie', entered.cookie);
    return void response.writeHead(303, { Location: '/', 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }).end();
  }
  if (!gate.isInside(request)) return refuse(request, response, gate.refusalOutside(url));

  if (request.method === 'POST') {
    if (path === '/upload' && options.uploads) return takeUpload(options.uploads, url, request, response);
    const name = /^\/api\/([A-Za-z]{1,60}\.[A-Za-z]{1,60})$/.exec(path)?.[1];
    return name ? answerOperation(options.dispatch, name, request, response, log) : refuse(request, response, { status: 404, sentence: 'There is nothing at this address.' });
  }
  const file = options.window?.get(path);
  if (file) return sendWindowFile(file, response);
  if (path === '/') return sendPage(response, missingWindow);
  if (path === '/events' && options.subscribe) return await sendEvents(options.subscribe, request, response);
  if (path === '/memo.html' && options.memo) return await sendMade(options.memo, request, response);
  const document = /^\/evidence\/([A-Za-z0-9_-]{1,128})$/.exec(path)?.[1];
  if (document && options.evidence) return await sendEvidence(options.evidence, document, request, response);
  const download = /^\/download\/([a-z]{1,20}\.[a-z]{1,10}|evidence\/[A-Za-z0-9_-]{1,128})$/.exec(path)?.[1];
  if (download && options.download) return await sendDownload(options.download, `${download}${url.slice(path.length)}`, response);
  return refuse(request, response, { status: 404, sentence: 'There is nothing at this address.' });
}

/** Every file of the window carries the window's policy: a worker is held to the one that its own script came with. */
function sendWindowFile({ bytes, contentType, lasting }: WindowFile, response: ServerResponse): void {
  response.writeHead(200, guarded({ 'Content-Type': contentType, 'Content-Length': bytes.byteLength, 'Content-Security-Policy': windowPolicy, ...(lasting ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {}) })).end(bytes);
}

/** Sends a page that is made on asking; expected trouble in the making is a sentence, not a page. */
async function sendMade(make: () => string | Promise<string>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    sendPage(response, await make());
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'internal') throw error;
    refuse(request, response, { status: 422, sentence: error.message });
  }
}
