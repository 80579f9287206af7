import type { Catalogue } from '../../../shared/domain/catalogue.ts';
import type { Findings } from '../../../shared/domain/findings.ts';
import type { Assessment, Tag } from '../../../shared/domain/judgement.ts';
import { itemVerdicts } from '../../../shared/domain/roll-up.ts';

/**
 * A review of an invented State, the Republic of Varania: a criminal code in one language with a working translation, laws in other
 * scripts, and a draft. All texts were made up for these tests; the catalogue is a small one of the real shape.
 */
export const catalogue: Catalogue = {
  id: 'test-plan', version: '1', title: 'OSCE Action Plan to Combat Trafficking in Human Beings', citation: 'PC.DEC/557', caveats: ['Treaty article numbers are to be verified.'],
  definition: ['“Trafficking in persons” means what the made-up definition of this test says it means.'],
  recommendations: [
    { id: 'III.1.1', chapter: 'III', section: 1, sectionTitle: 'Criminalization', audience: 'participating-states', text: 'Adopting such legislative and other measures as may be necessary to establish the conduct as an offence.', points: [] },
    { id: 'III.1.4', chapter: 'III', section: 1, sectionTitle: 'Criminalization', audience: 'participating-states', text: 'Making legislative provisions for effective and proportionate criminal penalties.', points: ['First point;', 'Second point.'] },
    { id: 'III.1.5', chapter: 'III', section: 1, sectionTitle: 'Criminalization', audience: 'participating-states', text: 'Considering legislative provisions for confiscation.', points: [] },
    { id: 'V.8.1', chapter: 'V', section: 8, sectionTitle: 'Reflection delay', audience: 'participating-states', text: 'Considering introducing a reflection delay.', points: [] },
  ],
  items: [
    { id: 'III.1.1', title: 'Criminalization of trafficking', recommendationId: 'III.1.1', strengthNote: 'adopt', readings: [] },
    { id: 'III.1.4', title: 'Penalties', recommendationId: 'III.1.4', strengthNote: 'make provision; aggravation: where appropriate', readings: [{ id: 'strict', name: 'strict', meaning: 'imprisonment must be named' }] },
    { id: 'III.1.5', title: 'Confiscation', recommendationId: 'III.1.5', strengthNote: 'consider', readings: [] },
  ],
  elements: [
    { id: 'III.1.1/act.recruitment', itemId: 'III.1.1', label: 'Act: recruitment', tier: 'core', strength: 'adopt', check: 'c', defects: [], concordance: { TIP: '3(a)', CETS: '4(a)' } },
    { id: 'III.1.1/act.harbouring', itemId: 'III.1.1', label: 'Act: harbouring', tier: 'core', strength: 'adopt', check: 'c', defects: [], concordance: { TIP: '3(a)' } },
    { id: 'III.1.1/act.receipt', itemId: 'III.1.1', label: 'Act: receipt', tier: 'core', strength: 'adopt', check: 'c', defects: [], concordance: { TIP: '3(a)' } },
    { id: 'III.1.1/consent', itemId: 'III.1.1', label: 'Consent irrelevant', tier: 'by-reference', strength: 'adopt', check: 'c', defects: [], concordance: { TIP: '3(b)' } },
    { id: 'III.1.1/act.exchange', itemId: 'III.1.1', label: 'Act: exchange of control', tier: 'enhanced', strength: 'adopt', check: 'c', defects: [], concordance: { EU: '2(1)' } },
    { id: 'III.1.4/imprisonment', itemId: 'III.1.4', label: 'Imprisonment', tier: 'core', strength: 'make provision', check: 'c', defects: [], concordance: { TIP: '5' } },
    { id: 'III.1.4/children', itemId: 'III.1.4', label: 'Aggravation: children', tier: 'core', strength: 'where appropriate', check: 'c', defects: [], concordance: {} },
    { id: 'III.1.5/confiscation', itemId: 'III.1.5', label: 'Confiscation of proceeds', tier: 'core', strength: 'consider', check: 'c', defects: [], concordance: { UNTOC: '12' } },
  ],
  related: [{ id: 'V.8.1', duty: 'reflection delay', kind: 'law', linkedItems: ['III.1.1'], link: 'no victim can be heard without time to recover', norms: 'CETS 13' }],
  norms: [{ key: 'TIP', name: 'UN TIP Protocol 2000' }, { key: 'CETS', name: 'CETS 197' }, { key: 'EU', name: 'Directive 2011/36/EU' }, { key: 'UNTOC', name: 'UNTOC 2000' }],
};

