import type { Catalogue, Item } from './catalogue.ts';
import { catalogueWordsFr } from './catalogue-words-fr.ts';
import { catalogueWordsRu } from './catalogue-words-ru.ts';
import type { MemoLanguage } from './memo-model.ts';

/**
 * The shipped catalogue's own words in another language: working translations made for the memo, never official ones. The Plan's
 * recommendations and its definition are not among them: they are quoted in English. The words of packs stay as their author wrote them.
 */
export interface CatalogueWords {
  /** By the English sentence: the catalogue's title, citation and caveats. */
  readonly sayings: Readonly<Record<string, string>>;
  readonly norms: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, Pick<Item, 'title' | 'strengthNote'> & { readonly readings?: Readonly<Record<string, { readonly name: string; readonly meaning: string }>> }>>;
  /** Labels by element id. */
  readonly elements: Readonly<Record<string, string>>;
  readonly duties: Readonly<Record<string, string>>;
  /** By the English sentence: why a related recommendation is read together with an item. */
  readonly links: Readonly<Record<string, string>>;
}

const spoken: Readonly<Record<MemoLanguage, CatalogueWords | null>> = { en: null, fr: catalogueWordsFr, ru: catalogueWordsRu };

/** The catalogue with its labels in the memo's language. What has no translation stays as it is; strengths stay as data, because forms follow from them. */
export function speakCatalogue(catalogue: Catalogue, language: MemoLanguage): Catalogue {
  const words = spoken[language];
  if (!words) return catalogue;
  const said = (sentence: string): string => words.sayings[sentence] ?? sentence;
  return {
    ...catalogue, title: said(catalogue.title), citation: said(catalogue.citation), caveats: catalogue.caveats.map(said),
    // The Plan's headings are official words too; the memo names a related recommendation by its duty instead.
    recommendations: catalogue.recommendations.map((recommendation) => ({ ...recommendation, sectionTitle: '' })),
    items: catalogue.items.map((item) => { const mine = item.packId ? undefined : words.items[item.id]; return mine ? { ...item, title: mine.title, strengthNote: mine.strengthNote, readings: item.readings.map((reading) => ({ ...reading, ...mine.readings?.[reading.id] })) } : item; }),
    elements: catalogue.elements.map((element) => (element.packId ? element : { ...element, label: words.elements[element.id] ?? element.label })),
    related: catalogue.related.map((related) => ({ ...related, duty: words.duties[related.id] ?? related.duty, link: words.links[related.link] ?? related.link })),
    norms: catalogue.norms.map((norm) => ({ ...norm, name: words.norms[norm.key] ?? norm.name })),
  };
}
