import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, resolve } from 'node:path';
import type { CallContext } from '../../shared/contract/operation.ts';
import { operations, type Dispatch, type Input, type OperationName, type Output, type Parsed } from '../../shared/contract/operations.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { findEntry } from '../../shared/domain/catalogue-lookup.ts';
import { parsePack, withPacks } from '../../shared/domain/catalogue-packs.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { topics } from '../../shared/domain/journal.ts';
import { loadComparison } from '../outline/load-comparison.ts';
import { loadStructureVocabulary } from '../outline/load-vocabulary.ts';
import type { Desk } from '../services/desk.ts';
import { subjectOf } from '../services/desk.ts';
import { beginReview, describeReview } from '../services/keep-review.ts';
import { makeDownload, type Download } from '../services/make-download.ts';
import { createReviewFile, openReviewFile, plainly, type OpenedFile } from '../store/open-review-file.ts';
import { rememberReview } from '../store/recent-reviews.ts';
import { reviewStore, type ReviewStore } from '../store/review-store.ts';
import { keepUploads, type Uploads } from '../store/uploads.ts';
import { workingPerson } from '../store/working-person.ts';
import { loadLexicon } from '../suggestion/load-lexicon.ts';
import { keepEvents, type Listener } from './events.ts';
import { explainInput } from './explain-input.ts';
import { keepJobs } from './jobs.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { handlers, type ProgramOperation, type ReviewOperation } from './operations.ts';
import { programHandlers } from './program-operations.ts';

export interface Engine {
  readonly dispatch: Dispatch;
  /** Hears what happens in the engine until the returned function is called. */
  readonly subscribe: (listener: Listener) => () => void;
  /** Opens a review for the calls that follow. Says in `notices` what the user should know of it. With `remember`, it is listed among the recent ones. */
  openReview(file: string, how: { write: boolean; waitMs?: number; remember?: boolean }): { readonly readOnly: boolean; readonly notices: readonly string[] };
  /** A document's bytes, for a reader that draws them. */
  readonly readEvidence: (documentId: string) => { readonly bytes: Uint8Array; readonly contentType: string } | null;
  /** Makes a file for keeping by its name (`memo.docx`, `evidence/<document>`). */
  readonly download: (name: string, context?: CallContext) => Promise<Download>;
  /** Where files that come through a browser wait to be imported. */
  readonly uploads: Uploads;
  /** Ends what is under way, and closes the review. Where nothing is under way, all is closed when this returns. */
  close(): Promise<void>;
}

/** How often a review that another program writes is looked at. */
const lookForOthersMs = 2_000;

/** The doorways that a test may replace. An engine that does not remember leaves the list of recent reviews alone. */
export interface Doorways { readonly now?: () => string; readonly newId?: () => string; readonly remember?: boolean }

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The version as package.json has it: memos and files say which program made them. */
export const programName = `Lacuna ${(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version}`;

