import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from '../controls/button.tsx';
import { Digest } from '../controls/digest.tsx';
import { LawText } from '../controls/law-text.tsx';
import { useCommand } from '../engine/use-command.ts';
import { useQuery } from '../engine/use-query.ts';
import { CorrectionList } from '../reader/correction-list.tsx';
import { readerAddress } from '../frame/places.ts';
import { say, sayInstant, sayLanguage, saySize } from '../text/say.ts';
import { DifferenceList } from './difference-list.tsx';
import styles from './document-inspector.module.css';
import { DoubtList } from './doubt-list.tsx';
import type { Document } from './law-document.tsx';

/** The whole custody of one document: where it comes from, how it was read, and what a person should look at, each with its place. */
export function DocumentInspector({ document, isReadOnly }: { readonly document: Document; readonly isReadOnly: boolean }) {
  const { data: doubts } = useQuery('outline.doubts', { document: document.id });
  const rename = useCommand('instruments.change');
  return (
    <div className={styles.inspector}>
      <h2 className={styles.name}>{document.fileName}</h2>
      <Link to={readerAddress(document.id)}>{say('instruments.read')}</Link>
      <dl className={styles.facts}>
        <Fact name={say('instruments.inspect.digest')}><Digest value={document.sha256} whole /></Fact>
        <Fact name={say('instruments.inspect.belongs')}>{document.instrument}, {document.version}{document.draft ? ` (${say('instruments.draft')})` : ''}</Fact>
        <Fact name={say('instruments.inspect.imported')}>{say('instruments.inspect.imported.by', { when: sayInstant(document.importedAt), who: document.importedBy })}</Fact>
        <Fact name={say('instruments.inspect.size')}>{saySize(document.sizeBytes)}{document.pageCount > 0 ? `, ${say('instruments.pages', { count: document.pageCount })}` : ''}</Fact>
        {document.format ? <Fact name={say('instruments.inspect.format')}>{document.format.toUpperCase()}</Fact> : null}
        <Fact name={say('instruments.language')}>{document.language ? (document.statedLanguage ? sayLanguage(document.language) : say('instruments.language.seen', { language: sayLanguage(document.language) })) : say('instruments.language.unknown')}</Fact>
        {document.extractor ? <Fact name={say('instruments.inspect.extractor')}>{document.extractor}</Fact> : null}
        {document.title ? (
          <Fact name={say('instruments.inspect.first-page')}>
            <LawText language={document.language} size="small">{document.title}</LawText>
            {isReadOnly || document.title === document.instrument ? null : <Button look="quiet" onPress={() => void rename.run({ instrument: document.instrumentId, name: document.title })}>{say('instruments.inspect.use-title')}</Button>}
          </Fact>
        ) : null}
      </dl>
      {document.message || document.notes.length > 0 ? <><h3>{say('instruments.inspect.notes')}</h3><ul className={styles.notes}>{[document.message, ...document.notes].filter(Boolean).map((note) => <li key={note}>{note}</li>)}</ul></> : null}
      <DifferenceList document={document.id} isReadOnly={isReadOnly} />
      {doubts ? <DoubtList document={document.id} doubts={doubts} isReadOnly={isReadOnly} /> : null}
      {document.state === 'ready' ? <><h3>{say('reader.corrections')}</h3><CorrectionList document={document.id} language={document.language} isReadOnly={isReadOnly} /></> : null}
    </div>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => <div className={styles.fact}><dt>{name}</dt><dd>{children}</dd></div>;
