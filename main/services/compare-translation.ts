import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { comparisonWords, languageFor, type ComparisonWords } from '../../shared/domain/comparison-words.ts';
import { settledDoubtId, wordsLookedAt, type SettledDoubt } from '../../shared/domain/doubt.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { type TranslationDoubt } from '../../shared/domain/translation-doubt.ts';
import { findTranslationDoubts } from '../../shared/domain/translation-doubts.ts';
import { structuresFor } from '../outline/structure-vocabulary.ts';
import type { ReviewStore } from '../store/review-store.ts';
import { decide, documentsOf, findDocument, languageOf, readingOf, setting, type Desk } from './desk.ts';
import { alignmentOf, otherLanguages } from './pair-provisions.ts';

type Row = Output<'translations.doubts'>['doubts'][number];

/** An original and a translation of it, both read. */
export interface TranslationPair { readonly original: LawDocument; readonly translation: LawDocument }

/** The differences between an original and its translation that a person should look at. */
export function showTranslationDoubts(desk: Desk, wish: Parsed<'translations.doubts'>): Output<'translations.doubts'> {
  const pair = pairNamed(desk, wish.document, wish.other);
  if (!pair) return { original: null, translation: null, aligned: 0, doubts: [] };
  const rows = rowsOf(desk, pair);
  return { original: pair.original.id, translation: pair.translation.id, aligned: alignmentOf(desk, pair.original.id, pair.translation.id).pairs.length, doubts: wish.open ? rows.filter(({ dismissed }) => !dismissed) : rows };
}

/** Sets a difference aside, with the reason that makes it none. A decision like any other; when the words change, the doubt is open again. */
export function dismissTranslationDoubt(desk: Desk, wish: Parsed<'translations.dismiss'>): Row {
  const { pair, doubt } = doubtNamed(desk, wish);
  const { note, original: { path, pageNumber } } = doubt;
  const settled: SettledDoubt = { documentId: pair.original.id, otherId: pair.translation.id, doubt: doubt.id, path, pageNumber, note, basis: basisOf(desk, doubt), reason: wish.reason, by: desk.by, at: desk.now() };
  decide(desk, [setting(desk, 'doubt', settledDoubtId(settled), settled)]);
  return rowOf(desk, pair, doubt);
}

/** Opens a difference again that was set aside. */
export function reopenTranslationDoubt(desk: Desk, wish: Parsed<'translations.reopen'>): Row {
  const { pair, doubt } = doubtNamed(desk, wish), id = settledDoubtId({ documentId: pair.original.id, otherId: pair.translation.id, doubt: doubt.id });
  if (!desk.store.standing.get('doubt', id)) throw new Failure('refused', `Nobody set this aside: ${doubt.note}`);
  decide(desk, [setting(desk, 'doubt', id, null)]);
  return rowOf(desk, pair, doubt);
}

/** How many differences each translation has from its original. Comparing a pair takes a while the first time: other questions are answered between two. */
export async function countTranslationDoubts(desk: Desk): Promise<Output<'translations.count'>> {
  const documents = documentsOf(desk), found: Output<'translations.count'> = [];
  for (const translation of documents.filter(({ role, id }) => role !== 'original' && desk.store.extractions.get(id)?.state === 'ready')) {
    const [original] = otherLanguages(desk, documents, translation);
    if (!original) continue;
    await new Promise(setImmediate);
    desk.signal?.throwIfAborted();
    const rows = rowsOf(desk, { original, translation }), dismissed = rows.filter((row) => row.dismissed).length;
    found.push({ original: original.id, originalFile: original.fileName, translation: translation.id, translationFile: translation.fileName, open: rows.length - dismissed, dismissed });
  }
  return found;
}

/** The differences of a document from the other languages of its version that nobody set aside. */
export const openTranslationDoubts = (desk: Desk, pair: TranslationPair): Row[] => rowsOf(desk, pair).filter(({ dismissed }) => !dismissed);

/** A translation with its original, or an original with one of its translations; null where the version is in one language. */
export function pairNamed(desk: Desk, named: string, otherNamed?: string): TranslationPair | null {
  const mine = findDocument(desk, named), others = otherLanguages(desk, documentsOf(desk), mine), other = otherNamed ? findDocument(desk, otherNamed) : others[0];
  if (otherNamed && !others.some(({ id }) => id === other!.id)) throw new Failure('invalid-input', `${other!.fileName} is not the same version of the same law in another language as ${mine.fileName}, or has not been read. "lacuna describe" puts it there.`);
  readingOf(desk, mine);
  return other ? (mine.role === 'original' ? { original: mine, translation: other } : { original: other, translation: mine }) : null;
}

const rowsOf = (desk: Desk, pair: TranslationPair): Row[] => doubtsBetween(desk, pair).map((doubt) => rowOf(desk, pair, doubt));

function doubtNamed(desk: Desk, wish: Pick<Parsed<'translations.reopen'>, 'document' | 'doubt' | 'other'>): { pair: TranslationPair; doubt: TranslationDoubt } {
  const pair = pairNamed(desk, wish.document, wish.other), doubt = pair && doubtsBetween(desk, pair).find(({ id }) => id === wish.doubt);
  if (!pair || !doubt) throw new Failure('not-found', `There is no difference called "${wish.doubt}". "lacuna translation-doubts" lists them.`);
  return { pair, doubt };
}

function rowOf(desk: Desk, { original, translation }: TranslationPair, doubt: TranslationDoubt): Row {
  const settled = desk.store.standing.get<SettledDoubt>('doubt', settledDoubtId({ documentId: original.id, otherId: translation.id, doubt: doubt.id }));
  const dismissed = settled && settled.basis === basisOf(desk, doubt) ? { by: settled.by, at: settled.at, reason: settled.reason } : null;
  const { id, kind, note } = doubt;
  return { id, kind, note, original: { ...doubt.original }, translation: { ...doubt.translation }, dismissed };
}

const basisOf = (desk: Desk, { note, compared }: TranslationDoubt): string => desk.digest(`${note}\n${wordsLookedAt(compared)}`);

const known = new WeakMap<ReviewStore, Map<string, { readonly made: string; readonly doubts: readonly TranslationDoubt[] }>>();

/** Found once for each state of the two outlines. */
function doubtsBetween(desk: Desk, { original, translation }: TranslationPair): readonly TranslationDoubt[] {
  const ofReview = known.get(desk.store) ?? new Map<string, { made: string; doubts: readonly TranslationDoubt[] }>();
  known.set(desk.store, ofReview);
  const key = `${original.id} ${translation.id}`, languages = [original, translation].map((document) => languageOf(desk, document));
  const made = [...[original, translation].map(({ id }) => desk.store.extractions.get(id)?.outlineDigest ?? ''), ...languages].join(' '), there = ofReview.get(key);
  if (there?.made === made) return there.doubts;
  const compared = (id: string, language: string) => ({ provisions: desk.store.provisions.list(id), words: wordsFor(desk, language) });
  const doubts = findTranslationDoubts(compared(original.id, languages[0]!), compared(translation.id, languages[1]!), alignmentOf(desk, original.id, translation.id));
  ofReview.set(key, { made, doubts });
  return doubts;
}

/** A language's words for comparison, with the ordinals of its structural vocabulary. */
function wordsFor(desk: Desk, language: string): ComparisonWords | null {
  const words = languageFor(desk.comparison(), language);
  return words && comparisonWords(words, structuresFor(desk.vocabulary(), words.language)[0]?.ordinals);
}
