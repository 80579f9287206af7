import type { Anchor } from './anchor.ts';
import type { Doubt } from './doubt.ts';
import type { Stretch } from './text.ts';

/** The kinds of a provision. `article` is always the unit by which the law is cited, be it printed Article, §, Section or Члан. */
export const provisionKinds = ['book', 'part', 'title', 'chapter', 'division', 'article', 'paragraph', 'point', 'annex', 'preamble'] as const;
export type ProvisionKind = (typeof provisionKinds)[number];

/**
 * A node of a version's outline, in document order.
 * `path` is stable and unique in its document, in the manner of Akoma Ntoso eIds: `art_149__para_2__point_b`. Articles start the path
 * (they are numbered through a law), containers are nested (`part_1__chp_3`); a number that is used again in the same document gets a suffix
 * (`art_3_v2`). Numbers in paths are lower case, superscripts after a hyphen: `96¹` -> `art_96-1`.
 */
export interface Provision {
  readonly path: string;
  readonly kind: ProvisionKind;
  /** As printed, without the structural word and closing punctuation; superscripts kept: `96¹`, `177 bis`, `110/a`. Empty where there is none. */
  readonly number: string;
  /** The words before the heading as printed: `Стаття 149.`, `§ 232`, `Art. 5`. */
  readonly label: string;
  readonly heading: string;
  /** For an article and below: everything but its label and heading (an article's text holds that of its paragraphs). For a container: its own text, mostly empty. */
  readonly text: string;
  /** What stands behind `text`, line by line. `joinStretches` of these is `text`. */
  readonly stretches: readonly Stretch[];
  /** Where its label stands. */
  readonly labelStretches: readonly Stretch[];
  readonly firstPage: number;
  readonly lastPage: number;
  readonly depth: number;
  readonly parent: string | null;
}

export interface Outline { readonly provisions: readonly Provision[]; readonly doubts: readonly Doubt[] }

/**
 * One correction by hand, applied after every reading of the document, in the order in which they were made. It is anchored by the words of the page;
 * `path` is the provision's path when it was corrected (for one that begins: the path it was given). One whose words are not found is shown as not applied.
 */
export interface OutlineCorrection {
  readonly documentId: string;
  readonly path: string;
  readonly number?: string;
  readonly heading?: string;
  readonly kind?: ProvisionKind;
  /** A provision begins at the anchor's words, which hold its label and heading where it has them. */
  readonly begins?: true;
  /** It is no provision. Where its label stands says which line is not to be read as one: its words then belong to the provision before. */
  readonly remove?: { readonly pageIndex: number; readonly start: number };
  /** The words with which the provision begins. Absent in corrections of older reviews, which go by their path. */
  readonly anchor?: Anchor;
  /** When it was made: the order in which corrections are applied. */
  readonly at?: string;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** An article number in one comparable form: `149¹`, `149-1` and `149.1` -> `149-1` (never `1491`), `177 bis.` -> `177bis`, `§ 5` -> `5`. */
export function normalizeNumber(number: string): string {
  const plain = number.normalize('NFC').trim().toLowerCase().replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (run) => '-' + [...run].map((c) => superscripts.indexOf(c)).join(''));
  const fromDigit = plain.match(/\p{Nd}.*$/u)?.[0] ?? plain;
  return fromDigit.replace(/(?<=\p{Nd})\.(?=\p{Nd})/gu, '-').replace(/[\s.:°º§()[\]]+/gu, '').replace(/[–—−]/gu, '-').replace(/^-+|-+$/gu, '');
}

/** What stands below the article in a provision's path, as it is cited: `art_149__para_2__point_b` -> `(2)(b)`. */
export function numbersBelow(path: string | null): string {
  return (path ?? '').split('__').slice(1).filter((part) => /^(para|point)_/u.test(part)).map((part) => `(${part.replace(/^[a-z]+_/u, '').replace(/_v\d+$/u, '')})`).join('');
}
