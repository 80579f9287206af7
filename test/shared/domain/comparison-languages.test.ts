import { describe, expect, it } from 'vitest';
import { loadComparison } from '../../../main/outline/load-comparison.ts';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { comparisonWords } from '../../../shared/domain/comparison-words.ts';
import { countNegations } from '../../../shared/domain/count-negations.ts';
import { readFigures } from '../../../shared/domain/read-figures.ts';

const vocabulary = loadComparison(), structure = loadStructureVocabulary();

/** "Imprisonment of three to eight years" and "shall not be punished", in each language as its criminal code says them. */
const sentences: Readonly<Record<string, readonly [penalty: string, negated: string]>> = {
  az: ['üç ildən səkkiz ilədək müddətə azadlıqdan məhrum etmə', 'Bu şəxs cəzalandırılmır.'], be: ['пазбаўленне волі на тэрмін ад трох да васьмі гадоў', 'Гэтая асоба не караецца.'], bg: ['лишаване от свобода от три до осем години', 'Лицето не се наказва.'],
  bs: ['kazna zatvora od tri do osam godina', 'Učinilac se ne kažnjava.'], ca: ['pena de presó de tres a vuit anys', 'La persona no és castigada.'], cs: ['odnětí svobody na tři léta až osm let', 'Pachatel není trestný.'], da: ['fængsel fra tre til otte år', 'Den pågældende straffes ikke.'],
  de: ['Freiheitsstrafe von drei bis acht Jahren', 'Der Täter wird nicht bestraft.'], el: ['φυλάκιση από τρία έως οκτώ έτη', 'Ο δράστης δεν τιμωρείται.'], en: ['imprisonment of three to eight years', 'The person shall not be punished.'], es: ['pena de prisión de tres a ocho años', 'La persona no será castigada.'],
  et: ['kolme- kuni kaheksa aastane vangistus', 'Isikut ei karistata.'], fi: ['vankeutta kolme vuotta tai kahdeksan vuotta', 'Henkilöä ei rangaista.'], fr: ['emprisonnement de trois à huit ans', 'L’auteur n’est pas puni.'], hr: ['kazna zatvora od tri do osam godina', 'Počinitelj se ne kažnjava.'],
  hu: ['három évtől nyolc évig terjedő szabadságvesztés', 'Az elkövető nem büntethető.'], hy: ['ազատազրկում երեքից ութ տարի ժամկետով', 'Անձը չի պատժվում։'], is: ['fangelsi þrjú til átta ár', 'Manni skal ekki refsað.'], it: ['reclusione da tre a otto anni', "L'autore non è punibile."],
  ka: ['თავისუფლების აღკვეთა სამიდან რვა წლამდე', 'პირი არ დაისჯება.'], kk: ['үш жылдан сегіз жылға дейін бас бостандығынан айыру', 'Адам жауаптылыққа тартылмайды.'], ky: ['үч жылдан сегиз жылга чейин эркинен ажыратуу', 'Адам жоопко тартылбайт.'], lt: ['laisvės atėmimas nuo trejų iki aštuonerių metų', 'Asmuo nebaudžiamas.'],
  lv: ['brīvības atņemšana uz laiku no trim līdz astoņiem gadiem', 'Personu nesoda.'], mk: ['казна затвор од три до осум години', 'Сторителот нема да се казни.'], mn: ['гурван жилээс найман жил хүртэл хорих', 'Этгээдэд ял шийтгэхгүй, эрхгүй.'], mt: ['priġunerija minn tliet snin sa tmien snin', 'Il-persuna ma tiġix ikkastigata.'],
  nl: ['gevangenisstraf van drie tot acht jaren', 'De dader wordt niet gestraft.'], no: ['fengsel fra tre til åtte år', 'Personen straffes ikke.'], pl: ['kara pozbawienia wolności od trzech do ośmiu lat', 'Sprawca nie podlega karze.'], pt: ['pena de prisão de três a oito anos', 'O agente não é punido.'],
  ro: ['închisoare de la trei la opt ani', 'Persoana nu se pedepsește.'], ru: ['лишением свободы на срок от трёх до восьми лет', 'Лицо не подлежит наказанию.'], sk: ['odňatie slobody na tri roky až osem rokov', 'Páchateľ nie je trestný.'], sl: ['zapor od treh do osmih let', 'Storilec se ne kaznuje.'],
  sq: ['burgim nga tre deri në tetë vjet', 'Personi nuk dënohet.'], 'sr-Cyrl': ['казна затвора од три до осам година', 'Учинилац се не кажњава.'], 'sr-Latn': ['kazna zatvora od tri do osam godina', 'Učinilac se ne kažnjava.'], sv: ['fängelse i tre till åtta år', 'Gärningsmannen ska inte straffas.'],
  tg: ['аз се то ҳашт сол аз озодӣ маҳрум кардан', 'Шахс ҷазо дода намешавад.'], tk: ['üç ýyldan sekiz ýyla çenli azatlykdan mahrum etmek', 'Bu şahsa jeza berilmeýär.'], tr: ['üç yıldan sekiz yıla kadar hapis cezası', 'Kişi cezalandırılmaz.'], uk: ['позбавленням волі на строк від трьох до восьми років', 'Особа не підлягає покаранню.'],
  uz: ['uch yildan sakkiz yilgacha ozodlikdan mahrum qilish', 'Shaxs jazolanmaydi.'],
};

describe('Figures and negations are read', () => {
  it('in every language that has words for it', () => expect(Object.keys(sentences).sort()).toEqual(vocabulary.languages.map(({ language }) => language).sort()));

  for (const language of vocabulary.languages) {
    const words = comparisonWords(language, structure.languages.find((one) => one.language === language.language)?.ordinals), [penalty, negated] = sentences[language.language]!;
    it(`in ${language.name}`, () => {
      expect(readFigures(penalty, words).filter(({ firm }) => firm).map(({ value, unit }) => `${value} ${unit}`)).toEqual(['3 year', '8 year']);
      expect([countNegations(negated, words).least, countNegations(penalty, words).least]).toEqual([1, 0]);
    });
  }

  it('in numbers of several words, with their thousands set apart, and not in labels and dates', () => {
    const figures = (language: string, text: string): number[] => readFigures(text, comparisonWords(vocabulary.languages.find((one) => one.language === language)!)).filter(({ firm }) => firm).map(({ value }) => value);
    expect([
      figures('fr', '(3) quatre-vingt-dix jours, vingt et un ans, soixante-douze heures, vingt-cinq mille florins'), figures('en', 'twenty-five years, one hundred and fifty days, 2,000 florins, 12 500 florins'),
      figures('tr', 'on iki yıl, yirmi beş bin gün'), figures('uk', "двадцяти п'яти років"), figures('es', 'treinta y cinco años'), figures('de', 'fünfundzwanzig Jahre'), figures('ru', 'от 12.05.2004, статья 149¹'), figures('en', 'between five and ten years'),
    ]).toEqual([[90, 21, 72, 25_000], [25, 150, 2000, 12_500], [12, 25_000], [25], [35], [25], [12, 2004, 149], [5, 10]]);
  });
});
