import type { DocumentRole } from './evidence.ts';
import type { RecommendationForm } from './memo-strength.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Every word of the brief and of the amendment table that the memo does not say too. Another language is another file of this shape (`chamber-text`). */
export const chamberTextEn = {
  kicker: { brief: 'Brief for the committee', amendments: 'Table of amendments' },
  /** After the reference of the memo that both belong to. */
  partOf: (reference: string) => `This document belongs to the memo with reference ${reference}, made from the same findings. Numbers of paragraphs are those of the memo.`,
  howToRead: { brief: 'How to read this brief', amendments: 'How to read this table' },
  /** All disclaimers of the memo in one sentence. */
  disclaimer: (names: string) => `The disclaimers of the memo apply: it concerns only the texts listed there and the law as written, may carry errors of translation, finds no breach of an obligation, because the Action Plan binds politically and not legally, and rests on findings that were each made by a named reviewer${names ? ` (${names})` : ''}, never by a program.`,
  startingPoints: 'Wording marked “Starting point” states what the law would have to say; it follows from the recommendation and is no draft of a provision. Those who draft fit it to the law’s own terms.',
  omission: ' […]',
  /** How firmly a step is recommended, where its words alone are quoted. */
  forms: { should: '', 'should-where-appropriate': 'Where appropriate:', 'may-wish-to-consider': 'For consideration:' } satisfies Record<RecommendationForm, string>,
  formsInFull: { should: 'The State should do so.', 'should-where-appropriate': 'The State should do so where appropriate.', 'may-wish-to-consider': 'The State may wish to consider it.' } satisfies Record<RecommendationForm, string>,
  brief: {
    reviewed: 'What was reviewed', glance: 'The findings at a glance', gaps: 'The gaps in order of priority, and what closes them',
    texts: (laws: string, more: number) => `Reviewed were: ${laws}${more ? `, and ${plural(more, 'more law', 'more laws')} listed in the memo` : ''}.`,
    text: (law: string, what: string) => `${law} (${what})`,
    role: { original: 'original', 'official-translation': 'official translation', 'working-translation': 'unofficial translation' } satisfies Record<DocumentRole, string>,
    noTexts: 'No text of a law has been reviewed yet.',
    asOf: (day: string) => (day ? `The law is considered as at ${day}.` : 'The day as at which the law is considered has not been stated.'),
    done: (done: number, all: number) => (done === all ? `All ${all} elements of the recommendations were assessed.` : `${done} of ${plural(all, 'element')} of the recommendations ${done === 1 ? 'was' : 'were'} assessed so far; what is open is no finding.`),
    glanceColumns: { item: 'Recommendation', finding: 'Finding', met: 'Elements met', memo: 'Memo' },
    /** Elements that count for the item and are met, of all that count. */
    met: (met: number, counted: number) => `${met} of ${counted}`,
    moreItems: (n: number) => `${plural(n, 'more item')} that ${n === 1 ? 'is' : 'are'} not part of the Action Plan ${n === 1 ? 'stands' : 'stand'} in the memo.`,
    /** Above the tables. */
    glanceCaption: 'Core elements and elements by reference; what only other norms ask for does not count',
    gapsCaption: 'Key recommendations first, by their letters in the memo; then by the priority that the reviewers gave and the strength of the Plan’s words; last what only other norms ask for',
    gapColumns: { gap: 'Gap', closes: 'What closes it', memo: 'In the memo' },
    beyond: 'other norms only',
    asks: (paragraphs: string) => `An answer of the ministry to the question in ${paragraphs} of the memo.`,
    more: (gaps: number, paragraphs: string) => `${plural(gaps, 'more gap')} ${gaps === 1 ? 'does' : 'do'} not fit on these two pages and ${gaps === 1 ? 'stands' : 'stand'} in the memo, from ${paragraphs} on.`,
    all: (gaps: number) => (gaps === 1 ? 'This is the only gap found so far.' : `These are all ${gaps} gaps found so far.`),
    none: 'No gap has been found so far.',
  },
  amendments: {
    plan: 'Amendments that implement the Action Plan', beyond: 'For consideration: what only other norms ask for', provisions: 'The provisions to amend, as they stand', questions: 'What no amendment can be proposed on yet',
    columns: { place: 'Provision', problem: 'Problem', wording: 'Proposed wording', recommendation: 'Recommendation and its source' },
    lead: 'In the order of the laws; provisions that are new to the law stand last',
    beyondLead: 'The Action Plan does not ask for the following. It has no effect on the findings, and the State is only invited to consider it.',
    amend: (places: string) => `Amend ${places}`,
    fresh: 'New provision', freshUnless: 'New provision, unless a text outside this review provides for it',
    beside: (places: string) => `Beside it in the law: ${places}`,
    starting: 'Starting point:', reviewer: 'Wording of the reviewer:',
    key: (letter: string) => `Key recommendation ${letter}`, recommendation: 'Recommendation',
    memo: (paragraphs: string) => `memo, ${paragraphs}`,
    source: (item: string, labels: string, tier: string, strength: string) => `Source: ${item}, ${labels}${tier ? ` (${[tier, strength].filter(Boolean).join('; strength: ')})` : ''}.`,
    provisionsLead: 'Quoted to the letter, with the numbers that the quotations have in the memo.',
    none: 'No amendment follows from the findings made so far.',
    unclear: (n: number) => `On ${plural(n, 'point')} the law is unclear. The memo puts a question to the ministry instead of a proposal:`,
  },
} as const;
