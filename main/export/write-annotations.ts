import { nameOfTarget } from '../../shared/domain/catalogue-lookup.ts';
import type { Findings } from '../../shared/domain/findings.ts';
import type { Tag } from '../../shared/domain/judgement.ts';

/** Names that others can resolve without us: a document by its digest (RFC 6920), an element of the Action Plan by its id. */
export const digestUri = (sha256: string): string => `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`;
export const targetUri = (targetId: string): string => `urn:osce:action-plan-thb:2003:${targetId}`;

/**
 * The tags as W3C Web Annotations (Recommendation of 23 February 2017): one JSON-LD page, the oldest tag first. A quotation is found again by its words and what stands
 * around them (TextQuoteSelector) on its page (FragmentSelector by RFC 8118); words typed from a page image have the rectangle instead, in points from the top left corner.
 */
export async function writeAnnotations({ tags, catalogue, documents, subject, lastDecisionAt, program }: Pick<Findings, 'tags' | 'catalogue' | 'documents' | 'subject' | 'lastDecisionAt' | 'program'>): Promise<Uint8Array> {
  const names = new Map(documents.map((d) => [d.id, d]));
  const items = tags.map((tag) => annotate(tag, catalogue, names.get(tag.passage.documentId)));
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld', id: `urn:lacuna:annotations:${encodeURIComponent(subject.state)}`, type: 'AnnotationPage', label: `${subject.state}: ${subject.title}`, modified: lastDecisionAt,
    generator: { type: 'Software', name: program }, items,
  };
  return new TextEncoder().encode(`${JSON.stringify(page, null, 2)}\n`);
}

function annotate({ id, targetId, bearing, passage, note, by, at }: Tag, catalogue: Findings['catalogue'], document: Findings['documents'][number] | undefined) {
  const { region, firstPage, lastPage, quotation, prefix, suffix } = passage;
  const onPage = { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc8118' };
  const words = { type: 'TextQuoteSelector', exact: quotation, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
  const round = (points: number): number => Math.round(points * 100) / 100;
  return {
    id: `urn:lacuna:tag:${id}`, type: 'Annotation', motivation: 'classifying', created: at, creator: { type: 'Person', name: by },
    body: [
      { type: 'SpecificResource', purpose: 'classifying', source: targetUri(targetId) },
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', language: 'en', value: `${targetId} ${nameOfTarget(catalogue, targetId)}` },
      { type: 'TextualBody', purpose: 'assessing', format: 'text/plain', language: 'en', value: bearing },
      ...(region ? [{ type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: quotation }] : []),
      ...(note ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }] : []),
    ],
    target: {
      source: { id: digestUri(passage.sha256), type: 'Text', ...(document ? { label: document.fileName, ...(document.language ? { language: document.language } : {}) } : {}) },
      selector: region ? { ...onPage, value: `page=${region.pageNumber}&viewrect=${[region.box.x, region.box.y, region.box.width, region.box.height].map(round).join(',')}` }
        // Words that go over a page's end are on no single page: the two selectors then stand side by side.
        : lastPage === firstPage ? { ...onPage, value: `page=${firstPage}`, refinedBy: words } : [words, { ...onPage, value: `page=${firstPage}` }],
    },
  };
}
