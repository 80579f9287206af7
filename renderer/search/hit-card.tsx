import { Tag } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'react-router';
import { IconButton } from '../controls/icon-button.tsx';
import { LawText } from '../controls/law-text.tsx';
import { MarkedWords } from '../controls/marked-words.tsx';
import { readerAddress } from '../frame/places.ts';
import { say, sayLanguage } from '../text/say.ts';
import { nameHit } from './cite-hit.ts';
import styles from './search-screen.module.css';
import type { Hit } from './use-hits.ts';

interface HitCardProps { readonly hit: Hit; readonly tab: 0 | -1; readonly onOpen: () => void; readonly onTag: (hit: Hit) => void }

/** One hit: where it stands, its heading, and the words around it with the hits marked, in the law's own type and language. */
export const HitCard = memo(function HitCard({ hit, tab, onOpen, onTag }: HitCardProps) {
  return (
    <article className={styles.card}>
      <div className={styles.line}>
        <h3 className={styles.name}>
          <Link to={readerAddress(hit.document, { provision: hit.provision, page: hit.page })} tabIndex={tab} onClick={onOpen} className={styles.open}>
            <span className={styles.number}>{nameHit(hit)}</span>{hit.heading ? <> <LawText language={hit.language} size="small"><MarkedWords words={hit.heading} marks={hit.headingMarks} /></LawText></> : null}
          </Link>
        </h3>
        <span className={styles.tag}><IconButton icon={Tag} label={say('search.tag.of', { provision: nameHit(hit) })} keys="t" excludeFromTabOrder={tab !== 0} onPress={() => onTag(hit)} /></span>
      </div>
      <p className={styles.law}>{[hit.law, hit.draft ? say('search.draft') : '', hit.role === 'original' ? '' : say(`role.${hit.role}`), sayLanguage(hit.language), say('common.page', { label: hit.pageLabel })].filter(Boolean).join(' · ')}</p>
      <p className={styles.snippet}><LawText language={hit.language} size="small"><MarkedWords words={hit.snippet} marks={hit.marks} /></LawText></p>
    </article>
  );
});
