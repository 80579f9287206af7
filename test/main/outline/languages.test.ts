import { describe, expect, it } from 'vitest';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { readOutline } from '../../../main/outline/read-outline.ts';
import { pagesOf } from './pages-of.ts';

const vocabulary = loadStructureVocabulary();

/** The shape of each language's laws: label, heading and one long line of text per article, under a chapter. */
const laws: Readonly<Record<string, { chapter: string; labels: readonly [string, string, string][]; text: string; place: 'same' | 'after' | 'before' | 'none' }>> = {
  hy: { chapter: 'ԳԼՈՒԽ 17', place: 'same', labels: [['Հոդված 131.', '131', 'Մարդուն առևանգելը'], ['Հոդված 132.', '132', 'Մարդու թրաֆիքինգը կամ շահագործումը'], ['Հոդված 132.2.', '132.2', 'Երեխայի կամ անօգնական վիճակում գտնվող անձի շահագործումը'], ['Հոդված 133.', '133', 'Ազատությունից ապօրինի զրկելը']], text: 'Մարդուն շահագործելու նպատակով հավաքագրելը, տեղափոխելը, փոխանցելը, թաքցնելը կամ ստանալը պատժվում է ազատազրկմամբ:' },
  'hy (number first)': { chapter: 'ԳԼՈՒԽ 17', place: 'same', labels: [['131-րդ հոդված.', '131', 'Մարդուն առևանգելը'], ['132-րդ հոդված.', '132', 'Մարդու թրաֆիքինգը կամ շահագործումը'], ['133-րդ հոդված.', '133', 'Ազատությունից ապօրինի զրկելը']], text: 'Մարդուն շահագործելու նպատակով հավաքագրելը, տեղափոխելը, փոխանցելը, թաքցնելը կամ ստանալը պատժվում է ազատազրկմամբ:' },
  ka: { chapter: 'თავი XXIII', place: 'same', labels: [['მუხლი 143.', '143', 'თავისუფლების უკანონო აღკვეთა'], ['მუხლი 143¹.', '143¹', 'ადამიანით ვაჭრობა'], ['მუხლი 143².', '143²', 'არასრულწლოვნით ვაჭრობა'], ['მუხლი 144.', '144', 'მძევლად ხელში ჩაგდება']], text: 'ადამიანის ყიდვა ან გაყიდვა, ანდა მის მიმართ სხვა უკანონო გარიგების განხორციელება, – ისჯება თავისუფლების აღკვეთით.' },
  kk: { chapter: '1-тарау. ЖЕКЕ АДАМҒА ҚАРСЫ ҚЫЛМЫСТЫҚ ҚҰҚЫҚ БҰЗУШЫЛЫҚТАР', place: 'same', labels: [['127-бап.', '127', 'Адамды ұрлау'], ['128-бап.', '128', 'Адам саудасы'], ['129-бап.', '129', 'Мәжбүрлеп еңбек ету']], text: 'Адамды сатып алу-сату немесе оған қатысты өзге де мәмілелер жасау, сол сияқты оны пайдалану үшін бас бостандығынан айыруға жазаланады.' },
  hu: { chapter: 'XVIII. FEJEZET', place: 'before', labels: [['191. §', '191', 'Személyi szabadság megsértése'], ['192. §', '192', 'Emberkereskedelem és kényszermunka'], ['192/A. §', '192/A', 'Emberrablás'], ['193. §', '193', 'Más jogellenes cselekmény']], text: 'Aki mást elad, megvásárol, ellenszolgáltatásként átad vagy átvesz, bűntett miatt egy évtől öt évig terjedő szabadságvesztéssel büntetendő.' },
  az: { chapter: 'XVIII fəsil', place: 'same', labels: [['Maddə 144.', '144', 'Adam oğurluğu'], ['Maddə 144-1.', '144-1', 'İnsan alveri'], ['Maddə 144-2.', '144-2', 'Məcburi əmək'], ['Maddə 145.', '145', 'Azadlıqdan qanunsuz məhrum etmə']], text: 'İnsanı istismar etmək məqsədilə cəlb etmə, əldə etmə, saxlama, gizlətmə, daşıma, vermə və ya qəbul etmə azadlıqdan məhrum etmə ilə cəzalandırılır.' },
  el: { chapter: 'ΚΕΦΑΛΑΙΟ ΔΕΚΑΤΟ', place: 'after', labels: [['Άρθρο 322', '322', 'Αρπαγή'], ['Άρθρο 323', '323', 'Εμπόριο δούλων'], ['Άρθρο 323Α', '323Α', 'Εμπορία ανθρώπων'], ['Άρθρο 324', '324', 'Αρπαγή ανηλίκων']], text: 'Όποιος με τη χρήση βίας ή απειλής στρατολογεί, μεταφέρει, υποθάλπει ή παραλαμβάνει άλλον τιμωρείται με κάθειρξη και χρηματική ποινή.' },
  fi: { chapter: '25 luku', place: 'before', labels: [['1 §', '1', 'Vapaudenriisto'], ['2 §', '2', 'Törkeä vapaudenriisto'], ['3 §', '3', 'Ihmiskauppa'], ['3 a §', '3 a', 'Törkeä ihmiskauppa'], ['4 §', '4', 'Panttivangin ottaminen']], text: 'Joka ottaa toisen valtaansa, värvää toisen taikka luovuttaa, kuljettaa, vastaanottaa tai majoittaa toisen, on tuomittava ihmiskaupasta.' },
  nl: { chapter: 'Titel XVIII. MISDRIJVEN TEGEN DE PERSOONLIJKE VRIJHEID', place: 'none', labels: [['Artikel 273e', '273e', ''], ['Artikel 273f', '273f', ''], ['Artikel 273g', '273g', ''], ['Artikel 274', '274', '']], text: 'Als schuldig aan mensenhandel wordt met gevangenisstraf van ten hoogste twaalf jaren gestraft degene die een ander werft of vervoert.' },
  ro: { chapter: 'CAPITOLUL VII', place: 'same', labels: [['Art. 209.', '209', 'Sclavia'], ['Art. 210.', '210', 'Traficul de persoane'], ['Art. 211.', '211', 'Traficul de minori'], ['Art. 212.', '212', 'Supunerea la muncă forțată sau obligatorie']], text: 'Recrutarea, transportarea, transferarea, adăpostirea sau primirea unei persoane în scopul exploatării acesteia se pedepsește cu închisoarea.' },
  bg: { chapter: 'Раздел IX', place: 'none', labels: [['Чл. 159.', '159', ''], ['Чл. 159а.', '159а', ''], ['Чл. 159б.', '159б', ''], ['Чл. 160.', '160', '']], text: 'Който набира, транспортира, укрива или приема отделни лица или групи от хора с цел да бъдат използвани за развратни действия, се наказва.' },
  mk: { chapter: 'ГЛАВА ТРИЕСЕТ И ЧЕТВРТА', place: 'before', labels: [['Член 418', '418', 'Засновање ропски однос'], ['Член 418-а', '418-а', 'Трговија со луѓе'], ['Член 418-б', '418-б', 'Криумчарење на мигранти'], ['Член 419', '419', 'Меѓународен тероризам']], text: 'Тој што со сила, сериозна закана, доведување во заблуда или со друга форма на присилба врбува, превезува или прифаќа лица ќе се казни.' },
  cs: { chapter: 'HLAVA II', place: 'after', labels: [['§ 167', '167', 'Účast na nedovoleném přerušení těhotenství'], ['§ 168', '168', 'Obchodování s lidmi'], ['§ 168a', '168a', 'Svěření dítěte do moci jiného'], ['§ 169', '169', 'Odnětí orgánu']], text: 'Kdo přiměje, zjedná, najme, zláká, svede, dopraví, ukryje, zadržuje nebo vydá dítě, aby ho bylo užito jiným, bude potrestán odnětím svobody.' },
  sk: { chapter: 'DRUHÁ HLAVA', place: 'after', labels: [['§ 178', '178', 'Zavinenie úpadku'], ['§ 179', '179', 'Obchodovanie s ľuďmi'], ['§ 180', '180', 'Zverenie dieťaťa do moci iného'], ['§ 180a', '180a', 'Únos']], text: 'Kto s použitím podvodného konania, lsti, obmedzovania osobnej slobody zláka, prepraví, prechováva alebo odovzdá iného, potrestá sa.' },
  sq: { chapter: 'KREU II', place: 'after', labels: [['Neni 110', '110', 'Heqja e paligjshme e lirisë'], ['Neni 110/a', '110/a', 'Trafikimi i personave të rritur'], ['Neni 110/b', '110/b', 'Përfitimi nga shërbimet'], ['Neni 111', '111', 'Rrëmbimi i avionëve']], text: 'Rekrutimi, transportimi, transferimi, fshehja ose pritja e personave nëpërmjet kërcënimit me qëllim shfrytëzimin dënohet me burgim.' },
  uk: { chapter: 'Розділ III', place: 'same', labels: [['Стаття 148.', '148', 'Підміна дитини'], ['Стаття 149.', '149', 'Торгівля людьми'], ['Стаття 150.', '150', 'Експлуатація дітей'], ['Стаття 150-1.', '150-1', 'Використання малолітньої дитини для заняття жебрацтвом']], text: 'Торгівля людиною, а так само вербування, переміщення, переховування, передача або одержання людини караються позбавленням волі на строк.' },
  sv: { chapter: '4 kap. Om brott mot frihet och frid', place: 'none', labels: [['1 §', '1', ''], ['2 §', '2', ''], ['3 §', '3', ''], ['4 §', '4', '']], text: 'Den som genom olaga tvång, vilseledande eller utnyttjande av någons utsatta belägenhet rekryterar en person döms för människohandel.' },
  lv: { chapter: 'XV nodaļa', place: 'same', labels: [['154. pants.', '154', 'Ķīlnieku sagrābšana'], ['154.¹ pants.', '154¹', 'Cilvēku tirdzniecība'], ['155. pants.', '155', 'Nelikumīga ievietošana psihiatriskajā slimnīcā']], text: 'Par cilvēku tirdzniecību, tas ir, cilvēka savervēšanu, pārvadāšanu, nodošanu, slēpšanu vai saņemšanu soda ar brīvības atņemšanu uz laiku.' },
  lt: { chapter: 'XX SKYRIUS', place: 'same', labels: [['146 straipsnis.', '146', 'Neteisėtas laisvės atėmimas'], ['147 straipsnis.', '147', 'Prekyba žmonėmis'], ['148 straipsnis.', '148', 'Žmogaus veiksmų laisvės varžymas']], text: 'Tas, kas pardavė, pirko ar kitaip perleido arba įgijo asmenį, gabeno ar laikė nelaisvėje asmenį, baudžiamas laisvės atėmimu nuo metų.' },
  sl: { chapter: 'Dvanajsto poglavje', place: 'after', labels: [['112. člen', '112', 'Spravljanje v suženjsko razmerje'], ['113. člen', '113', 'Trgovina z ljudmi'], ['114. člen', '114', 'Ugrabitev']], text: 'Kdor drugo osebo zaradi prostitucije ali druge oblike spolne zlorabe kupi, prevzame, nastani, prepelje ali proda, se kaznuje z zaporom.' },
};

