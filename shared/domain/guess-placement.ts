import type { DocumentRole } from './evidence.ts';
import { foldWord } from './fold-word.ts';

/** Where a file seems to belong, by its name and those beside it. Offered to a person, never a decision. */
export interface Placement {
  readonly instrument: string;
  /** A code where the name says one; otherwise empty: the text will tell. */
  readonly language: string;
  readonly role: DocumentRole;
  readonly draft: boolean;
  /** An ISO day where the name, or that of a file of the same law beside it, holds one; otherwise empty. */
  readonly consolidated: string;
  /** The version of a law of the review that it seems to belong to; empty for one of its own. */
  readonly version: string;
}

/** A law of the review with the labels of its versions, drafts apart, and the names of its files. */
export interface KnownLaw { readonly name: string; readonly versions: readonly string[]; readonly fileNames: readonly string[] }

/** How file names say a language: its code at the end, or its name anywhere. */
const languageNames: Readonly<Record<string, readonly string[]>> = {
  en: ['eng', 'english', 'anglais', 'angl'], fr: ['fra', 'fre', 'french', 'francais'], de: ['deu', 'ger', 'german', 'deutsch'], it: ['ita', 'italian', 'italiano'], es: ['spa', 'spanish', 'espanol'], pt: ['por', 'portuguese', 'portugues'],
  ru: ['rus', 'russian'], uk: ['ukr', 'ukrainian'], ro: ['ron', 'rum', 'romanian', 'romana'], sr: ['srp', 'serbian', 'srpski'], hr: ['hrv', 'croatian', 'hrvatski'], bs: ['bos', 'bosnian', 'bosanski'], sq: ['sqi', 'alb', 'albanian', 'shqip'],
  mk: ['mkd', 'macedonian'], bg: ['bul', 'bulgarian'], pl: ['pol', 'polish', 'polski'], tr: ['tur', 'turkish', 'turkce'], hy: ['hye', 'armenian'], ka: ['kat', 'georgian'], az: ['aze', 'azerbaijani'], kk: ['kaz', 'kazakh'], ky: ['kir', 'kyrgyz'],
  tg: ['tgk', 'tajik'], uz: ['uzb', 'uzbek'], tk: ['tuk', 'turkmen'], mn: ['mon', 'mongolian'], hu: ['hun', 'hungarian'], cs: ['ces', 'cze', 'czech'], sk: ['slk', 'slovak'], sl: ['slv', 'slovenian'], et: ['est', 'estonian'], lv: ['lav', 'latvian'],
  lt: ['lit', 'lithuanian'], fi: ['fin', 'finnish'], sv: ['swe', 'swedish'], nl: ['nld', 'dut', 'dutch'], el: ['ell', 'gre', 'greek'], be: ['bel', 'belarusian'],
};
/** ISO 639-2's code of a language ("ron" of "ro"), where this list has it. */
export const threeLettersOf = (language: string): string | null => (Object.hasOwn(languageNames, language) ? languageNames[language]![0]! : null);
const languageByName = new Map(Object.entries(languageNames).flatMap(([code, names]) => names.filter((name) => name.length > 3).map((name) => [name, code] as const)));
const languageByCode = new Map(Object.entries(languageNames).flatMap(([code, names]) => [code, ...names.filter((name) => name.length <= 3)].map((name) => [name, code] as const)));

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const translationWords = words('translation translated trans transl traduction traducere traduccion traduzione ubersetzung uebersetzung prevod prijevod perevod pereklad перевод переклад превод përkthim perkthim unofficial');
const officialWords = words('official officiel oficial oficiala amtlich');
const unofficialWords = words('unofficial inofficial working');
const draftWords = words('draft bill proiect projet entwurf projekt nacrt predlog prijedlog проект законопроект проєкт законопроєкт tasarı tasari');

interface Reading { readonly words: readonly string[]; readonly key: string; readonly language: string; readonly translation: boolean; readonly official: boolean; readonly draft: boolean; readonly consolidated: string }

/**
 * Guesses where files belong that come in together. Files whose names differ only in language, role or date are one law;
 * of an English text and one in another language, the English one is taken for the working translation.
 */
