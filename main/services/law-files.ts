import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Failure } from '../../shared/domain/failure.ts';
import type { Uploads } from '../store/uploads.ts';

const largestBytes = 300 * 1024 * 1024;
const lawEndings = new Set(['.pdf', '.docx', '.html', '.htm', '.xhtml', '.md', '.markdown', '.txt']);

/** Whether a file's name says that it may hold a law. */
export const isLawFile = (path: string): boolean => lawEndings.has(extname(path).toLowerCase());

/** A file and what it is called; one that came through a browser has its token. */
export interface LawFile { readonly path: string; readonly name: string; readonly token?: string }

/** The files at a place: the file itself, an upload, or every file of a law's format in the folder and those inside it, in order. */
export function lawFilesAt(uploads: Uploads, place: string): LawFile[] {
  const uploaded = uploads.find(place);
  return uploaded ? [{ path: uploaded.file, name: uploaded.name, token: place }] : filesAt(place).map((path) => ({ path, name: basename(path) }));
}

function filesAt(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Failure('not-found', path.startsWith('upload:') ? 'This file was imported already, or did not arrive. Choose it again.' : `There is no file or folder at ${path}. Nothing was imported.`);
  if (stat.isDirectory()) return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory() || (entry.isFile() && isLawFile(entry.name))).map((entry) => join(path, entry.name)).sort().flatMap(filesAt);
  if (!stat.isFile()) throw new Failure('refused', `${path} is neither a file nor a folder. Nothing was imported.`);
  return [path];
}

/** Why a file of this size cannot be brought in; empty where it can. */
export function problemWith(sizeBytes: number): string {
  if (sizeBytes === 0) return 'It is empty (0 bytes): the download or copy broke off. Fetch it again.';
  return sizeBytes > largestBytes ? 'It is larger than 300 MB. Split it, or reduce the resolution of its images, and import the parts.' : '';
}
