import type { Tier } from './catalogue.ts';
import type { Bearing, Priority, Verdict } from './judgement.ts';
import type { MemoText } from './memo-text.ts';
import { aFrench as à, deFrench as de, devrait, frenchName, frenchState } from './state-names.ts';

const months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const languages = new Intl.DisplayNames(['fr'], { type: 'language', fallback: 'code' });
/** A blank that does not break, as French sets it inside its quotation marks and before double signs. */
const nb = '\u00A0';
/** In French, nought and one are singular. */
const plural = (count: number, one: string, many = `${one}s`): string => `${count}${nb}${count < 2 ? one : many}`;
const several = (count: number, one: string, many: string): string => (count < 2 ? one : many);
const cited = (words: string): string => `«${nb}${words}${nb}»`;
/** What precedes a sentence is left out where nothing follows it. */
const stopped = (words: string): string => (/[.!?]$/u.test(words) ? words : `${words}.`);

const verdicts: Record<Verdict, string> = { met: 'Satisfait', 'partly-met': 'Partiellement satisfait', 'not-met': 'Non satisfait', 'not-found': 'Non trouvé dans les textes examinés', 'not-applicable': 'Sans objet', unclear: 'Incertain', open: 'Non évalué' };
const counted: Record<Verdict, readonly [one: string, many: string]> = { met: ['satisfait', 'satisfaits'], 'partly-met': ['partiellement satisfait', 'partiellement satisfaits'], 'not-met': ['non satisfait', 'non satisfaits'], 'not-found': ['non trouvé', 'non trouvés'], 'not-applicable': ['sans objet', 'sans objet'], unclear: ['incertain', 'incertains'], open: ['non évalué', 'non évalués'] };
const concluded: Record<Verdict, string> = { met: 'mises en œuvre', 'partly-met': 'non pleinement mises en œuvre', 'not-met': 'non mises en œuvre', 'not-found': 'non trouvées dans les textes examinés', 'not-applicable': 'sans objet', unclear: 'incertaines', open: 'non entièrement évaluées' };
const bearings: Record<Bearing, string> = { satisfies: 'satisfait', 'partly-satisfies': 'satisfait en partie', conflicts: 'est contraire à', context: 'éclaire' };
const tiers: Record<Tier, string> = { core: 'Essentiel', 'by-reference': 'Par renvoi', enhanced: 'Renforcé' };
const priorities: Record<Priority, string> = { high: 'Haute', medium: 'Moyenne', low: 'Basse' };

