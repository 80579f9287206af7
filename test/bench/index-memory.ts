import Database from 'better-sqlite3';
import { existsSync, readFileSync } from 'node:fs';
import lunr from 'lunr';
import { indexRow } from '../../main/search/index-rows.ts';
import { headingIndexSchema } from '../../main/store/heading-index.ts';
import { createProvisionIndex, provisionIndexSchema } from '../../main/store/provision-index.ts';
import { sentences, sequence } from './made-law.ts';

/** Run by itself: `FILE lunr|lacuna|nothing N` indexes N made provisions in that way and prints the process's peak of resident memory in megabytes. */
const [file, way, count] = process.argv.slice(2);
const next = sequence(3);
const rows = function* () { for (let id = 1; id <= Number(count); id++) yield { id, number: String(id), heading: sentences(next, 1).slice(0, 40), text: sentences(next, 5) }; };
if (way === 'lunr') lunr(function () { this.ref('id'); this.field('heading'); this.field('text'); for (const row of rows()) this.add(row); });
else if (way === 'lacuna') {
  const db = new Database(file!);
  db.exec(provisionIndexSchema + headingIndexSchema);
  db.transaction(() => createProvisionIndex(db).addDocument('d', 'en', (function* () { for (const row of rows()) yield indexRow('en', row.id, row); })()))();
} else for (const row of rows()) void row;
// What Linux tells of a process by its usage begins with the size of whoever started it; its own record does not.
const status = '/proc/self/status', own = existsSync(status) ? Number(/VmHWM:\s*(\d+)/u.exec(readFileSync(status, 'utf8'))?.[1]) : process.resourceUsage().maxRSS;
console.log(Math.round(own / 1024));
