import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../main/suggestion/load-lexicon.ts';
import { searchedStems, suggest } from '../../../main/suggestion/suggest.ts';
import type { SuggestDocument } from '../../../main/suggestion/prepare-document.ts';
import { catalogue, lawOf } from './invented-laws.ts';

const lexicon = loadLexicon();
const ask = (targetId: string, ...documents: SuggestDocument[]) => suggest({ targetId, catalogue, lexicon, documents, limit: 10 });
const numbers = (targetId: string, ...documents: SuggestDocument[]) => ask(targetId, ...documents).map(({ number }) => number);

const code = lawOf('en',
  ['1', 'Legality', 'No one shall be punished for an act which was not an offence under law.', 'General part'],
  ['12', 'Attempt', 'Whoever with intent begins to commit an offence but does not complete it shall be punished for the attempt.', 'General part', 'Attempt and participation'],
  ['13', 'Abandonment', 'A person who voluntarily abandons the attempt shall not be punished.', 'General part', 'Attempt and participation'],
  ['14', 'Aiding', 'An accomplice who intentionally assists in the commission shall be punished as the perpetrator.', 'General part', 'Attempt and participation'],
  ['20', 'Confiscation of proceeds', 'Proceeds of crime and instruments used in its commission shall be confiscated.', 'General part', 'Measures'],
  ['21', 'Liability of legal persons', 'A legal person shall be liable for an offence committed by its managing body on its behalf.', 'General part', 'Measures'],
  ['100', 'Theft', 'Whoever takes a movable thing shall be punished by imprisonment of up to three years. The attempt is punishable.', 'Special part', 'Offences against property'],
  ['101', 'Receiving stolen goods', 'Whoever receives, accepts, transports, conceals or sells goods obtained through an offence shall be punished by imprisonment.', 'Special part', 'Offences against property'],
  ['149', 'Trafficking in human beings', 'Whoever recruits, transports, transfers, harbours or receives a person by threat, deception or abuse of a position of vulnerability for the purpose of exploitation, slavery or the removal of organs shall be punished by imprisonment of five to ten years.', 'Special part', 'Offences against liberty'],
  ['150', 'Aggravated cases', 'The acts punishable under Article 149 committed against a child or by a public official shall be punished by imprisonment of eight to fifteen years.', 'Special part', 'Offences against liberty'],
  ['151', 'Withholding of documents', 'Whoever destroys or withholds a passport or another travel document of another person shall be punished by imprisonment.', 'Special part', 'Offences against liberty'],
  ['200', 'Giving a bribe', 'Whoever offers, promises or gives an undue advantage to a public official shall be punished by imprisonment.', 'Special part', 'Offences against public duty'],
  ['201', 'Accepting a bribe', 'A public official who solicits or accepts an undue advantage shall be punished by imprisonment.', 'Special part', 'Offences against public duty'],
  ['300', 'Money laundering', 'Whoever converts proceeds of crime shall be punished by imprisonment.', 'Special part', 'Offences against public duty'],
);

