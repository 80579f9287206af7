import type { Findings } from '../../shared/domain/findings.ts';
import { assessmentOf, fullFindings, inventedQuotations, tagOf } from '../shared/domain/varania-findings.ts';

/** Findings with `count` tags, in turn on every element, quoting invented laws in all the scripts that the fixture has. */
export function manyQuotations(count: number): Findings {
  const findings = fullFindings();
  const elements = findings.catalogue.elements;
  const tags = Array.from({ length: count }, (_, i) => tagOf({
    id: `bench-${i}`, targetId: elements[i % elements.length]!.id, quotation: `${i + 1}. ${inventedQuotations[i % inventedQuotations.length]!.text}`, article: String(i + 1), provision: `art_${i + 1}`, page: 1 + (i % 300),
  }));
  return { ...findings, tags, quotations: tags.map((tag) => ({ tagId: tag.id, translation: null })), texts: [], assessments: elements.map((element) => assessmentOf(element.id, 'partly-met')) };
}
