/**
 * The OSCE participating States as memos in French and Russian name them: English names that a review may hold, the French name with its article,
 * and the Russian one in the nominative, genitive and dative. A State that is not here is spoken of as "the State"; only its name stays as written.
 */
const states: readonly (readonly [english: string, french: string, russian: string, genitive: string, dative: string])[] = [
  ['Albania', 'l’Albanie', 'Албания', 'Албании', 'Албании'], ['Andorra', 'Andorre', 'Андорра', 'Андорры', 'Андорре'], ['Armenia', 'l’Arménie', 'Армения', 'Армении', 'Армении'],
  ['Austria', 'l’Autriche', 'Австрия', 'Австрии', 'Австрии'], ['Azerbaijan', 'l’Azerbaïdjan', 'Азербайджан', 'Азербайджана', 'Азербайджану'], ['Belarus', 'le Bélarus', 'Беларусь', 'Беларуси', 'Беларуси'],
  ['Belgium', 'la Belgique', 'Бельгия', 'Бельгии', 'Бельгии'], ['Bosnia and Herzegovina', 'la Bosnie-Herzégovine', 'Босния и Герцеговина', 'Боснии и Герцеговины', 'Боснии и Герцеговине'], ['Bulgaria', 'la Bulgarie', 'Болгария', 'Болгарии', 'Болгарии'],
  ['Canada', 'le Canada', 'Канада', 'Канады', 'Канаде'], ['Croatia', 'la Croatie', 'Хорватия', 'Хорватии', 'Хорватии'], ['Cyprus', 'Chypre', 'Кипр', 'Кипра', 'Кипру'], ['Czechia|Czech', 'la Tchéquie', 'Чехия', 'Чехии', 'Чехии'],
  ['Denmark', 'le Danemark', 'Дания', 'Дании', 'Дании'], ['Estonia', 'l’Estonie', 'Эстония', 'Эстонии', 'Эстонии'], ['Finland', 'la Finlande', 'Финляндия', 'Финляндии', 'Финляндии'], ['France|French', 'la France', 'Франция', 'Франции', 'Франции'],
  ['Georgia', 'la Géorgie', 'Грузия', 'Грузии', 'Грузии'], ['Germany|Federal Republic of Germany', 'l’Allemagne', 'Германия', 'Германии', 'Германии'], ['Greece|Hellenic', 'la Grèce', 'Греция', 'Греции', 'Греции'], ['Holy See', 'le Saint-Siège', 'Святой Престол', 'Святого Престола', 'Святому Престолу'],
  ['Hungary', 'la Hongrie', 'Венгрия', 'Венгрии', 'Венгрии'], ['Iceland', 'l’Islande', 'Исландия', 'Исландии', 'Исландии'], ['Ireland', 'l’Irlande', 'Ирландия', 'Ирландии', 'Ирландии'], ['Italy|Italian', 'l’Italie', 'Италия', 'Италии', 'Италии'],
  ['Kazakhstan', 'le Kazakhstan', 'Казахстан', 'Казахстана', 'Казахстану'], ['Kyrgyzstan|Kyrgyz', 'le Kirghizistan', 'Кыргызстан', 'Кыргызстана', 'Кыргызстану'], ['Latvia', 'la Lettonie', 'Латвия', 'Латвии', 'Латвии'], ['Liechtenstein', 'le Liechtenstein', 'Лихтенштейн', 'Лихтенштейна', 'Лихтенштейну'],
  ['Lithuania', 'la Lituanie', 'Литва', 'Литвы', 'Литве'], ['Luxembourg', 'le Luxembourg', 'Люксембург', 'Люксембурга', 'Люксембургу'], ['Malta', 'Malte', 'Мальта', 'Мальты', 'Мальте'], ['Moldova', 'la Moldavie', 'Молдова', 'Молдовы', 'Молдове'],
  ['Monaco', 'Monaco', 'Монако', 'Монако', 'Монако'], ['Mongolia', 'la Mongolie', 'Монголия', 'Монголии', 'Монголии'], ['Montenegro', 'le Monténégro', 'Черногория', 'Черногории', 'Черногории'], ['Netherlands', 'les Pays-Bas', 'Нидерланды', 'Нидерландов', 'Нидерландам'],
  ['North Macedonia', 'la Macédoine du Nord', 'Северная Македония', 'Северной Македонии', 'Северной Македонии'], ['Norway', 'la Norvège', 'Норвегия', 'Норвегии', 'Норвегии'], ['Poland', 'la Pologne', 'Польша', 'Польши', 'Польше'], ['Portugal|Portuguese', 'le Portugal', 'Португалия', 'Португалии', 'Португалии'],
  ['Romania', 'la Roumanie', 'Румыния', 'Румынии', 'Румынии'], ['Russian Federation|Russia', 'la Fédération de Russie', 'Российская Федерация', 'Российской Федерации', 'Российской Федерации'], ['San Marino', 'Saint-Marin', 'Сан-Марино', 'Сан-Марино', 'Сан-Марино'],
  ['Serbia', 'la Serbie', 'Сербия', 'Сербии', 'Сербии'], ['Slovakia|Slovak', 'la Slovaquie', 'Словакия', 'Словакии', 'Словакии'], ['Slovenia', 'la Slovénie', 'Словения', 'Словении', 'Словении'], ['Spain', 'l’Espagne', 'Испания', 'Испании', 'Испании'],
  ['Sweden', 'la Suède', 'Швеция', 'Швеции', 'Швеции'], ['Switzerland|Swiss Confederation', 'la Suisse', 'Швейцария', 'Швейцарии', 'Швейцарии'], ['Tajikistan', 'le Tadjikistan', 'Таджикистан', 'Таджикистана', 'Таджикистану'], ['Türkiye|Turkey', 'la Türkiye', 'Турция', 'Турции', 'Турции'],
  ['Turkmenistan', 'le Turkménistan', 'Туркменистан', 'Туркменистана', 'Туркменистану'], ['Ukraine', 'l’Ukraine', 'Украина', 'Украины', 'Украине'],
  ['United Kingdom|United Kingdom of Great Britain and Northern Ireland', 'le Royaume-Uni', 'Соединённое Королевство', 'Соединённого Королевства', 'Соединённому Королевству'],
  ['United States|United States of America', 'les États-Unis', 'Соединённые Штаты', 'Соединённых Штатов', 'Соединённым Штатам'], ['Uzbekistan', 'l’Ouzbékistan', 'Узбекистан', 'Узбекистана', 'Узбекистану'],
];

