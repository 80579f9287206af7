import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { buildMemo } from '../../../shared/domain/memo.ts';
import { visibleText } from '../../../shared/domain/visible-text.ts';
import { writeHtml } from '../../../main/export/write-html.ts';
import { emptyFindings, fullFindings, tagOf } from '../../shared/domain/varania-findings.ts';
import { hostileStrings, poisonedFindings } from './hostile-findings.ts';

type Element = DefaultTreeAdapterTypes.Element;

const htmlOf = async (findings: Parameters<typeof buildMemo>[0]): Promise<string> => new TextDecoder().decode(await writeHtml(buildMemo(findings, { language: 'en' })));

function elementsOf(html: string): Element[] {
  const walk = (node: DefaultTreeAdapterTypes.Node): Element[] => [...('tagName' in node ? [node] : []), ...('childNodes' in node ? node.childNodes.flatMap(walk) : [])];
  return walk(parse(html));
}
const attribute = (element: Element, name: string): string | undefined => element.attrs.find((a) => a.name === name)?.value;
const textOf = (node: DefaultTreeAdapterTypes.Node): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '');
const quotationsOf = (html: string): string[] => elementsOf(html).filter((e) => e.tagName === 'span' && attribute(e, 'class') === 'words').map(textOf);

function assertHarmless(html: string): void {
  const elements = elementsOf(html), ids = new Set(elements.map((e) => attribute(e, 'id')).filter(Boolean));
  expect(elements.filter((e) => ['script', 'img', 'iframe', 'object', 'link', 'svg', 'form', 'base', 'embed', 'input', 'b'].includes(e.tagName))).toEqual([]);
  for (const element of elements) for (const { name, value } of element.attrs) {
    expect(name).not.toMatch(/^(on|src)/);
    if (name === 'href') expect([value.startsWith('#') && ids.has(value.slice(1)), value]).toEqual([true, value]);
  }
  expect(elements.filter((e) => attribute(e, 'id')).length).toBe(ids.size);
  expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|url\(|@import/);
}

describe('the memo as HTML', () => {
  it('is the same bytes twice', async () => expect(await htmlOf(fullFindings())).toBe(await htmlOf(fullFindings())));
  it('may load nothing: a policy says so, and nothing asks', async () => {
    const html = await htmlOf(fullFindings());
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`);
    assertHarmless(html);
  });
  it('holds every quotation to the character, with its language', async () => {
    const memo = buildMemo(fullFindings(), { language: 'en' }), html = new TextDecoder().decode(await writeHtml(memo));
    expect(quotationsOf(html).filter((words) => memo.quotations.some((q) => q.text === words)).length).toBe(memo.quotations.length);
    expect(html).toContain('<span class="words" lang="uk">');
  });
  it('keeps line breaks and blanks of a quotation', async () => {
    const text = '  1) a;\n\t2) б\n\n3) <b>';
    expect(quotationsOf(await htmlOf(emptyFindings({ tags: [tagOf({ id: 't', targetId: 'III.1.1', quotation: text })] })))).toContain(text);
  });
  it('leads from each quotation to its footnote and back', async () => {
    const html = await htmlOf(fullFindings());
    expect(html).toContain('href="#note-1"');
    expect(html).toContain('<a class="back" href="#q-1"');
  });
  it.each(hostileStrings.map((hostile) => [JSON.stringify(hostile).slice(0, 40), hostile]))('takes %s in every field as mere words', async (_, hostile) => {
    const html = await htmlOf(poisonedFindings(hostile));
    assertHarmless(html);
    expect(quotationsOf(html)).toContain(visibleText(hostile));
  });
  it('takes a quotation of 50,000 characters', async () => {
    const text = '<&>"\' ж '.repeat(6250);
    expect(quotationsOf(await htmlOf(emptyFindings({ tags: [tagOf({ id: 't', targetId: 'III.1.1', quotation: text })] })))).toContain(text);
  });
});
