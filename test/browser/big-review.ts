import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import { startEngine } from '../../main/engine/start-engine.ts';
import { sentences, sequence } from '../bench/made-law.ts';

const lawCount = 20, articlesEach = 60;
const verdicts = ['met', 'partly-met', 'not-met', 'not-found', 'unclear', 'not-applicable'] as const;

/** Makes a review of the size that the matrix must bear: 20 laws, each tagged to every element, every element judged. Through the one entrance, decision by decision. */
export async function makeBigReview(file: string): Promise<void> {
  const engine = startEngine();
  try {
    await engine.dispatch('review.create', { review: file, state: 'Bench', title: 'Twenty laws', asOf: '2026-01-01', reviewers: ['A. Reviewer'] });
    const { found } = await engine.dispatch('catalogue.show', {});
    const elements = (found as Catalogue).elements.map((element) => element.id);
    for (let law = 1; law <= lawCount; law++) {
      const path = join(dirname(file), `law-${law}.md`);
      writeFileSync(path, madeLaw(law));
      await engine.dispatch('documents.import', { paths: [path], instrument: `Law No. ${law}`, shortName: `L${law}`, language: 'en' });
      // Each tag names ten elements: a decision for all of them at once.
      for (let from = 0; from < elements.length; from += 10) await engine.dispatch('tags.add', { document: `law-${law}.md`, provision: String(1 + ((law * 7 + from) % articlesEach)), for: elements.slice(from, from + 10), bearing: from % 20 === 0 ? 'satisfies' : 'partly-satisfies' });
    }
    for (const [i, element] of elements.entries()) await engine.dispatch('assessments.make', { element, verdict: verdicts[i % verdicts.length]!, reason: `Reason ${i + 1}.`, recommendation: i % 2 ? 'Consider an amendment.' : '' });
  } finally { engine.close(); }
}

/** Makes a review with a journal of so many entries or a few more: one law, each of its articles tagged to every element. */
export async function makeLongJournal(file: string, entries: number): Promise<void> {
  const engine = startEngine(), path = join(dirname(file), 'journal-law.md');
  try {
    await engine.dispatch('review.create', { review: file, state: 'Bench', title: 'A long journal', asOf: '2026-01-01', reviewers: ['A. Reviewer'] });
    const { found } = await engine.dispatch('catalogue.show', {}), elements = (found as Catalogue).elements.map((element) => element.id), articles = Math.ceil(entries / elements.length);
    writeFileSync(path, madeLaw(1, articles));
    await engine.dispatch('documents.import', { paths: [path], instrument: 'Law', shortName: 'L', language: 'en' });
    for (let article = 1; article <= articles; article++) await engine.dispatch('tags.add', { document: 'journal-law.md', provision: String(article), for: elements });
  } finally { engine.close(); }
}

/** A law of made words, its numbering the same whatever the seed. */
export function madeLaw(seed: number, articles = articlesEach): string {
  const next = sequence(seed);
  return `# Law No. ${seed}\n\n${Array.from({ length: articles }, (_, i) => `## Article ${i + 1}. ${sentences(next, 1).slice(0, 48)}\n\n(1) ${sentences(next, 2)}\n\n(2) ${sentences(next, 2)}\n`).join('\n')}`;
}
