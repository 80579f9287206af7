-- The review file, version 10. Written by "npm run reference" from the migrations; a test keeps it true.

CREATE INDEX indexed_provisions_by_document ON indexed_provisions (document_id);

CREATE INDEX provisions_in_order ON provisions (document_id, ordinal);

CREATE TABLE assessments (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE dismissals (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
  key TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  basis TEXT NOT NULL,
  at TEXT NOT NULL,
  by_whom TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  size_bytes INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

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

CREATE TABLE indexed_provisions (
  id INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL,
  language TEXT NOT NULL
) STRICT;

CREATE TABLE instruments (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

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

CREATE TABLE memo_edits (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE overrides (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE packs (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

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
  notes TEXT NOT NULL CHECK (json_valid(notes)), reasons TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(reasons)),
  PRIMARY KEY (document_id, page_index)
) STRICT;

CREATE VIRTUAL TABLE provision_headings USING fts5(
  heading, article, text,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M* P* S*'"
);

CREATE TABLE 'provision_headings_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'provision_headings_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'provision_headings_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'provision_headings_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE VIRTUAL TABLE provision_terms USING fts5(
  heading, article, text,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M* P* S*'"
);

CREATE TABLE 'provision_terms_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'provision_terms_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'provision_terms_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'provision_terms_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

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

CREATE TABLE readings (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE recognitions (
  document_id TEXT NOT NULL,
  page_index INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'stopped', 'read', 'kept', 'unreadable')),
  engine TEXT NOT NULL,
  data TEXT NOT NULL,
  confidence REAL NOT NULL,
  note TEXT NOT NULL,
  page BLOB,
  words TEXT NOT NULL CHECK (json_valid(words)),
  PRIMARY KEY (document_id, page_index)
) STRICT, WITHOUT ROWID;

CREATE TABLE relations (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE repairs_off (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE settled_doubts (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE subjects (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE versions (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER evidence_is_never_changed BEFORE UPDATE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is never changed'); END;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;

CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
