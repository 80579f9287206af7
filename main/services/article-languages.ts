import { languageInstead } from '../extraction/detect-language.ts';

/** So much of an article tells its language; so many articles of a law, evenly spread, are asked first: most laws are written in one language. */
const TELLING = 700, ASKED = 40;
/** One article alone is more likely misheard than written in another language. */
const FEWEST = 2;
/** From this share of the articles that can be told, the others, too short to tell, are taken for the same. */
const WHOLE = 0.9;

/**
 * The languages of articles that are clearly written in another language than the law is recorded in: a bilingual document, or a law whose language was stated wrongly.
 * One code for each article, '' where it is as recorded or cannot be told.
 */
export function articleLanguages(recorded: string, articles: readonly { readonly heading: string; readonly text: string }[]): string[] {
  const hear = ({ heading, text }: { readonly heading: string; readonly text: string }): string => languageInstead(recorded, `${heading}\n${text}`.slice(0, TELLING));
  const step = Math.max(1, Math.floor(articles.length / ASKED)), isMixed = articles.some((article, i) => i % step === 0 && hear(article) !== '');
  if (!isMixed) return articles.map(() => '');
  const heard = articles.map(hear), counts = new Map<string, number>();
  for (const language of heard) if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  const told = articles.filter(({ heading, text }) => isLong(`${heading}\n${text}`)).length, whole = [...counts].find(([, count]) => count >= FEWEST && count >= WHOLE * told)?.[0] ?? '';
  return heard.map((language, i) => (language ? ((counts.get(language) ?? 0) >= FEWEST ? language : '') : isLong(`${articles[i]!.heading}\n${articles[i]!.text}`) ? '' : whole));
}

/** Long enough for its language to be told. */
const isLong = (text: string): boolean => text.slice(0, TELLING).replace(/\P{L}/gu, '').length >= 200;
