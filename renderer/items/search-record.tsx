import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { citeUnit } from '../../shared/domain/cite-unit.ts';
import { writeRanges } from '../../shared/domain/write-ranges.ts';
import { LawText } from '../controls/law-text.tsx';
import { readerAddress } from '../frame/places.ts';
import { say, sayLanguage } from '../text/say.ts';
import type { Check, Documents } from './item-types.ts';
import { lawName } from './law-name.ts';
import styles from './search-record.module.css';

type Record = NonNullable<NonNullable<Check['assessment']>['searched']>;

/** What was searched before "not found in the texts reviewed" was said. */
export function SearchRecord({ record, documents }: { readonly record: Record; readonly documents: Documents }) {
  const sum = (count: (d: Record['documents'][number]) => number): number => record.documents.reduce((total, d) => total + count(d), 0);
  const places = (dismissed: boolean) => record.offered.filter((o) => (o.dismissed ?? false) === dismissed);
  return (
    <details className={styles.record} open>
      <summary><ChevronRight aria-hidden />{say('items.searched')}<span className={styles.soft}>{say('items.searched.in', { documents: record.documents.length, pages: sum((d) => d.pageCount), provisions: sum((d) => d.provisionCount) })}</span></summary>
      <dl>
        {record.stems.map(({ language, stems }) => <div key={language}><dt>{say('items.searched.stems', { language: sayLanguage(language) })}</dt><dd><LawText language={language} size="small">{stems.join(', ') || say('items.searched.no-words')}</LawText></dd></div>)}
        <div><dt>{say('items.searched.documents')}</dt><dd><ul className={styles.files}>{record.documents.map((d) => <li key={d.documentId}>{say('items.searched.document', { name: d.fileName, pages: d.pageCount, digest: d.sha256.slice(0, 12) })}</li>)}</ul></dd></div>
        {(['withoutText', 'poor'] as const).flatMap((kind) => record.documents.filter((d) => (d[kind]?.length ?? 0) > 0).map((d) => (
          <div key={`${kind} ${d.documentId}`}><dt>{say(kind === 'poor' ? 'items.searched.poor' : 'items.searched.without-text', { name: d.fileName })}</dt><dd>{writeRanges(d[kind]!)}</dd></div>
        )))}
        {record.unread?.length ? <div><dt>{say('items.searched.unread')}</dt><dd>{record.unread.map((d) => d.fileName).join('; ')}</dd></div> : null}
        {([false, true] as const).filter((dismissed) => places(dismissed).length > 0).map((dismissed) => (
          <div key={String(dismissed)}><dt>{say(dismissed ? 'items.searched.dismissed' : 'items.searched.offered')}</dt>
            <dd>{places(dismissed).map((o, i) => <span key={`${o.documentId} ${o.provision}`}>{i > 0 ? '; ' : null}<Link to={readerAddress(o.documentId, { provision: o.provision })}>{o.article ? citeUnit(o.unit, o.article) : o.provision}</Link> {lawName(documents, o.documentId, '')}</span>)}</dd></div>
        ))}
      </dl>
    </details>
  );
}
