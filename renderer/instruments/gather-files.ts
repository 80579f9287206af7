import type { IncomingFile } from './incoming.ts';

const lawEndings = /\.(?:pdf|docx|html?|xhtml|md|markdown|txt)$/iu;

/** Every law file of what was dropped, folders walked to their ends. A file that was dropped by itself counts whatever its ending: the engine says why if it cannot be read. */
export async function gatherDropped(dropped: readonly (FileSystemEntry | File | null)[]): Promise<IncomingFile[]> {
  const found = await Promise.all(dropped.map(async (one) => (one === null ? [] : one instanceof File ? [one] : one.isFile ? [await fileOf(one as FileSystemFileEntry)] : (await walk(one as FileSystemDirectoryEntry)).filter(isLaw))));
  return found.flat().map(incoming);
}

/** Law files among those that a folder field gave. */
export const gatherChosen = (files: readonly File[]): IncomingFile[] => files.filter((file) => !file.webkitRelativePath || isLaw(file)).map(incoming);

const isLaw = ({ name }: File): boolean => lawEndings.test(name) && !name.startsWith('.');
const incoming = (file: File): IncomingFile => ({ name: file.name, sizeBytes: file.size, file });
const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

async function walk(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const files: File[] = [], reader = folder.createReader();
  // A reader gives its entries in parts; an empty part is the end.
  for (let part = await entriesOf(reader); part.length > 0; part = await entriesOf(reader)) {
    for (const entry of part) files.push(...(entry.isFile ? [await fileOf(entry as FileSystemFileEntry)] : await walk(entry as FileSystemDirectoryEntry)));
  }
  return files.sort((a, b) => a.name.localeCompare(b.name));
}

const entriesOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => new Promise((resolve, reject) => reader.readEntries(resolve, reject));
