import { bearings } from '../../shared/domain/judgement.ts';
import { say } from '../text/say.ts';
import type { Cell } from './lay-lines.ts';

const byArticle = new Intl.Collator(undefined, { numeric: true });

/** A cell's passages by how they bear: how many, and of which articles. */
export function bearingsOf(cell: Cell): { bearing: Cell['places'][number]['bearing']; tags: number; articles: readonly string[] }[] {
  return bearings.flatMap((bearing) => {
    const mine = cell.places.filter((place) => place.bearing === bearing);
    return mine.length ? [{ bearing, tags: mine.reduce((sum, place) => sum + place.tags, 0), articles: mine.map(({ article }) => article).filter(Boolean).sort(byArticle.compare) }] : [];
  });
}

/** What a cell says to those who do not see its signs, and to the pointer that rests on it. */
export function cellWords(cell: Cell | undefined): string {
  if (!cell) return say('matrix.cell.nothing');
  const places = bearingsOf(cell).map(({ bearing, tags, articles }) => say('matrix.cell.place', { count: tags, bearing: say(`bearing.${bearing}`), articles: articles.length ? say('matrix.cell.articles', { articles: articles.join(', ') }) : '' }));
  return [...(places.length || cell.tags === 0 ? places : [say('matrix.cell.passages', { count: cell.tags })]), ...(cell.lost ? [say('matrix.cell.lost', { count: cell.lost })] : []), ...(cell.assessed ? [say('matrix.cell.assessed')] : [])].join('; ');
}
