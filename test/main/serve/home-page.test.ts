import { describe, it, expect } from 'vitest';
import { parse, defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';
import { renderHomePage, type HomeView } from '../../../main/serve/home-page.ts';
import { listGaps } from '../../../shared/domain/gaps.ts';
import { loadCatalogue } from '../../../main/engine/load-catalogue.ts';

const catalogue = loadCatalogue();
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)> \'=1+1\' &amp; \u202Egnp.exe \u0000';

function viewOf(words: string): HomeView {
  const assessment = { elementId: 'III.1.1/act.harbouring', verdict: 'not-met' as const, reason: words, recommendation: words, priority: 'high' as const, searched: null, by: words, at: '' };
  const items = listGaps(catalogue, [assessment], [], [{ itemId: 'III.1.8', verdict: 'unclear', reason: words, by: words, at: '' }]);
  return {
    hasMemo: true,
    review: { state: words, title: words, asOf: words, reviewers: [words], file: words, readOnly: true, notices: [words], decisions: 1, documents: 1, tags: 0, assessed: 1 },
    documents: [{
      id: 'abc', fileName: words, sha256: words, pageCount: 3, language: words, state: 'failed', ocrPages: 2, title: words, sizeBytes: 1, instrument: words, version: words, draft: true, role: 'working-translation', source: words, gazette: words,
      adoptedOn: '', inForceFrom: '', consolidatedAsOf: '', importedAt: '', importedBy: words, extractor: '', articles: 0, message: words, notes: [words],
      instrumentId: 'abc', versionId: 'abc', format: 'pdf', statedLanguage: words, pagesWithoutText: 1, poorPages: 1, outlineDoubts: 1,
    }],
    gaps: { items: items.map((item) => ({ ...item, title: words, elements: item.elements.map((e) => ({ ...e, label: words, tags: [] })) })), related: [{ id: 'V.8.1', verdict: 'not-found', reason: words, recommendation: words, priority: null, tags: 0 }] },
  };
}

/** Every element of the page as the browser will see it. */
function elementsOf(html: string): DefaultTreeAdapterTypes.Element[] {
  const all: DefaultTreeAdapterTypes.Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => { if (tree.isElementNode(node)) all.push(node); for (const child of 'childNodes' in node ? node.childNodes : []) walk(child); };
  walk(parse(html));
  return all;
}

describe('the first page', () => {
  it('shows hostile words as words', () => {
    const page = renderHomePage(viewOf(hostile));
    const elements = elementsOf(page);
    expect(elements.filter((e) => ['script', 'img', 'iframe', 'object', 'form', 'link', 'base'].includes(e.tagName))).toEqual([]);
    expect(elements.flatMap((e) => e.attrs).filter((a) => a.name.startsWith('on') || /javascript:/i.test(a.value))).toEqual([]);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('⟨U+202E⟩');
    expect(page).not.toMatch(/[\u202E\u0000]/);
    // As many elements as with harmless words: nothing in the words became markup.
    expect(elements.length).toBe(elementsOf(renderHomePage(viewOf('harmless'))).length);
  });

  it('asks for nothing from outside and links only to its own', () => {
    const page = renderHomePage(viewOf('x'));
    expect(elementsOf(page).flatMap((e) => e.attrs).filter((a) => a.name === 'href').map((a) => a.value)).toEqual(['#items', '/memo.html', '/evidence/abc']);
    expect(page).not.toMatch(/url\(|@import|https?:/);
  });

  it('names every item with its verdict in words, and where its tiers part', () => {
    const page = renderHomePage(viewOf('x'));
    for (const item of catalogue.items) expect(page).toContain(`<span class="id">${item.id}</span>`);
    expect(page.match(/<details/g)).toHaveLength(8);
    expect(page).toContain('Set by hand.');
    expect(page.indexOf('>Core<')).toBeLessThan(page.indexOf('>By reference ↗<'));
    expect(page.indexOf('>By reference ↗<')).toBeLessThan(page.indexOf('>Enhanced<'));
    expect(page).toContain('1 of 73 core elements and elements by reference');
  });

  it('can be read by a screen reader: language, headings, captions, header cells', () => {
    const elements = elementsOf(renderHomePage(viewOf('x')));
    const named = (name: string) => elements.filter((e) => e.tagName === name);
    expect(named('html')[0]!.attrs).toContainEqual({ name: 'lang', value: 'en' });
    expect(named('h1')).toHaveLength(1);
    expect(named('main')).toHaveLength(1);
    expect(named('table').length).toBe(named('caption').length);
    expect(named('th').every((th) => th.attrs.some((a) => a.name === 'scope'))).toBe(true);
    const ids = elements.flatMap((e) => e.attrs.filter((a) => a.name === 'id').map((a) => a.value));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says the next step where nothing is there yet', () => {
    const { review, gaps } = viewOf('x');
    const page = renderHomePage({ review: { ...review, reviewers: [], asOf: '', notices: [], readOnly: false }, documents: [], gaps: { ...gaps, related: [] }, hasMemo: false });
    expect(page).toContain('No documents yet. Bring in the laws with <code>lacuna import</code>.');
    expect(page).not.toContain('/memo.html');
    expect(page).not.toContain('Related recommendations');
  });
});
