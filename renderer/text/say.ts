import { IntlMessageFormat } from 'intl-messageformat';
import { english } from './en/english.ts';

export type MessageKey = keyof typeof english;
export type Values = Readonly<Record<string, string | number | boolean | Date>>;

/** The language of the wording. English is complete; another language brings a record with the same keys. */
export const wordingLocale = 'en';

/** How this reviewer's system writes dates and numbers. */
export const systemLocale: string = navigator.language || wordingLocale;

const prepared = new Map<MessageKey, IntlMessageFormat>();

/** The words for a key, with values put in by the language's own rules of number and order (ICU messages). */
export function say(key: MessageKey, values?: Values): string {
  let message = prepared.get(key);
  if (!message) prepared.set(key, (message = new IntlMessageFormat(english[key], wordingLocale, undefined, { ignoreTag: true })));
  return String(message.format(values as Record<string, string | number | boolean | Date> | undefined));
}

const numbers = new Intl.NumberFormat(systemLocale);
const days = new Intl.DateTimeFormat(systemLocale, { dateStyle: 'medium', timeZone: 'UTC' });
const instants = new Intl.DateTimeFormat(systemLocale, { dateStyle: 'medium', timeStyle: 'short' });
const clock = new Intl.DateTimeFormat(systemLocale, { timeStyle: 'short' });
const languages = new Intl.DisplayNames([wordingLocale], { type: 'language' });

/** A number as the system writes it. */
export const sayNumber = (value: number): string => numbers.format(value);
/** An ISO day ("2026-01-01") as the system writes it; empty stays empty. */
export const sayDay = (day: string): string => (day ? days.format(new Date(`${day}T00:00:00Z`)) : '');
/** An ISO instant with its time. */
export const sayInstant = (instant: string): string => (instant ? instants.format(new Date(instant)) : '');
/** Only the time of an ISO instant. */
export const sayTime = (instant: string): string => (instant ? clock.format(new Date(instant)) : '');
/** A size in bytes, in the unit a person would use. */
export function saySize(bytes: number): string {
  const [amount, unit] = bytes < 1024 ? [bytes, 'byte'] : bytes < 1024 ** 2 ? [bytes / 1024, 'kilobyte'] : [bytes / 1024 ** 2, 'megabyte'];
  return new Intl.NumberFormat(systemLocale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: amount < 10 && unit !== 'byte' ? 1 : 0 }).format(amount);
}
/** A language code as a name; an unknown code as itself. */
export function sayLanguage(code: string): string {
  try { return code ? (languages.of(code) ?? code) : ''; } catch { return code; }
}
