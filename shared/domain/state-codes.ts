import { englishState } from './state-names.ts';

/** ISO 3166-1 alpha-2 of the OSCE participating States, by the English name of `state-names.ts`. The Holy See's is that of Vatican City. */
const codes: Readonly<Record<string, string>> = {
  Albania: 'al', Andorra: 'ad', Armenia: 'am', Austria: 'at', Azerbaijan: 'az', Belarus: 'by', Belgium: 'be', 'Bosnia and Herzegovina': 'ba', Bulgaria: 'bg', Canada: 'ca', Croatia: 'hr', Cyprus: 'cy', Czechia: 'cz', Denmark: 'dk', Estonia: 'ee', Finland: 'fi',
  France: 'fr', Georgia: 'ge', Germany: 'de', Greece: 'gr', 'Holy See': 'va', Hungary: 'hu', Iceland: 'is', Ireland: 'ie', Italy: 'it', Kazakhstan: 'kz', Kyrgyzstan: 'kg', Latvia: 'lv', Liechtenstein: 'li', Lithuania: 'lt', Luxembourg: 'lu', Malta: 'mt',
  Moldova: 'md', Monaco: 'mc', Mongolia: 'mn', Montenegro: 'me', Netherlands: 'nl', 'North Macedonia': 'mk', Norway: 'no', Poland: 'pl', Portugal: 'pt', Romania: 'ro', 'Russian Federation': 'ru', 'San Marino': 'sm', Serbia: 'rs', Slovakia: 'sk', Slovenia: 'si',
  Spain: 'es', Sweden: 'se', Switzerland: 'ch', Tajikistan: 'tj', 'Türkiye': 'tr', Turkmenistan: 'tm', Ukraine: 'ua', 'United Kingdom': 'gb', 'United States': 'us', Uzbekistan: 'uz',
};

/** The code of a State that is known by its name, in small letters; null where it is not: a code is not invented. */
export const codeOfState = (name: string): string | null => { const english = englishState(name); return english !== null && Object.hasOwn(codes, english) ? codes[english]! : null; };
