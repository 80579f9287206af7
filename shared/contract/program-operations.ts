import { z } from 'zod';
import { command, query } from './operation.ts';
import { BackupRow, JobRow, Line, Place, RecentRow, ReviewRow, Words } from './schemas.ts';

const job = z.object({ job: Line });
const DataRow = z.object({ data: z.string(), name: z.string(), languages: z.array(z.string()), script: z.string(), origin: z.enum(['shipped', 'installed']), sizeBytes: z.number().int() });
const preference = z.union([z.string().max(2_000), z.number(), z.boolean()]);

/** The operations that need no open review: which reviews there are, what the engine is busy with, who works here. Part of the one table. */
export const programOperations = {
  'reviews.recent': query({ scope: 'program', summary: 'The reviews that were open here, the last one first; those that are no longer there are marked', line: { word: 'recent', takes: [] }, input: z.object({}), output: z.array(RecentRow) }),
  'reviews.forget': command({ scope: 'program', summary: 'Take a review off the list of recent ones; its file is not touched', line: { word: 'forget', takes: ['file'] }, input: z.object({ file: Line }), output: z.object({ forgotten: z.boolean() }) }),
  'reviews.open': command({ scope: 'program', summary: 'Open a review in place of the present one', line: null, input: z.object({ file: Line, named: z.boolean().default(false).describe('it was named when the program was started: a refusal is kept for the start screen') }), output: ReviewRow }),
  'reviews.refused': query({ scope: 'program', summary: 'The review that was named at the start and did not open, with the reason; null where there is none', line: null, input: z.object({}), output: z.object({ file: z.string(), code: z.string(), sentence: z.string(), at: z.string() }).nullable() }),
  'reviews.current': query({ scope: 'program', summary: 'The review that is open here, or null', line: null, input: z.object({}), output: ReviewRow.nullable() }),
  'reviews.close': command({ scope: 'program', summary: 'Close the open review', line: null, input: z.object({}), output: z.object({ closed: z.boolean() }) }),
  'reviews.sample': command({ scope: 'program', long: true, summary: 'Open the review of the sample State; it is made the first time', line: null, input: z.object({}), output: ReviewRow }),
  'reviews.backups': query({
    scope: 'program', summary: "The program's own backups of a review, the newest first; also where the review itself cannot be opened", line: { word: 'backups', takes: ['file'] },
    input: z.object({ file: Line.describe('the review they are of') }), output: z.array(BackupRow),
  }),
  'reviews.restore': command({
    scope: 'program', summary: 'Copy a backup to a new file and open it', line: { word: 'restore', takes: ['backup', 'to'] },
    input: z.object({ backup: Line.describe('a backup as "backups" names it'), to: Line.describe('the file to make (.lacuna)') }), output: ReviewRow,
  }),
  'places.list': query({
    scope: 'program', summary: 'The folders, reviews and laws in a folder, for choosing one where there is no dialog', line: null,
    input: z.object({ folder: z.string().max(4_096).default('').describe("the person's own folder where empty") }),
    output: z.object({ folder: z.string(), parent: z.string().nullable(), places: z.array(Place), starts: z.array(z.object({ name: z.string(), path: z.string() })) }),
  }),
  'people.who': query({ scope: 'program', summary: 'Who works here, and in whose name a decision would be made now', line: null, input: z.object({}), output: z.object({ me: z.string(), decides: z.string() }) }),
  'people.me': command({ scope: 'program', summary: 'Say who works here; empty: the first reviewer of each review', line: null, input: z.object({ name: Words }), output: z.object({ me: z.string(), decides: z.string() }) }),
  'preferences.show': query({ scope: 'program', summary: 'How the person likes the window: appearance, widths', line: null, input: z.object({}), output: z.record(z.string(), preference) }),
  'preferences.keep': command({ scope: 'program', summary: 'Keep one preference of the window', line: null, input: z.object({ key: z.string().min(1).max(100), value: preference }), output: z.object({ kept: z.boolean() }) }),
  'recognition.list': query({ scope: 'program', summary: 'The recognition data for scans that are there, and for which languages', line: { word: 'recognition-data', takes: [] }, input: z.object({}), output: z.array(DataRow) }),
  'recognition.install': command({
    scope: 'program', summary: 'Install recognition data for scans from a file; it is checked by its content', line: { word: 'add-recognition', takes: ['file'] },
    input: z.object({ file: Line.describe('a Tesseract file such as rus.traineddata, plain or gzipped'), data: z.string().max(40).default('').describe('which data it is (rus), where its name does not say so') }), output: DataRow.extend({ sha256: z.string() }),
  }),
  'recognition.remove': command({ scope: 'program', summary: 'Take installed recognition data away again', line: { word: 'drop-recognition', takes: ['data'] }, input: z.object({ data: Line }), output: z.object({ removed: z.string() }) }),
  'memo.schema': query({ scope: 'program', summary: 'The schema of a memo in JSON, for programs that read one (JSON Schema, draft 2020-12)', line: { word: 'memo-schema', takes: [] }, input: z.object({}), output: z.record(z.string(), z.unknown()) }),
  'jobs.start': command({
    scope: 'program', summary: 'Start a long operation and come back at once', line: null,
    input: z.object({ operation: Line, input: z.record(z.string(), z.unknown()).default({}) }), output: z.object({ job: z.string() }),
  }),
  'jobs.list': query({ scope: 'program', summary: 'What the engine is working on, and what ended and was not dismissed', line: null, input: z.object({}), output: z.array(JobRow) }),
  'jobs.cancel': command({ scope: 'program', summary: 'Cancel a job; what was finished is kept', line: null, input: job, output: JobRow }),
  'jobs.dismiss': command({ scope: 'program', summary: 'Take an ended job off the list', line: null, input: job, output: z.object({ dismissed: z.string() }) }),
} as const;
