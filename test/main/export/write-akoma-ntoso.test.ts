import { describe, expect, it } from 'vitest';
import { writeAkomaNtoso, type LawOutline } from '../../../main/export/write-akoma-ntoso.ts';
import { provisionKinds, type Provision } from '../../../shared/domain/outline.ts';
import { fullFindings } from '../../shared/domain/varania-findings.ts';
import { akomaNtosoModels, repeatedIds } from './akoma-ntoso-models.ts';
import { faultsAgainst } from './content-models.ts';
import { hostileStrings } from './hostile-findings.ts';

const { documents, instruments, versions } = fullFindings();
const provisionOf = (path: string, rest: Partial<Provision> = {}): Provision => ({ path, kind: 'article', number: '1', label: 'Article 1.', heading: 'A heading', text: 'Words.', stretches: [], labelStretches: [], firstPage: 0, lastPage: 0, depth: 0, parent: null, ...rest });
const outlineOf = (provisions: readonly Provision[], rest: Partial<LawOutline> = {}): LawOutline => ({ state: 'Republic of Varania', instrument: instruments[0]!, version: versions[0]!, document: documents[0]!, program: 'Lacuna', at: '2026-05-04T10:00:00.000Z', provisions, ...rest });
const written = (outline: LawOutline): string => new TextDecoder().decode(writeAkomaNtoso(outline));
const assertValid = (xml: string): void => expect([faultsAgainst(akomaNtosoModels, xml), repeatedIds(xml)]).toEqual([[], []]);

/** Every kind inside every other, with words before, between and after the parts. */
const nested = provisionKinds.filter((kind) => kind !== 'preamble').flatMap((kind) => [
  provisionOf(kind, { kind, text: 'Before. Inside one. Between. Inside two. After.' }),
  provisionOf(`${kind}__one`, { kind: 'point', label: '1)', text: 'Inside one.', parent: kind }), provisionOf(`${kind}__two`, { kind: 'article', label: '', number: '', heading: '', text: 'Inside two.', parent: kind }),
]);

describe('an outline as Akoma Ntoso', () => {
  it('is what the published schema allows: every kind, with words between its parts', () => assertValid(written(outlineOf([provisionOf('preamble', { kind: 'preamble', text: 'We,\nthe people,' }), ...nested]))));

  it.each(['', '\n', '\n\n \n'])('is so where a provision has no words of its own: %j', (text) => assertValid(written(outlineOf([provisionOf('art_1', { text, heading: '', label: '', number: '' }), provisionOf('preamble', { kind: 'preamble', text })]))));

  it('is so where there is no provision at all', () => assertValid(written(outlineOf([]))));

  it('names a State and a language by their codes, where it knows them', () => {
    const named = (state: string, language: string): string[] => [/<FRBRcountry value="([^"]*)"/, /<FRBRlanguage language="([^"]*)"/, /<FRBRuri value="([^"]*@[^"]*)"/].map((what) => what.exec(written(outlineOf(nested, { state, document: { ...documents[0]!, language } })))![1]!);
    expect(named('Republic of Moldova', 'ro')).toEqual(['md', 'ron', expect.stringMatching(/^\/akn\/md\/act\/.*\/ron@2026-05-01$/)]);
    expect(named('the United Kingdom of Great Britain and Northern Ireland', 'en').slice(0, 2)).toEqual(['gb', 'eng']);
    expect(named('Republic of Varania', 'sr-Cyrl').slice(0, 2)).toEqual(['republic-of-varania', 'srp']);
    expect(named('constructor', 'zz').slice(0, 2)).toEqual(['constructor', 'zz']);
  });

  it.each(['2026-02-30', '1899-13-01', '0000-00-00', 'soon'])('names no date that is none: %s', (date) => {
    const xml = written(outlineOf(nested, { document: { ...documents[0]!, adoptedOn: date, consolidatedAsOf: date, inForceFrom: date }, at: date }));
    assertValid(xml);
    expect(xml).not.toContain(`date="${date}"`);
  });

  it.each(hostileStrings.map((hostile) => [JSON.stringify(hostile).slice(0, 40), hostile]))('takes %s in every field as mere words', (_, hostile) => {
    const xml = written(outlineOf([provisionOf(`art_${hostile}`, { label: hostile, heading: hostile, text: hostile, number: hostile }), provisionOf(`art_${hostile}__1`, { parent: `art_${hostile}`, text: hostile, label: hostile })], {
      state: hostile, program: hostile, at: hostile, instrument: { id: hostile, name: hostile, shortName: hostile }, version: { ...versions[0]!, label: hostile },
      document: { ...documents[0]!, fileName: hostile, language: hostile, adoptedOn: hostile, consolidatedAsOf: hostile, inForceFrom: hostile },
    }));
    assertValid(xml);
    expect(xml).not.toMatch(/<\?xml-|<!|[\u202A-\u202E\u2066-\u2069\u0000-\u0008]/);
  });
});
