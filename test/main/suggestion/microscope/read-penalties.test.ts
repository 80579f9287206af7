import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../../main/suggestion/load-lexicon.ts';
import { createPenaltyReader } from '../../../../main/suggestion/microscope/read-penalties.ts';
import { sayPenalty } from '../../../../shared/domain/say-penalty.ts';

const { inside } = loadLexicon();
const read = (language: string, text: string): string[] => createPenaltyReader(inside.languages.get(language)!)(text).map(sayPenalty);

/** Invented sentences in the manner of each language's codes: a range, a maximum, a minimum, life, a fine. */
const sentences: Readonly<Record<string, readonly (readonly [text: string, reading: string])[]>> = {
  en: [
    ['shall be punished with imprisonment from 5 to 10 years', '5-10 years'], ['is liable to imprisonment for a term not exceeding seven years', 'up to 7 years'], ['imprisonment for a term of not less than three years nor more than fifteen years', '3-15 years'],
    ['imprisonment of at least ten (10) years', 'at least 10 years'], ['shall be punished by three to eight years of imprisonment', '3-8 years'], ['to a fine not exceeding €5,000', 'fine up to 5,000'], ['a fine of 1,000 to 5,000 euros', 'fine 1,000-5,000'], ['imprisonment for between six months and five years', '6 months to 5 years'], ["ten years' imprisonment", '10 years'],
  ],
  de: [
    ['wird mit Freiheitsstrafe von sechs Monaten bis zu zehn Jahren bestraft', '6 months to 10 years'], ['mit Freiheitsstrafe bis zu drei Jahren', 'up to 3 years'], ['mit Freiheitsstrafe nicht unter einem Jahr', 'at least 1 year'], ['mit lebenslanger Freiheitsstrafe', 'life imprisonment'],
    ['Geldstrafe bis zu 360 Tagen', 'fine up to 360 days'], ['mit Freiheitsstrafe von einem bis zu zehn Jahren', '1-10 years'],
  ],
  fr: [["est puni de cinq ans d'emprisonnement et de 75 000 euros d'amende", '5 years'], ["un emprisonnement de deux à cinq ans", '2-5 years'], ["d'un emprisonnement de six mois à trois ans et d'une amende de 500 à 1 000 euros", '6 months to 3 years'], ['de la réclusion criminelle à perpétuité', 'life imprisonment'], ["d'un emprisonnement de dix ans au plus", 'up to 10 years']],
  es: [['será castigado con la pena de prisión de cinco a ocho años', '5-8 years'], ['con multa de treinta y una a cuarenta unidades', 'fine 31-40'], ['prisión no menor de diez años', 'at least 10 years'], ['prisión de hasta tres años', 'up to 3 years'], ['prisión perpetua', 'life imprisonment']],
  pt: [['é punido com pena de prisão de 3 a 10 anos', '3-10 years'], ['com prisão até 5 anos', 'up to 5 years'], ['pena de prisão não inferior a doze anos', 'at least 12 years'], ['multa até 360 dias', 'fine up to 360 days']],
  it: [['è punito con la reclusione da otto a venti anni', '8-20 years'], ['con la reclusione fino a tre anni', 'up to 3 years'], ['la reclusione non inferiore a sei anni', 'at least 6 years'], ["si applica l'ergastolo", 'life imprisonment'], ['con la multa da 1.000 a 5.000 euro', 'fine 1,000-5,000']],
  ro: [['se pedepsește cu închisoare de la 3 la 10 ani', '3-10 years'], ['se pedepsește cu închisoarea de la un an la 5 ani', '1-5 years'], ['cu închisoare de cel mult 5 ani', 'up to 5 years'], ['detențiune pe viață', 'life imprisonment']],
  ru: [['наказывается лишением свободы на срок от трех до десяти лет', '3-10 years'], ['лишением свободы на срок до шести лет', 'up to 6 years'], ['штрафом в размере от ста тысяч до пятисот тысяч рублей', 'fine 100,000-500,000'], ['пожизненным лишением свободы', 'life imprisonment'], ['лишением свободы на срок до двух лет шести месяцев', 'up to 30 months']],
  uk: [["караються позбавленням волі на строк від п’яти до дванадцяти років", '5-12 years'], ['позбавленням волі на строк до трьох років', 'up to 3 years'], ['довічним позбавленням волі', 'life imprisonment'], ['штрафом від тисячі до чотирьох тисяч неоподатковуваних мінімумів', 'fine 1,000-4,000']],
  be: [['караецца пазбаўленнем волі на тэрмін ад трох да сямі гадоў', '3-7 years'], ['пазбаўленнем волі на тэрмін да пяці гадоў', 'up to 5 years']],
  bg: [['се наказва с лишаване от свобода от две до осем години и глоба от три хиляди до дванадесет хиляди лева', '2-8 years'], ['лишаване от свобода до пет години', 'up to 5 years'], ['доживотен затвор', 'life imprisonment']],
  mk: [['ќе се казни со затвор од најмалку четири години', 'at least 4 years'], ['ќе се казни со затвор од една до пет години', '1-5 years'], ['со парична казна или со затвор до три години', 'fine']],
  'sr-Latn': [['kazniće se zatvorom od tri do dvanaest godina', '3-12 years'], ['kazniće se zatvorom najmanje pet godina', 'at least 5 years'], ['kaznom zatvora do tri godine', 'up to 3 years'], ['novčanom kaznom od 5.000,00 do 25.000,00 kuna', 'fine 5,000-25,000']],
  'sr-Cyrl': [['казниће се затвором од шест месеци до пет година', '6 months to 5 years'], ['казниће се затвором најмање десет година', 'at least 10 years']],
  hr: [['kaznit će se kaznom zatvora od jedne do deset godina', '1-10 years']], bs: [['kaznit će se kaznom zatvora najmanje pet godina', 'at least 5 years'], ['kazniće se novčanom kaznom u iznosu od 2.000,00 KM do 10.000,00 KM', 'fine 2,000-10,000']],
  sl: [['se kaznuje z zaporom od enega do desetih let', '1-10 years'], ['se kaznuje z zaporom do treh let', 'up to 3 years']],
  cs: [['bude potrestán odnětím svobody na dvě léta až deset let', '2-10 years'], ['odnětím svobody až na tři léta', 'up to 3 years']],
  sk: [['potrestá sa odňatím slobody na štyri roky až desať rokov', '4-10 years'], ['potrestá sa odňatím slobody až na tri roky', 'up to 3 years'], ['odňatím slobody na doživotie', 'life imprisonment']],
  pl: [['podlega karze pozbawienia wolności na czas nie krótszy od lat 3', 'at least 3 years'], ['podlega karze pozbawienia wolności od 3 miesięcy do lat 5', '3 months to 5 years'], ['podlega karze pozbawienia wolności do roku', 'up to 1 year'], ['podlega karze pozbawienia wolności do lat 8', 'up to 8 years'], ['podlega grzywnie nie niższej niż 100 stawek dziennych', 'fine at least 100']],
  hu: [['két évtől nyolc évig terjedő szabadságvesztéssel büntetendő', '2-8 years'], ['három évig terjedő szabadságvesztéssel', 'up to 3 years'], ['életfogytig tartó szabadságvesztéssel', 'life imprisonment']],
  et: [['karistatakse ühe- kuni seitsmeaastase vangistusega', '1-7 years'], ['karistatakse kuni viieaastase vangistusega', 'up to 5 years'], ['karistatakse rahalise karistusega', 'fine']],
  lv: [['soda ar brīvības atņemšanu uz laiku no trim līdz astoņiem gadiem', '3-8 years'], ['ar brīvības atņemšanu uz laiku līdz pieciem gadiem', 'up to 5 years']],
  lt: [['baudžiamas laisvės atėmimu nuo dvejų iki dešimties metų', '2-10 years'], ['baudžiamas laisvės atėmimu iki penkerių metų', 'up to 5 years']],
  fi: [['on tuomittava vankeuteen vähintään neljäksi kuukaudeksi ja enintään kuudeksi vuodeksi', '4 months to 6 years'], ['vankeuteen enintään kahdeksi vuodeksi', 'up to 2 years']],
  sv: [['döms till fängelse i lägst två och högst tio år', '2-10 years'], ['döms till fängelse i högst fyra år', 'up to 4 years'], ['döms till böter eller fängelse i högst två år', 'fine']],
  da: [['straffes med fængsel indtil 10 år', 'up to 10 years'], ['straffes med fængsel fra 1 år indtil 8 år', '1-8 years']],
  no: [['straffes med fengsel inntil 6 år', 'up to 6 years'], ['straffes med bot', 'fine']],
  nl: [['wordt gestraft met gevangenisstraf van ten hoogste twaalf jaren', 'up to 12 years'], ['met gevangenisstraf van een jaar tot vijf jaar', '1-5 years'], ['met levenslange gevangenisstraf', 'life imprisonment']],
  el: [['τιμωρείται με φυλάκιση τουλάχιστον τριών ετών', 'at least 3 years'], ['τιμωρείται με κάθειρξη έως δέκα ετών', 'up to 10 years'], ['με ισόβια κάθειρξη', 'life imprisonment']],
  sq: [['dënohet me burgim nga pesë deri në dhjetë vjet', '5-10 years'], ['dënohet me burgim deri në tre vjet', 'up to 3 years'], ['me burgim të përjetshëm', 'life imprisonment'], ['gjobë prej 30 (tridhjetë) deri në 600 (gjashtëqind) euro', 'fine 30-600'], ['me burgim jo më pak se shtatë vjet', 'at least 7 years']],
  tr: [['sekiz yıldan oniki yıla kadar hapis cezası verilir', '8-12 years'], ['beş yıla kadar hapis cezası', 'up to 5 years'], ['üç yıldan az olmamak üzere hapis cezası', 'at least 3 years'], ['müebbet hapis cezası', 'life imprisonment']],
  az: [['beş ildən on ilədək müddətə azadlıqdan məhrum etmə ilə cəzalandırılır', '5-10 years'], ['üç ilədək müddətə azadlıqdan məhrum etmə', 'up to 3 years'], ['ömürlük azadlıqdan məhrum etmə', 'life imprisonment']],
  kk: [['төрт жылдан жеті жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады', '4-7 years'], ['үш жылға дейінгі мерзімге бас бостандығынан айыруға', 'up to 3 years']],
  ky: [['беш жылдан сегиз жылга чейинки мөөнөткө эркиндигинен ажыратууга жазаланат', '5-8 years']],
  uz: [['uch yildan besh yilgacha ozodlikdan mahrum qilish bilan jazolanadi', '3-5 years'], ['besh yilgacha ozodlikdan mahrum qilish', 'up to 5 years']],
  tg: [['бо маҳрум сохтан аз озодӣ ба мӯҳлати аз панҷ то ҳашт сол ҷазо дода мешавад', '5-8 years']],
  ka: [['ისჯება თავისუფლების აღკვეთით ვადით შვიდიდან თორმეტ წლამდე', '7-12 years'], ['თავისუფლების აღკვეთით ვადით ხუთ წლამდე', 'up to 5 years'], ['უვადო თავისუფლების აღკვეთით', 'life imprisonment']],
  hy: [['պատժվում է ազատազրկմամբ՝ հինգից ութ տարի ժամկետով', '5-8 years'], ['ցմահ ազատազրկմամբ', 'life imprisonment']],
  mn: [['таван жилээс найман жил хүртэл хугацаагаар хорих ял шийтгэнэ', '5-8 years']],
};

