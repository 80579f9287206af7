import { readFileSync, statSync } from 'node:fs';
import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { guessPlacements } from '../../shared/domain/guess-placement.ts';
import { documentsOf, type Desk } from './desk.ts';
import { lawFilesAt, problemWith } from './law-files.ts';
import { listInstruments } from './list-documents.ts';

/** The law files at these places, each with where it seems to belong and whether the review has it. Imports nothing. */
export function findFiles(desk: Desk, { paths }: Parsed<'documents.find'>): Output<'documents.find'> {
  const files = [...new Map(paths.flatMap((path) => lawFilesAt(desk.uploads, path)).map((file) => [file.path, file])).values()];
  if (files.length === 0) throw new Failure('not-found', `No PDF, DOCX, HTML, Markdown or text file was found in ${paths.join(', ')}.`);
  const known = listInstruments(desk).map(({ name, versions }) => ({ name, versions: versions.filter(({ draft }) => !draft).map(({ label }) => label), fileNames: versions.flatMap((v) => v.documents.map((d) => d.fileName)) }));
  const guesses = guessPlacements(files.map(({ name }) => name), known);
  const documents = documentsOf(desk);
  return files.map(({ path, name, token }, i) => {
    desk.signal?.throwIfAborted();
    const sizeBytes = statSync(path).size;
    // Only a file of the same size can be the same: most files need no reading to be known as new.
    const twins = documents.filter((document) => document.sizeBytes === sizeBytes);
    const sha256 = twins.length > 0 ? desk.digest(readFileSync(path)) : '';
    const there = twins.find((document) => document.sha256 === sha256);
    return { path: token ?? path, fileName: name, sizeBytes, alreadyThere: there ? { document: there.id, fileName: there.fileName } : null, problem: problemWith(sizeBytes), guess: guesses[i]! };
  });
}
