import type { RelatedRecommendation } from './catalogue.ts';
import { isGap } from './gaps.ts';
import { lawOfTarget, recommendationParagraph, stepInWords } from './memo-analysis.ts';
import { inEnglish, on, paragraph, quoteStandard, say, type Draft } from './memo-draft.ts';
import { strong, text, type Block, type Inline, type Section } from './memo-model.ts';
import { formOfRelated } from './memo-strength.ts';

/** Recommendations outside III.1, only where this review touched them. */
export function relatedOf(draft: Draft): Section {
  const { findings, words } = draft;
  const touched = findings.catalogue.related.filter(({ id }) => draft.tagsOf(id).length || draft.assessmentOf(id));
  return {
    id: 'related', number: '6', title: words.sections.related,
    blocks: [say(draft, 'related-lead', touched.length ? words.related.lead : words.related.none)],
    sections: touched.map((related, i) => ({ id: draft.uniqueId(`related-${related.id}`), number: `6.${i + 1}`, title: titleOf(draft, related), blocks: relatedBlocks(draft, related), sections: [] })),
  };
}

function titleOf({ findings }: Draft, { id, duty }: RelatedRecommendation): string {
  const section = findings.catalogue.recommendations.find((r) => r.id === id)?.sectionTitle;
  return `${id} ${section || duty}`;
}

function relatedBlocks(draft: Draft, related: RelatedRecommendation): Block[] {
  const { findings, words } = draft, a = words.analysis, official = findings.catalogue.recommendations.find((r) => r.id === related.id);
  const about = [words.related.duty(related.duty), related.linkedItems.length ? words.related.link(words.list(related.linkedItems), related.link) : '', ].filter(Boolean);
  const norms = related.norms.replace(/^[–-]$/, '');
  return [
    ...(official ? [say(draft, `commitment-${related.id}`, a.commitment(related.id), on([related.id])), ...quoteStandard(draft, related.id, [official.text, ...official.points])] : []),
    paragraph(draft, `about-${related.id}`, norms ? inEnglish(draft, `${about.map(stopped).join(' ')} ${words.related.norms}`, stopped(norms)) : [text(about.map(stopped).join(' '))], on([related.id])),
    ...lawOfTarget(draft, related.id, draft.tagsOf(related.id), a.noProvision),
    ...finding(draft, related),
  ];
}

const stopped = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

function finding(draft: Draft, related: RelatedRecommendation): Block[] {
  const { findings, words } = draft, a = words.analysis, assessment = draft.assessmentOf(related.id);
  const verdict = assessment?.verdict ?? 'open';
  const reason: Inline[] = assessment?.reason.trim() ? [text(` ${assessment.reason.trim()}`)] : [];
  const stated = paragraph(draft, `finding-${related.id}`, [text(`${a.finding(words.itemName(related.id, true))} `), strong(words.verdicts[verdict]), text(`. ${a.findingSentence[verdict]}`), ...reason], on([related.id], draft.tagsOf(related.id)));
  const own = assessment?.recommendation.trim();
  if (!assessment || !isGap(verdict) || (!own && verdict === 'unclear')) return [stated];
  const official = findings.catalogue.recommendations.find((r) => r.id === related.id);
  const form = formOfRelated(related, official);
  const unless = verdict === 'not-found', state = unless ? draft.state : words.sentence(draft.state);
  const content = [...(unless ? [text(`${a.unlessElsewhere} `)] : []), text(own ? stepInWords(form, state, own, words) : a.defaults[form](state, words.itemName(related.id, true), related.duty))];
  return [stated, recommendationParagraph(draft, { itemId: related.id, elements: [], form, key: false }, content, assessment.priority ? words.priorities[assessment.priority] : '', [stated.id])];
}
