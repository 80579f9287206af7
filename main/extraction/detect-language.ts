import { franc } from 'franc';

/** ISO 639-3 codes of the OSCE region's languages as `franc` names them, and the codes that lexicons and vocabularies use. */
const codes: Readonly<Record<string, string>> = {
  eng: 'en', fra: 'fr', deu: 'de', ita: 'it', spa: 'es', rus: 'ru', ukr: 'uk', ron: 'ro', srp: 'sr', hrv: 'hr', bos: 'bs', als: 'sq', sqi: 'sq', mkd: 'mk', bul: 'bg', pol: 'pl', tur: 'tr',
  hye: 'hy', kat: 'ka', azj: 'az', aze: 'az', kaz: 'kk', hun: 'hu', ces: 'cs', slk: 'sk', est: 'et', ekk: 'et', fin: 'fi', swe: 'sv', nld: 'nl', ell: 'el', por: 'pt', dan: 'da', nob: 'nb', nno: 'nn',
  lav: 'lv', lvs: 'lv', lit: 'lt', slv: 'sl', bel: 'be', kir: 'ky', tgk: 'tg', uzn: 'uz', tuk: 'tk', khk: 'mn', mlt: 'mt', isl: 'is', cat: 'ca',
};

/** The language of a text as a short code, or '' when it is too short or strange to tell. Serbian, and whatever else is written in two scripts, names its script. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 20_000);
  if (sample.replace(/\P{L}/gu, '').length < 200) return '';
  return withScript(codes[franc(sample, { only: Object.keys(codes) })] ?? '', sample);
}

/** Makes a stated code precise: `sr` becomes `sr-Latn` or `sr-Cyrl` by the script of the text. */
export function withScript(language: string, text: string): string {
  if (language.toLowerCase() !== 'sr') return language;
  const sample = text.slice(0, 20_000);
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0, latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return cyrillic > latin ? 'sr-Cyrl' : 'sr-Latn';
}

/** Languages that a detector takes for one another, and a lawyer does not. */
const alike = [['hr', 'bs', 'sr', 'sl', 'cnr'], ['nb', 'nn', 'no', 'da', 'sv'], ['cs', 'sk'], ['es', 'ca', 'pt', 'gl'], ['tr', 'az', 'tk'], ['kk', 'ky', 'uz'], ['bg', 'mk'], ['ro', 'mo']];

/** The language that a text is clearly written in where that is another than the one stated; otherwise ''. */
export function languageInstead(stated: string, text: string): string {
  const found = detectLanguage(text), [said, seen] = [stated, found].map((code) => code.toLowerCase().split('-', 1)[0]!);
  return !stated || !found || said === seen || alike.some((some) => some.includes(said!) && some.includes(seen!)) ? '' : found;
}