/** What was once misread: numbers beyond ten, numbers written together, a year and some months, a second script. */
const further: Readonly<Record<string, readonly (readonly [text: string, reading: string])[]>> = {
  az: [['on bir ildən on beş ilədək müddətə azadlıqdan məhrum etmə', '11-15 years'], ['on üç ildən on altı ilədək müddətə azadlıqdan məhrum etmə', '13-16 years']],
  be: [['пазбаўленнем волі на тэрмін ад адзінаццаці да чатырнаццаці гадоў', '11-14 years'], ['пазбаўленнем волі на тэрмін ад дванаццаці да шаснаццаці гадоў', '12-16 years']],
  bg: [['с глоба от двадесет хиляди до петдесет хиляди лева', 'fine 20,000-50,000'], ['лишаване от свобода до седемнадесет години', 'up to 17 years']],
  cs: [['odnětím svobody na třináct let', '13 years']],
  el: [['χρηματική ποινή από δέκα χιλιάδες έως πενήντα χιλιάδες ευρώ', 'fine 10,000-50,000']],
  fi: [['vankeuteen enintään yhdeksi vuodeksi ja kuudeksi kuukaudeksi', 'up to 18 months']],
  ka: [['თავისუფლების აღკვეთით ვადით თოთხმეტიდან ოც წლამდე', '14-20 years'], ['თავისუფლების აღკვეთით ვადით ცხრიდან თოთხმეტ წლამდე', '9-14 years']],
  kk: [['он төрт жылдан жиырма жылға дейінгі мерзімге бас бостандығынан айыруға', '14-20 years'], ['он бір жылға дейінгі мерзімге бас бостандығынан айыруға', 'up to 11 years']],
  ky: [['он бир жылдан он беш жылга чейинки мөөнөткө эркиндигинен ажыратууга', '11-15 years'], ['он төрт жылга чейинки мөөнөткө эркиндигинен ажыратууга', 'up to 14 years']],
  lt: [['laisvės atėmimu nuo keturiolikos iki šešiolikos metų', '14-16 years']],
  lv: [['ar brīvības atņemšanu uz laiku līdz vienam gadam', 'up to 1 year'], ['ar brīvības atņemšanu uz laiku līdz četrpadsmit gadiem', 'up to 14 years']],
  mk: [['со затвор до четиринаесет години', 'up to 14 years']],
  mn: [['арван нэгэн жил хүртэл хугацаагаар хорих ял', 'up to 11 years']],
  nl: [['geldboete van vijfhonderd euro tot vijftigduizend euro', 'fine 500-50,000'], ['gevangenisstraf van ten hoogste veertien jaar', 'up to 14 years']],
  no: [['straffes med fengsel inntil fjorten år', 'up to 14 years']],
  sk: [['odňatím slobody na tri roky až jedenásť rokov', '3-11 years']],
  sl: [['z zaporom do štirinajst let', 'up to 14 years']],
  sv: [['fängelse på viss tid, lägst tio och högst arton år, eller på livstid', '10-18 years'], ['fängelse i högst sexton år', 'up to 16 years']],
  tg: [['бо маҳрум сохтан аз озодӣ ба муҳлати аз ёздаҳ то чордаҳ сол', '11-14 years']],
  uz: [["o'n bir yildan o'n olti yilgacha ozodlikdan mahrum qilish", '11-16 years'], ['уч йилдан беш йилгача озодликдан маҳрум қилиш билан жазоланади', '3-5 years'], ['ўн йилдан ўн беш йилгача озодликдан маҳрум қилиш', '10-15 years'], ['олти ойдан икки йилгача озодликдан маҳрум қилиш', '6 months to 2 years'], ['умрбод озодликдан маҳрум қилиш', 'life imprisonment'], ['базавий ҳисоблаш миқдорининг эллик бараваридан юз бараваригача миқдорда жарима', 'fine 50-100']],
  en: [['imprisonment for a term not exceeding two years and six months', 'up to 30 months'], ['imprisonment for between one year and eighteen months', '1 year to 18 months']],
  da: [['straffes med fængsel indtil 1 år og 6 måneder', 'up to 18 months']],
};

