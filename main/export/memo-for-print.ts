import { clip } from '../../shared/domain/chamber-head.ts';
import { contentsOf, isAnnex, markOfForm, paragraphRange, quotationLabel, type Block, type Inline, type Memo, type QuotationBlock, type Section, type TableBlock } from '../../shared/domain/memo-model.ts';
import { languageTag, visibleText } from '../../shared/domain/visible-text.ts';
import type { FaceName, MemoFonts } from './memo-fonts.ts';

/** A memo as `resources/print/memo.typ` takes it: plain data, every word harmless and printable in the fonts there are. */
export function memoForPrint(memo: Memo, fonts: MemoFonts): unknown {
  const printable = printer(fonts), { cover, disclaimers, contents } = memo;
  const [, year, month, day] = memo.date.match(/^(\d{4})-(\d\d)-(\d\d)/u) ?? [];
  const listed = new Set(contentsOf(memo).map(({ section }) => section.id));
  const plain = (words: string): string => printable(words, 'plain').replace(/\s*\n\s*/gu, ' ');
  return {
    title: plain(cover.title) || plain(cover.kicker), authors: [], keywords: [markOfForm(memo)], language: memo.language, form: memo.form ?? 'memo', date: year ? [Number(year), Number(month), Number(day)] : null,
    // On every page, so they are no longer than its line, however long a name somebody gave.
    running: clip(plain(`${cover.kicker} · ${cover.subtitle}`), 90, '…'), classification: clip(plain(cover.classification), 40, '…'),
    cover: { kicker: plain(cover.kicker), title: printable(cover.title, 'strong'), subtitle: plain(cover.subtitle), lines: cover.lines.map(({ label, value }) => ({ label: plain(label), value: plain(value) })), materials: plain(cover.materials) },
    disclaimers: { title: plain(disclaimers.title), items: disclaimers.items.map(plain) },
    contents: { title: plain(contents.title), remark: plain(contents.remark) },
    ranges: Object.fromEntries(contentsOf(memo).map(({ section }) => [section.id, rangeOf(section)])),
    notes: memo.notes.map((note) => inlinesOf(note, printable)),
    sections: memo.sections.map((section) => sectionOf(section, 1, listed, printable)),
  };
}

type Printable = (words: string, face: FaceName) => string;

/** Characters that no font here has are shown by their number; those that show nothing anywhere are left out; a tab is a blank. */
function printer(fonts: MemoFonts): Printable {
  return (words, face) => [...visibleText(words).replaceAll('\t', ' ').replace(piledMarks, (_, kept: string, more: string) => kept + [...more].map(byNumber).join(''))]
    .map((c) => (c === '\n' || fonts.has(face, c) ? c : isUnseen(c) ? '' : byNumber(c))).join('').replace(unbreakable, '$&\u200B');
}

