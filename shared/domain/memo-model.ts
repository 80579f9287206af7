/**
 * The memo as data: what every writer (DOCX, HTML, Markdown, JSON) sets in type. Writers decide how it looks, never what it says.
 * All text from the review is plain text here; each writer makes it harmless in its own format.
 */
export const memoSchema = 'lacuna-memo/1';

/** The name of the schema that a memo in JSON holds to: a name, not an address, because the program and its readers work offline. */
export const memoSchemaId = 'urn:lacuna:schema:memo:1';

/** The languages a memo can be written in, English first. */
export const memoLanguages = ['en', 'fr', 'ru'] as const;
export type MemoLanguage = (typeof memoLanguages)[number];

/** What is written from one review: the memo, the two-page brief for the committee, the table of amendments. */
export const memoKinds = ['memo', 'brief', 'amendments'] as const;
export type MemoKind = (typeof memoKinds)[number];

/** What a file of the memo says of itself, where it has room for such words: its schema, and which document it is. */
export const markOfForm = ({ schema, form }: Pick<Memo, 'schema' | 'form'>): string => (form ? `${schema} ${form}` : schema);

/** Which document such a mark names; the memo itself where it names none, for that has the most to prove. */
export const formIn = (mark: string): MemoKind => memoKinds.find((kind) => mark.trim() === `${memoSchema} ${kind}`) ?? 'memo';

/** Text inside a paragraph. `language` is a BCP 47 tag where it differs from the memo's; a reference shows `text` and leads to the block or section `to`. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly style?: 'strong' | 'emphasis' | 'code'; readonly language?: string }
  | { readonly kind: 'reference'; readonly to: string; readonly text: string; /** Set by a reviewer's hand, so it may lead nowhere by now. */ readonly byHand?: true }
  | { readonly kind: 'note'; readonly note: number };

/** Whose words a quotation holds. */
export type QuotationSource = 'original' | 'official-translation' | 'working-translation' | 'action-plan' | 'pack';

/** Words quoted exactly. `key` (`Q1`) is its number in this memo, `tagIds` what stays the same between memos. */
export interface QuotationBlock {
  readonly kind: 'quotation';
  /** Unique in the memo: `q-1`, `q-1t` for the translation of the first quotation. */
  readonly id: string;
  readonly key: string;
  readonly tagIds: readonly string[];
  readonly source: QuotationSource;
  readonly language: string;
  readonly label: string;
  readonly text: string;
  readonly note: number | null;
}

/** What a block speaks of: elements, items or recommendations, and the tags behind its words. */
export interface Footing { readonly targets: readonly string[]; readonly tagIds: readonly string[] }

/**
 * The part of a block that a reviewer may put in other words: its inlines from `from` to before `to`, or all items of a list. `key` follows from
 * what the block stands on, so it stays the same whatever changes elsewhere; two blocks with one key say the same words in two places.
 */
export interface Wording {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** Present where a reviewer's words stand here. `changedBeneath`: what the program would say is no longer what they replaced. */
  readonly edited?: { readonly by: string; readonly at: string; readonly changedBeneath: boolean };
}

interface Standing { readonly standsOn?: Footing; readonly wording?: Wording }

/** `number` is the paragraph's number, running through the whole memo. */
export interface ParagraphBlock extends Standing { readonly kind: 'paragraph'; readonly id: string; readonly number: number; readonly content: readonly Inline[] }
export interface TextBlock { readonly kind: 'text'; readonly role: 'ordinary' | 'remark' | 'provision-text'; readonly content: readonly Inline[] }
export interface ListBlock extends Standing { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
/** A lettered key recommendation of the summary. */
export interface KeyRecommendationBlock extends Standing { readonly kind: 'key-recommendation'; readonly id: string; readonly letter: string; readonly content: readonly Inline[] }
export interface TableColumn { readonly header: string; /** Share of the table's width; the shares of a table add up to 100. */ readonly share: number }
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  /** The cells that hold a reviewer's own text, which may be worded otherwise where they stand. */
  readonly worded?: readonly { readonly row: number; readonly column: number; readonly wording: Wording }[];
}
export type Block = ParagraphBlock | TextBlock | ListBlock | QuotationBlock | KeyRecommendationBlock | TableBlock;

