const bidiControls = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
const illegalInXml = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\uFFFE\\uFFFF';
const hidden = new RegExp(`[${bidiControls}${illegalInXml}]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]`, 'g');

/**
 * Text as it may be printed: characters that would turn the reading direction or that no document may hold are shown as `⟨U+202E⟩`,
 * so that a quotation cannot look different from what it is. Everything else stays as it is; line ends become "\n".
 */
export function visibleText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(hidden, (c) => `⟨U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}

/** A language tag that is safe to write into a document's markup; empty when it is none. */
export function languageTag(language: string | undefined): string {
  return language && language.length <= 35 && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : '';
}
