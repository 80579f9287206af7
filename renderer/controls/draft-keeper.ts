/** What became of a wish to save: saved; unfinished (it may not be saved yet); kept (the operation itself keeps it as a draft); refused. */
export type SaveOutcome = 'saved' | 'unfinished' | 'kept' | 'refused';

export interface KeptDraft { readonly text: string; readonly basis: string; readonly at: string }

/** The ways from a field to the engine. */
export interface DraftDoors {
  keep(text: string, basis: string): Promise<boolean>;
  drop(): Promise<unknown>;
  save(text: string): Promise<SaveOutcome>;
  /** Resolves when what is saved has been asked for anew. */
  refreshed?(): Promise<void>;
  /** A draft began or ceased to stand beside what is saved. */
  standingChanged(): void;
}

export interface DraftView {
  /** What the field shows. */
  readonly text: string;
  /** `rest`: nothing but what is saved; `typing`: not on the disk yet, for a second at most; `kept`: on the disk, not saved; `lost`: it could not be kept, and is tried again. */
  readonly state: 'rest' | 'typing' | 'kept' | 'lost';
  /** The field shows what was typed at this time, before the window was opened anew. */
  readonly restoredAt: string | null;
  /** What was typed at some time from another text than the one saved now: offered, not put in. */
  readonly outdated: KeptDraft | null;
}

export interface DraftKeeper {
  view(): DraftView;
  /** The saved text, and what tells it from earlier ones. */
  follow(saved: string, basis: string): void;
  /** What was found on the disk when the field came on screen. */
  found(draft: KeptDraft | null): void;
  type(text: string): void;
  /** Saves now: the field was left, Ctrl+S, or some rest. */
  settle(): Promise<void>;
  /** Lets what is typed, restored or offered go: the field shows what is saved. */
  discard(): void;
  /** Puts the offered text in. */
  bringBack(): void;
  listen(listener: () => void): () => void;
}

/** After this pause what is typed goes to the disk; while typing goes on, after `longest`; and after `rest` it is saved as a decision. */
export const pauses = { pause: 500, longest: 1_000, rest: 5_000, retry: 2_000 } as const;

/**
 * Keeps typing from being lost without a decision for every key: the text is on the disk within a second, and becomes a decision when its
 * writer pauses. What the engine is asked goes one after the other, so that a late answer never brings an old text back.
 */
export function draftKeeper(doors: DraftDoors, now: () => number = Date.now): DraftKeeper {
  let saved = '', basis = '', typed: string | null = null, committed: string | null = null, onDisk = false;
  let state: DraftView['state'] = 'rest', restoredAt: string | null = null, outdated: KeptDraft | null = null, firstUnkept: number | null = null;
  let keepTimer: ReturnType<typeof setTimeout> | undefined, restTimer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<void> = Promise.resolve(), shown: DraftView | null = null;
  const listeners = new Set<() => void>();
  const tell = (): void => { shown = null; for (const listener of listeners) listener(); };
  const after = (work: () => Promise<void>): Promise<void> => (queue = queue.then(work, work));
  const stand = (is: boolean): void => { if (onDisk !== is) { onDisk = is; doors.standingChanged(); } };
  const stopTimers = (): void => { clearTimeout(keepTimer); clearTimeout(restTimer); };
  const toRest = (): void => { typed = null; committed = null; state = 'rest'; restoredAt = null; firstUnkept = null; };

  const keepNow = (): Promise<void> => after(async () => {
    const text = typed;
    if (text === null) return;
    firstUnkept = null;
    const kept = await doors.keep(text, basis);
    if (kept) stand(true); else { clearTimeout(keepTimer); keepTimer = setTimeout(() => void keepNow(), pauses.retry); }
    if (typed === text) state = kept ? 'kept' : 'lost';
    tell();
  });

  const settle = (): Promise<void> => {
    stopTimers();
    return after(async () => {
      const text = typed;
      if (text === null || (text === committed && state === 'rest')) return;
      const outcome = text === (committed ?? saved) ? 'saved' : await doors.save(text);
      if (outcome === 'saved') {
        if (onDisk) { await doors.drop(); stand(false); }
        // The answer that brings the saved text is still on its way: until then the field goes on showing it.
        if (typed === text) { committed = text; state = 'rest'; restoredAt = null; firstUnkept = null; if (text === saved) toRest(); }
        // Where the decision was taken back elsewhere in the meantime, the saved text comes as it was before, and there is nothing to follow.
        void doors.refreshed?.().then(() => { if (typed === text && committed === text) { toRest(); tell(); } });
      } else if (outcome === 'kept') {
        stand(true);
        if (typed === text) state = 'kept';
      } else void keepNow();
      tell();
    });
  };

  return {
    view: () => (shown ??= { text: typed ?? saved, state, restoredAt, outdated }),
    follow: (text, from) => {
      if (text === saved && from === basis) return;
      saved = text; basis = from;
      if (typed !== null && (typed === saved || typed === committed)) toRest();
      committed = null;
      tell();
    },
    found: (draft) => {
      if (!draft || typed !== null) return;
      stand(true);
      if (draft.text === saved) { void after(async () => { await doors.drop(); stand(false); }); return; }
      if (draft.basis === basis) { typed = draft.text; state = 'kept'; restoredAt = draft.at; } else outdated = draft;
      tell();
    },
    type: (text) => {
      typed = text; state = 'typing'; firstUnkept ??= now();
      stopTimers();
      keepTimer = setTimeout(() => void keepNow(), Math.max(0, Math.min(pauses.pause, firstUnkept + pauses.longest - now())));
      restTimer = setTimeout(() => void settle(), pauses.rest);
      tell();
    },
    settle,
    discard: () => {
      stopTimers();
      toRest(); outdated = null;
      void after(async () => { if (onDisk) { await doors.drop(); stand(false); } });
      tell();
    },
    bringBack: () => { if (outdated) { typed = outdated.text; outdated = null; state = 'typing'; void keepNow(); tell(); } },
    listen: (listener) => { listeners.add(listener); return () => listeners.delete(listener); },
  };
}
