import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { memoJsonSchema } from '../../shared/contract/memo-schema.ts';
import type { CallContext } from '../../shared/contract/operation.ts';
import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { listPlaces } from '../services/list-places.ts';
import { installRecognitionData, listRecognitionData, removeRecognitionData } from '../services/recognition-data.ts';
import { listBackups, restoreBackup } from '../store/backups.ts';
import { keepPreference, keptPreferences } from '../store/preferences.ts';
import { programFolder } from '../store/program-folder.ts';
import { forgetReview, keyOfRecent, recentReviews } from '../store/recent-reviews.ts';
import type { Uploads } from '../store/uploads.ts';
import { nameWorkingPerson, workingPerson } from '../store/working-person.ts';
import type { Jobs } from './jobs.ts';
import type { ProgramOperation } from './operations.ts';
import { playSample } from './play-sample.ts';
import type { Engine } from './start-engine.ts';

/** What these operations need of the engine around them. */
export interface ProgramSurroundings {
  readonly jobs: Jobs;
  readonly uploads: Uploads;
  readonly openNow: (file: string) => Output<'reviews.open'>;
  /** Carries out an opening of a file that was named at the start, and keeps why it was refused. */
  readonly atStart: <T>(file: string, opening: () => T) => T;
  readonly refused: () => Output<'reviews.refused'>;
  readonly current: () => Output<'reviews.current'>;
  readonly closeNow: () => boolean;
  /** The open review's file and key, or null. */
  readonly open: () => { readonly file: string; readonly key: string } | null;
  readonly whoDecides: () => string;
  readonly changed: () => void;
  /** An engine of its own for work beside the open review. */
  readonly another: () => Engine;
}

type Handlers = { readonly [N in ProgramOperation]: (input: Parsed<N>, context: CallContext) => Output<N> | Promise<Output<N>> };

/** How each operation that needs no open review is carried out. */
export function programHandlers({ jobs, uploads, openNow, atStart, refused, current, closeNow, open, whoDecides, changed, another }: ProgramSurroundings): Handlers {
  const who = (): Output<'people.who'> => ({ me: workingPerson(), decides: whoDecides() });
  return {
    'reviews.recent': () => recentReviews(),
    'reviews.forget': ({ file }) => { const forgotten = forgetReview(resolve(file)); if (forgotten) changed(); return { forgotten }; },
    'reviews.open': async ({ file, named }) => {
      const place = resolve(file);
      if (open()?.file !== place) await jobs.giveWay();
      return named ? atStart(place, () => openNow(place)) : openNow(place);
    },
    'reviews.refused': () => refused(),
    'reviews.current': () => current(),
    'reviews.close': async () => { await jobs.giveWay(); return { closed: closeNow() }; },
    'reviews.sample': async (_, context) => { const file = await sampleReview(another, context); if (open()?.file !== file) await jobs.giveWay(); return openNow(file); },
    'reviews.backups': ({ file }) => { const place = resolve(file), now = open(); return listBackups(place, now?.file === place ? now.key : keyOfRecent(place)); },
    'reviews.restore': async ({ backup, to }) => { restoreBackup(backup, resolve(to)); await jobs.giveWay(); return openNow(resolve(to)); },
    'places.list': (input) => listPlaces(input),
    'people.who': who,
    'people.me': ({ name }) => { nameWorkingPerson(name); changed(); return who(); },
    'preferences.show': () => keptPreferences(),
    'preferences.keep': ({ key, value }) => { keepPreference(key, value); return { kept: true }; },
    'recognition.list': () => listRecognitionData(),
    'recognition.install': async (wish) => { const row = await installRecognitionData(uploads, wish); changed(); return row; },
    'recognition.remove': (wish) => { const removed = removeRecognitionData(wish); changed(); return removed; },
    'memo.schema': () => memoJsonSchema(),
    'jobs.start': ({ operation, input }) => jobs.start(operation, input),
    'jobs.list': () => jobs.list(),
    'jobs.cancel': ({ job }) => jobs.cancel(job),
    'jobs.dismiss': ({ job }) => jobs.dismiss(job),
  };
}

/** The sample State's review in the program's folder; made by an engine of its own where it is not there yet, and only named so once it is whole. */
async function sampleReview(another: () => Engine, context: CallContext): Promise<string> {
  const review = join(programFolder('samples'), 'Varania.lacuna');
  if (existsSync(review)) return review;
  const unfinished = join(programFolder('samples'), `Varania.${process.pid}.unfinished`);
  rmSync(unfinished, { force: true });
  const engine = another();
  try {
    await playSample(engine, unfinished, context);
    await engine.close();
    renameSync(unfinished, review);
    return review;
  } finally {
    await engine.close();
    rmSync(unfinished, { force: true });
  }
}
