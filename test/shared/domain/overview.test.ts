import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../main/engine/load-catalogue.ts';
import { whatWaits, type WaitingDocument, type WaitingMatters } from '../../../shared/domain/overview.ts';

const catalogue = loadCatalogue();
const code: WaitingDocument = { id: 'code', fileName: 'code.pdf', adoptedOn: '', inForceFrom: '2020-01-01', consolidatedAsOf: '', state: 'ready', message: '', language: 'uk', languageDiffers: false, pagesWithoutText: 0, poorPages: 0, doubts: [] };
const matters = (given: Partial<WaitingMatters>): WaitingMatters => ({ notices: [], subject: { asOf: '2026-01-01', reviewers: ['A. Keller'] }, catalogue, documents: [code], tags: [], assessments: [], readings: [], ...given });
const kinds = (given: Partial<WaitingMatters>): string[] => whatWaits(matters(given)).map(({ kind }) => kind).filter((kind) => kind !== 'open-elements');
const tag = (standing: 'found' | 'moved' | 'lost', document = 'code') => ({ id: standing, targetId: 'III.1.1/act.transfer', document, provision: 'art_10', standing, fileName: 'code.pdf' });

describe('What waits', () => {
  it('is nothing but the open elements when all that was read is sound', () => { expect(kinds({})).toEqual([]); });
  it('puts what may be lost before what is merely unfinished', () => {
    const scan = { ...code, id: 'scan', fileName: 'scan.pdf', pagesWithoutText: 12, inForceFrom: '', doubts: [{ path: null }, { path: 'art_3' }] };
    expect(kinds({ notices: ['This copy is older.'], documents: [code, scan, { ...code, id: 'bad', state: 'failed', message: 'It is locked.' }], tags: [tag('moved'), tag('lost')] }))
      .toEqual(['notice', 'failed', 'without-text', 'lost-quotation', 'moved-quotation', 'outline-doubts', 'undated', 'tagged-not-judged']);
  });
  it('leads to the first doubt that has a place in the outline', () => {
    const [doubts] = whatWaits(matters({ documents: [{ ...code, doubts: [{ path: null }, { path: 'art_3' }] }] }));
    expect(doubts).toMatchObject({ kind: 'outline-doubts', count: 2, target: { place: 'reader', document: 'code', path: 'art_3' } });
  });
  it('does not call a quotation lost while its document is not read, and names one whose document was taken out', () => {
    expect(kinds({ documents: [{ ...code, state: 'cancelled' }], tags: [tag('lost')] })).toEqual(['cancelled', 'tagged-not-judged']);
    expect(kinds({ tags: [tag('lost', 'gone')] })).toEqual(['removed-document', 'tagged-not-judged']);
  });
  it('leads to the judgement that is typed but not finished', () => {
    expect(whatWaits(matters({ unfinished: [{ target: 'III.1.2/attempt' }, { target: 'V.8.1' }] }))[0]).toEqual({ kind: 'unfinished', count: 2, names: ['III.1.2/attempt', 'V.8.1'], words: '', target: { place: 'items', target: 'III.1.2/attempt' } });
  });
  it('counts only elements that weigh for an item as open', () => {
    const [open] = whatWaits(matters({}));
    expect(open).toMatchObject({ kind: 'open-elements', count: catalogue.elements.filter((element) => element.tier !== 'enhanced').length });
  });
});