/** The words of a French memo. Terms are those of the OSCE's French texts (États participants, Plan d’action, personnes morales) and of the Protocol's authentic French version. */
export const memoTextFr: MemoText = {
  code: 'fr',
  joints: { between: ', ', last: ' et ', colon: `${nb}: `, semicolon: `${nb}; ` },
  quotes: [`«${nb}`, `${nb}»`],
  date(iso) {
    const [, year, month, day] = iso.match(/^(\d{4})-(\d\d)-(\d\d)/) ?? [];
    return year && months[Number(month) - 1] ? `${Number(day) === 1 ? '1er' : Number(day)}${nb}${months[Number(month) - 1]} ${year}` : iso;
  },
  languageName(code) {
    if (!code) return 'langue non précisée';
    try { return languages.of(code) ?? code; } catch { return code; }
  },
  list: (words) => (words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`),
  stateInSentence: frenchState,
  stateName: frenchName,
  sentence: (words) => words.charAt(0).toUpperCase() + words.slice(1),
  verdicts,
  itemName: (id, ofPlan) => (ofPlan ? `la recommandation ${id}` : `le point ${id}`),
  beyondPlan: (title) => `${title} (hors du Plan d’action)`,
  itemOpen: 'Évaluation inachevée',
  tiers, bearings, priorities,
  roles: { original: 'texte original', 'official-translation': 'traduction officielle', 'working-translation': 'traduction de travail' },
  roleLabels: { original: 'Texte original', 'official-translation': 'Traduction officielle', 'working-translation': 'Traduction de travail non officielle' },
  strengthWord: (strength) => ({
    adopt: 'adopter', 'adopt, subject to legal principles': 'adopter, sous réserve des principes juridiques', choice: 'au choix', 'make provision': 'prévoir', 'where appropriate': 's’il y a lieu', possibility: 'possibilité', consider: 'envisager',
    'specify, where not inconsistent with national law': 'préciser, si cela n’est pas incompatible avec le droit interne', ensure: 'veiller à', 'consider (CETS) / mandatory (EU24)': 'envisager (CETS) / obligatoire (EU24)', 'may (EU11) / adopt (EU24)': 'faculté (EU11) / adopter (EU24)',
  })[strength] ?? strength,
  openings: { should: (state) => `${state} ${devrait(state)}`, 'should-where-appropriate': (state) => `${state} ${devrait(state)}, s’il y a lieu,`, 'may-wish-to-consider': (state) => `${state} ${/^les /iu.test(state) ? 'souhaiteront' : 'souhaitera'} peut-être envisager` },

  cover: {
    kicker: 'Note sur les lacunes législatives',
    title: (state) => (state === 'l’État' ? 'Examen de la législation au regard des recommandations relatives à l’incrimination de la traite des êtres humains' : `Examen de la législation ${de(state)} au regard des recommandations relatives à l’incrimination de la traite des êtres humains`),
    reference: 'Référence', addressee: 'Destinataire', classification: 'Classification', state: 'État', lawAsAt: 'État du droit au', date: 'Date', reviewers: 'Examiné par', standard: 'Texte de référence', language: 'Langue',
    notStated: 'non indiqué', own: 'français',
    basedOn: (materials) => `Sur la base des textes suivants${nb}: ${materials}.`,
    noMaterials: 'Aucun texte de loi n’a été versé à cet examen.',
    material: ({ role, language, law, version }) => `${law} (${version ? `${version}${nb}; ` : ''}${{ original: 'texte original', 'official-translation': 'traduction officielle', 'working-translation': 'traduction non officielle' }[role]} en ${language})`,
  },
  contents: 'Table des matières', contentsRemark: 'Les numéros sont ceux des paragraphes.',
  disclaimers: {
    title: 'Comment lire la présente note',
    scope: 'La présente note ne porte que sur les textes qui y sont énumérés. Elle ne constitue pas un examen complet et exhaustif de l’ensemble du cadre juridique de l’État et est sans préjudice de tout autre avis, écrit ou oral, sur ces textes ou sur d’autres.',
    deJure: 'Elle examine le droit tel qu’il est écrit (de jure). Elle ne formule aucun constat sur son application dans la pratique.',
    political: `Le Plan d’action est un engagement politique et non juridiquement contraignant. Une lacune signifie que la législation ${cited('ne met pas en œuvre')}, ou ${cited('ne met pas pleinement en œuvre')}, une recommandation. Rien dans la présente note ne constate le manquement à une obligation internationale.`,
    translationDoubts: (places) => `L’original et la traduction ont aussi été comparés dans leur structure, leurs chiffres et leurs négations. Dans les dispositions suivantes, citées dans la présente note, une différence a été relevée qui n’a pas été réglée${nb}; il ne convient de s’y fier qu’après lecture des deux textes${nb}: ${places.join(`${nb}; `)}.`,
    translationDoubt: (place) => place,
    translation: (state) => `Dans la mesure où la note s’appuie sur des traductions, des erreurs de traduction sont possibles. Les citations dans la langue originale sont celles des textes ${de(state)} tels qu’ils ont été examinés${nb}; en cas de doute, l’original prévaut sur la traduction.`,
    confirmed: (names) => `Un programme a proposé, à partir des mots des textes, des dispositions susceptibles d’être pertinentes. Aucune proposition n’est devenue un constat d’elle-même${nb}: chaque disposition citée a été confirmée, et chaque constat formulé, par une personne nommément désignée${names ? ` (${names})` : ''}.`,
    articles: 'Les références aux articles de traités, de directives et de lois types sont données à titre indicatif et doivent être vérifiées dans les textes officiels avant d’être invoquées.',
    plan: 'Les recommandations du Plan d’action et sa définition sont citées dans leur version anglaise officielle, la seule dont dispose l’examen, et signalées comme telles. Les intitulés des recommandations, des éléments et des normes sont des traductions de travail sans caractère officiel. Les mots des personnes qui ont effectué l’examen, et ceux des textes et de leurs titres, sont reproduits tels qu’ils ont été écrits.',
    prevails: 'Si la présente note existe également en anglais, la version anglaise prévaut en cas de divergence.',
  },

  sections: {
    introduction: 'Introduction', scope: 'Portée de l’examen', summary: 'Résumé', standards: 'Normes de référence', analysis: 'Analyse',
    related: 'Recommandations connexes', conclusion: 'Conclusion',
    commitment: 'L’engagement', law: 'Ce que dit la législation', assessment: 'Évaluation', gaps: 'Lacunes et recommandations',
    welcomes: 'Points positifs', glance: 'Vue d’ensemble des constats', keyRecommendations: 'Recommandations clés', remaining: 'Ce qui reste à évaluer',
    annex: (n) => `Annexe ${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][n - 1] ?? n}`,
    elementTable: 'Constats élément par élément', concordance: 'Concordance avec d’autres normes', texts: 'Textes des dispositions', notFound: 'Dispositions non trouvées et questions au ministère',
    method: 'Méthode, points en suspens et réserves', register: 'Registre des pièces',
    searched: 'Ce qui a été recherché', questions: 'Questions au ministère', openPoints: 'Points en suspens', methodNotes: 'Méthode', record: 'Enregistrement de la présente note', caveats: 'Réserves du catalogue',
    documents: 'Documents', quotationIndex: 'Index des citations',
  },

  introduction: {
    purpose: (state, title, citation) => `La présente note recense les lacunes de la législation ${de(state)} au regard des recommandations relatives à l’incrimination figurant dans le ${title} (${citation}), ci-après ${cited('le Plan d’action')}, et formule des recommandations en vue de les combler.`,
    who: (names, asOf) => `${names ? `L’examen a été effectué par ${names}.` : 'Les noms des personnes qui ont effectué l’examen n’ont pas été enregistrés.'} ${asOf ? `Il porte sur le droit en vigueur au ${asOf}.` : 'La date à laquelle l’état du droit est considéré n’a pas été indiquée.'}`,
    nothingAssessed: 'Aucun élément des recommandations du Plan d’action n’a encore été évalué. La présente note ne formule donc aucun constat sur quelque loi que ce soit. Elle énumère les textes réunis à ce jour et ce qui reste à évaluer.',
    partlyAssessed: (done, all) => `À ce jour, ${plural(done, 'élément')} sur ${all} ${several(done, 'a été évalué', 'ont été évalués')}. Ce qui reste en suspens est énuméré sous`,
  },
  scope: {
    laws: 'Les textes suivants ont été examinés\u00A0:',
    none: 'Aucun texte n’a encore été versé à l’examen.',
    columns: { law: 'Loi et version', file: 'Texte examiné', dates: 'Dates', pages: 'Pages' },
    draft: 'projet', shortName: (name) => `ci-après ${cited(name)}`,
    text: (role, language) => `${role}, en ${language}`,
    adopted: (d) => `adoption${nb}: ${d}`, inForce: (d) => `entrée en vigueur${nb}: ${d}`, consolidated: (d) => `version consolidée au ${d}`, gazette: (g) => `publication${nb}: ${g}`,
    noDates: 'aucune date enregistrée',
    drafts: (names) => `Les textes suivants sont des projets et non du droit en vigueur${nb}: ${names}. Une disposition d’un projet est citée comme telle.`,
    originalsMissing: (names) => `Aucun texte original n’était disponible pour${nb}: ${names}. Les constats qui s’y rapportent reposent sur les seules traductions.`,
    ocr: (file, ocr, pages) => `${file}${nb}: ${ocr} ${several(pages, 'page', 'pages')} sur ${pages} ne ${several(ocr, 'comportait', 'comportaient')} pas de texte et ${several(ocr, 'a été lue', 'ont été lues')} par reconnaissance optique de caractères${nb}; les citations qui en proviennent doivent être comparées à la page.`,
    quality: (file) => `${file}${nb}: `,
    qualityLead: `S’agissant de la qualité des textes, il convient de garder à l’esprit ce qui suit${nb}:`,
    notCovered: `Le présent examen ne couvre pas${nb}: les textes qui ne sont pas énumérés ci-dessus, y compris les règlements, la jurisprudence et les traités auxquels l’État est partie, sauf s’ils sont énumérés${nb}; l’application du droit dans la pratique${nb}; les parties du Plan d’action qui s’adressent aux institutions et organes de l’OSCE. Une disposition qui n’est pas trouvée dans les textes examinés peut exister ailleurs.`,
  },
  summary: {
    welcomeLead: (state) => `L’examen relève avec satisfaction les points suivants de la législation ${de(state)}${nb}:`,
    welcomeItem: (item) => `la législation satisfait à tous les éléments essentiels et à tous les éléments par renvoi ${de(item)}${nb};`,
    welcomeElements: (item, met, all, labels) => `en ce qui concerne ${item}, ${met} ${several(all, 'élément essentiel ou par renvoi', 'éléments essentiels ou par renvoi')} sur ${all} ${several(met, 'est satisfait', 'sont satisfaits')} (${labels})${nb};`,
    welcomeEnhanced: (met, items) => `elle va plus loin que les termes du Plan d’action pour ${plural(met, 'élément')} (${items}).`,
    nothingWelcome: 'Aucun élément n’a été jugé satisfait à ce jour.',
    beyondPlan: 'Points ne faisant pas partie du Plan d’action',
    glanceLead: 'Les constats relatifs aux recommandations sont les suivants. Ils découlent des seuls éléments essentiels et par renvoi, comme il est expliqué au',
    columns: { recommendation: 'Recommandation', finding: 'Constat', elements: 'Éléments essentiels et par renvoi', enhanced: 'Éléments renforcés (pour information)' },
    keyLead: (state) => `Afin de rendre la législation ${de(state)} plus conforme au Plan d’action, les recommandations clés suivantes sont formulées${nb}:`,
    noKey: 'Aucune recommandation clé ne découle des constats formulés à ce jour.',
    additional: (n) => (n === 1 ? 'Une recommandation supplémentaire figure dans le texte, au paragraphe' : 'Des recommandations supplémentaires figurent tout au long du texte, aux paragraphes'),
    count: (verdict, n) => `${n} ${several(n, ...counted[verdict])}`,
    openLead: (n) => `${plural(n, 'élément')} ${several(n, 'n’a pas été évalué', 'n’ont pas été évalués')}${nb}; ${several(n, 'il est énuméré', 'ils sont énumérés')} sous`,
  },
  standards: {
    nature: `Le Plan d’action énonce les mesures qu’il est recommandé de prendre au niveau national. Il lie politiquement les États participants de l’OSCE${nb}; ce n’est pas un traité. La présente note dit donc qu’une législation ${cited('met en œuvre')}, ${cited('ne met pas pleinement en œuvre')} ou ${cited('ne met pas en œuvre')} une recommandation.`,
    strengths: `Les recommandations n’ont pas toutes la même force, et la présente note en suit les termes. Lorsque le Plan parle d’adopter, de veiller ou de prévoir, la note dit que l’État ${cited('devrait')} agir${nb}; lorsque le Plan limite la mesure aux cas où elle est appropriée, qu’il ${cited('devrait, s’il y a lieu,')} agir${nb}; lorsque le Plan parle d’envisager, qu’il ${cited('souhaitera peut-être envisager')} d’agir. Une lacune par rapport à ce qu’il s’agit d’${cited('envisager')} n’est pas une lacune par rapport à ce qu’il s’agit d’${cited('adopter')}.`,
    tiersLead: `Chaque recommandation est divisée en éléments, qui sont les plus petites choses pouvant être vérifiées séparément dans une loi. Les éléments sont de trois sortes, distinguées tout au long de la note${nb}:`,
    tiers: { core: `les termes exprès du Plan d’action${nb};`, 'by-reference': `le Plan d’action ne le dit pas lui-même, mais renvoie expressément à un texte qui le dit${nb};`, enhanced: 'demandé ou recommandé par d’autres normes internationales seulement. Un constat à cet égard n’abaisse jamais le constat relatif à une recommandation, et la note se borne à inviter l’État à l’envisager.' },
    verdictsLead: `Le constat relatif à un élément est l’un des suivants${nb}: satisfait${nb}; partiellement satisfait${nb}; non satisfait${nb}; non trouvé dans les textes examinés, ce qui n’équivaut pas à non satisfait, car la disposition peut figurer dans un texte qui n’a pas été examiné${nb}; sans objet${nb}; incertain${nb}; ou non évalué.`,
    rollUp: [
      'Seuls comptent les éléments essentiels et les éléments par renvoi\u00A0; les éléments renforcés n’élèvent ni n’abaissent jamais le constat relatif à une recommandation.',
      'Les éléments sans objet sont laissés de côté\u00A0; s’ils le sont tous, la recommandation est sans objet.',
      'Tant que l’un des autres n’est pas évalué, l’évaluation de la recommandation est inachevée.',
      'Si tous sont satisfaits, la recommandation l’est aussi. Si aucun n’est trouvé dans les textes examinés, elle ne l’est pas non plus.',
      'Si l’un est incertain et que tous les autres sont satisfaits, la recommandation est incertaine\u00A0; il en va de même si l’un est incertain et qu’aucun n’est satisfait, même partiellement.',
      'Si aucun n’est satisfait, même partiellement, la recommandation est par ailleurs non satisfaite\u00A0; dans tous les autres cas, elle est partiellement satisfaite.',
    ],
    rollUpLead: `Le constat relatif à une recommandation découle de ceux qui portent sur ses éléments selon la règle suivante, et jamais d’une moyenne. La personne qui effectue l’examen peut s’en écarter en donnant une raison, qui est alors imprimée${nb}:`,
    definitionLead: `Sur ce qu’il faut entendre par traite des personnes, le Plan d’action dispose${nb}:`,
    normsLead: `Les éléments renforcés et la concordance renvoient aux normes suivantes${nb}:`,
    caveatsLead: `Il convient de garder à l’esprit ce qui suit lorsque des articles de ces normes sont cités${nb}:`,
  },
  analysis: {
    lead: (first, last) => `Le présent chapitre prend une à une les recommandations ${first} à ${last} du Plan d’action. Pour chacune, il cite l’engagement, puis la législation, et en tire les conclusions.`,
    commitment: (id) => `La recommandation ${id} du Plan d’action invite les États participants à prendre la mesure suivante${nb}:`,
    planLabel: 'Texte officiel anglais du Plan d’action',
    packItem: (pack) => `Ce qui suit ne fait pas partie du Plan d’action. Ce point a été ajouté à l’examen à partir de ${pack} et n’a aucun effet sur les constats relatifs aux recommandations du Plan${nb}:`,
    pack: (title, version, source) => `${cited(title)} (version ${version}${nb}; source${nb}: ${source})`, unknownPack: 'un module qui n’est plus disponible',
    packTierLead: { core: `Éléments essentiels de ce point${nb}:`, 'by-reference': `Éléments par renvoi de ce point${nb}:`, enhanced: `Éléments renforcés, qui ne comptent pas pour le constat ci-dessus${nb}:` },
    packGapsLead: 'Les lacunes suivantes ont été constatées.',
    noOfficialWords: (id) => `Le catalogue ne donne pas de texte officiel pour ${id}.`,
    strength: (note) => (/^force/iu.test(note) ? note : `Quant à sa force${nb}: ${stopped(note)}`),
    reading: (name, meaning, reason, by) => `Le texte se prête à plusieurs lectures. Les constats ci-dessous sont formulés selon la lecture ${cited(name)}${meaning ? ` (${meaning.replace(/\.$/u, '')})` : ''}, retenue par ${by}${reason ? `${nb}: ${reason}` : '.'}`,
    readingsOpen: (names) => `Le texte se prête à plusieurs lectures (${names}). Aucune n’a été retenue dans le présent examen.`,
    noProvision: 'Aucune disposition des textes examinés n’a été rattachée à cette recommandation.',
    bearsOn: (bearing, labels) => `${bearing} ${labels.join(', ')}`,
    element: cited,
    relation: {
      defines: (from, to) => `Définition d’un terme employé par ${to}${nb}: ${from}.`, penalises: (from, to) => `Peine prévue pour ce que vise ${to}${nb}: ${from}.`,
      exempts: (from, to) => `Exemption au regard de ce que réprime ${to}${nb}: ${from}.`, supplements: (from, to) => `Disposition qui complète ${to}${nb}: ${from}.`,
    },
    note: (by, note) => `Note (${by})${nb}: ${note}`,
    wholeItem: 'la recommandation dans son ensemble',
    omittedTranslation: 'Aucune traduction alignée de ce passage n’est disponible.',
    finding: (item) => `Constat sur ${item}${nb}:`,
    findingSentence: {
      met: 'La législation y donne pleinement effet.', 'partly-met': 'La législation n’y donne pas pleinement effet.', 'not-met': 'La législation n’y donne pas effet.',
      'not-found': 'Rien qui y donne effet n’a été trouvé dans les textes examinés.', 'not-applicable': 'Il n’y a pas lieu de l’appliquer.', unclear: 'Il n’est pas certain que la législation y donne effet.', open: 'Une partie de ce qui compte n’a pas été évaluée.',
    },
    setBy: (by, reason) => `Fixé par ${by}${nb}: ${reason}`,
    byRule: (met, all) => `Selon la règle de synthèse${nb}: ${met} ${several(all, 'élément essentiel ou par renvoi', 'éléments essentiels ou par renvoi')} sur ${all} ${several(met, 'est satisfait', 'sont satisfaits')}.`,
    overridden: `Ce constat a été fixé à la main et s’écarte de la règle, ou la confirme${nb}:`,
    tierLead: { core: `Éléments essentiels, dans les termes mêmes du Plan d’action${nb}:`, 'by-reference': `Éléments par renvoi, tirés de textes auxquels le Plan d’action renvoie expressément${nb}:`, enhanced: `Éléments renforcés, tirés d’autres normes seulement. Ils ne comptent pas pour le constat ci-dessus${nb}:` },
    tierCaption: (tier, item) => `${{ core: 'Éléments essentiels', 'by-reference': 'Éléments par renvoi', enhanced: 'Éléments renforcés' }[tier]} ${de(item)}`,
    notAssessed: `Non encore évalués${nb}:`,
    columns: { element: 'Élément', finding: 'Constat', reason: 'Motif', provisions: 'Dispositions' },
    noGap: 'Aucune lacune n’a été relevée.',
    noGapYet: 'Aucune lacune n’a été relevée à ce jour.',
    gap: (verdict) => ({ 'partly-met': 'La législation ne met pas pleinement en œuvre cet élément', 'not-met': 'La législation ne met pas en œuvre cet élément', 'not-found': 'Aucune disposition mettant en œuvre cet élément n’a été trouvée dans les textes examinés', unclear: 'Il n’est pas certain que la législation mette en œuvre cet élément' } as Partial<Record<Verdict, string>>)[verdict] ?? '',
    enhancedGap: (verdict) => ({ 'partly-met': 'La législation ne reflète que partiellement cet élément', 'not-met': 'La législation ne reflète pas cet élément', 'not-found': 'Aucune disposition reflétant cet élément n’a été trouvée dans les textes examinés', unclear: 'Il n’est pas certain que la législation reflète cet élément' } as Partial<Record<Verdict, string>>)[verdict] ?? '',
    coreGapsLead: 'Au regard du Plan d’action lui-même, les lacunes suivantes ont été constatées.',
    enhancedGapsLead: 'Au-delà des termes du Plan d’action, et sans aucun effet sur le constat ci-dessus, il est relevé ce qui suit au regard d’autres normes.',
    recommendation: 'Recommandation', keyRecommendation: 'Recommandation clé', priority: (p) => `priorité${nb}: ${p.toLowerCase()}`,
    steps: {
      should: (state) => `${state} ${devrait(state)} prendre la mesure suivante${nb}:`,
      'should-where-appropriate': (state) => `${state} ${devrait(state)}, s’il y a lieu, prendre la mesure suivante${nb}:`,
      'may-wish-to-consider': (state) => `${memoTextFr.openings['may-wish-to-consider'](state)} la mesure suivante${nb}:`,
    },
    defaults: {
      should: (state, item, what) => `${state} ${devrait(state)} modifier sa législation de manière à mettre pleinement en œuvre ${item} en ce qui concerne${nb}: ${what}.`,
      'should-where-appropriate': (state, item, what) => `${state} ${devrait(state)}, s’il y a lieu, modifier sa législation de manière à mettre pleinement en œuvre ${item} en ce qui concerne${nb}: ${what}.`,
      'may-wish-to-consider': (state, item, what) => `${memoTextFr.openings['may-wish-to-consider'](state)} de prévoir, en relation avec ${item}${nb}: ${what}.`,
    },
    unlessElsewhere: `À moins qu’un texte extérieur au présent examen n’y pourvoie${nb}:`,
    norms: `Normes${nb}: `,
    askMinistry: 'La question est posée au ministère au',
  },
  related: {
    lead: 'Les recommandations suivantes du Plan d’action ne figurent pas dans la section III.1 mais intéressent sa mise en œuvre. Seules sont présentées celles auxquelles une disposition a été rattachée ou qui ont été évaluées dans le présent examen.',
    none: 'Aucune recommandation connexe n’a été rattachée à une disposition ni évaluée dans le présent examen.',
    link: (items, why) => `Elle se lit conjointement avec ${items}${why ? `${nb}: ${why}` : '.'}`,
    duty: (duty) => `En bref${nb}: ${duty}`,
    norms: `Autres normes${nb}: `,
    open: 'Elle n’a pas été évaluée.',
  },
  conclusion: {
    nothing: 'Aucun élément n’ayant été évalué, aucune conclusion n’est tirée.',
    counts: (parts) => `Pour les recommandations examinées, les constats sont les suivants${nb}: ${parts}.`,
    packCounts: (parts) => `Pour les points qui ne font pas partie du Plan d’action, les constats sont les suivants${nb}: ${parts}.`,
    count: (verdict, ids) => `${concluded[verdict]}${nb}: ${ids}`,
    keys: (n, state) => (n === 1 ? `La recommandation clé adressée ${à(state)} est énoncée sous` : `Les ${n} recommandations clés adressées ${à(state)} sont énoncées sous`),
    invite: `L’État est invité à communiquer les textes demandés, afin que les constats ${cited('non trouvé dans les textes examinés')} puissent être confirmés ou retirés${nb}; voir`,
    further: 'Les personnes qui ont effectué l’examen restent à la disposition de l’État pour toute assistance complémentaire en la matière.',
  },
  annexes: {
    elementColumns: { element: 'Élément', strength: 'Catégorie et force', finding: 'Constat', provisions: 'Dispositions et décision' },
    priority: (p) => `Priorité${nb}: ${p.toLowerCase()}`, decided: (by, on) => `${by}, ${on}`,
    concordanceLead: 'Le tableau indique, pour chaque élément, les articles d’autres normes qui l’exigent et les dispositions nationales qui y ont été rattachées.',
    concordanceColumns: { element: 'Élément', norms: 'Autres normes', provisions: 'Dispositions nationales', finding: 'Constat' },
    noNorm: '–', noProvision: '–',
    textsLead: 'Les articles dont sont tirées les dispositions citées ci-dessus sont reproduits intégralement, tels qu’ils ont été lus dans les documents.',
    textsNone: 'Aucune disposition n’ayant été rattachée à un élément, aucun texte n’est reproduit.',
    notFoundLead: `${cited('Non trouvé dans les textes examinés')} signifie que ce qui suit a été recherché sans résultat. Cela ne signifie pas que la disposition fait défaut dans le droit de l’État.`,
    notFoundNone: 'Aucun élément n’a été consigné comme non trouvé.',
    searchedStems: (language) => `Mots recherchés (langue${nb}: ${language})${nb}:`,
    searchedIn: `Documents consultés${nb}:`,
    searchedSame: `Documents consultés${nb}: les mêmes qu’au paragraphe`,
    searchedDocument: (file, digest, pages, provisions) => `${cited(file)} (SHA-256 commençant par ${digest}${nb}; ${plural(pages, 'page')}, ${plural(provisions, 'disposition')})`,
    searchedNoWords: (language) => `La recherche ne connaît aucun mot dans la langue suivante${nb}: ${language}. Les textes dans cette langue n’ont pas été consultés.`,
    notSearchable: (file, pages) => `Pages de ${cited(file)} sans texte, qui n’ont pas pu être consultées${nb}: ${pages}.`,
    notTrusted: (file, pages) => `Pages de ${cited(file)} dont le texte n’est pas fiable${nb}: ${pages}.`,
    notRead: `Documents de l’examen non consultés, parce qu’ils n’ont pas été lus${nb}:`,
    notReadDocument: (file, digest) => `${cited(file)} (SHA-256 commençant par ${digest})`,
    offered: `Proposés par la recherche, lus et non retenus${nb}:`,
    noRecord: 'Aucune trace d’une recherche n’a été conservée.',
    questionsLead: `Les questions suivantes sont posées au ministère compétent${nb}:`,
    questionsNone: 'Il n’y a pas de questions.',
    question: (label, id) => `Un texte extérieur au présent examen prévoit-il${nb}: ${label} (${id})${nb}? Dans l’affirmative, prière de communiquer le texte en vigueur.`,
    questionUnclear: (label, id) => `Comment convient-il de comprendre la législation en ce qui concerne${nb}: ${label} (${id})${nb}?`,
    doubt: (reason) => `Le doute est le suivant${nb}: ${reason}`,
    method: [
      'Les textes ont été lus dans les documents énumérés au registre des pièces, et les passages intéressant un élément y ont été rattachés. Chaque rattachement conserve les mots cités, la page et l’empreinte (SHA-256) du fichier, de sorte que toute citation peut être retrouvée.',
      'Un programme a proposé des passages en recherchant des mots du sujet dans la langue de chaque texte. Ces propositions ne font pas partie de la présente note\u00A0; un passage n’est cité que s’il a été confirmé par une personne.',
      'Les citations reproduisent les mots des documents tels que le programme les a lus, coupures de ligne résolues. Les caractères qui ne peuvent être imprimés sont indiqués par leur numéro, par exemple ⟨U+202E⟩.',
    ],
    readings: `Lectures retenues${nb}:`, overrides: `Constats fixés à la main${nb}:`,
    openLead: (n) => `${several(n, `L’élément suivant est encore en suspens`, `Les ${n} éléments suivants sont encore en suspens`)}${nb}:`,
    openNone: 'Tous les éléments ont été évalués.',
    outside: `Les rattachements et évaluations suivants concernent des éléments qui ne figurent pas dans le catalogue utilisé, et ne sont pas reflétés dans les constats${nb}:`,
    outsideTag: (id, cite) => `rattachement à ${id}${nb}: ${cite}`, outsideAssessment: (id, verdict) => `évaluation de ${id}${nb}: ${verdict}`,
    head: (sequence) => `La présente note rend compte de ce que l’examen a consigné jusqu’à l’entrée ${sequence} de son journal, comprise, dont l’empreinte est`,
    catalogue: (title, id, version) => `Catalogue${nb}: ${title} (${id}, version ${version}).`,
    packs: (packs) => `Modules ajoutés${nb}: ${packs}.`,
    program: (program) => `Établi avec ${program}.`,
    reproducible: 'Le même examen donne la même note, octet pour octet.',
    registerLead: 'Une citation se vérifie en la comparant à la page indiquée dans sa note de bas de page, dans le fichier dont l’empreinte (SHA-256) est donnée ici.',
    registerColumns: { no: 'N°', document: 'Document', particulars: 'Indications' },
    role: 'Texte', pages: 'Pages', size: 'Taille', bytes: (n) => `${n.toLocaleString('fr').replace(/\s/gu, nb)}${nb}${several(n, 'octet', 'octets')}`, source: 'Source', gazette: 'Journal officiel', imported: (by, on) => `versé par ${by || 'une personne non nommée'}, le ${on || 'jour n’ayant pas été enregistré'}`, digest: 'SHA-256', custody: 'Provenance', extractor: 'Lu par',
    indexLead: 'Chaque citation porte un numéro dans la présente note, et une marque qui reste la même dans toutes les notes issues de cet examen.',
    indexColumns: { key: 'N°', place: 'Endroit', tags: 'Marque', digest: 'Fichier' },
  },
  cite: {
    national: (place, printed) => `${place} [${printed}]`, outside: 'Texte hors de tout article',
    of: (article, law) => `${article}, ${law}`, short: (article, law) => `${article} ${law}`,
    version: (label) => `version${nb}: ${label}`, draft: 'projet',
    page: (label) => `p.${nb}${label}`, pageOfFile: (n) => `page${nb}${n} du fichier`, typed: 'saisi d’après l’image de la page par la personne qui a effectué l’examen',
    file: (name, digest) => `fichier ${cited(name)}, SHA-256 commençant par ${digest}`,
    textOf: (role, language) => `${role} en ${language}`, unknownDocument: 'un document qui ne figure pas au registre', unknownLaw: 'loi non dénommée',
  },
  paragraph: 'par.', paragraphs: 'par.', withdrawn: '[paragraphe retiré]',
};
