import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { CallContext } from '../../shared/contract/operation.ts';
import { operations, type Dispatch, type Input, type OperationName, type Output, type Parsed } from '../../shared/contract/operations.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { findEntry } from '../../shared/domain/catalogue-lookup.ts';
import { parsePack, withPacks } from '../../shared/domain/catalogue-packs.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { loadStructureVocabulary } from '../outline/load-vocabulary.ts';
import type { Desk } from '../services/desk.ts';
import { subjectOf } from '../services/desk.ts';
import { beginReview } from '../services/keep-review.ts';
import { createReviewFile, openReviewFile, plainly } from '../store/open-review-file.ts';
import { reviewStore, type ReviewStore } from '../store/review-store.ts';
import { loadLexicon } from '../suggestion/load-lexicon.ts';
import { explainInput } from './explain-input.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { handlers, type ReviewOperation } from './operations.ts';

export interface Engine {
  readonly dispatch: Dispatch;
  /** Opens a review for the calls that follow. Says in `notices` what the user should know of it. */
  openReview(file: string, how: { write: boolean; waitMs?: number }): { readonly readOnly: boolean; readonly notices: readonly string[] };
  /** A document's bytes, for a reader that draws them. */
  readonly readEvidence: (documentId: string) => { readonly bytes: Uint8Array; readonly contentType: string } | null;
  close(): void;
}

/** The doorways that a test may replace. */
export interface Doorways { readonly now?: () => string; readonly newId?: () => string }

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The version as package.json has it: memos and files say which program made them. */
export const programName = `Lacuna ${(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version}`;

/** Starts the engine: an ordinary Node program with one entrance, `dispatch`. It holds at most one open review. */
export function startEngine(doorways: Doorways = {}): Engine {
  let open: ReviewStore | null = null;
  const once = <T>(make: () => T): (() => T) => { let made: T | undefined; return () => (made ??= make()); };
  const catalogue = once(loadCatalogue), lexicon = once(loadLexicon), vocabulary = once(loadStructureVocabulary);
  const close = (): void => { open?.close(); open = null; };

  /** The shipped catalogue with a review's own packs; they may come from someone else's file, so they are checked like any other file. */
  const catalogueOf = (store: ReviewStore | null): Catalogue => withPacks(catalogue(), store ? store.standing.list('pack').map(({ id, value }) => parsePack(value, `The pack ${id}`)) : []);

  const deskFor = (store: ReviewStore, context: CallContext): Desk => {
    const desk: Desk = {
      store, lexicon, vocabulary, digest, program: programName,
      catalogue: once(() => catalogueOf(store)),
      now: doorways.now ?? (() => new Date().toISOString()), newId: doorways.newId ?? randomUUID,
      by: '', report: context.report ?? (() => undefined), ...(context.signal ? { signal: context.signal } : {}),
    };
    return { ...desk, by: context.by || process.env.LACUNA_REVIEWER || subjectOf(desk).reviewers[0] || userInfo().username };
  };

  const run = async (name: OperationName, input: unknown, context: CallContext): Promise<unknown> => {
    if (name === 'catalogue.show') return showCatalogue(catalogueOf(open), input as Parsed<'catalogue.show'>);
    if (name === 'review.create') {
      const wish = input as Parsed<'review.create'>;
      close();
      const file = resolve(wish.review);
      open = reviewStore(createReviewFile(file), file, digest);
      return beginReview(deskFor(open, { by: wish.reviewers[0] ?? '', ...context }), wish);
    }
    if (!open) throw new Failure('wrong-usage', 'No review is open.');
    const handler = handlers[name as ReviewOperation] as (desk: Desk, input: unknown) => unknown;
    return await handler(deskFor(open, context), input);
  };

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
    dispatch: dispatch as Dispatch, close,
    readEvidence: (documentId) => {
      const document = open?.standing.get<LawDocument>('document', documentId);
      const bytes = document && open!.evidence.bytes(document.sha256);
      return bytes ? { bytes, contentType: bytes.subarray(0, 1024).includes('%PDF-') ? 'application/pdf' : 'application/octet-stream' } : null;
    },
    openReview: (file, how) => {
      close();
      const place = resolve(file);
      const opened = openReviewFile(place, how);
      try { open = reviewStore(opened, place, digest); } catch (error) { opened.close(); throw plainly(error, place); }
      return { readOnly: open.readOnly, notices: open.notices };
    },
  };
}

function showCatalogue(catalogue: Catalogue, { id }: Parsed<'catalogue.show'>): Output<'catalogue.show'> {
  return { id: catalogue.id, version: catalogue.version, found: id ? findEntry(catalogue, id) : catalogue };
}
