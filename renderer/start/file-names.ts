/** A file name that every system takes, made of a person's words. */
export const fileNameOf = (words: string): string => words.normalize('NFC').replace(/[\u0000-\u001f<>:"/\\|?*]+/gu, ' ').replace(/\s+/gu, ' ').replace(/[. ]+$/u, '').trim().slice(0, 120);

/** The name with the ending of a review. */
export const withEnding = (name: string): string => (/\.lacuna$/iu.test(name) ? name : `${name}.lacuna`);

/** What a new review's file is called: its State, and the year of the law in question. */
export const reviewFileName = (state: string, asOf: string): string => withEnding([fileNameOf(state) || 'Review', asOf.slice(0, 4)].filter(Boolean).join(' '));

/** The last part of a path, in the manner of either system. */
export const baseName = (path: string): string => path.split(/[/\\]/u).filter(Boolean).at(-1) ?? path;

/** A file in a folder, joined as the folder's own path is written. */
export const inFolder = (folder: string, name: string): string => {
  const sign = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(sign) ? `${folder}${name}` : `${folder}${sign}${name}`;
};

/** The folder of a path; empty where it names none. */
export const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))) || (path.startsWith('/') ? '/' : '');
