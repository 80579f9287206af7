import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../main/engine/load-catalogue.ts';
import { whatWaits, type WaitingDocument, type WaitingMatters } from '../../../shared/domain/overview.ts';

const catalogue = loadCatalogue();
const code: WaitingDocument = { id: 'code', fileName: 'code.pdf', adoptedOn: '', inForceFrom: '2020-01-01', consolidatedAsOf: '', state: 'ready', message: '', language: 'uk', languageDiffers: false, pagesWithoutText: 0, doubts: [] };
const matters = (given: Partial<WaitingMatters>): WaitingMatters => ({ notices: [], subject: { asOf: '2026-01-01', reviewers: ['A. Keller'] }, catalogue, documents: [code], tags: [], assessments: [], readings: [], ...given });
const kinds = (given: Partial<WaitingMatters>): string[] => whatWaits(matters(given)).map(({ kind }) => kind).filter((kind) => kind !== 'open-elements');
const tag = (standing: 'found' | 'moved' | 'lost', document = 'code') => ({ id: standing, targetId: 'III.1.1/act.transfer', document, provision: 'art_10', standing, fileName: 'code.pdf' });

describe('What waits', () => {
  it('is nothing but the open elements when all that was read is sound', () => { expect(kinds({})).toEqual([]); });
  it('puts what may be lost before what is merely unfinished', () => {
    const scan = { ...code, id: 'scan', fileName: 'scan.pdf', pagesWithoutText: 12, inForceFrom: '', doubts: [{ kind: 'correction-not-applied', path: null, pageNumber: 1 }, { kind: 'numbering-gap', path: 'art_3', pageNumber: 2 }] } satisfies WaitingDocument;
    expect(kinds({ notices: ['This copy is older.'], documents: [code, scan, { ...code, id: 'bad', state: 'failed', message: 'It is locked.' }], tags: [tag('moved'), tag('lost')] }))
      .toEqual(['notice', 'failed', 'without-text', 'lost-quotation', 'moved-quotation', 'outline-doubts', 'undated', 'tagged-not-judged']);
  });
  it('leads to the first doubt that has a place in the outline', () => {
    const [doubts] = whatWaits(matters({ documents: [{ ...code, doubts: [{ kind: 'correction-not-applied', path: null, pageNumber: 1 }, { kind: 'numbering-gap', path: 'art_3', pageNumber: 2 }] }] }));
    expect(doubts).toMatchObject({ kind: 'outline-doubts', count: 2, target: { place: 'reader', document: 'code', path: 'art_3' } });
  });
  it('tells places of the outline, pages and differences between languages apart, each with its place', () => {
    const doubts = [{ kind: 'poor-page', path: null, pageNumber: 4 }, { kind: 'hidden-text', path: null, pageNumber: 9 }, { kind: 'mixed-letters', path: null, pageNumber: 7 }, { kind: 'mixed-letters', path: null, pageNumber: 7 }, { kind: 'no-text', path: null, pageNumber: 1 }, { kind: 'numbering-repeat', path: 'art_8', pageNumber: 2 }] as const;
    expect(whatWaits(matters({ documents: [{ ...code, doubts, differences: 3 }] })).filter(({ kind }) => kind !== 'open-elements').map(({ kind, count, target }) => ({ kind, count, target }))).toEqual([
      { kind: 'poor-text', count: 1, target: { place: 'reader', document: 'code', path: null, page: 4 } }, { kind: 'outline-doubts', count: 1, target: { place: 'reader', document: 'code', path: 'art_8', page: 2 } },
      { kind: 'page-doubts', count: 2, target: { place: 'reader', document: 'code', path: null, page: 7 } }, { kind: 'translation-doubts', count: 3, target: { place: 'instruments', document: 'code' } },
    ]);
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
