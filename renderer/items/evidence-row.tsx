import { Trash2 } from 'lucide-react';
import { Link } from 'react-router';
import { citeUnit } from '../../shared/domain/cite-unit.ts';
import { bearings } from '../../shared/domain/judgement.ts';
import { BearingGlyph } from '../controls/bearing-glyph.tsx';
import { Choice } from '../controls/choice.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { LawText } from '../controls/law-text.tsx';
import { useCommand } from '../engine/use-command.ts';
import { readerAddress } from '../frame/places.ts';
import { say } from '../text/say.ts';
import styles from './evidence-row.module.css';
import type { Documents, Evidence } from './item-types.ts';
import { languageOf, lawName } from './law-name.ts';

/** One tagged passage: how it bears on the element, where it stands, its words. */
export function EvidenceRow({ tag, documents }: { readonly tag: Evidence; readonly documents: Documents }) {
  const change = useCommand('tags.change'), remove = useCommand('tags.remove');
  const { id, bearing, article, unit, quotation, pageLabel, standing, note, by } = tag, law = lawName(documents, tag.document, tag.fileName);
  const place = article ? citeUnit(unit, article) : say('items.evidence.outside'), citation = `${place} ${law}`;
  return (
    <article className={styles.row}>
      <header className={styles.head}>
        <BearingGlyph bearing={bearing} label={false} />
        <h4 className={styles.place}><Link to={readerAddress(tag.document, { provision: tag.provision, tag: id })} data-row>{place}</Link> <span className={styles.soft}>{law}, {say('common.page', { label: pageLabel })}</span></h4>
        <div className={styles.bearing}><Choice label={say('items.evidence.bearing', { citation })} hideLabel value={bearing} onChange={(wish) => void change.run({ tag: id, bearing: wish })} options={bearings.map((value) => ({ value, words: say(`bearing.${value}`) }))} /></div>
        <IconButton icon={Trash2} label={say('items.evidence.remove', { citation })} onPress={() => void remove.run({ tag: id })} />
      </header>
      <blockquote className={styles.words}><LawText language={languageOf(documents, tag.document)} size="small">{quotation}</LawText></blockquote>
      {standing === 'found' ? null : <p className={styles.warning}>{say(standing === 'moved' ? 'items.evidence.moved' : 'items.evidence.lost')}</p>}
      {note ? <p className={styles.soft}>{say('items.evidence.note', { by, note })}</p> : null}
    </article>
  );
}
