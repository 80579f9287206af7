import type { ChoiceOption } from '../controls/choice.tsx';
import { say, sayLanguage, wordingLocale } from '../text/say.ts';

/** The languages in which the region's laws are published or translated. */
const codes = [
  'sq', 'hy', 'az', 'be', 'bs', 'bg', 'ca', 'hr', 'cs', 'da', 'nl', 'en', 'et', 'fi', 'fr', 'ka', 'de', 'el', 'hu', 'is', 'it', 'kk', 'ky', 'lv', 'lt', 'mk', 'mt', 'mn', 'cnr', 'nb', 'pl', 'pt', 'ro', 'ru', 'sr', 'sr-Cyrl', 'sr-Latn', 'sk', 'sl', 'es', 'sv', 'tg', 'tr', 'tk', 'uk', 'uz',
];

/** The languages to choose from, by name; first the one that the text itself shows, then one that is not in the list but stated. */
export function languageChoices(stated: string, seen: string): ChoiceOption<string>[] {
  const known = (stated === '' || codes.includes(stated) ? codes : [...codes, stated]).map((value) => ({ value, words: sayLanguage(value) }));
  const asSeen = { value: '', words: seen ? say('instruments.language.seen', { language: sayLanguage(seen) }) : say('instruments.language.unseen') };
  return [asSeen, ...known.sort((a, b) => a.words.localeCompare(b.words, wordingLocale))];
}
