import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Output } from '../../shared/contract/operations.ts';
import { Button } from '../controls/button.tsx';
import { Digest } from '../controls/digest.tsx';
import { Empty } from '../controls/empty.tsx';
import { useEngine } from '../engine/engine-context.tsx';
import { useJobs } from '../engine/use-jobs.ts';
import { bridge } from '../engine/bridge.ts';
import { useQuery } from '../engine/use-query.ts';
import { tell } from '../frame/notices.ts';
import { readerAddress } from '../frame/places.ts';
import { say, sayDay, sayInstant, sayLanguage, saySize } from '../text/say.ts';
import styles from './register-screen.module.css';

type Document = Output<'documents.list'>[number];

/** Every document with its digest, where it came from and who brought it in. */
export function EvidenceList() {
  const { data: documents } = useQuery('documents.list', {}), { jobs, start } = useJobs(), go = useNavigate();
  const { pipe } = useEngine(), [exporting, setExporting] = useState<string | null>(null);
  const state = jobs.find(({ id }) => id === exporting)?.state;
  useEffect(() => { if (state === 'done') { setExporting(null); tell({ kind: 'done', sentence: say('register.evidence.exported') }); } }, [state]);
  if (!documents) return null;
  if (documents.length === 0) return <Empty title={say('register.evidence.empty')} actions={<Button look="primary" onPress={() => void go('/instruments')}>{say('register.evidence.empty.import')}</Button>}><p>{say('register.evidence.empty.words')}</p></Empty>;
  const exportAll = async (): Promise<void> => { const [folder] = await bridge!.chooseFiles('folder'); if (folder) setExporting(await start('evidence.export', { export: folder })); };
  return (
    <div className={styles.part}>
      <header className={styles.head}>
        <p className={styles.soft}>{say('register.evidence.summary', { documents: documents.length, size: saySize(documents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)) })}</p>
        {bridge ? <Button onPress={() => void exportAll()}>{say('register.evidence.export')}</Button> : pipe.downloadAddress ? <a className={styles.whole} href={pipe.downloadAddress('evidence.zip')} download><Download aria-hidden size={16} />{say('register.evidence.whole')}</a> : null}
      </header>
      <ul className={styles.documents}>{documents.map((document) => <EvidenceEntry key={document.id} document={document} />)}</ul>
    </div>
  );
}

function EvidenceEntry({ document }: { readonly document: Document }) {
  const { pipe } = useEngine();
  const dates = [['adopted', document.adoptedOn], ['in-force', document.inForceFrom], ['consolidated', document.consolidatedAsOf]] as const;
  const facts: readonly (readonly [string, string])[] = [
    [say('register.evidence.imported'), say('register.evidence.imported.words', { time: sayInstant(document.importedAt), by: document.importedBy })],
    [say('register.evidence.source'), document.source], [say('register.evidence.gazette'), document.gazette],
    [say('register.evidence.dates'), dates.filter(([, day]) => day).map(([what, day]) => say(`register.evidence.${what}`, { day: sayDay(day) })).join(', ')], [say('register.evidence.reader'), document.extractor],
  ];
  return (
    <li className={styles.document}>
      <div className={styles.documentHead}>
        <h3 className={styles.file}><Link to={readerAddress(document.id)}>{document.fileName}</Link></h3>
        {pipe.downloadAddress ? <a className={styles.download} href={pipe.downloadAddress(`evidence/${document.id}`)} download aria-label={say('register.evidence.download', { file: document.fileName })}><Download aria-hidden size={16} /></a> : null}
      </div>
      <p>{[document.instrument, document.version, document.draft ? say('register.evidence.draft') : '', say(`role.${document.role}`), sayLanguage(document.language), say('register.evidence.pages', { pages: document.pageCount }), saySize(document.sizeBytes)].filter(Boolean).join(' · ')}</p>
      <dl className={styles.facts}>
        <div><dt>{say('register.evidence.digest')}</dt><dd className={styles.digest}><Digest value={document.sha256} whole /></dd></div>
        {facts.map(([name, words]) => <div key={name}><dt>{name}</dt><dd className={words ? undefined : styles.soft}>{words || say('register.evidence.unstated')}</dd></div>)}
      </dl>
    </li>
  );
}
