import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../controls/button.tsx';
import { useQuery } from '../engine/use-query.ts';
import { Inspector } from '../frame/inspector.tsx';
import { say, sayNumber } from '../text/say.ts';
import { chooseLaws } from './choose-laws.ts';
import { ComingInList } from './coming-in.tsx';
import { useDocumentJobs } from './document-jobs.ts';
import { DocumentInspector } from './document-inspector.tsx';
import styles from './instruments-screen.module.css';
import type { Document } from './law-document.tsx';
import { LawSection } from './law-section.tsx';
import { MoveSheet } from './move-sheet.tsx';
import { NoLaws } from './no-laws.tsx';
import { RecognitionSheet } from './recognition-sheet.tsx';

const none: readonly never[] = [];

/** The laws of the review, their versions and documents; how files come in. */
export function InstrumentsScreen() {
  const { data: laws } = useQuery('instruments.list', {}), { data: documents = none } = useQuery('documents.list', {}), { data: differences = none } = useQuery('translations.count', {}), { data: review } = useQuery('review.describe', {});
  const jobs = useDocumentJobs(documents);
  const [moving, setMoving] = useState<Document | null>(null), chosen = useSearchParams()[0].get('document');
  const [showsData, setShowsData] = useState(false);
  const isReadOnly = review?.readOnly ?? true, inspected = documents.find(({ id }) => id === chosen);
  if (!laws) return null;
  if (laws.length === 0 && jobs.comingIn.length === 0) return <NoLaws isReadOnly={isReadOnly} />;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h2 className={styles.title}>{say('instruments.title')}</h2>
        <p className={styles.summary}>{say('instruments.summary', { laws: laws.length, documents: documents.length, pages: sayNumber(documents.reduce((sum, { pageCount }) => sum + pageCount, 0)) })}</p>
        {isReadOnly ? null : <div className={styles.actions}><Button look="quiet" onPress={() => setShowsData(true)}>{say('instruments.recognition.open')}</Button><Button onPress={() => chooseLaws('folder')}>{say('instruments.import.folder')}</Button><Button look="primary" onPress={() => chooseLaws('documents')}>{say('instruments.import')}</Button></div>}
      </header>
      <ComingInList jobs={jobs} />
      {laws.map((law) => <LawSection key={law.id} law={law} others={laws.filter((other) => other !== law)} documents={documents} jobs={jobs} differences={differences} chosen={chosen} isReadOnly={isReadOnly} onMove={setMoving} />)}
      {inspected ? <Inspector><DocumentInspector document={inspected} isReadOnly={isReadOnly} /></Inspector> : null}
      {showsData ? <RecognitionSheet onClose={() => setShowsData(false)} /> : null}
      {moving ? <MoveSheet document={moving} onClose={() => setMoving(null)} /> : null}
    </div>
  );
}
