import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSampleLaw, type SampleLaw } from '../../../main/build/read-sample-law.ts';
import { listSamples, typesetSample } from '../../../main/build/typeset-samples.ts';
import { loadCatalogue } from '../../../main/engine/load-catalogue.ts';
import { matchQuote } from '../../../shared/domain/match-quote.ts';

const samples = join(import.meta.dirname, '../../../resources/samples');
const read = (path: string): string => readFileSync(join(samples, path), 'utf8');
const law = (name: string): SampleLaw => readSampleLaw(read(`laws/${name}.md`));
const articles = (name: string) => law(name).blocks.filter((block) => block.kind === 'article');

interface Truth { readonly provisions: readonly { readonly number: string; readonly text: string }[] }
interface Review {
  readonly documents: readonly { readonly file: string }[];
  readonly readings: readonly { readonly item: string; readonly reading: string }[];
  readonly tags: readonly { readonly document: string; readonly provision: string; readonly quote?: string; readonly for: readonly string[] }[];
  readonly assessments: readonly { readonly element: string; readonly verdict: string; readonly reason: string; readonly recommendation: string; readonly priority?: string }[];
  readonly reform: { readonly documents: readonly { readonly file: string }[]; readonly expected: readonly { readonly element: string; readonly effect: string }[] };
}
const review = JSON.parse(read('review.json')) as Review;

describe('sample laws', () => {
  it.each(listSamples())('%s is typeset to the bytes and the truth that are kept', (name) => {
    const { pdf, truth } = typesetSample(name);
    expect(pdf.equals(readFileSync(join(samples, 'pdf', `${name}.pdf`)))).toBe(true);
    expect(JSON.parse(JSON.stringify(truth))).toEqual(JSON.parse(read(`truth/${name}.json`)));
    expect(pdf.length).toBeLessThan(200_000);
  });

  it('are all imported by the sample review or its reform', () => {
    expect([...review.documents, ...review.reform.documents].map(({ file }) => file).sort()).toEqual(listSamples().map((name) => `${name}.pdf`).sort());
  });

  it('give the Criminal Code and its translation the same articles, lines and numbers', () => {
    const shape = (name: string) => articles(name).map(({ number, lines }) => [number, lines.map(({ text, notes }) => [/^(\(\d+\)|[a-z]\))/u.exec(text)?.[0] ?? '', notes.length])]);
    expect(shape('criminal-code.en')).toEqual(shape('code-penal.fr'));
  });

  it('show in the comparative texts what the Bill says, and change nothing else', () => {
    const quoted = articles('amending-bill.en').flatMap(({ lines }) => lines.filter((line) => line.quoted && !line.quotedArticle).map(({ text }) => text));
    const changed = ['criminal-code', 'anti-trafficking-act', 'legal-persons-act'].flatMap((name) => {
      const before = new Map(articles(`${name}.en`).map((article) => [article.number, article.lines.map(({ text }) => text)]));
      return articles(`${name}.draft.en`).flatMap(({ number, lines }) => lines.map(({ text }) => text).filter((text) => !before.get(number)?.includes(text)));
    });
    expect(changed.filter((text) => !quoted.includes(text))).toEqual([]);
    const drafts = new Set(['criminal-code', 'anti-trafficking-act', 'legal-persons-act'].flatMap((name) => articles(`${name}.draft.en`)).flatMap(({ lines }) => lines.map(({ text }) => text)));
    expect(quoted.filter((text) => !drafts.has(text))).toEqual([]);
  });
});

describe('sample review', () => {
  const catalogue = loadCatalogue();
  const assessed = review.assessments.map(({ element }) => element);

  it('assesses every element once, and related recommendations', () => {
    expect(catalogue.elements.map(({ id }) => id).filter((id) => !assessed.includes(id))).toEqual([]);
    expect(new Set(assessed).size).toBe(assessed.length);
    expect(['V.6.2', 'IV.3.3', 'III.4.1', 'V.2.1', 'V.4.2', 'V.8.1', 'V.10.1'].filter((id) => !assessed.includes(id))).toEqual([]);
  });

  it('names only what the catalogue knows', () => {
    const known = new Set([...catalogue.elements, ...catalogue.recommendations].map(({ id }) => id));
    const named = [...assessed, ...review.tags.flatMap((tag) => tag.for), ...review.reform.expected.map(({ element }) => element)];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    const readings = catalogue.items.flatMap((item) => item.readings.map(({ id }) => `${item.id} ${id}`));
    expect(review.readings.map(({ item, reading }) => `${item} ${reading}`).filter((each) => !readings.includes(each))).toEqual([]);
  });

  it('quotes words that stand once in the article it names', () => {
    const texts = new Map(review.documents.map(({ file }) => [file, new Map((JSON.parse(read(`truth/${file.replace('.pdf', '.json')}`)) as Truth).provisions.map((p) => [p.number, p.text]))]));
    const wrong = review.tags.filter(({ document, provision, quote }) => {
      const text = texts.get(document)?.get(provision);
      return text === undefined || (quote !== undefined && matchQuote(text, quote).length !== 1);
    });
    expect(wrong).toEqual([]);
  });

  it('rests every "met" on a tag, and gives every gap a reason, a recommendation and a priority', () => {
    const tagged = new Set(review.tags.flatMap((tag) => tag.for));
    expect(review.assessments.filter(({ verdict, element }) => verdict === 'met' && !tagged.has(element))).toEqual([]);
    expect(review.assessments.filter(({ verdict, reason, recommendation, priority }) => verdict !== 'met' && !(reason && recommendation && priority))).toEqual([]);
  });

  it('never says that a law "violates" the Plan, which binds politically', () => {
    expect(read('review.json')).not.toMatch(/violat|breach of the (Action )?Plan/iu);
  });
});