function linesOf({ chapter, labels, text, place }: (typeof laws)[string]): string[] {
  return ['', `*^${chapter}`, ...labels.flatMap(([label, , heading]) => {
    const body = ['', `>1. ${text}`, `>2. ${text}`];
    if (place === 'same') return ['', `*${label} ${heading}`, ...body];
    if (place === 'after') return ['', `*^${label}`, `*^${heading}`, ...body];
    if (place === 'before') return ['', `*^${heading}`, `^${label}`, ...body];
    return ['', `*${label}`, ...body];
  })];
}

describe('laws of many languages', () => {
  for (const [name, law] of Object.entries(laws)) {
    const language = name.split(' ')[0] ?? '';
    for (const stated of [language, '']) {
      it(`are outlined in ${name} when the language is ${stated ? 'stated' : 'unknown'}`, () => {
        const outline = readOutline(pagesOf(linesOf(law)), { language: stated, vocabulary });
        const articles = outline.provisions.filter((p) => p.kind === 'article');
        expect(articles.map((a) => a.number)).toEqual(law.labels.map(([, number]) => number));
        expect(articles.map((a) => a.heading)).toEqual(law.labels.map(([, , heading]) => heading));
        expect(articles.every((a) => a.text === `1. ${law.text}\n2. ${law.text}`)).toBe(true);
        expect(outline.provisions.filter((p) => ['part', 'title', 'chapter', 'division'].includes(p.kind))).toHaveLength(1);
      });
    }
  }
});
