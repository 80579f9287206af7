import { rollUpRule } from './roll-up.ts';
import type { Tier } from './catalogue.ts';
import type { DocumentRole } from './evidence.ts';
import type { Bearing, Priority, Verdict } from './judgement.ts';
import type { RecommendationForm } from './memo-strength.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Every word of an English memo that does not come from the review or the catalogue. Another language is another file of this shape (`memo-text`). */
export const memoTextEn = {
  /** The language in which places are cited. */
  code: 'en',
  /** What stands between the parts of an enumeration, and before its last; and the signs between a label and what it labels, between longer parts. */
  joints: { between: ', ', last: ' and ', colon: ': ', semicolon: '; ' },
  quotes: ['“', '”'],
  /** "1 May 2026"; anything that is not an ISO day stays as it is. */
  date(iso: string): string {
    const [, year, month, day] = iso.match(/^(\d{4})-(\d\d)-(\d\d)/) ?? [];
    return year && months[Number(month) - 1] ? `${Number(day)}\u00A0${months[Number(month) - 1]} ${year}` : iso;
  },
  languageName(code: string): string {
    if (!code) return 'a language not stated';
    try { return languages.of(code) ?? code; } catch { return code; }
  },
  list(words: readonly string[]): string {
    return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(memoTextEn.joints.between)}${memoTextEn.joints.last}${words.at(-1)}`;
  },
  /** The State's name as it stands in a sentence: "the Republic of Varania", "Varania". */
  stateInSentence(name: string): string {
    if (!name) return 'the State';
    return /\b(Republic|Kingdom|Federation|Principality|Duchy|States|Netherlands|Confederation|Holy See)\b/.test(name) && !/^the\b/i.test(name) ? `the ${name}` : name;
  },
  /** The State's name as it stands on the title page. */
  stateName: (name: string): string => name,
  sentence: (words: string): string => words.charAt(0).toUpperCase() + words.slice(1),
  verdicts: { met: 'Met', 'partly-met': 'Partly met', 'not-met': 'Not met', 'not-found': 'Not found in the texts reviewed', 'not-applicable': 'Not applicable', unclear: 'Unclear', open: 'Not assessed' } satisfies Record<Verdict, string>,
  /** How an item is spoken of: the Plan's are recommendations, a pack's are not. */
  itemName: (id: string, ofPlan: boolean) => (ofPlan ? `recommendation ${id}` : `item ${id}`),
  beyondPlan: (title: string) => `${title} (not part of the Action Plan)`,
  /** On a recommendation, "open" only means that some of its elements are. */
  itemOpen: 'Assessment not complete',
  tiers: { core: 'Core', 'by-reference': 'By reference', enhanced: 'Enhanced' } satisfies Record<Tier, string>,
  bearings: { satisfies: 'satisfies', 'partly-satisfies': 'partly satisfies', conflicts: 'conflicts with', context: 'context for' } satisfies Record<Bearing, string>,
  priorities: { high: 'High', medium: 'Medium', low: 'Low' } satisfies Record<Priority, string>,
  roles: { original: 'original', 'official-translation': 'official translation', 'working-translation': 'working translation' } satisfies Record<DocumentRole, string>,
  roleLabels: { original: 'Original', 'official-translation': 'Official translation', 'working-translation': 'Unofficial working translation' } satisfies Record<DocumentRole, string>,
  /** A strength word of the catalogue, as the table of elements shows it. */
  strengthWord: (strength: string): string => strength,
  /** How a recommendation of each strength opens. */
  openings: {
    should: (state: string) => `${state} should`, 'should-where-appropriate': (state: string) => `${state} should, where appropriate,`, 'may-wish-to-consider': (state: string) => `${state} may wish to consider`,
  } satisfies Record<RecommendationForm, (state: string) => string>,

  cover: {
    kicker: 'Legislative gap memo',
    title: (state: string) => `Review of the legislation of ${state} against the recommendations on criminalization of trafficking in human beings`,
    reference: 'Reference', addressee: 'For', classification: 'Classification', state: 'State', lawAsAt: 'Law as at', date: 'Date', reviewers: 'Reviewed by', standard: 'Measured against', language: 'Language',
    notStated: 'not stated', own: 'English',
    basedOn: (materials: string) => `Based on ${materials}.`,
    noMaterials: 'No text of a law has been imported into this review.',
    material: (what: { role: DocumentRole; language: string; law: string; version: string }) =>
      `${{ original: 'the original text', 'official-translation': 'an official translation', 'working-translation': 'an unofficial translation' }[what.role]} in ${what.language} of the ${what.law}${what.version ? ` (${what.version})` : ''}`,
  },
  contents: 'Contents', contentsRemark: 'The numbers are those of the paragraphs.',
  disclaimers: {
    title: 'How to read this memo',
    scope: 'This memo concerns only the texts listed in it. It is not a full and comprehensive review of the entire legal framework of the State, and is without prejudice to any further opinion, written or oral, on these or other texts.',
    deJure: 'It reviews the law as written (de jure). It makes no finding on how the law is applied in practice.',
    political: 'The Action Plan is a political, not a legally binding, commitment. A gap means that the law “does not implement”, or “does not fully implement”, a recommendation. Nothing in this memo is a finding that an international obligation has been breached.',
    translationDoubts: (places: readonly string[]) => `Original and translation were also compared by their structure, figures and negations. In the following provisions quoted in this memo a difference was found that has not been settled; they should be relied upon only after both texts have been read: ${places.join('; ')}.`,
    /** A place with what differs there, as the program says it in English. */
    translationDoubt: (place: string, note: string) => `${place} (${note})`,
    translation: (state: string) => `Where it relies on translations, errors from translation may result. The quotations in the original language are those of the texts of ${state} as reviewed; in case of doubt the original prevails over the translation.`,
    confirmed: (names: string) => `Suggestions of possibly relevant provisions were made by a program from words in the texts. No suggestion became a finding by itself: every provision cited was confirmed, and every finding made, by a named reviewer${names ? ` (${names})` : ''}.`,
    articles: 'References to articles of treaties, directives and model laws are given for orientation and are to be verified against the official texts before they are relied upon.',
    /** What a memo in another language says of the Plan's words, which are there in English only. */
    plan: '',
    prevails: 'Should this memo be translated, the English version prevails.',
  },

  sections: {
    introduction: 'Introduction', scope: 'Scope of review', summary: 'Executive summary', standards: 'Standards', analysis: 'Analysis',
    related: 'Related recommendations', conclusion: 'Conclusion',
    commitment: 'The commitment', law: 'What the law says', assessment: 'Assessment', gaps: 'Gaps and recommendations',
    welcomes: 'What is welcome', glance: 'Findings at a glance', keyRecommendations: 'Key recommendations', remaining: 'What remains open',
    annex: (n: number) => `Annex ${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][n - 1] ?? n}`,
    elementTable: 'Findings element by element', concordance: 'Concordance with other norms', texts: 'Texts of the provisions', notFound: 'Provisions not found and questions to the ministry',
    method: 'Method, open points and disclaimers', register: 'Evidence register',
    searched: 'What was searched', questions: 'Questions to the ministry', openPoints: 'Open points', methodNotes: 'Method', record: 'Record of this memo', caveats: 'Caveats of the catalogue',
    documents: 'Documents', quotationIndex: 'Index of quotations',
  },

  introduction: {
    purpose: (state: string, title: string, citation: string) => `This memo maps the gaps between the legislation of ${state} and the recommendations on criminalization in the ${title} (${citation}), hereinafter “the Action Plan”, and sets out recommendations for closing them.`,
    who: (names: string, asOf: string) => `${names ? `The review was carried out by ${names}.` : 'The names of the reviewers have not been recorded.'} ${asOf ? `It considers the law as at ${asOf}.` : 'The date as at which the law is considered has not been stated.'}`,
    nothingAssessed: 'No element of the Action Plan’s recommendations has been assessed yet. This memo therefore makes no finding on any law. It lists the texts gathered so far and what remains to be assessed.',
    partlyAssessed: (done: number, all: number) => `${plural(done, 'element')} of ${all} ${done === 1 ? 'has' : 'have'} been assessed so far. What remains open is listed in`,
  },
  scope: {
    laws: 'The following texts were reviewed:',
    none: 'No text has been imported yet.',
    columns: { law: 'Law and version', file: 'Text reviewed', dates: 'Dates', pages: 'Pages' },
    draft: 'draft', shortName: (name: string) => `hereinafter “${name}”`,
    text: (role: string, language: string) => `${role}, in ${language}`,
    adopted: (d: string) => `adopted ${d}`, inForce: (d: string) => `in force from ${d}`, consolidated: (d: string) => `consolidated as of ${d}`, gazette: (g: string) => `published in ${g}`,
    noDates: 'no dates recorded',
    drafts: (names: string) => `The following are drafts and not law in force: ${names}. A provision of a draft is cited as such.`,
    originalsMissing: (names: string) => `No original text was available for: ${names}. Findings on these rest on translations alone.`,
    ocr: (file: string, ocr: number, pages: number) => `${file}: ${ocr} of ${plural(pages, 'page')} had no text of ${ocr === 1 ? 'its' : 'their'} own and ${ocr === 1 ? 'was' : 'were'} read by optical character recognition; quotations from them should be compared with the page.`,
    /** Before what the program notes of a file, in English. */
    quality: (file: string) => `${file}: `,
    qualityLead: 'As to the quality of the texts, the following is to be borne in mind:',
    notCovered: 'This review does not cover: texts that are not listed above, including by-laws, case law and treaties to which the State is a party unless they are listed; the application of the law in practice; and those parts of the Action Plan that are addressed to OSCE institutions and bodies. A provision that is not found in the texts reviewed may exist elsewhere.',
  },
  summary: {
    welcomeLead: (state: string) => `The review welcomes the following features of the legislation of ${state}:`,
    welcomeItem: (item: string) => `the law meets every core element and every element by reference of ${item};`,
    welcomeElements: (item: string, met: number, counted: number, labels: string) => `as to ${item}, ${met} of ${plural(counted, 'core element or element by reference', 'core elements and elements by reference')} ${met === 1 ? 'is' : 'are'} met (${labels});`,
    welcomeEnhanced: (met: number, items: string) => `it goes further than the words of the Action Plan in ${plural(met, 'element')} (as to ${items}).`,
    nothingWelcome: 'No element has been found to be met so far.',
    beyondPlan: 'Items that are not part of the Action Plan',
    glanceLead: 'The findings on the recommendations are as follows. They are derived from core elements and elements by reference only, as explained in',
    columns: { recommendation: 'Recommendation', finding: 'Finding', elements: 'Core elements and elements by reference', enhanced: 'Enhanced elements (for information)' },
    keyLead: (state: string) => `In order to bring the legislation of ${state} further into line with the Action Plan, the following key recommendations are made:`,
    noKey: 'No key recommendation follows from the findings made so far.',
    additional: (n: number) => (n === 1 ? 'An additional recommendation is included in the text, in paragraph' : 'Additional recommendations are included throughout the text, in paragraphs'),
    count: (verdict: Verdict, n: number) => `${n} ${{ met: 'met', 'partly-met': 'partly met', 'not-met': 'not met', 'not-found': 'not found', 'not-applicable': 'not applicable', unclear: 'unclear', open: 'not assessed' }[verdict]}`,
    openLead: (n: number) => `${plural(n, 'element')} ${n === 1 ? 'has' : 'have'} not been assessed; ${n === 1 ? 'it is' : 'they are'} listed in`,
  },
  standards: {
    nature: 'The Action Plan sets out “recommended action at the national level”. It is politically binding on OSCE participating States; it is not a treaty. This memo therefore says that a law “implements”, “does not fully implement” or “does not implement” a recommendation.',
    strengths: 'The recommendations differ in strength, and this memo follows their words. Where the Plan speaks of adopting, ensuring or making provision, the memo says that the State “should” act; where the Plan says “where appropriate”, that it “should, where appropriate” act; where the Plan speaks of considering, that it “may wish to consider” acting. A gap against “considering” is not a gap against “adopting”.',
    tiersLead: 'Each recommendation is divided into elements, the smallest things that can be checked separately in a law. Elements are of three kinds, which are kept apart throughout:',
    tiers: { core: 'express words of the Action Plan;', 'by-reference': 'the Action Plan does not say it itself, but refers expressly to a text that does;', enhanced: 'demanded or recommended by other international norms only. A finding here never lowers the finding on a recommendation, and the memo only invites the State to consider it.' } satisfies Record<Tier, string>,
    verdictsLead: 'The finding on an element is one of the following: met; partly met; not met; not found in the texts reviewed, which is not the same as not met, because the provision may stand in a text that was not reviewed; not applicable; unclear; or not assessed.',
    rollUp: rollUpRule,
    rollUpLead: 'The finding on a recommendation is derived from those on its elements by the following rule, and never by averaging. A reviewer may set it otherwise by giving a reason, which is then printed:',
    definitionLead: 'On what is meant by trafficking in persons, the Action Plan says:',
    normsLead: 'Enhanced elements and the concordance refer to the following norms:',
    caveatsLead: 'The following is to be borne in mind where articles of these norms are cited:',
  },
  analysis: {
    lead: (first: string, last: string) => `This chapter takes recommendations ${first} to ${last} of the Action Plan one by one. For each it quotes the commitment, then the law, and then says what follows.`,
    commitment: (id: string) => `Recommendation ${id} of the Action Plan calls on participating States to take the following action:`,
    /** Above the Plan's own words, where the memo is not in their language. */
    planLabel: '',
    packItem: (pack: string) => `The following is not part of the Action Plan. It was added to this review from ${pack}, and has no effect on the findings on the Plan’s recommendations:`,
    pack: (title: string, version: string, source: string) => `“${title}” (version ${version}; source: ${source})`, unknownPack: 'a pack that is no longer at hand',
    packTierLead: { core: 'Core elements of this item:', 'by-reference': 'Elements by reference of this item:', enhanced: 'Enhanced elements, which do not count for the finding above:' } satisfies Record<Tier, string>,
    packGapsLead: 'The following gaps were found.',
    noOfficialWords: (id: string) => `The catalogue gives no official words for ${id}.`,
    strength: (note: string) => (/^strength/i.test(note) ? note : `As to its strength: ${note.replace(/\.$/, '')}.`),
    reading: (name: string, meaning: string, reason: string, by: string) => `The text allows several readings. The findings below are made under the ${name} reading${meaning ? ` (${meaning})` : ''}, chosen by ${by}${reason ? `: ${reason}` : '.'}`,
    readingsOpen: (names: string) => `The text allows several readings (${names}). None has been chosen in this review.`,
    noProvision: 'No provision of the texts reviewed has been tagged to this recommendation.',
    bearsOn: (bearing: string, labels: readonly string[]) => `${bearing} ${labels.join(', ')}`,
    element: (label: string) => `“${label}”`,
    relation: {
      defines: (from: string, to: string) => `${from} defines a term that ${to} uses.`, penalises: (from: string, to: string) => `${from} threatens the penalty for what ${to} provides for.`,
      exempts: (from: string, to: string) => `${from} exempts from what ${to} makes punishable.`, supplements: (from: string, to: string) => `${from} supplements ${to}.`,
    },
    note: (by: string, note: string) => `Note by ${by}: ${note}`,
    wholeItem: 'the recommendation as a whole',
    omittedTranslation: 'No aligned translation of this passage is at hand.',
    finding: (item: string) => `Finding on ${item}:`,
    findingSentence: {
      met: 'The law implements it.', 'partly-met': 'The law does not fully implement it.', 'not-met': 'The law does not implement it.',
      'not-found': 'Nothing that implements it was found in the texts reviewed.', 'not-applicable': 'It does not apply.', unclear: 'It is unclear whether the law implements it.', open: 'Some of what counts for it has not been assessed.',
    } satisfies Record<Verdict, string>,
    setBy: (by: string, reason: string) => `Set by ${by}: ${reason}`,
    byRule: (met: number, counted: number) => `By the roll-up rule: ${met} of ${counted} core elements and elements by reference are met.`,
    overridden: 'This finding was set by hand and departs from, or confirms, the rule:',
    tierLead: { core: 'Core elements, in the Action Plan’s own words:', 'by-reference': 'Elements by reference, through texts to which the Action Plan expressly refers:', enhanced: 'Enhanced elements, from other norms only. They do not count for the finding above:' } satisfies Record<Tier, string>,
    tierCaption: (tier: Tier, item: string) => `${{ core: 'Core elements', 'by-reference': 'Elements by reference', enhanced: 'Enhanced elements' }[tier]} of ${item}`,
    notAssessed: 'Not assessed yet:',
    columns: { element: 'Element', finding: 'Finding', reason: 'Reason', provisions: 'Provisions' },
    noGap: 'No gap has been recorded.',
    noGapYet: 'No gap has been recorded so far.',
    gap: (verdict: Verdict) => ({ 'partly-met': 'The law does not fully implement this element', 'not-met': 'The law does not implement this element', 'not-found': 'No implementing provision was found in the texts reviewed for this element', unclear: 'It is unclear whether the law implements this element' } as Partial<Record<Verdict, string>>)[verdict] ?? '',
    enhancedGap: (verdict: Verdict) => ({ 'partly-met': 'The law only partly reflects this element', 'not-met': 'The law does not reflect this element', 'not-found': 'No provision reflecting this element was found in the texts reviewed', unclear: 'It is unclear whether the law reflects this element' } as Partial<Record<Verdict, string>>)[verdict] ?? '',
    coreGapsLead: 'As to the Action Plan itself, the following gaps were found.',
    enhancedGapsLead: 'Beyond the words of the Action Plan, and without any effect on the finding above, the following is noted with a view to other norms.',
    recommendation: 'Recommendation', keyRecommendation: 'Key recommendation', priority: (p: string) => `priority: ${p.toLowerCase()}`,
    /** The reviewer's words follow the colon, whatever their grammar. */
    steps: {
      should: (state: string) => `${state} should take the following step:`,
      'should-where-appropriate': (state: string) => `${state} should, where appropriate, take the following step:`,
      'may-wish-to-consider': (state: string) => `${state} may wish to consider the following step:`,
    } satisfies Record<RecommendationForm, (state: string) => string>,
    /** Used when the reviewer gave no words: `what` is a list of elements. */
    defaults: {
      should: (state: string, item: string, what: string) => `${state} should amend its law so that it fully implements ${item} as to: ${what}.`,
      'should-where-appropriate': (state: string, item: string, what: string) => `${state} should, where appropriate, amend its law so that it fully implements ${item} as to: ${what}.`,
      'may-wish-to-consider': (state: string, item: string, what: string) => `${state} may wish to consider providing, in relation to ${item}, for: ${what}.`,
    } satisfies Record<RecommendationForm, (state: string, item: string, what: string) => string>,
    unlessElsewhere: 'Unless a text outside this review provides for it:',
    norms: 'Norms: ',
    askMinistry: 'The ministry is asked about it in',
  },
  related: {
    lead: 'The following recommendations of the Action Plan stand outside section III.1 but bear on its implementation. Only those that were tagged or assessed in this review are shown.',
    none: 'No related recommendation has been tagged or assessed in this review.',
    link: (items: string, why: string) => `It is read together with ${items}${why ? `: ${why}` : '.'}`,
    duty: (duty: string) => `In short: ${duty}`,
    norms: 'Further norms: ',
    open: 'It has not been assessed.',
  },
  conclusion: {
    nothing: 'As no element has been assessed, no conclusion is drawn.',
    counts: (parts: string) => `Of the recommendations reviewed, the findings are: ${parts}.`,
    packCounts: (parts: string) => `Of the items that are not part of the Action Plan, the findings are: ${parts}.`,
    count: (verdict: Verdict, ids: string) => `${memoVerdictInSentence[verdict]}: ${ids}`,
    keys: (n: number, state: string) => (n === 1 ? `The key recommendation addressed to ${state} is set out in` : `The ${n} key recommendations addressed to ${state} are set out in`),
    invite: 'The State is invited to supply the texts asked for, so that findings of “not found in the texts reviewed” can be confirmed or withdrawn; see',
    further: 'The reviewers remain at the disposal of the State for any further assistance in this matter.',
  },
  annexes: {
    elementColumns: { element: 'Element', strength: 'Tier and strength', finding: 'Finding', provisions: 'Provisions and decision' },
    priority: (p: string) => `Priority: ${p.toLowerCase()}`, decided: (by: string, on: string) => `${by}, ${on}`,
    concordanceLead: 'The table shows, for each element, the articles of other norms that demand it, and the national provisions tagged to it.',
    concordanceColumns: { element: 'Element', norms: 'Other norms', provisions: 'National provisions', finding: 'Finding' },
    noNorm: '–', noProvision: '–',
    textsLead: 'The articles from which the provisions above are quoted are reproduced in full, as read from the documents.',
    textsNone: 'No provision has been tagged, so no text is reproduced.',
    notFoundLead: '“Not found in the texts reviewed” means that the following was searched without result. It does not mean that the law of the State lacks the provision.',
    notFoundNone: 'No element has been recorded as not found.',
    searchedStems: (language: string) => `Words searched for in ${language}:`,
    searchedIn: 'Documents searched:',
    searchedSame: 'Documents searched: the same as in paragraph',
    searchedDocument: (file: string, digest: string, pages: number, provisions: number) => `“${file}” (SHA-256 beginning ${digest}; ${plural(pages, 'page')}, ${plural(provisions, 'provision')})`,
    searchedNoWords: (language: string) => `No words are known to the search in ${language}: texts in it were not searched.`,
    notSearchable: (file: string, pages: string) => `Pages of “${file}” without text, which could not be searched: ${pages}.`,
    notTrusted: (file: string, pages: string) => `Pages of “${file}” whose text cannot be trusted: ${pages}.`,
    notRead: 'Documents of the review that were not searched, for they have not been read:',
    notReadDocument: (file: string, digest: string) => `“${file}” (SHA-256 beginning ${digest})`,
    offered: 'Offered by the search, read, and not taken:',
    noRecord: 'No record of a search was kept.',
    questionsLead: 'The following questions are put to the competent ministry:',
    questionsNone: 'There are no questions.',
    question: (label: string, id: string) => `Does any text outside this review provide for: ${label} (${id})? If so, please supply the text in force.`,
    questionUnclear: (label: string, id: string) => `How is the law to be understood as to: ${label} (${id})?`,
    doubt: (reason: string) => `The doubt is the following: ${reason}`,
    method: [
      'Reviewers read the texts in the documents listed in the evidence register and tagged the passages that bear on an element. Each tag keeps the words quoted, the page and the digest (SHA-256) of the file, so that every quotation can be found again.',
      'A program offered passages for consideration by looking for words of the subject in the language of each text. Such suggestions are not part of this memo; a passage is quoted only if a reviewer confirmed it.',
      'Quotations reproduce the words of the documents as read by the program, with line breaks resolved. Characters that cannot be printed are shown by their number, for example ⟨U+202E⟩.',
    ],
    readings: 'Readings chosen:', overrides: 'Findings set by hand:',
    openLead: (n: number) => `The following ${plural(n, 'element')} ${n === 1 ? 'is' : 'are'} still open:`,
    openNone: 'Every element has been assessed.',
    outside: 'The following tags and assessments concern elements that are not in the catalogue used, and are not reflected in the findings:',
    outsideTag: (id: string, cite: string) => `tag to ${id}: ${cite}`, outsideAssessment: (id: string, verdict: string) => `assessment of ${id}: ${verdict}`,
    head: (sequence: number) => `This memo states what the review recorded up to and including entry ${sequence} of its journal, whose digest is`,
    catalogue: (title: string, id: string, version: string) => `Catalogue: ${title} (${id}, version ${version}).`,
    packs: (packs: string) => `Added from packs: ${packs}.`,
    program: (program: string) => `Prepared with ${program}.`,
    reproducible: 'The same review gives the same memo, byte for byte.',
    registerLead: 'A quotation can be checked by comparing it with the page named in its footnote, in the file whose digest (SHA-256) is given here.',
    registerColumns: { no: 'No.', document: 'Document', particulars: 'Particulars' },
    role: 'Text', pages: 'Pages', size: 'Size', bytes: (n: number) => `${n.toLocaleString('en')} bytes`, source: 'Source', gazette: 'Gazette', imported: (by: string, on: string) => `imported by ${by || 'a person not named'} on ${on || 'a day not recorded'}`, digest: 'SHA-256', custody: 'Custody', extractor: 'Read by',
    indexLead: 'Each quotation has a number in this memo, and a tag that stays the same in every memo of this review.',
    indexColumns: { key: 'No.', place: 'Place', tags: 'Tag', digest: 'File' },
  },
  cite: {
    national: (cited: string, printed: string) => `${cited} [${printed}]`, outside: 'Text outside any article',
    of: (article: string, law: string) => `${article} of the ${law}`, short: (article: string, law: string) => `${article} ${law}`,
    version: (label: string) => `version: ${label}`, draft: 'draft',
    page: (label: string) => `p. ${label}`, pageOfFile: (n: number) => `page ${n} of the file`, typed: 'typed by the reviewer from the page image',
    file: (name: string, digest: string) => `file “${name}”, SHA-256 beginning ${digest}`,
    textOf: (role: string, language: string) => `${role} in ${language}`, unknownDocument: 'a document that is not in the register', unknownLaw: 'law not named',
  },
  paragraph: 'para', paragraphs: 'paras', withdrawn: '[paragraph withdrawn]',
} as const;

const memoVerdictInSentence: Record<Verdict, string> = { met: 'implemented', 'partly-met': 'not fully implemented', 'not-met': 'not implemented', 'not-found': 'not found in the texts reviewed', 'not-applicable': 'not applicable', unclear: 'unclear', open: 'not fully assessed' };