const at = '2026-05-04T09:30:00.000Z';
export const digestOf = (n: number): string => n.toString(16).padStart(2, '0').repeat(32);

/** Quotations in seven scripts and alphabets, none of them from a real law. */
export const inventedQuotations = [
  { language: 'uk', text: 'Вербування, переміщення або одержання людини з метою її експлуатації – карається позбавленням волі на строк від п’яти років.' },
  { language: 'ka', text: 'ადამიანის გადაბირება, გადაყვანა ან შეფარება ექსპლუატაციის მიზნით ისჯება თავისუფლების აღკვეთით.' },
  { language: 'hy', text: 'Մարդու հավաքագրումը, տեղափոխումը կամ թաքցնելը շահագործման նպատակով պատժվում է ազատազրկմամբ։' },
  { language: 'el', text: 'Όποιος στρατολογεί ή μεταφέρει άνθρωπο με σκοπό την εκμετάλλευση τιμωρείται με κάθειρξη.' },
  { language: 'ro', text: 'Recrutarea, transportarea sau adăpostirea unei persoane, în scop de exploatare, se pedepsește cu închisoare.' },
  { language: 'tr', text: 'Sömürü amacıyla insanları tedarik eden, ülkeye sokan veya barındıran kişiye hapis cezası verilir.' },
  { language: 'sr-Cyrl', text: 'Ко врбује, превози или прикрива лице ради експлоатације казниће се затвором.' },
] as const;

export interface TagChoice { readonly id: string; readonly targetId: string; readonly quotation: string; readonly documentId?: string; readonly provision?: string; readonly article?: string; readonly bearing?: Tag['bearing']; readonly note?: string; readonly page?: number }

export function tagOf({ id, targetId, quotation, documentId = 'd1', provision = 'art_149__para_1', article = '149', bearing = 'satisfies', note = '', page = 73 }: TagChoice): Tag {
  return { id, targetId, bearing, note, by: 'A. Reviewer', at, passage: { documentId, sha256: digestOf(Number(documentId.slice(1))), extractor: 'test@1', provision, article, quotation, prefix: '', suffix: '', stretches: [{ pageIndex: page, start: 10, end: 10 + quotation.length, join: '' }], firstPage: page, lastPage: page, pageLabel: String(page + 1) } };
}

export function assessmentOf(elementId: string, verdict: Assessment['verdict'], rest: Partial<Assessment> = {}): Assessment {
  return { elementId, verdict, reason: verdict === 'met' ? '' : `Reason for ${elementId}.`, recommendation: '', priority: null, searched: null, by: 'A. Reviewer', at, ...rest };
}

const searched: Assessment['searched'] = {
  stems: [{ language: 'uk', stems: ['конфіскац', 'спеціальн'] }, { language: 'en', stems: ['confiscat'] }],
  documents: [{ documentId: 'd1', fileName: 'criminal-code.pdf', sha256: digestOf(1), pageCount: 212, provisionCount: 487, withoutText: [3, 4, 5, 9], poor: [] }],
  unread: [{ documentId: 'd9', fileName: 'unread.pdf', sha256: digestOf(9) }],
  offered: [{ documentId: 'd1', article: '96¹', provision: 'art_96-1' }],
};

