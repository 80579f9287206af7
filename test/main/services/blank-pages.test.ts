import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startEngine } from '../../../main/engine/start-engine.ts';
import { buildPdf, textPage } from '../extraction/build-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-blank-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

it('A blank page of a law is neither doubted, nor recognised, nor said to be unsearched', async () => {
  const law = ['Article 1. Aim', 'This law has an aim.', 'Article 2. Terms', 'This law has terms.', 'Article 3. Offence', 'Whoever recruits, transports, transfers, harbours or receives a person shall be punished by imprisonment.', 'The consent of the person is of no account where any of the means was used.'];
  writeFileSync(join(folder, 'law.pdf'), buildPdf({ pages: [textPage(law), '', textPage(['Article 4. Fees', 'There are none for any application, request or declaration under this law, nor for a copy of one,', 'nor for anything that is done by the authorities to carry it out.'])] }));
  writeFileSync(join(folder, 'scan.pdf'), buildPdf({ pages: [textPage(law), '0 0 300 300 re f', ''] }));
  const engine = startEngine({ remember: false });
  await engine.dispatch('review.create', { review: join(folder, 'r.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
  for (const name of ['law', 'scan']) await engine.dispatch('documents.import', { paths: [join(folder, `${name}.pdf`)], instrument: name, language: 'en' });
  const documents = await engine.dispatch('documents.list', {});
  expect(documents.map(({ fileName, pagesWithoutText, recognition: { waiting, read } }) => [fileName, pagesWithoutText, waiting + read > 0])).toEqual([['law.pdf', 0, false], ['scan.pdf', 1, true]]);
  expect((await engine.dispatch('outline.doubts', { document: 'law.pdf' })).map(({ kind }) => kind)).toEqual([]);
  expect((await engine.dispatch('outline.read', { document: 'law.pdf' })).provisions.filter(({ kind }) => kind === 'article').map(({ number, firstPage }) => [number, firstPage])).toEqual([['1', 1], ['2', 1], ['3', 1], ['4', 3]]);
  await engine.close();
});