describe('Penalties are read as numbers', () => {
  it.each(Object.entries(sentences))('in %s', (language, own) => {
    expect(own.map(([text]) => read(language, text)[0])).toEqual(own.map(([, reading]) => reading));
  });

  it.each(Object.entries(further))('and what was misread once, in %s', (language, own) => {
    expect(own.map(([text]) => read(language, text)[0])).toEqual(own.map(([, reading]) => reading));
  });

  it('in every language that can be looked into', () => {
    expect([...inside.languages.keys()].filter((language) => !Object.hasOwn(sentences, language))).toEqual([]);
  });

  it('each by its own: the years of a disqualification are not years in prison', () => {
    expect(read('ru', 'лишением свободы на срок от трех до десяти лет с лишением права занимать должности на срок до пятнадцати лет и с ограничением свободы на срок до двух лет.')).toEqual(['3-10 years', 'other penalty up to 15 years', 'other penalty up to 2 years']);
    expect(read('en', 'to a fine not exceeding 5,000 euros or a term of imprisonment not exceeding 12 months, or both')).toEqual(['fine up to 5,000', 'up to 12 months']);
    expect(read('fr', "puni de sept ans d'emprisonnement et de 150 000 € d'amende")).toEqual(['7 years', 'fine 150,000']);
  });

  it('the same term is the term before', () => {
    expect(read('uk', 'караються обмеженням волі на строк до п’яти років або позбавленням волі на той самий строк.')).toEqual(['other penalty up to 5 years', 'up to 5 years']);
  });

  it("numbers that measure no penalty are left alone, and a penalty without figures has none", () => {
    expect(read('en', 'A person over 18 years of age, under section 149 of the Act of 1999, is liable to a fine.')).toEqual(['fine']);
    expect(read('en', 'The deadline is 30 days.')).toEqual([]);
  });

  it('words that stand for it are exactly what the offsets say', () => {
    const text = '1. Whoever recruits is punished with imprisonment from 5 to 10 years.\n2. Life imprisonment.';
    expect(createPenaltyReader(inside.languages.get('en')!)(text).map(({ start, end }) => text.slice(start, end))).toEqual(['imprisonment from 5 to 10 years', 'Life imprisonment']);
  });
});
