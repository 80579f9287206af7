import { useEffect, useRef, useState, type RefObject } from 'react';

/** Where the bar for marked words stands, in the window; null while nothing is marked. */
export interface BarPlace { readonly x: number; readonly y: number }

/** Watches for words being marked in a box: a bar appears when the mouse is let go, or when keys have marked something. */
export function useSelection(box: RefObject<HTMLElement | null>): { readonly bar: BarPlace | null; readonly drop: () => void } {
  const [bar, setBar] = useState<BarPlace | null>(null);
  const pressed = useRef(false);
  useEffect(() => {
    const look = (): void => setBar(pressed.current ? null : placeOfSelection(box.current));
    const down = (event: PointerEvent): void => { pressed.current = event.button === 0; };
    const up = (): void => { pressed.current = false; setTimeout(look); };
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', down, true);
    document.addEventListener('pointerup', up, true);
    document.addEventListener('scroll', look, true);
    return () => { document.removeEventListener('selectionchange', look); document.removeEventListener('pointerdown', down, true); document.removeEventListener('pointerup', up, true); document.removeEventListener('scroll', look, true); };
  }, [box]);
  return { bar, drop: () => { window.getSelection()?.removeAllRanges(); setBar(null); } };
}

/** Half of the bar's width, so that it stays over the pages. */
const halfBar = 216;

function placeOfSelection(box: HTMLElement | null): BarPlace | null {
  const selection = window.getSelection();
  if (!box || !selection || selection.isCollapsed || selection.rangeCount === 0 || !box.contains(selection.anchorNode) || !selection.toString().trim()) return null;
  const rect = [...selection.getRangeAt(0).getClientRects()].findLast(({ width, height }) => width > 0 && height > 0 && height < 200), edge = box.getBoundingClientRect();
  if (!rect || rect.bottom < edge.top || rect.top > edge.bottom) return null;
  return { x: Math.min(Math.max(rect.left + rect.width / 2, edge.left + halfBar), edge.right - halfBar), y: Math.min(rect.bottom + 8, edge.bottom - 44) };
}
