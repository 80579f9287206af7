import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract/operations.ts';
import { guessPlacements, type Placement } from '../../shared/domain/guess-placement.ts';
import { useEngine } from '../engine/engine-context.tsx';
import { tell } from '../frame/notices.ts';
import { say } from '../text/say.ts';
import type { IncomingFile } from './incoming.ts';

/** A file as the sheet shows it: what is wrong with it or where it is already, and where it seems to belong. */
export interface FoundFile extends IncomingFile { readonly key: string; readonly problem: string; readonly alreadyAs: string | null; readonly guess: Placement }

const largestBytes = 300 * 1024 * 1024;

/** What is known of the files before they come in: paths are looked at by the engine, bytes here. Null while it is being found out. */
export function useFoundFiles({ files, paths }: { readonly files: readonly IncomingFile[]; readonly paths: readonly string[] }): readonly FoundFile[] | null {
  const { pipe } = useEngine();
  const [found, setFound] = useState<readonly FoundFile[] | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const look = async (): Promise<readonly FoundFile[]> => {
      if (paths.length > 0) return (await pipe.call('documents.find', { paths: [...paths] }, signal)).map(foundByEngine);
      const [laws, documents] = await Promise.all([pipe.call('instruments.list', {}, signal), pipe.call('documents.list', {}, signal)]);
      const known = laws.map(({ name, versions }) => ({ name, versions: versions.filter(({ draft }) => !draft).map(({ label }) => label), fileNames: versions.flatMap((version) => version.documents.map(({ fileName }) => fileName)) }));
      const guesses = guessPlacements(files.map(({ name }) => name), known);
      return Promise.all(files.map(async (file, i): Promise<FoundFile> => ({ ...file, key: `${i}`, problem: problemWith(file.sizeBytes), alreadyAs: await twinOf(file, documents), guess: guesses[i]! })));
    };
    look().then((all) => { if (!signal.aborted) setFound(all); }, (error: Error) => { if (!signal.aborted) { tell({ kind: 'refusal', sentence: error.message }); setFound([]); } });
    return () => controller.abort();
  }, [pipe, files, paths]);
  return found;
}

const foundByEngine = ({ path, fileName, sizeBytes, problem, alreadyThere, guess }: Output<'documents.find'>[number]): FoundFile => ({ key: path, name: fileName, path, sizeBytes, problem, alreadyAs: alreadyThere?.fileName ?? null, guess });

const problemWith = (sizeBytes: number): string => (sizeBytes === 0 ? say('instruments.sheet.empty') : sizeBytes > largestBytes ? say('instruments.sheet.too-large') : '');

/** The name under which the review has the same bytes. Only files of equal size are digested. */
async function twinOf({ file, sizeBytes }: IncomingFile, documents: Output<'documents.list'>): Promise<string | null> {
  const alike = documents.filter((document) => document.sizeBytes === sizeBytes);
  if (!file || alike.length === 0 || sizeBytes > largestBytes) return null;
  const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return alike.find(({ sha256 }) => sha256 === digest)?.fileName ?? null;
}