const french = 'l’État', russian = ['государство', 'государства', 'государству'] as const;

/** "the Republic of Moldova", "Slovak Republic", "la Moldavie" and "Молдова" name what they share. */
const bare = (name: string): string => name.trim().toLowerCase().replaceAll('\'', '’').replace(/^the\s+/u, '').replace(/^(?:republic|kingdom|principality|grand duchy) of\s+(?:the\s+)?|^республика\s+|^(?:le|la|les)\s+|^l’/u, '').replace(/\s+(?:republic|hellenic)$/u, '');
const known = new Map(states.flatMap((state) => [...state[0].split('|'), state[1], state[2]].map((name) => [bare(name), state] as const)));

/** The State's English name as this list has it; null where it does not know the State. */
export const englishState = (name: string): string | null => known.get(bare(name))?.[0].split('|', 1)[0] ?? null;

/** The State in a French sentence: "la Moldavie"; "l’État" where its French name is not known. */
export const frenchState = (name: string): string => known.get(bare(name))?.[1] ?? french;
/** The State's name on a French title page; as written where it is not known. */
export const frenchName = (name: string): string => { const found = known.get(bare(name))?.[1]; return found ? found.replace(/^(?:le|la|les) |^l’/u, '') : name; };
/** The State in a Russian sentence, in the nominative; "государство" where its Russian name is not known. */
export const russianState = (name: string): string => known.get(bare(name))?.[2] ?? russian[0];
export const russianName = (name: string): string => known.get(bare(name))?.[2] ?? name;

const cases = new Map([...states.map(([, , nominative, ...rest]) => [nominative, rest] as const), [russian[0], [russian[1], russian[2]]] as const]);
/** `capital`: a sentence begins with it, so it may stand there with a capital. */
const inCase = (nominative: string, which: 0 | 1): string => {
  const small = cases.get(nominative), found = small ?? cases.get(nominative.charAt(0).toLowerCase() + nominative.slice(1));
  if (!found) return nominative;
  return small ? found[which]! : found[which]!.charAt(0).toUpperCase() + found[which]!.slice(1);
};
/** "законодательство Молдовы"; a capital stays a capital. */
export const stateInGenitive = (nominative: string): string => inCase(nominative, 0);
/** "Молдове следует". */
export const stateInDative = (nominative: string): string => inCase(nominative, 1);

const vowel = /^[aeiouyâàéèêëîïôûœæ]/iu;
/** "de" before a French noun with its article: "du Kazakhstan", "des Pays-Bas", "de la Moldavie", "d’Andorre". */
export const deFrench = (noun: string): string => (/^les? /iu.test(noun) ? noun.replace(/^les /iu, 'des ').replace(/^le /iu, 'du ') : /^(?:la |l’)/iu.test(noun) ? `de ${noun.charAt(0).toLowerCase()}${noun.slice(1)}` : vowel.test(noun) ? `d’${noun}` : `de ${noun}`);
/** "à" likewise: "au Kazakhstan", "aux Pays-Bas", "à la Moldavie", "à Andorre". */
export const aFrench = (noun: string): string => (/^les? /iu.test(noun) ? noun.replace(/^les /iu, 'aux ').replace(/^le /iu, 'au ') : /^(?:la |l’)/iu.test(noun) ? `à ${noun.charAt(0).toLowerCase()}${noun.slice(1)}` : `à ${noun}`);
/** "devrait", or "devraient" after a plural. */
export const devrait = (state: string): string => (/^les /iu.test(state) ? 'devraient' : 'devrait');
