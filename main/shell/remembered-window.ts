import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { windowFolder } from '../engine/window-folder.ts';

const Place = z.object({ x: z.number().int(), y: z.number().int(), width: z.number().int().min(200).max(20_000), height: z.number().int().min(200).max(20_000) });
const Remembered = z.object({ place: Place.nullable().catch(null), maximised: z.boolean().catch(false), zoom: z.number().min(-3).max(5).catch(0), theme: z.enum(['system', 'light', 'dark']).catch('system') });

export type WindowPlace = z.infer<typeof Place>;
/** What the desktop program remembers of itself: where its last window stood, how large its text was, and its light. */
export type RememberedWindow = z.infer<typeof Remembered>;

const file = (): string => join(windowFolder(), 'window.json');

/** What was remembered; what cannot be understood is as if it were not. */
export function recallWindow(): RememberedWindow {
  try { return Remembered.parse(JSON.parse(readFileSync(file(), 'utf8'))); } catch { return { place: null, maximised: false, zoom: 0, theme: 'system' }; }
}

/** Remembers; a folder that cannot be written is no reason to trouble anyone. */
export function rememberWindow(change: Partial<RememberedWindow>): void {
  const at = file(), half = `${at}.new`;
  try {
    mkdirSync(dirname(at), { recursive: true, mode: 0o700 });
    writeFileSync(half, JSON.stringify({ ...recallWindow(), ...change }), { mode: 0o600 });
    renameSync(half, at);
  } catch (error) { console.error(error); }
}

/** The remembered place, where enough of it lies on a screen that is there now to be found and dragged. */
export function visiblePlace(place: WindowPlace | null, screens: readonly WindowPlace[]): WindowPlace | null {
  const overlap = (a: number, aLength: number, b: number, bLength: number): number => Math.min(a + aLength, b + bLength) - Math.max(a, b);
  return place && screens.some((screen) => overlap(place.x, place.width, screen.x, screen.width) >= 120 && overlap(place.y, place.height, screen.y, screen.height) >= 120) && screens.some((screen) => place.y >= screen.y - 4 && place.y < screen.y + screen.height - 60) ? place : null;
}
