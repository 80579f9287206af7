/**
 * The engine as a program of its own, behind the desktop window: whoever starts it gives it a window's port, and asks of it what a shell needs
 * (`host-protocol.ts`). It runs as a utility process or as a plain child process of Node, and knows of neither.
 */
import { haveReadingStartedBy } from '../extraction/reading-process.ts';
import { answerWindow, failureOf, type AnyDispatch, type WindowDoor, type WindowWire } from './answer-window.ts';
import { handOutEvidence } from './hand-out-evidence.ts';
import { hostLine, type HostPort } from './host-line.ts';
import type { Answer } from './host-protocol.ts';
import { onlyOnce } from './only-once.ts';
import { readElsewhere } from './read-elsewhere.ts';
import { startEngine } from './start-engine.ts';

const log = (surprise: unknown): void => { console.error(surprise); };
const engine = startEngine();
const evidence = handOutEvidence(engine.readEvidence);
const end = async (): Promise<void> => { window?.close(); await engine.close(); };
const line = hostLine(() => { void end().finally(() => process.exit(0)); });
const questions = new Map<number, (may: boolean) => void>();
const readings = readElsewhere(line);
let window: WindowDoor | null = null, lastQuestion = 0;
/** Hears the window where its words come over the line and not over a port of its own. */
let hearWindow: ((message: unknown) => void) | null = null;

if (line.carriesPorts) haveReadingStartedBy(readings.start);

const mayOpen = (file: string): Promise<boolean> => new Promise((resolve) => {
  questions.set(++lastQuestion, resolve);
  line.say({ kind: 'opening', id: lastQuestion, file });
});

/** The engine's entrance, but for reviews that another window shows: two engines on one file would make the second a mere reader. */
const dispatch: AnyDispatch = onlyOnce(engine.dispatch as AnyDispatch, mayOpen);

const answerTo = async (work: () => unknown): Promise<Answer> => {
  try { return { ok: true, value: (await work()) ?? null }; } catch (error) { return { ok: false, failure: failureOf(error, log) }; }
};

function meetWindow(port: HostPort | undefined): void {
  window?.close();
  const wire: WindowWire = port
    ? { say: (message) => { port.postMessage(message); }, hear: (listener) => { port.on('message', ({ data }) => { listener(data); }); port.start(); } }
    : { say: (message) => { line.say({ kind: 'window.hears', message }); }, hear: (listener) => { hearWindow = listener; } };
  const door = answerWindow(wire, dispatch, log);
  port?.on('close', () => { door.close(); });
  window = door;
}

engine.subscribe((event) => {
  if (event.kind === 'review.closed' || event.kind === 'review.opened') evidence.forget();
  line.say({ kind: 'event', event });
  window?.tell(event);
});

line.hear((message, port) => {
  const answer = (id: number, work: () => unknown): void => { void answerTo(work).then((ended) => { line.say({ kind: 'answer', id, answer: ended }); }); };
  switch (message.kind) {
    case 'window': return meetWindow(port);
    case 'window.says': return hearWindow?.(message.message);
    case 'do': return answer(message.id, () => dispatch(message.name, message.input, {}));
    case 'evidence': return answer(message.id, () => evidence.piece(message.document, message.range));
    case 'opening': questions.get(message.id)?.(message.may); questions.delete(message.id); return;
    case 'reader': return port ? readings.started(message.id, message.pid, port) : readings.ended(message.id, 'No port came with it.');
    case 'reader.ended': return readings.ended(message.id, message.complaint);
    case 'close': return answer(message.id, end);
  }
});
line.say({ kind: 'ready' });
