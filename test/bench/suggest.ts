import { loadCatalogue } from '../../main/engine/load-catalogue.ts';
import { loadLexicon } from '../../main/suggestion/load-lexicon.ts';
import { proposeRelations } from '../../main/suggestion/relations/propose-relations.ts';
import { readOnce, suggest } from '../../main/suggestion/suggest.ts';
import { sentences, sequence } from './made-law.ts';

/**
 * Times suggestion over a made code of so many articles: all elements of the catalogue as a window asks for them the first time (the code is prepared within), again when it is prepared, and the links proposed.
 * One article in twenty is made of the words of the lexicon, so that cues, references and reasons have work to do. Milliseconds; of fresh codes, the median of five.
 */
export function benchSuggest(articles: number): unknown {
  const catalogue = loadCatalogue(), lexicon = loadLexicon(), known = Object.values(lexicon.languages.get('en')!.concepts).flat();
  const elements = catalogue.elements.filter(({ packId }) => !packId);
  const runs = Array.from({ length: 5 }, (_, run) => {
    const next = sequence(11 + run), word = (): string => known[Math.floor(next() * known.length)]!;
    const law = {
      documentId: `law-${run}`, language: 'en', title: 'Criminal Code', articles: Array.from({ length: articles }, (_, i) => ({
        path: `art_${i + 1}`, number: String(i + 1), heading: i % 20 === 0 ? word() : sentences(next, 1).slice(0, 40),
        text: `${sentences(next, 9)}${i % 20 === 0 ? ` Whoever ${Array.from({ length: 12 }, word).join(', ')} shall be punished under Article ${1 + Math.floor(next() * articles)} by imprisonment.` : ''}`,
        containers: [i < articles / 5 ? 'General part' : 'Special part', `Chapter ${Math.floor(i / 12)}`],
      })),
    };
    const all = (): number => { const from = performance.now(); for (const { id } of elements) suggest({ targetId: id, catalogue, lexicon, documents: [law], limit: 10 }); return performance.now() - from; };
    const first = all(), again = all(), from = performance.now();
    proposeRelations([{ document: readOnce(law, lexicon)!, names: [law.title], marked: new Set() }], lexicon);
    return { first, again, relations: performance.now() - from };
  });
  const median = (key: 'first' | 'again' | 'relations'): number => Math.round(runs.map((run) => run[key]).sort((a, b) => a - b)[2]!);
  return { articles, elements: elements.length, allElementsMs: median('first'), slowestMs: Math.round(Math.max(...runs.map(({ first }) => first))), againMs: median('again'), relationsMs: median('relations') };
}