describe('Suggestions from an English code', () => {
  it('puts first the article in which acts, means and purposes stand together, whatever single acts stand elsewhere', () => {
    expect(numbers('III.1.1', code)[0]).toBe('149');
    expect(numbers('III.1.1', code)).not.toContain('101');
  });
  it('says why, in words that can be checked against the text', () => {
    const [first] = ask('III.1.1', code);
    expect(first!.reasons).toEqual(expect.arrayContaining([
      'heading: Trafficking in human beings', 'by means of force or threat, deception, and abuse of vulnerability', 'names recruitment, transportation, transfer, harbouring and receipt', 'purpose of exploitation, slavery and removal of organs',
    ]));
  });
  it('names the thing asked for first, then what else stands there in the order act, means, purpose', () => {
    expect(ask('III.1.1/act.recruitment', code)[0]!.reasons).toEqual([
      'heading: Trafficking in human beings', 'names recruitment', 'also names transportation, transfer, harbouring and receipt', 'by means of force or threat, deception, and abuse of vulnerability', 'purpose of exploitation, slavery and removal of organs',
    ]);
  });
  it('says of an article that is offered for the offence itself that it is', () => expect(ask('III.1.4', lawOf('en', ['5', '', 'Trafficking in persons means recruiting a person for exploitation.'], ['6', '', 'A day has hours.'], ['7', '', 'A month has days.']))[0]?.reasons[0]).toBe('bears on the offence itself'));
  it('leaves out what a longer name says already', () => {
    const law = lawOf('en', ...filler('A day has hours'), ['21', '', 'Corporate liability of a legal person does not depend on the conviction of a natural person.'], ...filler('A month has days'));
    expect(ask('III.1.3', law)[0]!.reasons).toEqual(['speaks of liability of legal persons']);
  });
  it('calls a provision on trafficking only what is an offence of it', () => {
    const law = lawOf('en', ['149', 'Trafficking in human beings', 'Whoever recruits, transports or harbours a person by threat for the purpose of exploitation or slavery shall be punished by imprisonment.'], ['160', 'Assets', 'Whoever collects assets for trafficking, theft or fraud shall be punished by imprisonment.'],
      ['170', 'Confiscation of proceeds', 'In cases of Articles 149 and 160 proceeds of crime and instruments shall be confiscated.'], ...filler('A day has hours', 20));
    expect(ask('III.1.5', law)[0]!.reasons.at(-1)).toBe('refers to 149, on trafficking in human beings');
  });
  it('marks every cue at its place in the article', () => {
    const [first] = ask('III.1.1', code);
    const text = code.articles.find(({ number }) => number === '149')!.text;
    const recruit = first!.cues.find(({ concept, where }) => concept === 'recruit' && where === 'text')!;
    expect(text.slice(recruit.start, recruit.end)).toBe('recruits');
  });
  it('prefers the general part for attempt and participation', () => expect(numbers('III.1.2', code).slice(0, 3).sort()).toEqual(['12', '13', '14']));
  it('shows the definition of attempt before offences that mention one', () => expect(numbers('III.1.2/attempt', code)[0]).toBe('12'));
  it('brings an article that refers to the offence up with it', () => expect(numbers('III.1.4', code).slice(0, 2)).toEqual(['149', '150']));
  it('finds confiscation, legal persons and both sides of bribery', () => {
    expect(numbers('III.1.5', code)[0]).toBe('20');
    expect(numbers('III.1.3', code)[0]).toBe('21');
    expect(numbers('III.1.7', code).slice(0, 2).sort()).toEqual(['200', '201']);
  });
  it('finds an element with a rule of its own by its own words', () => {
    expect(numbers('III.1.1/documents', code)[0]).toBe('151');
    expect(numbers('III.1.2/laundering', code)[0]).toBe('300');
  });
  it('looks for a purpose inside the offence', () => expect(numbers('III.1.1/purpose.organ-removal', code)[0]).toBe('149'));
  it('offers nothing where nothing bears on it', () => expect(ask('III.1.6', code)).toEqual([]));
  it('never offers the theft article', () => expect(['III.1.1', 'III.1.3', 'III.1.5', 'III.1.7', 'III.1.8'].flatMap((id) => numbers(id, code))).not.toContain('100'));
});

const filler = (text: string, count = 6) => Array.from({ length: count }, (_, i) => [`${300 + i}`, '', `${text} ${i + 1}.`] as const);

