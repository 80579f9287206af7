import { Link } from 'react-router';
import type { Output } from '../../shared/contract/operations.ts';
import { citeUnit } from '../../shared/domain/cite-unit.ts';
import { BearingGlyph } from '../controls/bearing-glyph.tsx';
import { LawText } from '../controls/law-text.tsx';
import { readerAddress } from '../frame/places.ts';
import { say } from '../text/say.ts';
import styles from './cell-inspector.module.css';

interface PassageCardProps { readonly tag: Output<'tags.list'>[number]; readonly document: Output<'documents.list'>[number] | undefined; /** The element, where the list is of more than one. */ readonly target: string }

/** One tagged passage: how it bears, where it stands, its words in the law's language, and whether they still stand. */
export function PassageCard({ tag, document, target }: PassageCardProps) {
  return (
    <li className={styles.card}>
      <p className={styles.cite}><BearingGlyph bearing={tag.bearing} /><Link to={readerAddress(tag.document, { tag: tag.id })}>{tag.article ? `${citeUnit(tag.unit, tag.article)}, ` : ''}{say('matrix.inspect.cite', { law: document?.instrument || tag.fileName, page: tag.pageLabel })}</Link></p>
      {target ? <p className={styles.soft}>{target}</p> : null}
      <blockquote className={styles.quote}><LawText language={document?.language ?? ''} size="small">{tag.quotation}</LawText></blockquote>
      {tag.note ? <p>{tag.note}</p> : null}
      {tag.standing === 'found' ? null : <p className={styles.lost}>{say(tag.standing === 'lost' ? 'matrix.inspect.lost' : 'matrix.inspect.moved')}</p>}
    </li>
  );
}
