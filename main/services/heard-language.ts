import type { LawDocument } from '../../shared/domain/evidence.ts';
import { detectLanguage, languageInstead, withScript } from '../extraction/detect-language.ts';
import type { Extraction } from '../store/extraction-table.ts';
import type { Desk } from './desk.ts';

const otherLanguage = 'The text seems to be written in another language than stated';

/** Whether a reading noted that its text seems to be in another language than stated. */
export const seemsOtherLanguage = (reading: Extraction | null): boolean => reading?.notes.some((note) => note.startsWith(otherLanguage)) ?? false;

/** The language to read a document in: as stated, made precise by the text; as detected where nothing is stated. A note says where the two disagree. */
export function heardLanguage(desk: Desk, document: LawDocument, notes: readonly string[], textOf = (pageIndex: number): string => desk.store.pages.text(document.id, pageIndex)): Pick<Extraction, 'language' | 'notes'> {
  const sample = Array.from({ length: 40 }, (_, pageIndex) => textOf(pageIndex)).join('\n').trimEnd();
  const instead = languageInstead(document.language, sample);
  return {
    language: document.language ? withScript(document.language, sample) : detectLanguage(sample),
    notes: [...notes.filter((note) => !note.startsWith(otherLanguage)), ...(instead ? [`${otherLanguage}: ${instead}, not ${document.language}. Correct the language if so: headings and search depend on it.`] : [])],
  };
}
