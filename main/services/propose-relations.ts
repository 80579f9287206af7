import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { Instrument, LawDocument, Version } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { relationId, touchesEnd, type Relation, type RelationEnd } from '../../shared/domain/relation.ts';
import { proposeRelations as propose, type Place, type ProposedRelation } from '../suggestion/relations/propose-relations.ts';
import { readOnce } from '../suggestion/suggest.ts';
import { decide, documentsOf, findDocument, languageOf, readingOf, setting, type Desk } from './desk.ts';
import { findProvision } from './find-provision.ts';
import { unitAt } from './printed-places.ts';
import { lawFor } from './suggest-provisions.ts';
import { tagsOf } from './tag-passage.ts';

type Row = Output<'relations.list'>[number];
interface Drawn { readonly relation: Pick<Relation, 'kind' | 'from' | 'to' | 'reason'>; readonly words: string }

/** The relations that the texts suggest and nobody decided on yet, best first: all that touch the offence or what is tagged, or only those of one document or provision. */
export function proposeRelations(desk: Desk, wish: Parsed<'relations.propose'>): Row[] {
  const standing = new Set(relationsOf(desk).map(relationId)), touches = scopeOf(desk, wish);
  return proposalsOf(desk).filter(({ relation }) => !standing.has(relationId(relation)) && touches(relation)).slice(0, wish.limit)
    .map(({ relation, words }) => rowOf(desk, { ...relation, state: 'proposed', by: '', at: '' }, words));
}

/** The relations that were confirmed, and those that were set aside. */
export function listRelations(desk: Desk, wish: Parsed<'relations.list'>): Row[] {
  const touches = scopeOf(desk, wish);
  return relationsOf(desk).filter((relation) => touches(relation) && (!wish.state || relation.state === wish.state)).map((relation) => rowOf(desk, relation));
}

/** Says that one provision bears on another so: proposed or drawn by hand. A decision like any other. */
export const confirmRelation = (desk: Desk, wish: Parsed<'relations.confirm'>): Row => settle(desk, wish, 'confirmed');
/** Sets a proposed relation aside. */
export const dismissRelation = (desk: Desk, wish: Parsed<'relations.dismiss'>): Row => settle(desk, wish, 'dismissed');

/** Takes back what was decided on a relation; where the texts suggest it, it is proposed again. */
export function removeRelation(desk: Desk, wish: Parsed<'relations.remove'>): Output<'relations.remove'> {
  const ends = endsOf(desk, wish), id = relationId(ends);
  if (!desk.store.standing.get('relation', id)) throw new Failure('not-found', 'Nobody decided on such a relation. "lacuna relations" lists those that were confirmed or set aside.');
  decide(desk, [setting(desk, 'relation', id, null)]);
  return { kind: wish.kind, document: ends.from.documentId, provision: ends.from.provision, toDocument: ends.to.documentId, toProvision: ends.to.provision, removed: true };
}

/** The relations decided on, as they stand. */
export const relationsOf = (desk: Desk): Relation[] => desk.store.standing.list<Relation>('relation').map(({ value }) => value);

function settle(desk: Desk, wish: Parsed<'relations.confirm'>, state: Relation['state']): Row {
  const ends = endsOf(desk, wish), id = relationId(ends), known = desk.store.standing.get<Relation>('relation', id);
  if (ends.from.documentId === ends.to.documentId && ends.from.provision === ends.to.provision) throw new Failure('invalid-input', 'A relation is between two provisions: name another one with --to-provision.');
  const reason = known?.reason ?? proposalsOf(desk).find(({ relation }) => relationId(relation) === id)?.relation.reason ?? '';
  const relation: Relation = { ...ends, state, reason, by: desk.by, at: desk.now() };
  if (known?.state !== state) decide(desk, [setting(desk, 'relation', id, relation)]);
  return rowOf(desk, known?.state === state ? known : relation);
}

function endsOf(desk: Desk, wish: Parsed<'relations.remove'>): Pick<Relation, 'kind' | 'from' | 'to'> {
  const end = (named: string, provision: string): RelationEnd => {
    const document = findDocument(desk, named);
    readingOf(desk, document);
    const { path, article } = findProvision(desk, document, provision);
    return { documentId: document.id, provision: path, article };
  };
  return { kind: wish.kind, from: end(wish.document, wish.provision), to: end(wish.toDocument ?? wish.document, wish.toProvision) };
}

