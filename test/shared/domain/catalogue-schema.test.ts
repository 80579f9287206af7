import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it, expect } from 'vitest';
import { catalogueFiles, parseCatalogue } from '../../../shared/domain/catalogue-schema.ts';
import type { Failure } from '../../../shared/domain/failure.ts';

const read = (file: string): any => JSON.parse(readFileSync(new URL(`../../../resources/catalogues/${file}`, import.meta.url), 'utf8'));
const files = () => ({ actionPlan: read(catalogueFiles.actionPlan), elements: read(catalogueFiles.elements), related: read(catalogueFiles.related) });
const catalogue = parseCatalogue(files());

function failureOf(act: () => unknown): Failure {
  try { act(); } catch (error) { return error as Failure; }
  throw new Error('nothing was refused');
}
/** The sentence with which a spoiled catalogue is refused. */
function refusal(spoil: (f: { actionPlan: any; elements: any; related: any }) => void): string {
  const spoiled = files();
  spoil(spoiled);
  const failure = failureOf(() => parseCatalogue(spoiled));
  expect(failure.code).toBe('invalid-input');
  return failure.message;
}

describe('the shipped catalogue', () => {
  it('holds the 122 recommendations, eight items and 115 elements', () => {
    const tiers = (['core', 'by-reference', 'enhanced'] as const).map((tier) => catalogue.elements.filter((e) => e.tier === tier).length);
    expect({ recommendations: catalogue.recommendations.length, items: catalogue.items.map((i) => i.id), elements: catalogue.elements.length, tiers, commitments: catalogue.commitments?.length }).toEqual({
      recommendations: 122, items: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `III.1.${n}`), elements: 115, tiers: [58, 15, 42], commitments: 14,
    });
  });

  it('keeps the official words unaltered', () => {
    const digest = (words: readonly string[]) => createHash('sha256').update(words.join('\n')).digest('hex');
    expect(digest(catalogue.recommendations.flatMap((r) => [r.id, r.text, ...r.points]))).toBe('e2ee35b444e23b706721ee7dd0a060b350fb60486a369faa09cbce7f8de51f14');
    expect(digest([
      ...catalogue.chapters!.flatMap((c) => [c.id, c.title, ...c.intro, ...c.sections.map((s) => s.title)]), ...catalogue.commitments!.flatMap((c) => [c.source, ...c.paragraphs]),
    ])).toBe('f491013ec851643b755ebf27d882931149a17fc67b7b084b2fd471fa365afd65');
  });

  it('carries no marks of text conversion', () => {
    expect(JSON.stringify(files())).not.toMatch(/\\\\|\u00ad|\ufffd| {2}/);
  });

  it('says in words what every element asks for and how it is missed', () => {
    expect(catalogue.elements.filter((e) => /as labelled/i.test(e.check) || e.defects.length === 0 || e.defects.includes('absent')).map((e) => e.id)).toEqual([]);
  });

  it('lists a norm in the concordance only where it has articles', () => {
    expect(catalogue.elements.flatMap((e) => Object.values(e.concordance)).filter((articles) => !/[A-Za-z0-9]/.test(articles))).toEqual([]);
    expect(catalogue.elements.find((e) => e.id === 'III.1.1/act.transportation')!.concordance).not.toHaveProperty('OPSC');
  });

  it('takes the definition from chapter II and section titles from the chapters', () => {
    expect(catalogue.definition.join(' ')).toContain('the giving or receiving of payments or benefits to achieve the consent of a person having control over another person');
    expect(catalogue.recommendations.find((r) => r.id === 'V.3.1')).toMatchObject({ chapter: 'V', section: 3, sectionTitle: 'National Referral Mechanisms (NRM)', audience: 'participating-states' });
    expect(catalogue.recommendations.find((r) => r.id === 'VI.4')).toMatchObject({ section: 0, sectionTitle: '', audience: 'permanent-council' });
  });

  it('offers the readings that the text of III.1.8 allows', () => {
    expect(catalogue.items.find((i) => i.id === 'III.1.8')!.readings.map((r) => r.id)).toEqual(['strict', 'causation', 'compulsion']);
  });

  it('relates each recommendation by itself, with the reason, and none addressed to OSCE bodies', () => {
    const ids = catalogue.related.map((r) => r.id);
    expect(ids).toEqual(expect.arrayContaining(['III.3.1', 'III.3.2', 'III.3.3', 'IV.3.3', 'V.2.1', 'V.4.2', 'V.6.2', 'V.8.1', 'V.10.1', 'VI.2']));
    expect(catalogue.related.find((r) => r.id === 'V.6.2')).toMatchObject({ kind: 'law', linkedItems: ['III.1.5'], link: 'Twin provision: assess together with III.1.5.', norms: 'UNTOC 14(2); CETS 15(4)' });
    expect(catalogue.related.every((r) => catalogue.recommendations.find(({ id }) => id === r.id)!.audience === 'participating-states')).toBe(true);
  });

  it('warns that article numbers are to be verified and that the addenda are not reproduced', () => {
    expect(catalogue.caveats.join(' ')).toMatch(/addenda.*not reproduced.*verified against the official texts/);
  });
});

