import type { Output } from '../../shared/contract/operations.ts';
import { bridge } from '../engine/bridge.ts';
import { useEngine } from '../engine/engine-context.tsx';
import { useJobs, type Job } from '../engine/use-jobs.ts';
import { tell } from '../frame/notices.ts';
import { say } from '../text/say.ts';

/** What the review's work is written as for other programs. Akoma Ntoso is of one document. */
export const exchangeFormats = ['xlsx', 'csv', 'jsonld', 'qdpx', 'xml'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];
export type TakenIn = Output<'exchange.read'>;

interface Exchange {
  readonly isRunning: boolean;
  /** What came of taking in last, as long as the program runs. */
  readonly last: Job | null;
  readonly takenIn: TakenIn | null;
  readonly write: (format: ExchangeFormat, name: string, document?: string) => void;
  readonly takeIn: () => void;
}

/** Writes for other programs, by a dialog on the desktop or as a download, and takes in what was tagged there: both are jobs of the engine. */
export function useExchange(): Exchange {
  const { pipe } = useEngine(), { jobs, start } = useJobs();
  const mine = jobs.filter(({ operation }) => operation === 'exchange.read'), last = mine.findLast(({ endedAt }) => endedAt !== null) ?? null;
  const isRunning = jobs.some(({ operation, state }) => (operation === 'exchange.read' || operation === 'exchange.write') && (state === 'waiting' || state === 'running'));
  const write = (format: ExchangeFormat, name: string, document?: string): void => {
    if (!bridge) { download(`${pipe.downloadAddress!(`review.${format}`)}${document ? `?document=${encodeURIComponent(document)}` : ''}`); return; }
    void bridge.chooseSave(`${name}.${format}`, [{ name: say(`register.exchange.${format}`), extensions: [format] }]).then((file) => (file ? start('exchange.write', { out: [file], ...(document ? { document } : {}) }) : null));
  };
  const takeIn = (): void => {
    if (bridge) { void bridge.chooseFiles('tags').then(([file]) => (file ? start('exchange.read', { file }) : null)); return; }
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = '.jsonld,.json,.qdpx';
    field.addEventListener('change', () => {
      const [file] = field.files ?? [];
      if (file) void pipe.upload!(file, file.name).then((token) => start('exchange.read', { file: token })).catch((error: unknown) => tell({ kind: 'refusal', sentence: (error as Error).message }));
    });
    field.click();
  };
  return { isRunning, last, takenIn: last?.state === 'done' ? last.output as TakenIn : null, write, takeIn };
}

function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
