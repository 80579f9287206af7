import { chmodSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createHash } from 'node:crypto';
import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { dataOnShelf, directionData, type DataOnShelf } from '../extraction/recognition/data-shelf.ts';
import { dataLanguages, dataNamed, nameOfData } from '../extraction/recognition/languages.ts';
import { runRecogniser } from '../extraction/recognition/run-recogniser.ts';
import { readTrainedData } from '../extraction/recognition/trained-data.ts';
import type { Uploads } from '../store/uploads.ts';
import { recognitionFolder } from './recognise-document.ts';

/** Larger than any file of recognition data, packed or not. */
const largestFile = 64 * 1024 * 1024;

/** The recognition data that may be used, and for which languages. */
export const listRecognitionData = (): Output<'recognition.list'> => dataOnShelf(recognitionFolder()).map(rowOf);

const rowOf = ({ data, script, origin, path }: DataOnShelf): Output<'recognition.list'>[number] => ({ data, name: nameOfData(data), languages: [...(dataNamed(data)?.languages ?? [])], script, origin, sizeBytes: statSync(path).size });

/**
 * Installs recognition data from a file. Its content is looked at, and the engine must be able to load it in a process of its own before it is kept;
 * which language it reads is told by its name, and its letters must be that language's.
 */
export async function installRecognitionData(uploads: Uploads, wish: Parsed<'recognition.install'>): Promise<Output<'recognition.install'>> {
  const upload = uploads.find(wish.file), path = upload?.file ?? wish.file, name = upload?.name ?? basename(wish.file);
  if (!existsSync(path) || !statSync(path).isFile()) throw new Failure('not-found', `There is no file ${wish.file}.`);
  if (statSync(path).size > largestFile) throw new Failure('refused', `${name} is larger than any file of recognition data. What is wanted is a file such as rus.traineddata.`);
  const content = readTrainedData(readFileSync(path)), data = wish.data || /^([A-Za-z_]+?)(?:\.traineddata)?(?:\.gz)?$/u.exec(name.replace(/[ (]\d+\)?(?=\.|$)/u, ''))?.[1] || '';
  const row = dataNamed(data);
  if (!row) throw new Failure('invalid-input', `${name} does not say by its name which language it reads. Name it as Tesseract does (rus.traineddata), or say it with --data. Known are ${dataLanguages().map((one) => one.data).join(', ')}.`);
  if (content.script !== row.script) throw new Failure('refused', `${name} holds data for ${content.script} letters, but ${nameOfData(data)} is written in ${row.script} letters. It was not installed.`);
  const place = join(recognitionFolder(), `${data}.traineddata`), trial = join(recognitionFolder(), `${data}.${process.pid}.new`);
  try {
    writeFileSync(trial, content.bytes, { mode: 0o600 });
    await runRecogniser({ bytes: new Uint8Array(0), signal: undefined, order: { pages: [], with: [data], available: [{ data, path: trial, script: row.script }], direction: directionData(), lanes: 1, dpi: 300 }, onPage: () => undefined, onUnreadable: () => undefined });
    renameSync(trial, place);
    chmodSync(place, 0o600);
  } finally {
    rmSync(trial, { force: true });
    if (upload) uploads.drop(wish.file);
  }
  return { ...rowOf({ data, path: place, script: row.script, origin: 'installed' }), sha256: createHash('sha256').update(content.bytes).digest('hex') };
}

/** Takes installed data away again; what came with the program then serves, where there is some. */
export function removeRecognitionData({ data }: Parsed<'recognition.remove'>): Output<'recognition.remove'> {
  const place = join(recognitionFolder(), `${data}.traineddata`);
  if (!dataNamed(data) || !existsSync(place)) throw new Failure('not-found', `No recognition data called "${data}" were installed. "lacuna recognition-data" lists what there is.`);
  rmSync(place);
  return { removed: data };
}
