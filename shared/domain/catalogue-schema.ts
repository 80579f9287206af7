import { z } from 'zod';
import type { Catalogue } from './catalogue.ts';
import { checkElementIds, element, elementId, itemId, norm, audience, readFileShape, refuseTwice, sayings, words, wrong } from './catalogue-parts.ts';

/** The catalogue's three files, by the names under which they lie in `resources/catalogues`. */
export const catalogueFiles = { actionPlan: 'osce-action-plan.json', elements: 'criminalization-elements.json', related: 'related-recommendations.json' } as const;

const head = { version: words, provenance: sayings, caveats: sayings };

const ActionPlanFile = z.strictObject({
  schema: z.literal('lacuna-action-plan/1'), id: itemId, title: words, citation: words, ...head,
  definitionChapter: itemId.describe('the chapter whose introduction is the definition'),
  chapters: z.array(z.strictObject({ id: itemId, title: words, intro: sayings, sections: z.array(z.strictObject({ number: z.int().min(1), title: words, audience })) })),
  recommendations: z.array(z.strictObject({ id: itemId, chapter: itemId, section: z.int().min(1).nullable(), audience, text: words, points: sayings })),
  commitments: z.array(z.strictObject({ area: words, source: words, paragraphs: sayings })),
});

const ElementsFile = z.strictObject({
  schema: z.literal('lacuna-elements/1'), ...head, norms: z.array(norm),
  items: z.array(z.strictObject({ id: itemId, title: words, recommendationId: itemId, strengthNote: words, readings: z.array(z.strictObject({ id: itemId, name: words, meaning: words })) })),
  elements: z.array(element),
});

const RelatedFile = z.strictObject({
  schema: z.literal('lacuna-related/1'), ...head,
  related: z.array(z.strictObject({ id: itemId, duty: words, kind: z.enum(['law', 'law-and-treaty', 'policy']), linkedItems: z.array(itemId), linkedElements: z.array(elementId), link: words, norms: z.string().max(2_000) })),
});

/** Reads the shipped catalogue from its three files' JSON. Whatever is wrong is one Failure that names file, place and fault. */
export function parseCatalogue(files: { readonly actionPlan: unknown; readonly elements: unknown; readonly related: unknown }): Catalogue {
  const plan = readFileShape(ActionPlanFile, files.actionPlan, catalogueFiles.actionPlan);
  const parts = readFileShape(ElementsFile, files.elements, catalogueFiles.elements);
  const { related, ...links } = readFileShape(RelatedFile, files.related, catalogueFiles.related);
  for (const [file, { version }] of [[catalogueFiles.elements, parts], [catalogueFiles.related, links]] as const) {
    if (version !== plan.version) wrong(file, 'version', `is ${version}, but ${catalogueFiles.actionPlan} is ${plan.version}; the three files must be of one edition`);
  }
  checkPlan(plan);
  checkElements(parts, new Set(plan.recommendations.map((r) => r.id)));
  checkRelated(related, plan, parts);
  const titleOf = (chapter: string, section: number | null) => plan.chapters.find((c) => c.id === chapter)?.sections.find((s) => s.number === section)?.title ?? '';
  return {
    id: plan.id, version: plan.version, title: plan.title, citation: plan.citation,
    caveats: [...plan.caveats, ...parts.caveats, ...links.caveats], provenance: [...plan.provenance, ...parts.provenance, ...links.provenance],
    definition: plan.chapters.find((c) => c.id === plan.definitionChapter)!.intro,
    recommendations: plan.recommendations.map((r) => ({ ...r, section: r.section ?? 0, sectionTitle: titleOf(r.chapter, r.section) })),
    items: parts.items, elements: parts.elements.map(({ item, ...rest }) => ({ ...rest, itemId: item })), related, norms: parts.norms,
    chapters: plan.chapters, commitments: plan.commitments, packs: [],
  };
}

function checkPlan(plan: z.output<typeof ActionPlanFile>): void {
  const file = catalogueFiles.actionPlan;
  const chapters = new Map(plan.chapters.map((chapter) => [chapter.id, chapter]));
  refuseTwice(file, 'chapters', plan.chapters.map((c) => c.id));
  refuseTwice(file, 'recommendations', plan.recommendations.map((r) => r.id));
  if (!chapters.has(plan.definitionChapter)) wrong(file, 'definitionChapter', `there is no chapter ${plan.definitionChapter}`);
  plan.recommendations.forEach((r, i) => {
    const chapter = chapters.get(r.chapter), place = `${r.id} (recommendations[${i}])`;
    if (!chapter) wrong(file, place, `there is no chapter ${r.chapter}`);
    const section = chapter.sections.find((s) => s.number === r.section);
    if (r.section !== null && !section) wrong(file, place, `chapter ${r.chapter} has no section ${r.section}`);
    if (section && section.audience !== r.audience) wrong(file, place, `is addressed to ${r.audience}, but its section to ${section.audience}`);
  });
}

function checkElements(parts: z.output<typeof ElementsFile>, recommendations: ReadonlySet<string>): void {
  const file = catalogueFiles.elements;
  const items = new Set(parts.items.map((item) => item.id)), norms = new Set(parts.norms.map((norm) => norm.key));
  refuseTwice(file, 'norms', parts.norms.map((norm) => norm.key));
  refuseTwice(file, 'items', parts.items.map((item) => item.id));
  parts.items.forEach((item, i) => {
    if (!recommendations.has(item.recommendationId)) wrong(file, `${item.id} (items[${i}].recommendationId)`, `there is no recommendation ${item.recommendationId}`);
    refuseTwice(file, `items[${i}].readings`, item.readings.map((reading) => reading.id));
  });
  checkElementIds(file, parts.elements);
  parts.elements.forEach((e, i) => {
    if (!items.has(e.item)) wrong(file, `${e.id} (elements[${i}].item)`, `there is no item ${e.item}`);
    for (const key of Object.keys(e.concordance)) if (!norms.has(key)) wrong(file, `${e.id} (elements[${i}].concordance.${key})`, `unknown norm ${key}; the norms are ${[...norms].join(', ')}`);
  });
}

function checkRelated(related: z.output<typeof RelatedFile>['related'], plan: z.output<typeof ActionPlanFile>, parts: z.output<typeof ElementsFile>): void {
  const file = catalogueFiles.related;
  refuseTwice(file, 'related', related.map((r) => r.id));
  related.forEach((r, i) => {
    const place = `${r.id} (related[${i}])`, recommendation = plan.recommendations.find(({ id }) => id === r.id);
    if (!recommendation) wrong(file, place, 'there is no such recommendation');
    if (recommendation.audience !== 'participating-states') wrong(file, place, `is addressed to ${recommendation.audience}: it is not a check on a statute`);
    for (const id of r.linkedItems) if (!parts.items.some((item) => item.id === id)) wrong(file, place, `there is no item ${id}`);
    for (const id of r.linkedElements) if (!parts.elements.some((e) => e.id === id)) wrong(file, place, `there is no element ${id}`);
  });
}
