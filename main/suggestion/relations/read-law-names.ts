import { findWords } from '../../../shared/domain/fold-word.ts';

/** A shorter word names no law by itself; letters that an ending may change. */
const SHORTEST = 4, ENDING = 3, KEPT = 4;
/** How far after a number the law may be named: "Article 149(2) and (3) of the Criminal Code". */
const AFTER = 90, BEFORE = 60;

/** Whether a law is named beside a reference: by its short name, or by the first two words of its name that say something, in any case or number. */
export function namesLaw(text: string, start: number, end: number, names: readonly string[]): boolean {
  const near = findWords(`${text.slice(Math.max(0, start - BEFORE), start)} \n ${text.slice(end, end + AFTER)}`).map(({ word }) => word.toLowerCase());
  return names.some((name) => {
    const words = findWords(name).map(({ word }) => word.toLowerCase());
    const telling = words.filter((word) => word.length >= SHORTEST && !/\p{Nd}/u.test(word)).slice(0, 2);
    if (telling.length === 0) return words.length === 1 && near.includes(words[0]!);
    const beginnings = telling.map((word) => word.slice(0, Math.max(KEPT, word.length - ENDING)));
    return near.some((word, i) => word.startsWith(beginnings[0]!) && (beginnings.length === 1 || near.slice(i + 1, i + 4).some((next) => next.startsWith(beginnings[1]!))));
  });
}
