import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

export const InspectorPlace = createContext<HTMLElement | null>(null);

/** What a screen shows beside itself: put into the frame's inspector wherever it is written. */
export function Inspector({ children }: { readonly children: ReactNode }) {
  const place = use(InspectorPlace);
  return place ? createPortal(children, place) : null;
}
