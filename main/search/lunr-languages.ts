import { createRequire } from 'node:module';
import lunr from 'lunr';

/** The one doorway to lunr's word analysis: its English, and the languages that lunr-languages adds. */
export interface WordRules { readonly stem: (word: string) => string; readonly isStopWord: (word: string) => boolean }

type TokenFilter = (token: lunr.Token) => lunr.Token | undefined;
interface LanguagePlugin { readonly stemmer: TokenFilter; readonly stopWordFilter: TokenFilter }

const require = createRequire(import.meta.url);
/** Of lunr-languages' plugins, those that hold up: its Polish leaves most endings on (we have our own), its Armenian gives only stop words. */
const plugins: Readonly<Record<string, string>> = { da: 'da', de: 'de', el: 'el', es: 'es', fi: 'fi', fr: 'fr', hu: 'hu', hy: 'hy', it: 'it', nb: 'no', nl: 'nl', nn: 'no', no: 'no', pt: 'pt', ro: 'ro', mo: 'ro', ru: 'ru', sv: 'sv', tr: 'tr' };
const loaded = new Map<string, WordRules>();

/** The rules of a language by its primary tag, or null where lunr has none. Each plugin is loaded when it is first needed. */
export function lunrRules(language: string): WordRules | null {
  const known = loaded.get(language);
  if (known) return known;
  const plugin = language === 'en' ? lunr as unknown as LanguagePlugin : loadPlugin(plugins[language]);
  if (!plugin) return null;
  const rules = {
    stem: (word: string) => String(plugin.stemmer(tokenOf(word)) ?? word),
    isStopWord: (word: string) => plugin.stopWordFilter(tokenOf(word)) === undefined,
  };
  loaded.set(language, rules);
  return rules;
}

const tokenOf = (word: string): lunr.Token => new lunr.Token(word, {});

function loadPlugin(code: string | undefined): LanguagePlugin | null {
  if (!code) return null;
  const host = lunr as unknown as Record<string, unknown>;
  if (!host['stemmerSupport']) require('lunr-languages/lunr.stemmer.support.js')(lunr);
  if (!host[code]) require(`lunr-languages/lunr.${code}.js`)(lunr);
  return host[code] as LanguagePlugin;
}
