/** The catalogue: recommendations -> elements -> norms that demand them. Loaded from `resources/catalogues` and the user's own packs. */
export const tiers = ['core', 'by-reference', 'enhanced'] as const;
export type Tier = (typeof tiers)[number];

export interface Element {
  readonly id: string;
  readonly itemId: string;
  readonly label: string;
  readonly tier: Tier;
  /** The Plan's strength word: adopt, ensure, make provision, where appropriate, consider ... as the data gives it. */
  readonly strength: string;
  readonly check: string;
  readonly defects: readonly string[];
  /** Norm key (`TIP`, `CETS` ...) -> articles. Norms without one are absent. */
  readonly concordance: Readonly<Record<string, string>>;
  /** The pack that brought the element; absent for the shipped catalogue's own. */
  readonly packId?: string;
}

export type Audience = 'participating-states' | 'osce-bodies' | 'permanent-council';

export interface Recommendation {
  readonly id: string;
  readonly chapter: string;
  readonly section: number;
  readonly sectionTitle: string;
  readonly audience: Audience;
  /** The official words. */
  readonly text: string;
  readonly points: readonly string[];
}

/** A recommendation outside III.1 that a statute can satisfy, and why it is read together with an item of III.1. */
export interface RelatedRecommendation {
  readonly id: string;
  readonly duty: string;
  /** `law`: a statute can satisfy it; `law-and-treaty`; `policy`: a statute may help but it is mainly policy. */
  readonly kind: 'law' | 'law-and-treaty' | 'policy';
  readonly linkedItems: readonly string[];
  /** The elements of those items that it bears on most, where some can be named. */
  readonly linkedElements?: readonly string[];
  readonly link: string;
  readonly norms: string;
}

/** A reading of an item's words that a reviewer may choose and record, where the text allows several. */
export interface Reading { readonly id: string; readonly name: string; readonly meaning: string }

/** What elements are grouped under: a recommendation of III.1, or a pack's own item. */
export interface Item {
  readonly id: string;
  readonly title: string;
  /** Where its official words stand in `recommendations`; empty for a pack's item, whose words are in `text`. */
  readonly recommendationId: string;
  readonly strengthNote: string;
  readonly readings: readonly Reading[];
  /** A pack item's own words. */
  readonly text?: string;
  /** The pack that brought the item; absent for the Plan's own. */
  readonly packId?: string;
}

export interface Section { readonly number: number; readonly title: string; readonly audience: Audience }
export interface Chapter { readonly id: string; readonly title: string; readonly intro: readonly string[]; readonly sections: readonly Section[] }

/** What participating States had undertaken before: the documents annexed to the Plan, in its words. */
export interface Commitment { readonly area: string; readonly source: string; readonly paragraphs: readonly string[] }

export interface Norm { readonly key: string; readonly name: string }

export interface Catalogue {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly citation: string;
  /** Caveats to show wherever the catalogue's article numbers are shown. */
  readonly caveats: readonly string[];
  readonly definition: readonly string[];
  readonly recommendations: readonly Recommendation[];
  /** Items (III.1.1 ... III.1.8, and those of packs) in order. */
  readonly items: readonly Item[];
  readonly elements: readonly Element[];
  readonly related: readonly RelatedRecommendation[];
  readonly norms: readonly Norm[];
  /** How the words came here. */
  readonly provenance?: readonly string[];
  readonly chapters?: readonly Chapter[];
  readonly commitments?: readonly Commitment[];
  /** The packs that were added, in order. */
  readonly packs?: readonly { readonly id: string; readonly title: string; readonly version: string; readonly source: string }[];
}
