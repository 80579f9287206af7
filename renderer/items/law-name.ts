import type { Documents } from './item-types.ts';

/** The law that a document holds, as it is spoken of; the file's name where it is gone. */
export const lawName = (documents: Documents, id: string, fileName: string): string => documents.find((document) => document.id === id)?.instrument || fileName;

export const languageOf = (documents: Documents, id: string): string => documents.find((document) => document.id === id)?.language ?? '';
