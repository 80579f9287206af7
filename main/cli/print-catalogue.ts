import type { Catalogue, Chapter, Element, Item, Recommendation, RelatedRecommendation, Tier } from '../../shared/domain/catalogue.ts';
import { visibleText } from '../../shared/domain/visible-text.ts';
import { elementsOf, findEntry, isCheckableOnStatutes, strengthWording, type Entry } from '../../shared/domain/catalogue-lookup.ts';

const width = 92;

/** The catalogue in words for a terminal: without an id what there is, with one (item, element, recommendation, section, chapter) the whole of it. */
export function printCatalogue(catalogue: Catalogue, id?: string): string {
  const lines = id === undefined ? overview(catalogue) : describe(catalogue, findEntry(catalogue, id));
  return `${visibleText(lines.join('\n')).replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

const tierNames: Readonly<Record<Tier, string>> = { core: 'Core', 'by-reference': 'By reference', enhanced: 'Enhanced' };
const tierMeanings: Readonly<Record<Tier, string>> = {
  core: "the Action Plan's own words", 'by-reference': "the Plan's express reference to other texts", enhanced: 'other norms only; never lowers the verdict on an item',
};
/** On a pack's own item "core" means the pack's words, not the Plan's. */
const meaningOf = (tier: Tier, item: Item): string => (item.packId === undefined ? tierMeanings[tier] : { core: 'the words of the source of the pack', 'by-reference': 'what those words refer to', enhanced: tierMeanings.enhanced }[tier]);
const shownTiers: readonly Tier[] = ['core', 'by-reference', 'enhanced'];
const addressees = { 'participating-states': '', 'osce-bodies': 'addressed to OSCE institutions; not a check on a statute', 'permanent-council': 'addressed to OSCE institutions by the Permanent Council; not a check on a statute' } as const;
const kinds: Readonly<Record<RelatedRecommendation['kind'], string>> = { law: 'a statute can satisfy it', 'law-and-treaty': 'a statute together with a treaty can satisfy it', policy: 'a statute may help, but it is mainly policy' };

function overview(catalogue: Catalogue): string[] {
  const counted = (elements: readonly Element[]) => shownTiers.map((tier) => String(elements.filter((e) => e.tier === tier).length).padStart(5)).join('');
  const titleWidth = 58;
  return [
    catalogue.title, ...wrap(`${catalogue.citation}. Catalogue ${catalogue.id}, version ${catalogue.version}.`), '',
    `${'Items'.padEnd(12 + titleWidth)} core  ref  enh`,
    ...catalogue.items.flatMap((item) => {
      const [first = '', ...rest] = wrap(item.title, titleWidth - 1);
      return [`${item.id.padEnd(12)}${first.padEnd(titleWidth)}${counted(elementsOf(catalogue, item.id))}`, ...rest.map((line) => ' '.repeat(12) + line)];
    }),
    `${''.padEnd(12)}${'All'.padEnd(titleWidth)}${counted(catalogue.elements)}`, '',
    ...(catalogue.packs ?? []).flatMap((pack) => wrap(`Pack ${pack.id}, version ${pack.version}: ${pack.title}. Source: ${pack.source}.`)), '',
    `Recommendations: ${catalogue.recommendations.length}, of which ${catalogue.recommendations.filter(isCheckableOnStatutes).length} addressed to participating States`,
    ...(catalogue.chapters ?? []).flatMap(contents), '',
    'Related recommendations: read together with items, where a statute can satisfy them',
    ...catalogue.related.flatMap((r) => hang(r.id.padEnd(10), `${r.duty}${r.linkedItems.length > 0 ? ` (${itemsInShort(catalogue, r)})` : ''}`)), '',
    'Norms of the concordance', ...catalogue.norms.flatMap((norm) => hang(norm.key.padEnd(10), norm.name)), '',
    ...caveats(catalogue),
  ];
}

const itemsInShort = (catalogue: Catalogue, r: RelatedRecommendation): string => (r.linkedItems.length === catalogue.items.filter((item) => !item.packId).length ? 'all items' : r.linkedItems.join(', '));

const contents = (chapter: Chapter): string[] => [
  ...hang(chapter.id.padEnd(10), chapter.title),
  ...chapter.sections.flatMap((s) => hang(`  ${`${chapter.id}.${s.number}`.padEnd(10)}`, `${s.title}${s.audience === 'participating-states' ? '' : ' [OSCE institutions]'}`)),
];

function describe(catalogue: Catalogue, entry: Entry): string[] {
  switch (entry.kind) {
    case 'element': return [...heading(entry.element.id, entry.element.label), ...wrap(`An element of ${entry.item.id}, ${entry.item.title}.`), '', ...elementLines(catalogue, entry.element, entry.item), '', ...caveats(catalogue)];
    case 'item': return itemLines(catalogue, entry.item, entry.recommendation);
    case 'recommendation': return [...recommendationLines(catalogue, entry.recommendation, entry.related), '', ...(entry.related ? caveats(catalogue) : [])];
    case 'section': return [
      ...heading(`${entry.chapter.id}.${entry.section.number}`, entry.section.title), ...addressed(entry.section.audience), '',
      ...catalogue.recommendations.filter((r) => r.chapter === entry.chapter.id && r.section === entry.section.number).flatMap((r) => [...official(r, r.id.padEnd(10)), '']),
    ];
    case 'chapter': return [
      ...heading(entry.chapter.id, entry.chapter.title), '', ...entry.chapter.intro.flatMap((p) => [...wrap(p), '']), ...contents(entry.chapter).slice(1), '',
      ...catalogue.recommendations.filter((r) => r.chapter === entry.chapter.id && r.section === 0).flatMap((r) => [...official(r, r.id.padEnd(10)), ...addressed(r.audience, 10), '']),
    ];
  }
}

function itemLines(catalogue: Catalogue, item: Item, recommendation: Recommendation | null): string[] {
  const elements = elementsOf(catalogue, item.id);
  return [
    ...heading(item.id, item.title), '',
    ...(recommendation ? ['Official words', ...official(recommendation, '  ')] : ['Words', ...hang('  ', item.text ?? '')]), '',
    ...wrap(item.strengthNote), '',
    ...(item.readings.length > 0 ? ['Readings that a reviewer may choose', ...item.readings.flatMap((r) => hang('  ', `${r.id}: ${r.name}. ${r.meaning}`)), ''] : []),
    ...shownTiers.flatMap((tier) => {
      const own = elements.filter((e) => e.tier === tier);
      return own.length === 0 ? [] : ['', ...wrap(`${tierNames[tier]} (${own.length}): ${meaningOf(tier, item)}`), '', ...own.flatMap((e) => [...hang('  ', `${e.id}  ${e.label}`), ...elementLines(catalogue, e).map((line) => `  ${line}`), ''])];
    }),
    ...(catalogue.related.some((r) => r.linkedItems.includes(item.id)) ? ['Related recommendations', ...catalogue.related.filter((r) => r.linkedItems.includes(item.id)).flatMap((r) => hang(`  ${r.id.padEnd(10)}`, r.duty)), ''] : []),
    ...caveats(catalogue),
  ];
}

function elementLines(catalogue: Catalogue, element: Element, alone?: Item): string[] {
  const label = (name: string) => `  ${name.padEnd(13)}`;
  const size = width - 2;
  const nameOf = (key: string) => (alone ? `${catalogue.norms.find((n) => n.key === key)?.name ?? key} [${key}]` : key);
  const norms = Object.entries(element.concordance).map(([key, articles]) => `${nameOf(key)}: ${articles}`);
  return [
    ...(alone ? hang(label('Tier'), `${tierNames[element.tier]}: ${meaningOf(element.tier, alone)}`, size) : []),
    // The strength of an enhanced element is another norm's word; the memo can only invite to it.
    ...hang(label('Strength'), element.tier === 'enhanced' ? `${element.strength} (of the other norm)` : `${element.strength} (the memo says "${strengthWording(element.strength)}")`, size),
    ...hang(label('Check'), element.check, size),
    ...(element.defects.length > 0 ? hang(label('Defects'), element.defects.join('; '), size) : []),
    ...(norms.length === 0 ? [] : alone ? norms.flatMap((norm, i) => hang(label(i === 0 ? 'Concordance' : ''), norm, size)) : hang(label('Concordance'), norms.join(' | '), size)),
    ...(element.packId ? hang(label('Pack'), element.packId, size) : []),
  ];
}

function recommendationLines(catalogue: Catalogue, r: Recommendation, related: RelatedRecommendation | null): string[] {
  const chapter = catalogue.chapters?.find(({ id }) => id === r.chapter);
  return [
    ...heading(r.id, r.sectionTitle || chapter?.title || ''), ...(chapter ? wrap(`Chapter ${chapter.id}, ${chapter.title}`) : []), ...addressed(r.audience), '',
    'Official words', ...official(r, '  '), '',
    ...(related ? [
      ...hang('Duty         ', related.duty), ...hang('Kind         ', kinds[related.kind]),
      ...hang('Read with    ', related.linkedItems.length > 0 ? [itemsInShort(catalogue, related), ...(related.linkedElements ?? [])].join(', ') : 'no item of its own'),
      ...hang('Why          ', related.link), ...(related.norms ? hang('Other norms  ', related.norms) : []),
    ] : []),
  ];
}

const official = (r: Recommendation, first: string): string[] => [...hang(first, r.text), ...r.points.flatMap((point) => hang(`${' '.repeat(first.length)}- `, point))];
const addressed = (audience: Recommendation['audience'], indent = 0): string[] => (addressees[audience] ? wrap(`Note: ${addressees[audience]}.`, width - indent).map((line) => ' '.repeat(indent) + line) : []);
const heading = (id: string, title: string): string[] => { const lines = wrap(`${id}  ${title}`); return [...lines, '='.repeat(Math.max(...lines.map((line) => line.length)))]; };
const caveats = (catalogue: Catalogue): string[] => (catalogue.caveats.length > 0 ? ['Caveats', ...catalogue.caveats.flatMap((caveat) => hang('  - ', caveat))] : []);

/** Breaks text at blanks so that no line is longer than `size`, unless one word is. */
function wrap(text: string, size = width): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= size) lines[lines.length - 1] = `${last} ${word}`; else lines.push(word);
  }
  return lines.length > 0 ? lines : [''];
}

/** Text behind a label, its further lines under its first. */
function hang(label: string, text: string, size = width): string[] {
  return wrap(text, size - label.length).map((line, i) => (i === 0 ? label : ' '.repeat(label.length)) + line);
}