describe('Suggestions in the language of the law', () => {
  it.each([
    ['de', '§ 90', 'Zwangsprostitution', 'Wer eine Person anwirbt oder befördert, um sie auszubeuten, wird mit Freiheitsstrafe bestraft.', 'Wer eine Sache wegnimmt, wird mit Geldstrafe bestraft'],
    ['fr', '90', '', "La traite des êtres humains est le fait de recruter, de transporter ou d'héberger une personne à des fins d'exploitation, notamment l'esclavage ou la mendicité.", 'Le vol est puni d’une amende'],
    ['uk', '90', 'Торгівля людьми', 'Вербування, переміщення, переховування або одержання людини з метою експлуатації карається позбавленням волі.', 'Таємне викрадення майна карається штрафом'],
    ['sr-Cyrl', '90', 'Трговина људима', 'Ко силом или претњом врбује, превози, сакрива или прима друго лице у циљу експлоатације, казниће се затвором.', 'Ко туђу ствар одузме казниће се новчано'],
    ['sr', '90', 'Trgovina ljudima', 'Ko silom ili pretnjom vrbuje, prevozi, sakriva ili prima drugo lice u cilju eksploatacije, kazniće se zatvorom.', 'Ko tuđu stvar oduzme kazniće se novčano'],
    ['tr', '90', 'İNSAN TİCARETİ', 'Zorla çalıştırmak veya fuhuş yaptırmak maksadıyla kişileri tedarik eden, kaçıran, barındıran kimseye hapis cezası verilir.', 'Taşınır malı alan kimseye para cezası verilir'],
    ['ka', '90', 'ადამიანით ვაჭრობა', 'ადამიანის გადაბირება, გადაყვანა ან შეფარება ექსპლუატაციის მიზნით ისჯება თავისუფლების აღკვეთით.', 'ქურდობა ისჯება ჯარიმით'],
    ['hy', '90', 'Մարդու թրաֆիքինգը', 'Շահագործման նպատակով մարդուն հավաքագրելը, տեղափոխելը կամ թաքցնելը պատժվում է ազատազրկմամբ։', 'Գողությունը պատժվում է տուգանքով'],
    ['et', '90', 'Inimkaubandus', 'Inimese värbamise, veo või majutamise eest tema ärakasutamise eesmärgil karistatakse vangistusega.', 'Varguse eest karistatakse rahaga'],
    ['pt', '90', '(Tráfico de pessoas)', 'Quem aliciar, transportar ou alojar pessoa para fins de exploração é punido com pena de prisão.', 'Quem furtar coisa alheia é punido com multa'],
    ['nl', '90', '', 'Als schuldig aan mensenhandel wordt gestraft degene die een ander werft, vervoert of huisvest met het oogmerk van uitbuiting.', 'Hij die enig goed wegneemt wordt gestraft met boete'],
    ['el', '90', 'Εμπορία ανθρώπων', 'Όποιος στρατολογεί ή μεταφέρει πρόσωπο με σκοπό την εκμετάλλευση τιμωρείται με κάθειρξη.', 'Όποιος αφαιρεί ξένο πράγμα τιμωρείται με πρόστιμο'],
  ] as const)('%s: finds the offence among others', (language, number, heading, text, other) => {
    const found = numbers('III.1.1', lawOf(language, ...filler(other), [number, heading, text], ...filler(other)));
    expect(found).toEqual([number]);
  });
  it('ranks laws of several languages in one list', () => {
    const german = lawOf('de', ['5', 'Bestechung', 'Wer einem Amtsträger einen Vorteil anbietet, wird bestraft.']);
    expect(ask('III.1.7', code, german).map(({ document }) => document)).toEqual(expect.arrayContaining(['law-en', 'law-de']));
  });
  it('measures laws against each other: the best of a law that says little does not stand beside the rule itself', () => {
    const rule = lawOf('en', ['8', 'Recovery and reflection period', 'A victim of trafficking has a recovery and reflection period of thirty days.']);
    const mention = lawOf('de', ...filler('Wer eine Sache wegnimmt, wird bestraft'), ['9', '', 'Bis zum Ablauf einer Frist, die das Gericht setzt und die eine Bedenkzeit oder eine Erholungs- und Bedenkzeit für Beamte in der Verwaltung des Landes sein kann, ruht das Verfahren.']);
    const [first, second] = ask('V.8.1', rule, mention);
    expect([first!.number, second?.number]).toEqual(['8', '9']);
    expect(second!.score).toBeLessThan(0.6 * first!.score);
  });
  it('offers nothing from a law in a language without a lexicon', () => expect(ask('III.1.1', lawOf('xx', ['1', 'Trafficking', 'recruits']))).toEqual([]));
  it('reads accents, homoglyphs and soft hyphens as the eye does', () => {
    const law = lawOf('uk', ['1', '', 'Вербув\u00adання людини з метою експлyaтації карається позбавленням волі, торгівля людьми.'], ['2', '', 'Крадіжка карається штрафом.']);
    expect(ask('III.1.1', law)[0]!.cues.map(({ concept }) => concept)).toEqual(expect.arrayContaining(['recruit', 'exploit', 'thb']));
  });
});

describe('In a law about one matter', () => {
  it('puts the definitions and the principle beside what is most detailed', () => {
    const act = lawOf('en', ['1', 'Definitions', 'In this Act "extradition partner" means a State that is party to an extradition agreement.'], ['2', 'General principle', 'A person may be extradited for an offence.'],
      ...Array.from({ length: 10 }, (_, i) => [`${i + 3}`, `Extradition order ${i}`, 'The Minister may order the extradition and surrender of the person; extradition follows the surrender order.'] as const));
    expect(numbers('III.1.6', act).slice(0, 5)).toEqual(expect.arrayContaining(['1', '2']));
  });
});

describe('An article that says nothing of the matter itself', () => {
  const law = lawOf('en', ['20', 'Instigator', 'Whoever instigates another is punished.', 'Chapter three'], ['21', '', 'Each answers within the limits of his own intent.', 'Chapter three'], ['22', 'Accomplice', 'Whoever as an accomplice aids is punished.', 'Chapter three'], ['23', 'Time', 'A day has twenty-four hours.', 'Time']);
  it('is offered between two that do, and says so', () => {
    const found = ask('III.1.2', law).find(({ number }) => number === '21');
    expect(found!.reasons).toEqual(['stands beside 20 and 22 under the same heading, which bear on this']);
  });
  it('is not offered elsewhere', () => expect(numbers('III.1.2', law)).not.toContain('23'));
});

