import type { Catalogue } from '../../../shared/domain/catalogue.ts';
import type { SuggestArticle, SuggestDocument } from '../../../main/suggestion/prepare-document.ts';

const element = (id: string) => ({ id, itemId: id.split('/')[0]!, label: id, tier: 'core' as const, strength: 'adopt', check: '', defects: [], concordance: {} });

/** A small catalogue with the targets that the tests ask about. */
export const catalogue: Catalogue = {
  id: 'test', version: '1', title: '', citation: '', caveats: [], definition: [], recommendations: [], norms: [],
  items: ['III.1.1', 'III.1.2', 'III.1.3', 'III.1.4', 'III.1.5', 'III.1.6', 'III.1.7', 'III.1.8'].map((id) => ({ id, title: id, recommendationId: id, strengthNote: '', readings: [] })),
  elements: ['III.1.1/act.recruitment', 'III.1.1/purpose.organ-removal', 'III.1.1/documents', 'III.1.2/attempt', 'III.1.2/laundering', 'III.1.5/freezing'].map(element),
  related: [{ id: 'V.8.1', duty: 'reflection delay', kind: 'law', linkedItems: ['III.1.8'], link: '', norms: '' }, ...['III.2.9', 'III.4.6', 'IV.1.1', 'IV.2.3'].map((id) => ({ id, duty: id, kind: 'law' as const, linkedItems: ['III.1.1'], link: '', norms: '' })), { id: 'V.2.2', duty: 'ratify', kind: 'law-and-treaty', linkedItems: ['III.1.1'], link: '', norms: '' }],
};

type Written = readonly [number: string, heading: string, text: string, ...containers: string[]];

/** A law invented for a test. Fillers stand around what is asked for, as in any code. */
export function lawOf(language: string, ...articles: readonly Written[]): SuggestDocument {
  return { documentId: `law-${language}`, language, title: '', articles: articles.map(([number, heading, text, ...containers]): SuggestArticle => ({ path: `art_${number}`, number, heading, text, containers })) };
}
