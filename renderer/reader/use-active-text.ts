import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';

export type Which = 'mine' | 'other';
interface Touches { readonly onWheelCapture: () => void; readonly onPointerDownCapture: () => void; readonly onTouchMoveCapture: () => void; readonly onKeyDownCapture: () => void; readonly onFocusCapture: () => void }

export interface ActiveText {
  /** The text that was touched last: finding, zoom, turning and regions act on it. Always mine where there is only one. */
  readonly active: Which;
  /** Whose pages move of themselves; the other's follow. */
  readonly lead: RefObject<Which>;
  /** What a text's pane listens with. */
  readonly touches: Readonly<Record<Which, Touches>>;
}

/** Of two texts side by side, the one that a person is at. */
export function useActiveText(isSplit: boolean): ActiveText {
  const [touched, setTouched] = useState<Which>('mine'), lead = useRef<Which>('mine');
  const take = useCallback((which: Which) => { lead.current = which; setTouched(which); }, []);
  useEffect(() => { if (!isSplit) take('mine'); }, [isSplit, take]);
  const touches = useMemo(() => {
    const of = (which: Which): Touches => { const on = (): void => take(which); return { onWheelCapture: on, onPointerDownCapture: on, onTouchMoveCapture: on, onKeyDownCapture: on, onFocusCapture: on }; };
    return { mine: of('mine'), other: of('other') };
  }, [take]);
  return { active: isSplit ? touched : 'mine', lead, touches };
}
