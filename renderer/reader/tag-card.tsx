import { EllipsisVertical } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-aria-components';
import { bearings } from '../../shared/domain/judgement.ts';
import { BearingGlyph } from '../controls/bearing-glyph.tsx';
import { EditInPlace } from '../controls/edit-in-place.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { LawText } from '../controls/law-text.tsx';
import { Menu } from '../controls/menu.tsx';
import { TierLabel } from '../controls/tier-label.tsx';
import { useCommand } from '../engine/use-command.ts';
import { itemAddress } from '../frame/places.ts';
import { say } from '../text/say.ts';
import styles from './tag-card.module.css';
import type { TagTarget } from './use-catalogue.ts';
import type { PlacedTag } from './use-tagged.ts';

interface TagCardProps { readonly tag: PlacedTag; readonly target: TagTarget | null; readonly language: string; readonly isChosen: boolean; readonly isReadOnly: boolean; readonly onChoose: (id: string) => void }

/** One tag: how it bears on which element, the words, a note; it can be changed and removed here. */
export function TagCard({ tag, target, language, isChosen, isReadOnly, onChoose }: TagCardProps) {
  const { run: change } = useCommand('tags.change'), { run: remove } = useCommand('tags.remove');
  const card = useRef<HTMLElement>(null);
  useEffect(() => { if (isChosen) card.current?.scrollIntoView({ block: 'nearest' }); }, [isChosen]);
  const choices = [
    ...bearings.filter((bearing) => bearing !== tag.bearing).map((bearing) => ({ id: bearing, words: say('reader.tag.bearing', { bearing: say(`bearing.${bearing}`) }), run: () => void change({ tag: tag.id, bearing }) })),
    { id: 'remove', words: say('reader.tag.remove'), run: () => void remove({ tag: tag.id }) },
  ];
  const label = target?.label ?? tag.for;
  return (
    <article ref={card} className={styles.card} data-chosen={isChosen || undefined} aria-label={say('reader.bar', { element: label, bearing: say(`bearing.${tag.bearing}`) })}>
      <div className={styles.line}>
        <BearingGlyph bearing={tag.bearing} />
        <Link href={itemAddress(tag.for)} className={styles.element!}>{target?.tier ? <TierLabel tier={target.tier}>{label}</TierLabel> : label}</Link>
        {isReadOnly ? null : <Menu label={say('reader.tag.menu', { element: label })} choices={choices}><IconButton icon={EllipsisVertical} label={say('reader.tag.menu', { element: label })} /></Menu>}
      </div>
      <button type="button" className={styles.quotation} aria-pressed={isChosen} onClick={() => onChoose(tag.id)}>
        <LawText language={language} size="small">{tag.quotation.length > 240 ? `${tag.quotation.slice(0, 240)}…` : tag.quotation}</LawText>
      </button>
      {tag.standing === 'found' ? null : <p className={styles.standing} data-standing={tag.standing}>{say(`reader.standing.${tag.standing}`)}</p>}
      {tag.note || isChosen ? <EditInPlace label={say('reader.tag.note')} value={tag.note} placeholder={say('reader.tag.note.add')} isReadOnly={isReadOnly} onSave={(note) => void change({ tag: tag.id, note })} /> : null}
    </article>
  );
}