function scopeOf(desk: Desk, { document: named, provision }: { readonly document?: string | undefined; readonly provision?: string | undefined }): (relation: Pick<Relation, 'from' | 'to'>) => boolean {
  if (!named) {
    if (provision) throw new Failure('invalid-input', 'Name the document of the provision too, with --document.');
    return () => true;
  }
  const document = findDocument(desk, named);
  // A path that the outline no longer has was there when it was asked for: the law has been read anew since, and nothing is linked to what is gone.
  if (provision && /^[a-z]+_[^\s]+$/u.test(provision) && desk.store.provisions.get(document.id, provision) === null) return () => false;
  const path = provision ? findProvision(desk, document, provision).path : null;
  const isHere = (end: RelationEnd): boolean => (path === null ? end.documentId === document.id : touchesEnd(end, document.id, path));
  return ({ from, to }) => isHere(from) || isHere(to);
}

const known = new WeakMap<object, { readonly made: string; readonly drawn: readonly Drawn[] }>();

/** What the texts suggest, worked out once for the same outlines and tagged articles. */
function proposalsOf(desk: Desk): readonly Drawn[] {
  const documents = documentsToRelate(desk), marked = Map.groupBy(tagsOf(desk), ({ passage }) => passage.documentId);
  const given = documents.map((document) => ({ document, known: lawFor(desk, document), paths: new Set((marked.get(document.id) ?? []).flatMap(({ passage }) => passage.provision?.split('__')[0] ?? [])) }));
  const made = JSON.stringify(given.map(({ document, known: law, paths }) => [document.id, law.made, [...paths].sort()])), there = known.get(desk.store);
  if (there?.made === made) return there.drawn;
  const lexicon = desk.lexicon();
  const laws = given.flatMap(({ document, known: { law }, paths }) => { const prepared = readOnce(law, lexicon); return prepared ? [{ document: prepared, names: namesOf(desk, document, law.title), marked: paths }] : []; });
  const drawn = propose(laws, lexicon).map(drawnOf);
  known.set(desk.store, { made, drawn });
  return drawn;
}

/** Relations are between laws, not between languages: of a version that has an original, its translations are left out. */
function documentsToRelate(desk: Desk): LawDocument[] {
  const ready = documentsOf(desk).filter((document) => desk.store.extractions.get(document.id)?.state === 'ready');
  return ready.filter((document) => document.role === 'original' || !ready.some((other) => other.role === 'original' && other.versionId === document.versionId));
}

/** By what other laws may call a law: its title as printed, and how the review calls it. */
function namesOf(desk: Desk, document: LawDocument, title: string): string[] {
  const law = lawOf(desk, document);
  return [title, law?.name ?? '', law?.shortName ?? ''].filter(Boolean);
}

function lawOf(desk: Desk, document: LawDocument): Instrument | null {
  const version = desk.store.standing.get<Version>('version', document.versionId);
  return version ? desk.store.standing.get<Instrument>('instrument', version.instrumentId) : null;
}

const endOf = ({ document, article }: Place): RelationEnd => ({ documentId: document.documentId, provision: article.path, article: article.number });
const drawnOf = ({ kind, from, to, reason, words }: ProposedRelation): Drawn => ({ relation: { kind, from: endOf(from), to: endOf(to), reason }, words });

function rowOf(desk: Desk, { kind, from, to, state, reason, by, at }: Omit<Relation, 'state'> & { readonly state: Row['state'] }, words = ''): Row {
  const documents = documentsOf(desk);
  const end = ({ documentId, provision, article }: RelationEnd): Row['from'] => {
    const there = desk.store.provisions.get(documentId, provision), document = documents.find(({ id }) => id === documentId), law = document ? lawOf(desk, document) : null;
    return { document: documentId, fileName: document?.fileName ?? '', law: law?.shortName || law?.name || (document?.fileName ?? ''), provision, article, unit: unitAt(desk, documentId, provision), heading: there?.heading ?? '', page: there?.firstPage ?? 1, stands: there !== null };
  };
  const read = documents.find(({ id }) => id === (kind === 'penalises' ? to : from).documentId);
  return { kind, from: end(from), to: end(to), state, reason, words, language: read ? languageOf(desk, read) : '', by, at };
}
