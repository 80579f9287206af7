import { citeUnits, type PrintedUnit } from '../../shared/domain/cite-unit.ts';
import { bearings } from '../../shared/domain/judgement.ts';
import { say } from '../text/say.ts';
import type { Cell } from './lay-lines.ts';

const byArticle = new Intl.Collator(undefined, { numeric: true });

/** A cell's passages by how they bear: how many, and of which articles. */
export function bearingsOf(cell: Cell): { bearing: Cell['places'][number]['bearing']; tags: number; articles: readonly { readonly unit: PrintedUnit; readonly number: string }[] }[] {
  return bearings.flatMap((bearing) => {
    const mine = cell.places.filter((place) => place.bearing === bearing);
    return mine.length ? [{ bearing, tags: mine.reduce((sum, place) => sum + place.tags, 0), articles: mine.filter(({ article }) => article !== '').map(({ article, unit }) => ({ unit, number: article })).sort((a, b) => byArticle.compare(a.unit.kind, b.unit.kind) || byArticle.compare(a.number, b.number)) }] : [];
  });
}

/** What a cell says to those who do not see its signs, and to the pointer that rests on it. */
export function cellWords(cell: Cell | undefined): string {
  if (!cell) return say('matrix.cell.nothing');
  const places = bearingsOf(cell).map(({ bearing, tags, articles }) => say('matrix.cell.place', { count: tags, bearing: say(`bearing.${bearing}`), articles: articles.length ? say('matrix.cell.articles', { articles: citeUnits(articles) }) : '' }));
  return [...(places.length || cell.tags === 0 ? places : [say('matrix.cell.passages', { count: cell.tags })]), ...(cell.lost ? [say('matrix.cell.lost', { count: cell.lost })] : []), ...(cell.assessed ? [say('matrix.cell.assessed')] : [])].join('; ');
}
