import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from './program-folder.ts';

/** A file that came through the browser: where its bytes lie, and what its sender called it. */
export interface Upload { readonly file: string; readonly name: string }

export interface Uploads {
  /** A place for a new file under a name of our own, and the token under which it is imported. */
  begin(name: string): Upload & { readonly token: string };
  find(token: string): Upload | null;
  drop(token: string): void;
  /** Removes every file that is left. */
  close(): void;
}

/** Files on their way from a browser into a review; they lie in a private folder of this program until they are imported, and no longer than it runs. */
export function keepUploads(): Uploads {
  const uploads = new Map<string, Upload>();
  let folder: string | null = null;
  const ours = (): string => {
    if (folder === null) { sweep(); folder = programFolder('uploads', `of-${process.pid}-${randomBytes(4).toString('hex')}`); }
    return folder;
  };
  return {
    begin: (name) => {
      const token = `upload:${randomBytes(16).toString('hex')}`;
      const upload = { file: join(ours(), token.slice('upload:'.length)), name: plainName(name) };
      uploads.set(token, upload);
      return { token, ...upload };
    },
    find: (token) => uploads.get(token) ?? null,
    drop: (token) => { const upload = uploads.get(token); uploads.delete(token); if (upload) rmSync(upload.file, { force: true }); },
    close: () => { uploads.clear(); if (folder !== null) rmSync(folder, { recursive: true, force: true }); folder = null; },
  };
}

/** The last part of a sender's name, without what could mislead a terminal or an eye. */
export function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/u).at(-1)!.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  return last === '' || /^\.+$/u.test(last) ? 'file' : [...last].slice(-200).join('');
}

/** What a program that ended without closing left behind. */
function sweep(): void {
  const all = programFolder('uploads');
  for (const name of readdirSync(all)) {
    const pid = Number(/^of-(\d+)-/u.exec(name)?.[1]);
    if (pid && pid !== process.pid && !isAlive(pid)) rmSync(join(all, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try { process.kill(pid, 0); return true; } catch (error) { return (error as NodeJS.ErrnoException).code === 'EPERM'; }
}
