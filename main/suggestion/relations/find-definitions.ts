import type { PreparedArticle } from '../prepare-document.ts';

/** What may stand between the beginning of a line or sentence and the term it defines: a number, a bracket, an article. */
const OPENING = 14;
/** What follows a defined term soon: a dash, a colon, a closing quotation mark, brackets for its short form. */
const defining = /^[^.;\n]{0,60}?(?:\s[–—-]\s?|[:”»“"’]|\s=\s)/u;

/** Where an article that gives definitions defines a concept: the range of the words. Null where it only uses it. */
export function definitionOf(article: PreparedArticle, concept: string): { readonly start: number; readonly end: number } | null {
  const gives = article.strengths.get('definitions');
  if (!gives || (gives.heading === 0 && gives.text === 0)) return null;
  const { text } = article;
  for (const cue of article.cues) {
    if (cue.concept !== concept || cue.where !== 'text') continue;
    const line = Math.max(text.lastIndexOf('\n', cue.start - 1), text.lastIndexOf(';', cue.start - 1), text.lastIndexOf('. ', cue.start - 1), -1) + 1;
    const before = text.slice(line, cue.start);
    const isQuoted = /[“"«„‘][^”"»“’\n]{0,24}$/u.test(before);
    if ((isQuoted || before.trim().length <= OPENING) && defining.test(text.slice(cue.end))) return { start: cue.start, end: cue.end };
  }
  return null;
}