/** Starts the engine: an ordinary Node program with one entrance, `dispatch`. It holds at most one open review. */
export function startEngine(doorways: Doorways = {}): Engine {
  const now = doorways.now ?? ((): string => new Date().toISOString()), newId = doorways.newId ?? randomUUID;
  let open: ReviewStore | null = null;
  /** How many operations are at work on the open review: it is not taken from under them. */
  let atWork = 0;
  const once = <T>(make: () => T): (() => T) => { let made: T | undefined; return () => (made ??= make()); };
  const catalogue = once(loadCatalogue), lexicon = once(loadLexicon), vocabulary = once(loadStructureVocabulary), comparison = once(loadComparison);
  const events = keepEvents(), uploads = keepUploads();

  /** The shipped catalogue with a review's own packs; they may come from someone else's file, so they are checked like any other file. */
  const catalogueOf = (store: ReviewStore | null): Catalogue => withPacks(catalogue(), store ? store.standing.list('pack').map(({ id, value }) => parsePack(value, `The pack ${id}`)) : []);

  const deskFor = (store: ReviewStore, context: CallContext): Desk => {
    const desk: Desk = {
      store, uploads, lexicon, vocabulary, comparison, digest, program: programName, now, newId,
      catalogue: once(() => catalogueOf(store)),
      by: '', report: context.report ?? (() => undefined), ...(context.signal ? { signal: context.signal } : {}),
    };
    return { ...desk, by: context.by || process.env.LACUNA_REVIEWER || workingPerson() || subjectOf(desk).reviewers[0] || userInfo().username };
  };

  const storeOf = (opened: OpenedFile, file: string): ReviewStore => {
    try {
      const store: ReviewStore = reviewStore(opened, file, digest, (changed) => events.changed(changed, () => (open === store ? (store.journal.last()?.sequence ?? 0) : null)));
      return store;
    } catch (error) { opened.close(); throw plainly(error, file); }
  };
  const remember = (store: ReviewStore): void => {
    if (doorways.remember === false) return;
    const { state, title, asOf } = subjectOf(deskFor(store, {}));
    try { rememberReview({ file: store.file, key: store.key(), state, title, asOf, openedAt: now() }); } catch (error) { console.error(error); } // a full disk in the program's folder is no reason not to open
    events.tell({ kind: 'program.changed' });
  };
  /** Lays a review on the desk in place of the present one. */
  const enter = (store: ReviewStore): ReviewStore => {
    leave();
    open = store;
    if (store.readOnly) watchOthers(store);
    events.tell({ kind: 'review.opened', file: store.file, readOnly: store.readOnly });
    return store;
  };
  /** What is only read here may be written elsewhere: its windows hear of that too. */
  const watchOthers = (store: ReviewStore): void => {
    let version = store.version();
    const watch = setInterval(() => {
      if (open !== store) return clearInterval(watch);
      const now = store.version();
      if (now !== version) events.changed([...topics, 'text'], () => (open === store ? (store.journal.last()?.sequence ?? 0) : null));
      version = now;
    }, lookForOthersMs).unref();
  };
  const leave = (): boolean => {
    if (!open) return false;
    const { file } = open;
    open.close();
    open = null;
    events.tell({ kind: 'review.closed', file });
    return true;
  };
  const assertIdle = (): void => {
    if (atWork > 0) throw new Failure('busy', 'Work on the open review is still under way. Wait until it is done, or cancel it first.');
  };
  const openNow = (file: string): Output<'reviews.open'> => {
    // The file on the desk is opened anew only where that may give the writer's place that it lacks.
    const there = open !== null && isSameFile(open.file, file);
    if (!there || open?.readOnly) {
      assertIdle();
      if (there) leave();
      enter(storeOf(openReviewFile(file, { write: true, waitMs: 500 }), file));
    }
    remember(open!);
    recogniseWaiting();
    return describeReview(deskFor(open!, {}));
  };
  /** Why the review that was named at the start is not open; another review on the desk answers for itself. */
  let refused: Output<'reviews.refused'> = null;
  const atStart = <T>(file: string, opening: () => T): T => {
    refused = null;
    try { return opening(); } catch (error) {
      const why = plainly(error, file);
      if (why instanceof Failure) { refused = { file, code: why.code, sentence: why.message, at: now() }; events.tell({ kind: 'program.changed' }); }
      throw why;
    }
  };
  /** Starts the recognition of documents with pages that wait: after an import, and when a review is opened whose recognition was cut off. */
  const recogniseWaiting = (): void => {
    if (!open || open.readOnly) return;
    const asked = new Set(jobs.list().filter(({ operation, state }) => operation === 'documents.recognise' && (state === 'waiting' || state === 'running')).map(({ input }) => (input as { document: string }).document));
    for (const document of open.recognitions.documentsWaiting()) if (!asked.has(document) && open.standing.get('document', document)) jobs.start('documents.recognise', { document });
  };
  const jobs = keepJobs({ run: (name, input, context) => dispatch(name, input as never, context), tell: events.tell, now, newId, openFile: () => open?.file ?? null, nameOf: (path) => uploads.find(path)?.name ?? open?.standing.get<LawDocument>('document', path)?.fileName ?? basename(path), ended: ({ operation }) => { if (operation === 'documents.import') recogniseWaiting(); } });
  const ofProgram = programHandlers({
    jobs, uploads, openNow, atStart, refused: () => (open ? null : refused), current: () => (open ? describeReview(deskFor(open, {})) : null), closeNow: () => { assertIdle(); return leave(); }, open: () => open && { file: open.file, key: open.key() }, changed: () => events.tell({ kind: 'program.changed' }),
    whoDecides: () => (open ? deskFor(open, {}).by : workingPerson()), another: () => startEngine({ ...doorways, remember: false }),
  });

  const run = async (name: OperationName, input: unknown, context: CallContext): Promise<unknown> => {
    if (name === 'catalogue.show') return showCatalogue(catalogueOf(open), input as Parsed<'catalogue.show'>);
    if (Object.hasOwn(ofProgram, name)) return await (ofProgram[name as ProgramOperation] as (input: unknown, context: CallContext) => unknown)(input, context);
    if (name === 'review.create') {
      const wish = input as Parsed<'review.create'>;
      await jobs.giveWay();
      assertIdle();
      const file = resolve(wish.review);
      const store = enter(storeOf(createReviewFile(file), file));
      const described = beginReview(deskFor(store, { ...context, by: context.by || process.env.LACUNA_REVIEWER || workingPerson() || wish.reviewers[0] || '' }), wish);
      remember(store);
      return described;
    }
    const handler = handlers[name as ReviewOperation] as (desk: Desk, input: unknown) => unknown;
    return await atDesk(context, (desk) => handler(desk, input));
  };

  const atDesk = async <T>(context: CallContext, work: (desk: Desk) => T | Promise<T>): Promise<T> => {
    if (!open) throw new Failure('wrong-usage', 'No review is open.');
    atWork += 1;
    try { return await work(deskFor(open, context)); } finally { atWork -= 1; }
  };

  /** The review stays on the desk while pieces of it are asked for. */
  function* atWorkWhile(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
    atWork += 1;
    try { yield* pieces; } finally { atWork -= 1; }
  }

  const dispatch = async <N extends OperationName>(name: N, input: Input<N>, context: CallContext = {}): Promise<Output<N>> => {
    const operation = operations[name];
    if (!Object.hasOwn(operations, name)) throw new Failure('wrong-usage', `There is no operation "${String(name)}".`);
    const parsed = operation.input.strict().safeParse(input);
    if (!parsed.success) throw new Failure('invalid-input', explainInput(parsed.error));
    try {
      return operation.output.parse(await run(name, parsed.data, context)) as Output<N>;
    } catch (error) {
      if (context.signal?.aborted) throw new Failure('cancelled', 'Cancelled. What was finished is kept.');
      throw plainly(error, open?.file ?? '');
    }
  };

  return {
    dispatch: dispatch as Dispatch, subscribe: events.subscribe, uploads,
    close: async () => {
      const stopping = jobs.stop();
      if (stopping) await stopping;
      leave();
      uploads.close();
    },
    download: async (name, context = {}) => {
      const made = await atDesk(context, (desk) => makeDownload(desk, name));
      return made.bytes instanceof Uint8Array ? made : { ...made, bytes: atWorkWhile(made.bytes) };
    },
    readEvidence: (documentId) => {
      const document = open?.standing.get<LawDocument>('document', documentId);
      const bytes = document && open!.evidence.bytes(document.sha256);
      return bytes ? { bytes, contentType: bytes.subarray(0, 1024).includes('%PDF-') ? 'application/pdf' : 'application/octet-stream' } : null;
    },
    openReview: (file, { remember: remembered, ...how }) => {
      leave();
      const place = resolve(file);
      const store = atStart(place, () => enter(storeOf(openReviewFile(place, how), place)));
      if (remembered) { remember(store); recogniseWaiting(); }
      return { readOnly: store.readOnly, notices: store.notices };
    },
  };
}

/** Whether two paths lead to one file. */
function isSameFile(a: string, b: string): boolean {
  try { return a === b || realpathSync(a) === realpathSync(b); } catch { return false; } // one of them is not there
}

function showCatalogue(catalogue: Catalogue, { id }: Parsed<'catalogue.show'>): Output<'catalogue.show'> {
  return { id: catalogue.id, version: catalogue.version, found: id ? findEntry(catalogue, id) : catalogue };
}
