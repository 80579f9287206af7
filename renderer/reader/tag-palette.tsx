import { matchSorter } from 'match-sorter';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { Autocomplete, Dialog, Input, ListBox, ListBoxItem, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { bearings, type Bearing } from '../../shared/domain/judgement.ts';
import { BearingGlyph } from '../controls/bearing-glyph.tsx';
import { LawText } from '../controls/law-text.tsx';
import { TierLabel } from '../controls/tier-label.tsx';
import { usePreference } from '../frame/preferences.ts';
import { say } from '../text/say.ts';
import styles from './tag-palette.module.css';
import { useTargets, type TagTarget } from './use-catalogue.ts';

/** What is about to be tagged, as the person sees it. */
export interface TagSubject { readonly citation: string; readonly quotation: string; readonly language: string }

interface TagPaletteProps { readonly subject: TagSubject; readonly onTag: (targets: readonly string[], bearing: Bearing) => void; readonly onClose: () => void }

/** Chooses the elements that a passage bears on: a few letters and Enter; Shift+Enter gathers several, which become one decision. */
export function TagPalette({ subject, onTag, onClose }: TagPaletteProps) {
  return (
    <ModalOverlay isOpen onOpenChange={(open) => { if (!open) onClose(); }} isDismissable className={styles.shade!}>
      <Modal className={styles.palette!}><Dialog aria-label={say('reader.palette')} className={styles.dialog!}><PaletteList subject={subject} onTag={onTag} onClose={onClose} /></Dialog></Modal>
    </ModalOverlay>
  );
}

const mostRecent = 6;

function PaletteList({ subject, onTag, onClose }: TagPaletteProps) {
  const { targets, byId } = useTargets();
  const [recent, keepRecent] = usePreference('reader.recentTargets');
  const [words, setWords] = useState(''), [gathered, setGathered] = useState<readonly string[]>([]), [bearing, setBearing] = useState<Bearing>('satisfies');
  const recentIds = useMemo(() => String(recent ?? '').split(' ').filter((id) => byId.has(id)), [recent, byId]);
  const found = useMemo(() => findTargets(targets, words, recentIds), [targets, words, recentIds]);
  const tag = (ids: readonly string[]): void => {
    if (ids.length === 0) return;
    keepRecent([...new Set([...ids, ...recentIds])].slice(0, mostRecent).join(' '));
    onTag(ids, bearing);
    onClose();
  };
  const gather = (id: string): void => { setGathered((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id])); setWords(''); };
  // Shift+Enter is taken before the list sees an Enter: the row under the keys is the one that the field names.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.shiftKey) {
      const row = document.getElementById(event.currentTarget.querySelector('input')?.getAttribute('aria-activedescendant') ?? '')?.dataset.key ?? found[0]?.id;
      event.preventDefault();
      event.stopPropagation();
      if (row) gather(row);
    }
    // With nothing typed yet no row is under the keys: the first one is meant, as it is shown.
    if (event.key === 'Enter' && !event.shiftKey && !gathered.length && event.target instanceof HTMLInputElement && !event.target.getAttribute('aria-activedescendant') && found[0]) {
      event.preventDefault();
      event.stopPropagation();
      tag([found[0].id]);
    }
    if (event.altKey && /^Digit[1-4]$/u.test(event.code)) { event.preventDefault(); setBearing(bearings[Number(event.code.at(-1)) - 1]!); }
  };
  return (
    <div onKeyDownCapture={onKeyDown}>
      <header className={styles.subject}><span className={styles.citation}>{subject.citation}</span>{subject.quotation ? <LawText language={subject.language} size="small"><q className={styles.quotation}>{subject.quotation.length > 180 ? `${subject.quotation.slice(0, 180)}…` : subject.quotation}</q></LawText> : null}</header>
      {gathered.length ? <ul className={styles.gathered} aria-label={say('reader.palette.gathered')}>{gathered.map((id) => <li key={id}><button type="button" onClick={() => gather(id)} title={say('reader.palette.drop')}>{byId.get(id)?.label ?? id} ×</button></li>)}</ul> : null}
      <Autocomplete inputValue={words} onInputChange={setWords}>
        <TextField aria-label={say('reader.palette')} autoFocus className={styles.field!}><Input className={styles.input!} placeholder={say('reader.palette.placeholder')} onKeyDown={(event) => { if (event.key === 'Enter' && !event.shiftKey && gathered.length && !words) { event.preventDefault(); event.stopPropagation(); tag(gathered); } }} /></TextField>
        <ListBox aria-label={say('reader.palette.targets')} items={found} className={styles.list!} selectionMode="none" shouldFocusWrap onAction={(id) => tag([...new Set([...gathered, String(id)])])} renderEmptyState={() => <p className={styles.nothing}>{say('reader.palette.nothing')}</p>}>
          {(target) => <ListBoxItem id={target.id} textValue={`${target.label} ${target.id}`} className={styles.row!}><TargetRow target={target} isRecent={!words && recentIds.includes(target.id)} isGathered={gathered.includes(target.id)} /></ListBoxItem>}
        </ListBox>
      </Autocomplete>
      <footer className={styles.foot}>
        <fieldset className={styles.bearings}>
          <legend className="unseen">{say('reader.palette.bearing')}</legend>
          {bearings.map((one, i) => <button key={one} type="button" aria-pressed={bearing === one} className={styles.bearing} onClick={() => setBearing(one)} title={`Alt ${i + 1}`}><BearingGlyph bearing={one} label={false} />{say(`bearing.${one}`)}</button>)}
        </fieldset>
        <span className={styles.keys}>{say('reader.palette.keys')}</span>
      </footer>
    </div>
  );
}

function TargetRow({ target, isRecent, isGathered }: { readonly target: TagTarget; readonly isRecent: boolean; readonly isGathered: boolean }) {
  return (
    <>
      <span className={styles.label}>{isGathered ? '✓ ' : ''}{target.tier ? <TierLabel tier={target.tier}>{target.label}</TierLabel> : target.label}</span>
      <span className={styles.group}>{isRecent ? say('reader.palette.recent') : ''} {target.id}</span>
    </>
  );
}

/** As typed, best first; with nothing typed, what was used last, then the catalogue's order. */
function findTargets(targets: readonly TagTarget[], words: string, recent: readonly string[]): TagTarget[] {
  if (!words.trim()) return [...recent.flatMap((id) => targets.filter((target) => target.id === id)), ...targets.filter(({ id }) => !recent.includes(id))];
  return words.trim().split(/\s+/u).reduceRight<TagTarget[]>((rows, word) => matchSorter(rows, word, { keys: ['label', 'id', { key: 'group', maxRanking: matchSorter.rankings.CONTAINS }, (target) => (target.tier ? say(`tier.${target.tier}`) : '')] }), [...targets]).slice(0, 60);
}
