import { useEffect } from 'react';
import type { Output } from '../../shared/contract/operations.ts';
import { bridge } from '../engine/bridge.ts';
import { say } from '../text/say.ts';
import { hasUnkeptTyping, settleDrafts } from './open-drafts.ts';

/** Names the window after its review, and saves what is typed before the window goes away. */
export function useWindowTitle(review: Output<'reviews.current'>): void {
  const title = review ? [review.state, review.title].filter(Boolean).join(' · ') : say('frame.product');
  useEffect(() => {
    document.title = review ? `${title} – ${say('frame.product')}` : title;
    bridge?.setTitle(title, false);
  }, [title, review]);
  useEffect(() => bridge?.onClosing(settleDrafts), []);
  useEffect(() => {
    const onLeaving = (event: BeforeUnloadEvent): void => { if (hasUnkeptTyping()) event.preventDefault(); };
    window.addEventListener('beforeunload', onLeaving);
    return () => window.removeEventListener('beforeunload', onLeaving);
  }, []);
}
