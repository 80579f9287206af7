import { contentsOf, isAnnex, paragraphRange, quotationLabel, type Block, type Inline, type Memo, type QuotationBlock, type Section } from '../../shared/domain/memo-model.ts';
import { visibleText } from '../../shared/domain/visible-text.ts';

/** The memo as Markdown with footnotes and tables: readable as it stands, and harmless when rendered. */
export async function writeMarkdown(memo: Memo): Promise<Uint8Array> {
  const { cover, disclaimers } = memo;
  const front = [
    `# ${line(cover.title)}`, line(cover.kicker), cover.lines.map(({ label, value }) => `- **${line(label)}:** ${line(value)}`).join('\n'), line(cover.materials),
    `## ${line(disclaimers.title)}`, disclaimers.items.map((item) => `- ${line(item)}`).join('\n'), ...(memo.form ? [] : [`## ${line(memo.contents.title)}`, contents(memo)]),
  ];
  const notes = memo.notes.map((note, i) => `[^${i + 1}]: ${opening(note)}`).join('\n');
  return new TextEncoder().encode(`${[...front, ...memo.sections.map((section) => sectionText(section, 2)), notes].filter(Boolean).join('\n\n')}\n`);
}

function contents(memo: Memo): string {
  return `${line(memo.contents.remark)}\n\n${contentsOf(memo).map(({ section, depth }) => {
    const range = paragraphRange(section);
    return `${'  '.repeat(depth - 1)}- ${title(section)}${range ? ` (${range.first === range.last ? range.first : `${range.first}–${range.last}`})` : ''}`;
  }).join('\n')}`;
}

const title = (section: Section): string => line([section.number, section.title].filter(Boolean).join(' '));

function sectionText(section: Section, depth: number): string {
  const rule = isAnnex(section) && depth === 2 ? '---\n\n' : '';
  return [`${rule}${'#'.repeat(Math.min(depth, 6))} ${title(section)}`, ...section.blocks.map(blockText), ...section.sections.map((below) => sectionText(below, depth + 1))].join('\n\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph': return `**${block.number}.** ${inlines(block.content)}`;
    case 'key-recommendation': return `**${block.letter}.** ${inlines(block.content)}`;
    case 'text': return block.role === 'provision-text' ? quoted(block.content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')) : opening(block.content);
    case 'list': return block.items.map((item) => `- ${opening(item)}`).join('\n');
    case 'quotation': return quotation(block);
    case 'table': {
      const rows = [block.columns.map(({ header }) => line(header)), block.columns.map(() => '---'), ...block.rows.map((row) => row.map(inlines))];
      return `*${line(block.caption)}*\n\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
    }
  }
}

function quotation(block: QuotationBlock): string {
  const label = block.label ? `> ${line(quotationLabel(block))}\n>\n` : '';
  return `${label}${quoted(block.text)}${block.note === null ? '' : `[^${block.note}]`}`;
}

/** Words in a block quotation, line by line. A line's leading blank is written as a character reference, because Markdown takes it for structure. */
const quoted = (words: string): string => visibleText(words).split('\n').map((each, i, all) => `> ${escapeMarkdown(each)}${i < all.length - 1 && each.trim() && all[i + 1]!.trim() ? '\\' : ''}`).join('\n');

const styles = { strong: '**', emphasis: '*', code: '' } as const;

function inlines(content: readonly Inline[]): string {
  return content.map((inline) => {
    if (inline.kind === 'note') return `[^${inline.note}]`;
    // Emphasis marks only hold against words, not against blanks.
    const [, before, words, after] = line(inline.text, true).match(/^(\s*)(.*?)(\s*)$/s)!;
    const mark = inline.kind === 'text' && inline.style && words ? styles[inline.style] : '';
    return `${before}${mark}${words}${mark}${after}`;
  }).join('');
}

/** A paragraph's content where it starts a line. */
const opening = (content: readonly Inline[]): string => escapeStart(inlines(content).trim());

/** One line of harmless words. Inside a paragraph (`inner`) leading blanks are kept. */
function line(words: string, inner = false): string {
  const flat = visibleText(words).replace(/\s*\n\s*/g, ' ');
  return inner ? escapeInside(flat) : escapeMarkdown(flat.trim());
}

/** Every character that Markdown or HTML could take for markup, and what starts a bare link, stands behind a backslash. */
const escapeInside = (words: string): string => words.replace(/[\\`*_[\]<>|~&$^{}#!]/g, '\\$&').replace(/\b(https?|ftp|mailto|javascript|data|file|vbscript):/gi, '$1\\:').replace(/\b(www)\./gi, '$1\\.').replace(/@/g, '\\@');

/** As `escapeInside`, for words that start a line: no list, heading, rule or code block can begin there. */
const escapeMarkdown = (words: string): string => escapeStart(escapeInside(words));

const escapeStart = (escaped: string): string => escaped.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=:]/, '\\$&').replace(/^ /, '&#32;').replace(/^\t/, '&#9;');
