import Database from 'better-sqlite3';
import { Failure } from '../../shared/domain/failure.ts';
import * as review from './migrations/0001-review.ts';
import * as drafts from './migrations/0002-drafts.ts';
import * as memoEdits from './migrations/0003-memo-edits.ts';
import * as notes from './migrations/0004-notes.ts';
import * as doubts from './migrations/0005-doubts.ts';
import * as textReasons from './migrations/0006-text-reasons.ts';
import * as repairs from './migrations/0007-repairs.ts';
import * as recognitions from './migrations/0008-recognitions.ts';
import * as relations from './migrations/0009-relations.ts';
import * as headings from './migrations/0010-headings.ts';

/** "LACU": marks a file as ours. */
export const applicationId = 0x4c414355;

/** In order; a released one is never edited. Version N of the file is what the first N leave. */
const migrations = [review, drafts, memoEdits, notes, doubts, textReasons, repairs, recognitions, relations, headings] as const;
export const newestVersion = migrations.length;

/** Brings a database from version `from` to `to` (the newest unless a test asks otherwise), each step in one transaction. */
export function migrate(db: Database.Database, from: number, to: number = newestVersion): void {
  for (let version = from; version < to; version++) {
    db.transaction(() => {
      migrations[version]!.up(db);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${version + 1}`);
    })();
  }
}

/** What the schema of version `version` reads like, object by object: `CREATE ...` in order of name. */
export function schemaOf(db: Database.Database): string[] {
  const rows = db.prepare(`SELECT type, name, tbl_name AS tableName, coalesce(sql, '') AS sql FROM sqlite_schema ORDER BY type, name`).all() as { type: string; name: string; tableName: string; sql: string }[];
  return rows.map((row) => `${row.type} ${row.name} on ${row.tableName}: ${row.sql}`);
}

/** The schema that a file of `version` must have, made from the migrations themselves. */
export function expectedSchema(version: number): string[] {
  const db = new Database(':memory:');
  try {
    migrate(db, 0, version);
    return schemaOf(db);
  } finally {
    db.close();
  }
}

/** A file from someone else is untrusted: its schema must be ours to the letter before anything in it is read. */
export function assertSchema(db: Database.Database, version: number): void {
  const expected = expectedSchema(version), found = schemaOf(db);
  const strange = found.find((object) => !expected.includes(object)) ?? expected.find((object) => !found.includes(object));
  if (strange !== undefined) {
    throw new Failure('foreign-file', `This file calls itself a Lacuna review, but its inner structure is not ours (${strange.slice(0, strange.indexOf(':'))}). It was not opened. Ask its sender for an untouched copy.`, { object: strange });
  }
}
