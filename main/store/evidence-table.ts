import type { Database } from 'better-sqlite3';

/** Evidence bytes by their digest; a trigger refuses to change them. */
export function evidenceTable(db: Database) {
  const insert = db.prepare(`INSERT INTO evidence (sha256, size_bytes, bytes) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING`);
  const bytes = db.prepare(`SELECT bytes FROM evidence WHERE sha256 = ?`).pluck();
  const has = db.prepare(`SELECT 1 FROM evidence WHERE sha256 = ?`).pluck();
  const digests = db.prepare(`SELECT sha256, size_bytes AS sizeBytes FROM evidence ORDER BY sha256`);
  return {
    keep: (sha256: string, content: Uint8Array): void => { insert.run(sha256, content.byteLength, content); },
    has: (sha256: string): boolean => has.get(sha256) !== undefined,
    bytes: (sha256: string): Buffer | null => (bytes.get(sha256) as Buffer | undefined) ?? null,
    list: () => digests.all() as { sha256: string; sizeBytes: number }[],
  };
}
