import { Link } from 'react-aria-components';
import type { Output } from '../../shared/contract/operations.ts';
import { Empty } from '../controls/empty.tsx';
import { readerAddress } from '../frame/places.ts';
import { say, sayLanguage, sayNumber } from '../text/say.ts';
import styles from './document-shelf.module.css';
import { canBeRead, sayPart } from './part-read.ts';

export type DocumentRow = Output<'documents.list'>[number];

/** The laws that can be opened, by name; what cannot be read yet says why. */
export function DocumentShelf({ documents, missing }: { readonly documents: readonly DocumentRow[]; readonly missing?: string }) {
  if (documents.length === 0) {
    return <Empty title={say('reader.shelf.empty')} actions={<Link href="/instruments" className={styles.next!}>{say('reader.shelf.import')}</Link>}>{say('reader.shelf.empty.help')}</Empty>;
  }
  const rows = [...documents].sort((a, b) => a.instrument.localeCompare(b.instrument) || a.role.localeCompare(b.role));
  return (
    <section className={styles.shelf} aria-label={say('reader.shelf')}>
      <h2 className={styles.title}>{say('reader.shelf')}</h2>
      {missing ? <p className={styles.missing} role="alert">{say('reader.shelf.missing')}</p> : null}
      <ul>
        {rows.map((document) => (
          <li key={document.id} className={styles.row}>
            {canBeRead(document) ? <Link href={readerAddress(document.id)} className={styles.law!}>{document.instrument || document.fileName}</Link> : <span className={styles.unread}>{document.instrument || document.fileName}</span>}
            <span className={styles.detail}>
              {[document.version, document.draft ? say('reader.shelf.draft') : '', say(`role.${document.role}`), sayLanguage(document.language)].filter(Boolean).join(' · ')}
            </span>
            <span className={styles.pages}>{document.state === 'ready' ? say('reader.shelf.pages', { count: document.pageCount, pages: sayNumber(document.pageCount) }) : sayPart(document) || document.message || say(`reader.state.${document.state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