export function guessPlacements(fileNames: readonly string[], known: readonly KnownLaw[] = []): Placement[] {
  const readings = fileNames.map(readName);
  const laws = known.map((law) => ({ ...law, keys: new Set([readName(law.name).key, ...law.fileNames.map((name) => readName(name).key)].filter(Boolean)), languages: law.fileNames.map((name) => readName(name).language) }));
  return readings.map((reading) => {
    const law = laws.find(({ keys }) => keys.has(reading.key));
    const siblings = readings.filter((other) => other !== reading && other.key === reading.key);
    const original = [...siblings.map((other) => ({ language: other.language, translation: other.translation })), ...(law?.languages ?? []).map((language) => ({ language, translation: false }))]
      .some((other) => other.language !== reading.language && !other.translation);
    const days = [...new Set(siblings.map((other) => other.consolidated).filter(Boolean))];
    const translated = reading.translation || (reading.language === 'en' && original);
    return {
      instrument: law?.name ?? (siblings.length > 0 ? nameFrom(readings.find((other) => other.key === reading.key)!) : nameFrom(reading)), language: reading.language,
      role: !translated ? 'original' : reading.official ? 'official-translation' : 'working-translation', draft: reading.draft,
      consolidated: reading.consolidated || (days.length === 1 ? days[0]! : ''), version: law && !reading.draft && !reading.consolidated && law.versions.length === 1 ? law.versions[0]! : '',
    };
  });
}

function readName(fileName: string): Reading {
  const stem = fileName.normalize('NFC').replace(/\.(?:pdf|docx|html?|xhtml|md|markdown|txt)$/iu, '');
  const consolidated = dayIn(stem);
  const all = withoutDays(stem).split(/[\s_.,;()[\]–—-]+/u).filter(Boolean);
  const folded = all.map((word) => foldWord(word, ''));
  const isRoleWord = (word: string): boolean => translationWords.has(word) || officialWords.has(word) || unofficialWords.has(word) || draftWords.has(word);
  // A code of two or three letters is a language only at the end, where what it is a translation of has been said: "ua_criminal_code" is of a country.
  const last = folded.findLastIndex((word) => !isRoleWord(word));
  const says = folded.map((word, i) => languageByName.get(word) ?? (i === last && i > 0 ? languageByCode.get(word) : undefined));
  const marks = folded.map((word, i) => says[i] !== undefined || isRoleWord(word));
  const translation = folded.some((word) => translationWords.has(word));
  const kept = all.filter((_, i) => !marks[i]);
  return {
    words: kept.length > 0 ? kept : all, key: (kept.length > 0 ? kept : all).map((word) => foldWord(word, '')).join(' '), language: says.find((code) => code !== undefined) ?? '', translation,
    official: folded.some((word) => officialWords.has(word)) && !folded.some((word) => unofficialWords.has(word)), draft: folded.some((word) => draftWords.has(word)), consolidated,
  };
}

/** The words as a title: all capitals and all small letters become a sentence's. */
function nameFrom({ words: parts }: Reading): string {
  const plain = parts.join(' ').trim();
  const flat = parts.length > 1 && (plain === plain.toUpperCase() || plain === plain.toLowerCase()) ? plain.toLowerCase() : plain;
  return flat.charAt(0).toUpperCase() + flat.slice(1);
}

const days = [/(?<!\d)(?<y>(?:19|20)\d\d)[-_.]?(?<m>0[1-9]|1[0-2])[-_.]?(?<d>0[1-9]|[12]\d|3[01])(?!\d)/u, /(?<!\d)(?<d>0?[1-9]|[12]\d|3[01])[-_.](?<m>0?[1-9]|1[0-2])[-_.](?<y>(?:19|20)\d\d)(?!\d)/u];

function dayIn(stem: string): string {
  const found = days.map((day) => stem.match(day)?.groups).find((groups) => groups !== undefined);
  return found ? `${found.y}-${found.m!.padStart(2, '0')}-${found.d!.padStart(2, '0')}` : '';
}

const withoutDays = (stem: string): string => days.reduce((rest, day) => rest.replace(day, ' '), stem);
