import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-program-'));
process.env.LACUNA_HOME = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
