import { shippedEncodings } from '../../../../main/extraction/repair/load-encodings.ts';

/** A few sentences of an invented law in languages whose old fonts are known. */
export const laws: Readonly<Record<string, string>> = {
  ka: 'მუხლი 1. ადამიანით ვაჭრობა ისჯება კანონით და პირი პასუხს აგებს თუ არ არის სხვა შემთხვევაში. მუხლი 2. ამ კანონის მიზანი არის დაცვა და დახმარება, რომ მსხვერპლი არ დარჩეს უყურადღებოდ. მუხლი 3. თუ პირი იძულებით ან მუქარით გადაიყვანს სხვა პირს, იგი ისჯება თავისუფლების აღკვეთით ვადით ათ წლამდე.',
  hy: 'Հոդված 1. Սույն օրենքի նպատակն է պաշտպանել մարդկանց և կանխել այն արարքները, որ չի թույլատրում օրենքը: Հոդված 2. Եթե անձը այդ արարքը կատարել է խմբի կողմից կամ երեխայի նկատմամբ, ապա պետք է պատժվի, ինչպես նաև պարտավոր է հատուցել վնասը: Հոդված 3. Այն դեպքերի համար, որ այդ մասին չի նշված:',
  ru: 'Статья 1. Торговля людьми и иные деяния в отношении лица наказываются по закону. Статья 2. Если лицо не знало и не могло знать, на него не распространяется статья 1. Статья 3. За деяния, совершённые группой или в отношении ребёнка, лицо отвечает и в иных случаях закона.',
  hr: 'Članak 1. Tko drugoga drži ili prevozi radi iskorištavanja, kaznit će se. Članak 2. Ako je počinitelj službena osoba, sud može izreći i težu kaznu što je propisana. Članak 3. Način izvršenja može biti bilo koji, već prema okolnostima, među njima i prijetnja. Više osoba će se kazniti ako djelo počini službena osoba.',
  ro: 'Articolul 1. Persoana care fără drept recrutează o altă persoană să fie exploatată se pedepsește. Articolul 2. Dacă fapta a fost săvârşită după ce victima a cerut ajutor, şi că nu s-a dat, pedeapsa crește. Articolul 3. Această lege se aplică până la o nouă lege şi fără alte condiţii, dacă nu sunt altele prevăzute.'.replaceAll('ș', 'ş'),
  tr: 'Madde 1. Zorla çalıştırmak amacıyla bir kişiyi barındıran kişi hakkında hapis cezası verilir. Madde 2. Aşağıdaki fıkra uyarınca kişinin rızası geçerli değil, eğer şiddet olduğu anlaşılmışsa. Madde 3. Altı yıldan az olmayan hapis cezası, aynı suçun birden fazla kişi tarafından işlenmesi hâlinde bağlı olduğu kanuna göre artırılır; ayrıca başka şey istenmez.',
  el: 'Άρθρο 1. Όποιος με βία ή απειλή στρατολογεί άλλον για να τον εκμεταλλευτεί τιμωρείται από το δικαστήριο. Άρθρο 2. Η συναίνεση του παθόντος δεν είναι λόγος άρσης, και ο δράστης τιμωρείται για την πράξη. Άρθρο 3. Στην περίπτωση που το θύμα είναι παιδί, η ποινή είναι μεγαλύτερη.',
};

/** The text as a file of this encoding shows it that does not state it. */
export function broken(text: string, id: string): string {
  const { letters } = shippedEncodings().find((encoding) => encoding.id === id)!, back = new Map<string, string>();
  for (const [was, is] of letters) if (!back.has(is)) back.set(is, was);
  return Array.from(text, (c) => back.get(c) ?? c).join('');
}

/** Lines short enough for a page. */
export const linesOf = (text: string, width = 80): string[] => text.match(new RegExp(`.{1,${width}}(?:\\s|$)`, 'gu'))!.map((line) => line.trim());
