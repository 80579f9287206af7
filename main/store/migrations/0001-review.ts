import type { Database } from 'better-sqlite3';
import { provisionIndexSchema } from '../provision-index.ts';

/** The tables that hold the present state: one a topic of the journal, each a fold over it. */
export const standingTables = {
  review: 'subjects', instrument: 'instruments', version: 'versions', document: 'documents', correction: 'corrections', tag: 'tags',
  assessment: 'assessments', reading: 'readings', override: 'overrides', setting: 'settings', pack: 'packs',
} as const;

const standing = Object.values(standingTables).map((table) => `
CREATE TABLE ${table} (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;`).join('\n');

const tables = `
CREATE TABLE evidence (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  size_bytes INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER evidence_is_never_changed BEFORE UPDATE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is never changed'); END;

CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY,
  what TEXT NOT NULL,
  topic TEXT NOT NULL,
  id TEXT NOT NULL,
  before_value TEXT NOT NULL CHECK (json_valid(before_value)),
  after_value TEXT NOT NULL CHECK (json_valid(after_value)),
  group_id TEXT NOT NULL,
  undoes TEXT,
  at TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;

CREATE TABLE extractions (
  document_id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'reading', 'ready', 'failed', 'cancelled')),
  format TEXT NOT NULL,
  extractor TEXT NOT NULL,
  page_count INTEGER NOT NULL,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  message TEXT NOT NULL,
  notes TEXT NOT NULL CHECK (json_valid(notes)),
  doubts TEXT NOT NULL CHECK (json_valid(doubts)),
  text_digest TEXT NOT NULL,
  outline_digest TEXT NOT NULL
) STRICT;

CREATE TABLE pages (
  document_id TEXT NOT NULL REFERENCES extractions (document_id) ON DELETE CASCADE,
  page_index INTEGER NOT NULL,
  page_label TEXT NOT NULL,
  width REAL NOT NULL,
  height REAL NOT NULL,
  text TEXT NOT NULL,
  lines BLOB NOT NULL,
  runs BLOB NOT NULL,
  ocr INTEGER NOT NULL,
  quality REAL NOT NULL,
  notes TEXT NOT NULL CHECK (json_valid(notes)),
  PRIMARY KEY (document_id, page_index)
) STRICT;

CREATE TABLE provisions (
  id INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES extractions (document_id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  path TEXT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  label TEXT NOT NULL,
  heading TEXT NOT NULL,
  text TEXT NOT NULL,
  article TEXT NOT NULL,
  first_page INTEGER NOT NULL,
  last_page INTEGER NOT NULL,
  depth INTEGER NOT NULL,
  parent TEXT,
  stretches TEXT NOT NULL CHECK (json_valid(stretches)),
  label_stretches TEXT NOT NULL CHECK (json_valid(label_stretches)),
  UNIQUE (document_id, path)
) STRICT;

CREATE INDEX provisions_in_order ON provisions (document_id, ordinal);
`;

/** The first review file: evidence, journal, the fold over it, and the text derived from the evidence. */
export function up(db: Database): void {
  db.exec(tables + standing + provisionIndexSchema);
}