describe('a bad catalogue file is refused with file, place and fault', () => {
  it.each<[string, (f: any) => void, RegExp]>([
    ['an unknown tier', (f) => { f.elements.elements[3].tier = 'optional'; }, /^criminalization-elements\.json: III\.1\.1\/act\.transfer \(elements\[3\]\.tier\): unknown tier; the tiers are core, by-reference, enhanced/],
    ['a duplicate id', (f) => { f.elements.elements[5].id = 'III.1.1/act.transfer'; }, /III\.1\.1\/act\.transfer \(elements\[5\]\): duplicate/],
    ['an element whose item does not exist', (f) => { f.elements.elements[0].item = 'III.1.9'; f.elements.elements[0].id = 'III.1.9/x'; }, /III\.1\.9\/x \(elements\[0\]\.item\): there is no item III\.1\.9/],
    ['an element filed under another item than its id says', (f) => { f.elements.elements[0].item = 'III.1.2'; }, /must begin with its item, III\.1\.2\//],
    ['an unknown norm', (f) => { f.elements.elements[0].concordance.XYZ = '1'; }, /III\.1\.1\/offence\.standalone \(elements\[0\]\.concordance\.XYZ\): unknown norm XYZ; the norms are TIP, UNTOC/],
    ['a missing check', (f) => { delete f.elements.elements[1].check; }, /III\.1\.1\/act\.recruitment \(elements\[1\]\.check\): invalid input/],
    ['an unknown field', (f) => { f.elements.elements[1].colour = 'red'; }, /III\.1\.1\/act\.recruitment \(elements\[1\]\): unrecognized key: "colour"/],
    ['empty official words', (f) => { f.actionPlan.recommendations[2].text = ' '; }, /osce-action-plan\.json: III\.1\.3 \(recommendations\[2\]\.text\): must not be empty/],
    ['a section that the chapter lacks', (f) => { f.actionPlan.recommendations[2].section = 77; }, /III\.1\.3 \(recommendations\[2\]\): chapter III has no section 77/],
    ['a wrong addressee', (f) => { f.actionPlan.recommendations[2].audience = 'osce-bodies'; }, /is addressed to osce-bodies, but its section to participating-states/],
    ['a related recommendation that is none', (f) => { f.related.related[0].id = 'III.2.99'; }, /related-recommendations\.json: III\.2\.99 \(related\[0\]\): there is no such recommendation/],
    ['a related recommendation to OSCE bodies', (f) => { f.related.related[0].id = 'III.9.1'; }, /III\.9\.1 \(related\[0\]\): is addressed to osce-bodies: it is not a check on a statute/],
    ['a link to no item', (f) => { f.related.related[0].linkedItems = ['III.1.12']; }, /there is no item III\.1\.12/],
    ['files of two editions', (f) => { f.related.version = '1999.1'; }, /related-recommendations\.json: version: is 1999\.1, but osce-action-plan\.json is/],
    ['not a catalogue at all', (f) => { f.elements = [1, 2, 3]; }, /criminalization-elements\.json: the whole file: invalid input/],
  ])('%s', (_, spoil, sentence) => { expect(refusal(spoil)).toMatch(sentence); });
});