/** A review without a tag or an assessment. */
export function emptyFindings(changes: Partial<Findings> = {}): Findings {
  const base: Findings = {
    subject: { state: 'Republic of Varania', title: '', asOf: '2026-05-01', reviewers: ['A. Reviewer', 'B. Second'] },
    lastDecisionAt: '2026-05-04T10:00:00.000Z', journalHead: { sequence: 42, hash: 'ab12cd34'.repeat(8) }, program: 'Lacuna 0.1.0', catalogue,
    instruments: [{ id: 'i1', name: 'Criminal Code of the Republic of Varania', shortName: 'CC' }, { id: 'i2', name: 'Act on the Legal Aid Fund', shortName: '' }],
    versions: [{ id: 'v1', instrumentId: 'i1', label: 'consolidated 1 May 2026', draft: false }, { id: 'v2', instrumentId: 'i2', label: 'bill of March 2026', draft: true }],
    documents: [
      { id: 'd1', versionId: 'v1', sha256: digestOf(1), sizeBytes: 1234567, fileName: 'criminal-code.pdf', role: 'original', language: 'uk', source: 'Ministry of Justice', gazette: 'Gazette 12/2026', adoptedOn: '2001-04-05', inForceFrom: '2001-09-01', consolidatedAsOf: '2026-05-01', importedAt: at, importedBy: 'A. Reviewer', pageCount: 212, title: 'Кримінальний кодекс', ocrPages: 0, extractor: 'test@1', notes: [] },
      { id: 'd2', versionId: 'v1', sha256: digestOf(2), sizeBytes: 98765, fileName: 'criminal-code-en.pdf', role: 'working-translation', language: 'en', source: 'OSCE field office', gazette: '', adoptedOn: '', inForceFrom: '', consolidatedAsOf: '', importedAt: at, importedBy: 'A. Reviewer', pageCount: 198, title: 'Criminal Code', ocrPages: 3, extractor: 'test@1', notes: ['Page 17 is skewed.'] },
      { id: 'd3', versionId: 'v2', sha256: digestOf(3), sizeBytes: 4567, fileName: 'bill.pdf', role: 'original', language: 'ka', source: '', gazette: '', adoptedOn: '', inForceFrom: '', consolidatedAsOf: '', importedAt: at, importedBy: 'B. Second', pageCount: 9, title: '', ocrPages: 0, extractor: 'test@1', notes: [] },
    ],
    tags: [], quotations: [], texts: [], assessments: [], readings: [], overrides: [], itemVerdicts: [], ...changes,
  };
  return { ...base, itemVerdicts: changes.itemVerdicts ?? itemVerdicts(base.catalogue, base.assessments, base.overrides) };
}

/** A review with everything a memo can show. */
export function fullFindings(changes: Partial<Findings> = {}): Findings {
  const [uk, ka, hy] = inventedQuotations;
  return emptyFindings({
    tags: [
      tagOf({ id: '0197a001-0000-7000-8000-000000000001', targetId: 'III.1.1/act.recruitment', quotation: uk.text }),
      tagOf({ id: '0197a001-0000-7000-8000-000000000002', targetId: 'III.1.1/act.receipt', quotation: uk.text, bearing: 'partly-satisfies', note: 'Receipt only of a person brought from abroad.' }),
      tagOf({ id: '0197a001-0000-7000-8000-000000000003', targetId: 'III.1.1/consent', quotation: hy.text, provision: 'art_149__para_4', bearing: 'conflicts' }),
      tagOf({ id: '0197a001-0000-7000-8000-000000000004', targetId: 'III.1.4/imprisonment', quotation: uk.text }),
      tagOf({ id: '0197a001-0000-7000-8000-000000000005', targetId: 'V.8.1', quotation: ka.text, documentId: 'd3', provision: 'art_3__point_b', article: '3', page: 4 }),
    ],
    quotations: [{ tagId: '0197a001-0000-7000-8000-000000000001', translation: { documentId: 'd2', role: 'working-translation', language: 'en', quotation: 'Recruitment, moving or receipt of a human being for exploitation shall be punished by imprisonment of not less than five years.', article: '149', pageLabel: '61', sha256: digestOf(2) } }],
    texts: [{ documentId: 'd1', path: 'art_149', label: 'Стаття 149.', heading: 'Торгівля людьми', text: `1. ${uk.text}\n2. Друга частина вигаданої статті.`, pageLabel: '74' }],
    assessments: [
      assessmentOf('III.1.1/act.recruitment', 'met'),
      assessmentOf('III.1.1/act.harbouring', 'not-met', { priority: 'high', recommendation: 'add harbouring to the acts listed in Article 149(1).' }),
      assessmentOf('III.1.1/act.receipt', 'partly-met'),
      assessmentOf('III.1.1/consent', 'not-met'),
      assessmentOf('III.1.1/act.exchange', 'not-met', { priority: 'high', recommendation: 'name the exchange of control.' }),
      assessmentOf('III.1.4/imprisonment', 'met'),
      assessmentOf('III.1.4/children', 'not-met'),
      assessmentOf('III.1.5/confiscation', 'not-found', { searched }),
      assessmentOf('V.8.1', 'partly-met', { recommendation: 'lengthen the delay to thirty days.' }),
    ],
    readings: [{ itemId: 'III.1.4', reading: 'strict', reason: 'It is the reading closest to the text.', by: 'A. Reviewer', at }],
    ...changes,
  });
}