export interface Section {
  readonly id: string;
  /** As printed before the title: `5`, `5.1`, `Annex I`; empty for the lowest level. */
  readonly number: string;
  readonly title: string;
  /** Absent where the title is a law's own words. */
  readonly wording?: Wording;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** What the lines of the title page say, whatever the language of their labels. */
export type CoverLine = 'state' | 'addressee' | 'reference' | 'classification' | 'lawAsAt' | 'date' | 'reviewers' | 'standard' | 'language';

export interface Cover {
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  /** Label and value, in the order in which they are printed. */
  readonly lines: readonly { readonly id: CoverLine; readonly label: string; readonly value: string }[];
  /** As it runs through the head of every page; empty where there is none. */
  readonly classification: string;
  readonly materials: string;
}

/** Where a quotation stands in the evidence: what is needed to find it there again. */
export interface QuotationRecord {
  readonly key: string;
  readonly tagIds: readonly string[];
  readonly source: QuotationSource;
  readonly documentId: string;
  readonly sha256: string;
  readonly article: string;
  readonly pageLabel: string;
  readonly text: string;
}

export interface Memo {
  readonly schema: typeof memoSchema;
  /** Present where this is not the memo itself but a short document that belongs to it: its title page is a head on the first page, and it has no contents. */
  readonly form?: Exclude<MemoKind, 'memo'>;
  readonly language: MemoLanguage;
  /** ISO instant: when the last decision in the review was made. */
  readonly date: string;
  readonly program: string;
  readonly cover: Cover;
  readonly disclaimers: { readonly title: string; readonly items: readonly string[] };
  readonly contents: { readonly title: string; readonly remark: string };
  readonly sections: readonly Section[];
  /** Footnotes in order; the first one is number 1. */
  readonly notes: readonly (readonly Inline[])[];
  readonly quotations: readonly QuotationRecord[];
}

/** What stands above a quotation: whose words they are, and the number of those that stand in the evidence; empty where nothing does. */
export const quotationLabel = ({ label, key }: QuotationBlock): string => (label && key ? `${label} [${key}]` : label);

/** Words in another language than the memo's: those that are there in English only. */
export const english = (words: string, memo: MemoLanguage): Inline => ({ kind: 'text', text: words, ...(memo === 'en' ? {} : { language: 'en' }) });

/** Plain words. */
export const text = (words: string): Inline => ({ kind: 'text', text: words });
/** Words that stand out. */
export const strong = (words: string): Inline => ({ kind: 'text', text: words, style: 'strong' });
/** Ids and digests, in type of one width. */
export const code = (words: string): Inline => ({ kind: 'text', text: words, style: 'code' });

/** Every section of a memo in reading order, with its depth from 1. */
export function walkSections(sections: readonly Section[], depth = 1): { section: Section; depth: number }[] {
  return sections.flatMap((section) => [{ section, depth }, ...walkSections(section.sections, depth + 1)]);
}

/** The first and last paragraph number of a section with all below it, or null where it has none: what its line in the contents shows. */
export function paragraphRange(section: Section): { readonly first: number; readonly last: number } | null {
  const numbers = walkSections([section]).flatMap(({ section: { blocks } }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.number] : [])));
  return numbers.length ? { first: numbers[0]!, last: numbers.at(-1)! } : null;
}

/** The words of a block that a reviewer may change, line by line; none where it holds none. */
export function wordedLines(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === 'list') return block.wording ? block.items : [];
  return (block.kind === 'paragraph' || block.kind === 'key-recommendation') && block.wording ? [block.content.slice(block.wording.from, block.wording.to)] : [];
}

/** One thing in a section that a reviewer may word otherwise: its title, a paragraph or list, a cell of a table. */
export interface WordedThing { readonly wording: Wording; readonly lines: readonly (readonly Inline[])[]; readonly kind: 'title' | Block['kind'] }

/** Everything in a section (not in those below it) that can be worded, in reading order. */
export function wordedThings({ title, wording, blocks }: Section): WordedThing[] {
  return [
    ...(wording ? [{ kind: 'title' as const, wording, lines: [[text(title)]] }] : []),
    ...blocks.flatMap((block): WordedThing[] => {
      if (block.kind === 'table') return (block.worded ?? []).map(({ row, column, wording: cell }) => ({ kind: 'table', wording: cell, lines: [block.rows[row]![column]!] }));
      return 'wording' in block && block.wording ? [{ kind: block.kind, wording: block.wording, lines: wordedLines(block) }] : [];
    }),
  ];
}

/** The sections that the contents list: chapters and annexes, and what stands directly below chapters. */
export const contentsOf = (memo: Memo): { section: Section; depth: number }[] =>
  memo.sections.flatMap((section) => [{ section, depth: 1 }, ...(isAnnex(section) ? [] : section.sections.map((below) => ({ section: below, depth: 2 })))]);

/** Annexes are numbered in words ("Annex I"), chapters in digits. */
export const isAnnex = ({ number }: Section): boolean => !/^\d/.test(number);
