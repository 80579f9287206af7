import type { Output } from '../../shared/contract/operations.ts';
import { useJobs, type Job } from '../engine/use-jobs.ts';
import { useIncoming, type Sending } from './incoming.ts';

type ImportRow = Output<'documents.import'>[number];

/** A file that is not yet, or never became, a document of the review. */
export interface ComingIn { readonly key: string; readonly name: string; readonly job: Job | null; readonly sending: Sending | null; readonly answer: ImportRow | null }

export interface DocumentJobs {
  /** The job that is reading a document now or will, if there is one. */
  readonly of: (document: { readonly id: string; readonly fileName: string; readonly state: string }) => Job | null;
  readonly comingIn: readonly ComingIn[];
  readonly retry: (coming: ComingIn) => void;
  readonly cancel: (job: string) => void;
  readonly dismiss: (job: string) => void;
  readonly reread: (document: string) => void;
  readonly recognise: (document: string, how?: 'all' | 'again') => void;
}

const goesOn = ({ state }: Job): boolean => state === 'waiting' || state === 'running';

/** The imports and readings under way, each given to its document; what has no document yet stands by itself. */
export function useDocumentJobs(documents: readonly { readonly fileName: string; readonly state: string }[]): DocumentJobs {
  const { jobs, start, cancel, dismiss } = useJobs(), { sending } = useIncoming();
  const readsDocument = (job: Job): boolean => documents.some((document) => document.state === 'reading' && isReading(job, document.fileName));
  const imports = jobs.filter((job) => job.operation === 'documents.import' && !readsDocument(job)).flatMap((job): ComingIn[] => {
    const answer = ((job.output as ImportRow[] | null) ?? [])[0] ?? null;
    // What became a document says the rest in its own row.
    if (job.state === 'done' && (answer === null || answer.state === 'imported' || (answer.document && answer.state !== 'already-there'))) return [];
    if (answer?.document && job.state === 'cancelled') return [];
    return [{ key: job.id, name: answer?.fileName ?? nameIn(job.words), job, sending: null, answer }];
  });
  return {
    of: (document) => jobs.find((job) => goesOn(job) && (((job.operation === 'documents.reread' || job.operation === 'documents.recognise') && (job.input as { document?: string }).document === document.id) || (document.state === 'reading' && isReading(job, document.fileName)))) ?? null,
    comingIn: [...imports, ...sending.map((one): ComingIn => ({ key: `s${one.id}`, name: one.name, job: null, sending: one, answer: null }))],
    retry: ({ job, sending: one }) => { if (one) one.retry(); else if (job) { dismiss(job.id); void start(job.operation as 'documents.import', job.input as never); } },
    cancel, dismiss, reread: (document) => void start('documents.reread', { document }),
    recognise: (document, how) => void start('documents.recognise', { document, ...(how ? { [how]: true } : {}) }),
  };
}

const isReading = (job: Job, fileName: string): boolean => job.state === 'running' && (job.operation === 'documents.import' || job.operation === 'documents.reread') && (job.progress?.what.endsWith(fileName) ?? false);

/** The file's name as the job's words end with it. */
const nameIn = (words: string): string => words.replace(/^\S+ /u, '');
