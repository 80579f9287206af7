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
import styles from './passage-card.module.css';
import type { TagTarget } from './use-catalogue.ts';
import type { PlacedTag } from './use-tagged.ts';

interface PassageCardProps { readonly tags: readonly [PlacedTag, ...PlacedTag[]]; readonly targets: ReadonlyMap<string, TagTarget>; readonly language: string; readonly chosen: string | null; readonly isReadOnly: boolean; readonly onChoose: (id: string) => void }

/** One passage: its words once, and under them every element that it bears on. */
export function PassageCard({ tags, targets, language, chosen, isReadOnly, onChoose }: PassageCardProps) {
  const [{ id, quotation, inFile, standing }] = tags, isChosen = tags.some((tag) => tag.id === chosen);
  const card = useRef<HTMLElement>(null);
  useEffect(() => { if (isChosen) card.current?.scrollIntoView({ block: 'nearest' }); }, [isChosen]);
  return (
    <article ref={card} className={styles.card} data-chosen={isChosen || undefined} aria-label={say('reader.passage', { count: tags.length })}>
      <button type="button" className={styles.quotation} aria-pressed={isChosen} onClick={() => onChoose(id)}><LawText language={language} size="small">{quotation.length > 320 ? `${quotation.slice(0, 320)}…` : quotation}</LawText></button>
      {standing === 'found' ? null : <p className={styles.standing} data-standing={standing}>{say(`reader.standing.${standing}`)}</p>}
      {inFile ? <p className={styles.standing}>{say('reader.tag.in-file', { words: inFile.length > 160 ? `${inFile.slice(0, 160)}…` : inFile })}</p> : null}
      <ul>{tags.map((tag) => <li key={tag.id}><TagRow tag={tag} target={targets.get(tag.for) ?? null} isChosen={tag.id === chosen} isReadOnly={isReadOnly} /></li>)}</ul>
    </article>
  );
}

/** How the words bear on one element, with the note on it; it is changed and removed here. */
function TagRow({ tag, target, isChosen, isReadOnly }: { readonly tag: PlacedTag; readonly target: TagTarget | null; readonly isChosen: boolean; readonly isReadOnly: boolean }) {
  const { run: change } = useCommand('tags.change'), { run: remove } = useCommand('tags.remove');
  const label = target?.label ?? tag.for;
  const choices = [
    ...bearings.filter((bearing) => bearing !== tag.bearing).map((bearing) => ({ id: bearing, words: say('reader.tag.bearing', { bearing: say(`bearing.${bearing}`) }), run: () => void change({ tag: tag.id, bearing }) })),
    { id: 'remove', words: say('reader.tag.remove'), run: () => void remove({ tag: tag.id }) },
  ];
  return (
    <>
      <div className={styles.line}>
        <BearingGlyph bearing={tag.bearing} />
        <Link href={itemAddress(tag.for)} className={styles.element!}>{target?.tier ? <TierLabel tier={target.tier}>{label}</TierLabel> : label}</Link>
        {isReadOnly ? null : <Menu label={say('reader.tag.menu', { element: label })} choices={choices}><IconButton icon={EllipsisVertical} label={say('reader.tag.menu', { element: label })} /></Menu>}
      </div>
      {tag.note || isChosen ? <div className={styles.remark}><EditInPlace label={say('reader.tag.note')} value={tag.note} placeholder={say('reader.tag.note.add')} isReadOnly={isReadOnly} onSave={(note) => void change({ tag: tag.id, note })} /></div> : null}
    </>
  );
}

/** Tags on the same words of the same place, together. */
export function byPassage(tags: readonly PlacedTag[]): readonly [PlacedTag, ...PlacedTag[]][] {
  return [...Map.groupBy(tags, placeKey).values()] as [PlacedTag, ...PlacedTag[]][];
}

/** What is equal for tags on the same words of the same place. */
export const placeKey = (tag: PlacedTag): string => `${tag.quotation} ${tag.pages.map(({ pageNumber, stretches, boxes }) => `${pageNumber} ${stretches.map(({ start, end }) => `${start}-${end}`).join()} ${stretches.length ? '' : JSON.stringify(boxes)}`).join(';')}`;
