import { contentsOf, isAnnex, paragraphRange, quotationLabel, type Block, type Inline, type Memo, type QuotationBlock, type Section } from '../../shared/domain/memo-model.ts';
import { languageTag, visibleText } from '../../shared/domain/visible-text.ts';
import { memoCss } from './memo-css.ts';

/** The memo as one HTML file that needs nothing else and may load nothing: no script, no outside address, its style inside. */
export async function writeHtml(memo: Memo): Promise<Uint8Array> {
  const backLinks = new Map<number, string>();
  const body = memo.sections.map((section) => sectionHtml(section, 2, backLinks)).join('\n');
  return new TextEncoder().encode(`<!DOCTYPE html>
<html lang="${memo.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escape(memo.program)}">
<title>${escape(memo.cover.title)}</title>
<style>${memoCss}</style>
</head>
<body${memo.form ? ` class="${memo.form}"` : ''}>
${coverHtml(memo)}
${memo.form ? '' : contentsHtml(memo)}
<main>
${body}
</main>
${notesHtml(memo, backLinks)}
</body>
</html>
`);
}

/** Text as it may stand between tags and in a quoted attribute. */
const escape = (words: string): string => visibleText(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

const lang = (language: string | undefined): string => (languageTag(language) ? ` lang="${languageTag(language)}"` : '');

function coverHtml({ cover, disclaimers }: Memo): string {
  return `<header class="cover">
<p class="kicker">${escape(cover.kicker)}</p>
<h1>${escape(cover.title)}</h1>
<p class="subtitle">${escape(cover.subtitle)}</p>
<dl>${cover.lines.map(({ label, value }) => `<dt>${escape(label)}</dt><dd>${escape(value)}</dd>`).join('')}</dl>
<p class="materials">${escape(cover.materials)}</p>
<section class="disclaimers" aria-labelledby="disclaimers"><h2 id="disclaimers">${escape(disclaimers.title)}</h2>${disclaimers.items.map((item) => `<p>${escape(item)}</p>`).join('')}</section>
</header>`;
}

function contentsHtml(memo: Memo): string {
  const entries = contentsOf(memo).map(({ section, depth }) => {
    const range = paragraphRange(section);
    return `<li class="depth-${depth}"><a href="#${section.id}">${escape(titleOf(section))}</a>${range ? `<span>${range.first === range.last ? range.first : `${range.first}–${range.last}`}</span>` : ''}</li>`;
  });
  return `<nav aria-labelledby="contents"><h2 id="contents">${escape(memo.contents.title)}</h2><p class="remark">${escape(memo.contents.remark)}</p><ol>${entries.join('\n')}</ol></nav>`;
}

const titleOf = (section: Section): string => [section.number, section.title].filter(Boolean).join(' ');

function sectionHtml(section: Section, level: number, backLinks: Map<number, string>): string {
  const below = section.sections.map((each) => sectionHtml(each, level + 1, backLinks)).join('\n');
  return `<section${isAnnex(section) && level === 2 ? ' class="annex"' : ''}>\n<h${level} id="${section.id}">${escape(titleOf(section))}</h${level}>\n${section.blocks.map((block) => blockHtml(block, backLinks)).join('\n')}\n${below}</section>`;
}

function blockHtml(block: Block, backLinks: Map<number, string>): string {
  switch (block.kind) {
    case 'paragraph': return `<p class="paragraph" id="${block.id}"><a class="number" href="#${block.id}">${block.number}.</a> ${inlines(block.content)}</p>`;
    case 'key-recommendation': return `<p class="paragraph key" id="${block.id}"><a class="number" href="#${block.id}">${block.letter}.</a> ${inlines(block.content)}</p>`;
    case 'text': return `<p class="${block.role}">${inlines(block.content)}</p>`;
    case 'list': return `<ul>${block.items.map((item) => `<li>${inlines(item)}</li>`).join('')}</ul>`;
    case 'quotation': return quotationHtml(block, backLinks);
    case 'table': return `<table><caption>${escape(block.caption)}</caption><colgroup>${block.columns.map(({ share }) => `<col style="width:${share}%">`).join('')}</colgroup><thead><tr>${block.columns.map(({ header }) => `<th scope="col">${escape(header)}</th>`).join('')}</tr></thead><tbody>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${inlines(cell)}</td>`).join('')}</tr>`).join('\n')}</tbody></table>`;
  }
}

function quotationHtml(block: QuotationBlock, backLinks: Map<number, string>): string {
  const label = block.label ? `<figcaption>${escape(quotationLabel(block))}</figcaption>` : '';
  const note = block.note === null ? '' : `<sup><a href="#note-${block.note}" aria-describedby="note-${block.note}">${block.note}</a></sup>`;
  if (block.note !== null) backLinks.set(block.note, block.id);
  const tags = block.tagIds.length ? ` data-tags="${escape(block.tagIds.join(' '))}"` : '';
  return `<figure class="${block.source}" id="${block.id}"${tags}>${label}<blockquote><p><span class="words"${lang(block.language)}>${escape(block.text)}</span>${note}</p></blockquote></figure>`;
}

function inlines(content: readonly Inline[]): string {
  return content.map((inline) => {
    if (inline.kind === 'note') return `<sup><a href="#note-${inline.note}">${inline.note}</a></sup>`;
    if (inline.kind === 'reference') return `<a href="#${inline.to}">${escape(inline.text)}</a>`;
    const tag = { strong: 'strong', emphasis: 'em', code: 'code' }[inline.style ?? 'strong'];
    if (inline.style) return `<${tag}${lang(inline.language)}>${escape(inline.text)}</${tag}>`;
    return languageTag(inline.language) ? `<span${lang(inline.language)}>${escape(inline.text)}</span>` : escape(inline.text);
  }).join('');
}

function notesHtml(memo: Memo, backLinks: Map<number, string>): string {
  if (!memo.notes.length) return '';
  const items = memo.notes.map((note, i) => `<li id="note-${i + 1}">${inlines(note)}${backLinks.has(i + 1) ? ` <a class="back" href="#${backLinks.get(i + 1)}" aria-label="${i + 1}">↩</a>` : ''}</li>`);
  return `<footer class="notes"><ol>${items.join('\n')}</ol></footer>`;
}
