import { mkdirSync, writeFileSync } from 'node:fs';
import { memoJsonSchema } from '../../shared/contract/memo-schema.ts';
import { expectedSchema, newestVersion } from '../store/migrations.ts';
import { helpFor, overview } from '../cli/help.ts';
import { commands } from '../cli/read-command.ts';
import { programName } from '../engine/start-engine.ts';

/** Writes what is read from the code for others to read: the schemas of the review file and of a memo in JSON, and the reference of the command line. */
const place = (path: string): URL => new URL(`../../${path}`, import.meta.url);

const objects = expectedSchema(newestVersion).map((object) => object.slice(object.indexOf(': ') + 2)).filter(Boolean);
writeFileSync(place('main/store/schema.sql'), `-- The review file, version ${newestVersion}. Written by "npm run reference" from the migrations; a test keeps it true.\n\n${objects.map((sql) => `${sql};`).join('\n\n')}\n`);

const pages = commands.map(([name, operation]) => `## ${operation.line.word}\n\n\`${name}\` (${operation.kind})\n\n\`\`\`\n${helpFor(operation)}\`\`\`\n`);
writeFileSync(place('main/cli/REFERENCE.md'), `# Command line\n\nWritten by \`npm run reference\` from the table of operations.\n\n\`\`\`\n${overview(programName)}\`\`\`\n\n${pages.join('\n')}`);

mkdirSync(place('resources/schemas/'), { recursive: true });
writeFileSync(place('resources/schemas/memo-1.schema.json'), `${JSON.stringify(memoJsonSchema(), null, 1)}\n`);
