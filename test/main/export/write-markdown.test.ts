import { marked } from 'marked';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { buildMemo } from '../../../shared/domain/memo.ts';
import { visibleText } from '../../../shared/domain/visible-text.ts';
import { writeMarkdown } from '../../../main/export/write-markdown.ts';
import { emptyFindings, fullFindings, tagOf } from '../../shared/domain/varania-findings.ts';
import { hostileStrings, poisonedFindings } from './hostile-findings.ts';

type Node = DefaultTreeAdapterTypes.Node;

const markdownOf = async (findings: Parameters<typeof buildMemo>[0]): Promise<string> => new TextDecoder().decode(await writeMarkdown(buildMemo(findings, { language: 'en' })));
const rendered = (markdown: string): Node => parseFragment(marked.parse(markdown, { async: false, gfm: true }) as string);
const nodesOf = (node: Node): Node[] => [node, ...('childNodes' in node ? node.childNodes.flatMap(nodesOf) : [])];
const tagsOf = (node: Node): Set<string> => new Set(nodesOf(node).flatMap((n) => ('tagName' in n ? [n.tagName] : [])));
const textOf = (node: Node): string => ('tagName' in node && node.tagName === 'br' ? '\n' : 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '');
/** Blank space is all that a renderer may change in a quotation. */
const squeezed = (words: string): string => words.replace(/\s+/g, ' ').trim();

describe('the memo as Markdown', () => {
  it('is the same bytes twice', async () => expect(await markdownOf(fullFindings())).toBe(await markdownOf(fullFindings())));
  it('shows every quotation, with a footnote', async () => {
    const memo = buildMemo(fullFindings(), { language: 'en' }), markdown = await markdownOf(fullFindings()), text = textOf(rendered(markdown));
    for (const quotation of memo.quotations) expect(text).toContain(quotation.text);
    for (let n = 1; n <= memo.notes.length; n += 1) { expect(markdown).toContain(`[^${n}]\n`); expect(markdown).toContain(`\n[^${n}]: `); }
  });
  it('keeps the lines of a quotation', async () => {
    const text = '1. перше\n# друге\n- третє';
    expect(textOf(rendered(await markdownOf(emptyFindings({ tags: [tagOf({ id: 't', targetId: 'III.1.1', quotation: text })] })))).replace(/\n+/g, '\n')).toContain(text);
  });
  it('has tables that hold', async () => expect(tagsOf(rendered(await markdownOf(fullFindings())))).toContain('table'));
  it.each(hostileStrings.map((hostile) => [JSON.stringify(hostile).slice(0, 40), hostile]))('takes %s in every field as mere words', async (_, hostile) => {
    const plain = tagsOf(rendered(await markdownOf(fullFindings()))), tree = rendered(await markdownOf(poisonedFindings(hostile)));
    expect([...tagsOf(tree)].filter((tag) => !plain.has(tag) && tag !== 'br')).toEqual([]);
    expect(squeezed(textOf(tree))).toContain(squeezed(visibleText(hostile)));
  });
});
