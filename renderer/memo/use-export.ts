import { useCallback, useEffect, useRef, useState } from 'react';
import type { MemoKind, MemoLanguage } from '../../shared/domain/memo-model.ts';
import { bridge } from '../engine/bridge.ts';
import { useEngine } from '../engine/engine-context.tsx';
import { useJobs } from '../engine/use-jobs.ts';
import { tell } from '../frame/notices.ts';
import { say } from '../text/say.ts';

export const formats = ['docx', 'pdf', 'html', 'md', 'json'] as const;
export type Format = (typeof formats)[number];

/** The language stands in the name, so that one memo does not take another's place. */
const fileNameOf = (name: string, language: MemoLanguage, format: Format): string => `${name}${language === 'en' ? '' : ` (${language})`}.${format}`;

interface Export { readonly isRunning: boolean; readonly start: (what: { readonly kind: MemoKind; readonly format: Format; readonly language: MemoLanguage }, name: string) => void; readonly cancel: () => void }

/** Writes the memo: on the desktop where a dialog says, as a job of the engine; in a browser as a download. Either can be cancelled. */
export function useExport(): Export {
  const download = useDownload(), job = useWriteJob();
  return bridge ? job : download;
}

function useWriteJob(): Export {
  const { jobs, start, cancel } = useJobs(), { hear } = useEngine();
  const mine = useRef<string | null>(null);
  const running = jobs.find(({ operation, state }) => operation === 'memo.write' && (state === 'running' || state === 'waiting'));
  useEffect(() => hear((event) => {
    if (event.kind !== 'job.changed' || event.job.id !== mine.current || event.job.state !== 'done') return;
    mine.current = null;
    const [written] = event.job.output as readonly { readonly file: string }[];
    if (written) { tell({ kind: 'done', sentence: say('memo.export.written', { file: written.file }) }); void bridge?.showInFolder(written.file); }
  }), [hear]);
  const begin = useCallback<Export['start']>(({ kind, format, language }, name) => {
    void bridge!.chooseSave(fileNameOf(name, language, format), [{ name: say(`memo.format.${format}`), extensions: [format] }]).then(async (file) => { if (file) mine.current = await start('memo.write', { out: [file], language, kind }); });
  }, [start]);
  return { isRunning: running !== undefined, start: begin, cancel: () => { if (running) cancel(running.id); } };
}

function useDownload(): Export {
  const { pipe } = useEngine(), [stop, setStop] = useState<AbortController | null>(null);
  const begin = useCallback<Export['start']>(({ kind, format, language }, name) => {
    const controller = new AbortController();
    setStop(controller);
    void fetchBytes(pipe.downloadAddress!(`${kind}.${format}?language=${language}`), controller.signal)
      .then((bytes) => { const file = fileNameOf(name, language, format); keep(bytes, file); tell({ kind: 'done', sentence: say('memo.export.downloaded', { file }) }); })
      .catch((error: unknown) => { tell(controller.signal.aborted ? { kind: 'done', sentence: say('memo.export.cancelled') } : { kind: 'refusal', sentence: (error as Error).message }); })
      .finally(() => setStop(null));
  }, [pipe]);
  return { isRunning: stop !== null, start: begin, cancel: () => stop?.abort() };
}

async function fetchBytes(address: string, signal: AbortSignal): Promise<Blob> {
  const answer = await fetch(address, { signal });
  if (answer.ok) return await answer.blob();
  const { failure } = await answer.json() as { readonly failure?: { readonly sentence: string } };
  throw new Error(failure?.sentence ?? say('memo.export.failed'));
}

/** Hands bytes to the browser as a file to keep. */
function keep(bytes: Blob, fileName: string): void {
  const link = document.createElement('a'), address = URL.createObjectURL(bytes);
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
