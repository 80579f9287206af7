import { X } from 'lucide-react';
import { GridList, GridListItem } from 'react-aria-components';
import type { Output } from '../../shared/contract/operations.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { say, sayDay, sayInstant } from '../text/say.ts';
import styles from './recent-reviews.module.css';

interface RecentReviewsProps { readonly reviews: Output<'reviews.recent'>; readonly onOpen: (file: string) => void; readonly onForget: (file: string) => void }

/** The reviews that were open here, the last one first; those that are gone say so. */
export function RecentReviews({ reviews, onOpen, onForget }: RecentReviewsProps) {
  return (
    <section aria-labelledby="recent-reviews">
      <h2 id="recent-reviews" className={styles.title}>{say('start.recent')}</h2>
      <GridList aria-labelledby="recent-reviews" className={styles.list!} items={reviews.map((review) => ({ ...review, id: review.file }))} onAction={(file) => onOpen(String(file))}>
        {({ file, state, title, asOf, openedAt, missing }) => (
          <GridListItem id={file} textValue={`${state} ${title}`} className={styles.review!}>
            <div className={styles.words}>
              <span className={styles.state}>{state}</span>
              {title ? <span className={styles.name}>{title}</span> : null}
              <span className={styles.facts}>
                {missing ? <strong className={styles.missing}>{say('start.recent.missing')}</strong> : null}
                {asOf ? <span>{say('start.recent.as-at', { day: sayDay(asOf) })}</span> : null}
                <span>{say('start.recent.opened', { time: sayInstant(openedAt) })}</span>
              </span>
              <span className={styles.file}>{file}</span>
            </div>
            <IconButton icon={X} label={say('start.recent.forget', { state })} onPress={() => onForget(file)} />
          </GridListItem>
        )}
      </GridList>
    </section>
  );
}