describe('The order of a code', () => {
  it('gives the rule before its cases: the first under a heading on the matter comes first', () => {
    const text = (number: string) => `The instruments of an offence shall be confiscated${number === '70' ? ', whoever owns them and wherever they are kept at the time of the judgment, on the terms of the articles that follow' : ''}.`;
    const law = lawOf('en', ...filler('A day has hours'), ...['70', '71', '72', '73', '74'].map((number) => [number, 'Confiscation', text(number), 'General part', 'Confiscation of instruments'] as const), ...filler('A month has days'));
    expect(numbers('III.1.5', law).slice(0, 2)).toEqual(['70', '71']);
  });
  it('does not let participation crowd out attempt, which an item asks for beside it', () => {
    const limits = ['28', '29', '30', '31', '32'].map((number) => [number, 'Limits for accomplices', 'An accomplice and an instigator answer for what they knew.', 'General part', 'Participation of accomplices'] as const);
    const law = lawOf('en', ['14', '', 'An offence is an act.', 'General part', 'The offence'], ['15', 'Attempt', 'An attempt is an act directly aimed at an offence.', 'General part', 'The offence'],
      ['27', 'Perpetrators, accomplices and instigators', 'Perpetrator is who acts, instigator who incites, accomplice who aids, organiser who directs.', 'General part', 'Participation of accomplices'], ...limits, ...filler('A day has hours', 20));
    expect(numbers('III.1.2', law).slice(0, 2)).toEqual(['27', '15']);
  });
});

describe('Related recommendations', () => {
  it('are looked for by their own words', () => {
    const law = lawOf('en', ['1', 'Purpose', 'This Act protects victims.'], ['2', 'Recovery and reflection period', 'A presumed victim has a recovery and reflection period of thirty days.']);
    expect(numbers('V.8.1', law)[0]).toBe('2');
  });
  it.each([
    ['mk', 'На жртвата и се одобрува период на одлучување од два месеца.', 'Кој краде ќе се казни'], ['sr-Cyrl', 'Жртва има право на период опоравка.', 'Ко краде казниће се'], ['ka', 'მსხვერპლს ეძლევა მოსაფიქრებელი ვადა.', 'ქურდობა ისჯება'],
    ['kk', 'Құрбанға ойлану мерзімі беріледі.', 'Ұрлық жазаланады'], ['lv', 'Upurim piešķir pārdomu periodu.', 'Par zādzību soda'],
  ] as const)('%s: are found by the words of the law', (language, text, other) => expect(numbers('V.8.1', lawOf(language, ...filler(other), ['90', '', text], ...filler(other)))).toEqual(['90']));
  it.each([
    ['III.2.9', 'hu', 'A rendőr fegyelmi felelősségét fegyelmi eljárásban állapítják meg.', 'A lopást büntetik'], ['III.2.9', 'ka', 'მოსამსახურის მიმართ ტარდება დისციპლინური წარმოება.', 'ქურდობა ისჯება'],
    ['IV.1.1', 'mk', 'Комисијата води статистика за жртвите според пол и возраст.', 'Кој краде ќе се казни'], ['IV.2.3', 'el', 'Ο μεταφορέας ελέγχει τα ταξιδιωτικά έγγραφα των επιβατών.', 'Ο κλέφτης τιμωρείται'],
    ['IV.2.3', 'lv', 'Pārvadātājs pārbauda pasažieru ceļošanas dokumentus.', 'Par zādzību soda'], ['III.4.6', 'kk', 'Сотта жәбірленушіге үкіметтік емес ұйымның өкілі көмектеседі.', 'Ұрлық жазаланады'],
  ] as const)('%s in %s is found by the words of the law', (id, language, text, other) => expect(numbers(id, lawOf(language, ...filler(other), ['90', '', text], ...filler(other)))).toEqual(['90']));
  it('are not found where only their company is: documents without a carrier', () => {
    const law = lawOf('en', ...filler('Theft is punished'), ['90', 'Passports', 'Whoever forges a passport or a travel document at the border is punished.'], ['91', 'Carriers', 'A carrier shall check the passport of each passenger.'], ['92', 'Carriers', 'A carrier shall insure the goods it carries.'], ...filler('Theft is punished'));
    expect(numbers('IV.2.3', law)).toEqual(['91', '92']);
    expect(ask('IV.2.3', law)[0]!.reasons).toEqual(['heading: Carriers', 'names carriers', 'speaks of travel or identity documents']);
  });
  it('without words of their own, through the items they are read with', () => expect(numbers('V.2.2', code)[0]).toBe('149'));
});

describe('The record of what was searched', () => {
  it('names the stems in each language asked for', () => {
    const [german, unknown] = searchedStems('III.1.1/act.recruitment', ['de', 'xx'], lexicon);
    expect(german!.stems).toContain('anwerb');
    expect(unknown).toEqual({ language: 'xx', stems: [] });
  });
});

it('refuses a target that the catalogue does not have', () => expect(() => ask('III.9.9/nothing', code)).toThrowError('There is no element, item or recommendation'));
