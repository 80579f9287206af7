import { CircleAlert, CircleCheck, CircleDashed, CircleX, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../shared/contract/operations.ts';
import { readerAddress } from '../frame/places.ts';
import { Button } from '../controls/button.tsx';
import { Progress } from '../controls/progress.tsx';
import type { Job } from '../engine/use-jobs.ts';
import { say, sayNumber } from '../text/say.ts';
import styles from './document-quality.module.css';

type Document = Output<'documents.list'>[number];
type DifferenceCount = Output<'translations.count'>[number];
interface DocumentQualityProps { readonly document: Document; readonly job: Job | null; /** Differences from other languages of its version that nobody set aside. */ readonly differences: readonly DifferenceCount[]; readonly isReadOnly: boolean; readonly onCancel: (job: string) => void; readonly onReread: () => void; readonly onRecognise: () => void }

/** A document's state and quality in words: what was read, what a person should look at, what to do where it was not read. */
export function DocumentQuality({ document, job, differences, isReadOnly, onCancel, onReread, onRecognise }: DocumentQualityProps) {
  if (job) return <Reading job={job} onCancel={() => onCancel(job.id)} />;
  if (document.state === 'ready') {
    const looks = toLookAt(document, differences);
    const { waiting, stopped, note } = document.recognition, left = waiting + stopped;
    if (left > 0) return (
      <Line icon={CircleAlert} tone="look">
        <ul><li>{say(stopped > 0 ? 'instruments.recognising.stopped' : 'instruments.recognising.waiting', { count: left })}{note ? `. ${note}` : ''}</li>{looks.filter(({ key }) => key !== 'scan').map(({ key, words }) => <li key={key}>{words}</li>)}</ul>
        {isReadOnly ? null : <Button look="quiet" onPress={onRecognise}>{say('instruments.recognising.go-on')}</Button>}
      </Line>
    );
    if (looks.length === 0) return <Line icon={CircleCheck}>{say('instruments.state.sound')}</Line>;
    return <Line icon={CircleAlert} tone="look"><ul>{looks.map(({ key, words }) => <li key={key}>{words}</li>)}</ul></Line>;
  }
  const again = isReadOnly || document.state === 'reading' ? null : <Button look="quiet" onPress={onReread}>{say(document.state === 'failed' ? 'common.retry' : 'instruments.read-now')}</Button>;
  if (document.state === 'failed') return <Line icon={CircleX} tone="failed"><p>{say('instruments.state.failed')}. {document.message}</p>{again}</Line>;
  return <Line icon={CircleDashed}><p>{say(`instruments.state.${document.state}`)}</p>{again}</Line>;
}

function Line({ icon: Icon, tone, children }: { readonly icon: LucideIcon; readonly tone?: 'look' | 'failed'; readonly children: ReactNode }) {
  return <div className={styles.line} data-tone={tone}><Icon aria-hidden strokeWidth={1.75} /><div>{children}</div></div>;
}

function Reading({ job, onCancel }: { readonly job: Job; readonly onCancel: () => void }) {
  const { progress } = job;
  const words = job.state === 'waiting' ? say('instruments.incoming.waiting') : progress && progress.total > 0 ? say(job.operation === 'documents.recognise' ? 'instruments.recognising.pages' : 'instruments.reading.pages', { done: sayNumber(progress.done), total: sayNumber(progress.total) }) : say('instruments.state.reading');
  return (
    <div className={styles.reading}>
      <p>{progress && progress.total > 0 && progress.done >= progress.total ? say('instruments.reading.provisions') : words}</p>
      <Progress label={progress?.what ?? job.words} done={progress?.done ?? 0} total={progress?.total ?? 0} />
      <Button look="quiet" aria-label={say('instruments.reading.cancel', { job: job.words })} onPress={onCancel}>{say('common.cancel')}</Button>
    </div>
  );
}

function toLookAt(document: Document, differences: readonly DifferenceCount[]): { readonly key: string; readonly words: ReactNode }[] {
  const { pageCount, pagesWithoutText, poorPages, ocrPages, outlineDoubts, doubtfulPages, firstDoubtfulPage, articles } = document;
  const isScan = pageCount > 0 && pagesWithoutText === pageCount;
  // What is noted of a PDF is about its pages, which are counted here; of other files it is about the whole: numbers that Word counts, tracked changes.
  const notes = document.format === 'pdf' ? 0 : document.notes.length - (document.languageDiffers ? 1 : 0);
  return [
    ...(isScan ? [{ key: 'scan', words: say('instruments.quality.scan') }] : pagesWithoutText > 0 ? [{ key: 'textless', words: say('instruments.quality.textless', { count: pagesWithoutText }) }] : []),
    ...(doubtfulPages > 0 ? [{ key: 'pages', words: <Link to={readerAddress(document.id, { page: firstDoubtfulPage ?? 1 })}>{say('instruments.quality.pages', { count: doubtfulPages })}</Link> }] : poorPages > 0 ? [{ key: 'poor', words: say('instruments.quality.poor', { count: poorPages }) }] : []),
    ...(ocrPages > 0 ? [{ key: 'ocr', words: say('instruments.quality.ocr', { count: ocrPages }) }] : []),
    ...(document.recognition.unreadable > 0 ? [{ key: 'unreadable', words: say('instruments.quality.unreadable', { count: document.recognition.unreadable }) }] : []),
    ...(!document.language && !isScan ? [{ key: 'unknown', words: say('instruments.language.unknown') }] : []),
    ...(notes > 0 ? [{ key: 'notes', words: <Link to={`/instruments?document=${document.id}`}>{say('instruments.quality.notes', { count: notes })}</Link> }] : []),
    ...(document.languageDiffers ? [{ key: 'language', words: say('instruments.quality.language') }] : []),
    ...(articles === 0 && !isScan ? [{ key: 'articles', words: say('instruments.articles', { count: 0 }) }] : []),
    ...(outlineDoubts > 0 && !isScan ? [{ key: 'doubts', words: <Link to={`/instruments?document=${document.id}`}>{say('instruments.quality.doubts', { count: outlineDoubts })}</Link> }] : []),
    ...differences.filter(({ open }) => open > 0).map(({ translation, translationFile, open }) => ({ key: `differences ${translation}`, words: <Link to={`/instruments?document=${document.id}`}>{translation === document.id ? say('instruments.quality.differences', { count: open }) : say('instruments.quality.differences.back', { count: open, file: translationFile })}</Link> })),
  ];
}