const byNumber = (character: string): string => `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** No script here sets more marks on one letter; the time for a pile of them grows with its square. */
const piledMarks = /(\p{M}{6})(\p{M}+)/gu;

/** A word longer than any line may break anywhere, also where its blanks are none to break at: the typesetter fails on a line of more than 65,535 bytes. Ids and digests break after every few signs. */
const unbreakable = /[^ \n\u200B]{48}(?=[^ \n\u200B])/gu;

const isUnseen = (character: string): boolean => /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}]/u.test(character);

const rangeOf = (section: Section): string => {
  const range = paragraphRange(section);
  return range ? (range.first === range.last ? String(range.first) : `${range.first}–${range.last}`) : '';
};

/** Chapters run on, but for the summary, the analysis with each of its items, and the annexes: they begin a page, so that notes never have to be laid out through the whole document. */
const startsPage = (section: Section, level: number): boolean => (level === 1 && (isAnnex(section) || section.id === 'summary' || section.id === 'analysis' || section.id === 'related')) || (level === 2 && /^5\.(?!1$)/u.test(section.number));

function sectionOf(section: Section, level: number, listed: ReadonlySet<string>, printable: Printable): unknown {
  return {
    id: section.id, level: Math.min(level, 6), listed: listed.has(section.id), breakBefore: startsPage(section, level),
    title: printable([section.number, section.title].filter(Boolean).join(' '), level < 3 ? 'strong' : 'emphasis').replace(/\s*\n\s*/gu, ' '),
    blocks: section.blocks.map((block, i) => ({ ...blockOf(block, printable), leads: leads(section.blocks[i + 1]) })), sections: section.sections.map((below) => sectionOf(below, level + 1, listed, printable)),
  };
}

/** What introduces a quotation, list or table stays on its page. */
const leads = (next: Block | undefined): boolean => next !== undefined && next.kind !== 'paragraph' && next.kind !== 'text';

function blockOf(block: Block, printable: Printable): object {
  switch (block.kind) {
    case 'paragraph': return { kind: block.kind, id: block.id, number: block.number, content: inlinesOf(block.content, printable) };
    case 'key-recommendation': return { kind: block.kind, id: block.id, letter: block.letter, content: inlinesOf(block.content, printable) };
    case 'text': return { kind: block.kind, role: block.role, content: inlinesOf(block.content, printable) };
    case 'list': return { kind: block.kind, items: block.items.map((item) => inlinesOf(item, printable)) };
    case 'quotation': return quotationOf(block, printable);
    // A cell is wrapped, so that rows can be laid one after the other without opening it.
    case 'table': return { kind: block.kind, together: isShort(block), caption: printable(block.caption, 'plain'), columns: block.columns.map(({ header, share }) => ({ header: printable(header, 'strong'), share })), rows: block.rows.map((row) => { const breakable = mayOutgrowPage(row); return row.map((cell) => ({ breakable, content: inlinesOf(cell, printable) })); }) };
  }
}

/** A table that is far from filling a page, whatever its columns. */
const isShort = ({ rows }: TableBlock): boolean => rows.length <= 8 && rows.reduce((sum, row) => sum + Math.max(...row.map(lengthOf)), 0) < 900;

const lengthOf = (cell: readonly Inline[]): number => cell.reduce((length, inline) => length + (inline.kind === 'note' ? 0 : inline.text.length), 0);

/** A row stays on one page unless it may be longer than one. */
const mayOutgrowPage = (row: readonly (readonly Inline[])[]): boolean => row.some((cell) => lengthOf(cell) >= 1500);

function quotationOf(block: QuotationBlock, printable: Printable): object {
  const translated = block.source === 'official-translation' || block.source === 'working-translation';
  // Some scripts have no italic here: they stay upright rather than become numbers.
  const italic = translated && printable(block.text, 'emphasis') === printable(block.text, 'plain');
  return { kind: 'quotation', label: block.label ? printable(quotationLabel(block), 'plain') : '', text: printable(block.text, italic ? 'emphasis' : 'plain'), italic, note: block.note, ...languageOf(block.language) };
}

function inlinesOf(content: readonly Inline[], printable: Printable): unknown[] {
  return content.map((inline) => {
    if (inline.kind === 'note') return inline;
    if (inline.kind === 'reference') return { kind: 'reference', to: inline.to, text: printable(inline.text, 'plain') };
    const keeps = inline.style && printable(inline.text, inline.style) === printable(inline.text, 'plain');
    const shown = printable(inline.text, 'plain');
    return { kind: 'text', text: inline.style === 'code' ? shown.replace(/[./]|[^\s./]{8}(?=[^\s./])/gu, '$&\u200B') : shown, ...(keeps ? { style: inline.style } : {}), ...languageOf(inline.language) };
  });
}

/** A language as PDF and Typst take it: language and region. */
function languageOf(language: string | undefined): { lang?: readonly [string, string | null] } {
  const [first, ...rest] = languageTag(language).toLowerCase().split('-');
  return first ? { lang: [first, rest.find((part) => /^[a-z]{2}$/u.test(part)) ?? null] } : {};
}
