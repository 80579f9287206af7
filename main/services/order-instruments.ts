import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { Instrument, LawDocument, Version } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Change } from '../../shared/domain/journal.ts';
import { decide, documentsOf, type Desk } from './desk.ts';
import { listInstruments } from './list-documents.ts';

type Row = Output<'instruments.change'>;

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const instrumentsOf = (desk: Desk): Instrument[] => desk.store.standing.list<Instrument>('instrument').map(({ value }) => value);
const versionsOf = (desk: Desk): Version[] => desk.store.standing.list<Version>('version').map(({ value }) => value);

/** Renames a law or changes how it is cited. */
export function changeInstrument(desk: Desk, wish: Parsed<'instruments.change'>): Row {
  const law = findInstrument(desk, wish.instrument);
  const after: Instrument = { ...law, name: wish.name ?? law.name, shortName: wish.shortName ?? law.shortName };
  if (after.name === law.name && after.shortName === law.shortName) throw new Failure('wrong-usage', `Nothing was given to change about ${law.name}.`);
  const namesake = instrumentsOf(desk).find((other) => other.id !== law.id && sameName(other.name, after.name));
  if (namesake) throw new Failure('refused', `There is a law called "${namesake.name}" already. If the two are one, bring them together instead.`);
  decide(desk, [{ topic: 'instrument', id: law.id, before: law, after }]);
  return rowOf(desk, law.id);
}

/** Brings two laws together that are one: versions of the same label become one, and every document goes with its version. */
export function mergeInstruments(desk: Desk, wish: Parsed<'instruments.merge'>): Row {
  const from = findInstrument(desk, wish.instrument), into = findInstrument(desk, wish.into);
  if (from.id === into.id) throw new Failure('wrong-usage', `${from.name} cannot be brought together with itself.`);
  const versions = versionsOf(desk), documents = documentsOf(desk);
  const changes = versions.filter((version) => version.instrumentId === from.id).flatMap((version): Change[] => {
    const twin = versions.find((other) => other.instrumentId === into.id && other.draft === version.draft && sameName(other.label, version.label));
    if (!twin) return [{ topic: 'version', id: version.id, before: version, after: { ...version, instrumentId: into.id } }];
    const moved = documents.filter((document) => document.versionId === version.id).map((document): Change => ({ topic: 'document', id: document.id, before: document, after: { ...document, versionId: twin.id } }));
    return [...moved, { topic: 'version', id: version.id, before: version, after: null }];
  });
  const shortName: Change[] = into.shortName || !from.shortName ? [] : [{ topic: 'instrument', id: into.id, before: into, after: { ...into, shortName: from.shortName } }];
  decide(desk, [...changes, ...shortName, { topic: 'instrument', id: from.id, before: from, after: null }]);
  return rowOf(desk, into.id);
}

/** Changes a version's label, or whether it is a draft. */
export function changeVersion(desk: Desk, wish: Parsed<'versions.change'>): Row {
  const version = desk.store.standing.get<Version>('version', wish.version) ?? notThere(`There is no version "${wish.version}". "lacuna instruments --json" lists them.`);
  const after: Version = { ...version, label: wish.label ?? version.label, draft: wish.draft ?? version.draft };
  if (after.label === version.label && after.draft === version.draft) throw new Failure('wrong-usage', `Nothing was given to change about the version "${version.label}".`);
  const twin = versionsOf(desk).find((other) => other.id !== version.id && other.instrumentId === version.instrumentId && other.draft === after.draft && sameName(other.label, after.label));
  if (twin) throw new Failure('refused', `This law has a version "${twin.label}" already. Move the documents to it instead.`);
  decide(desk, [{ topic: 'version', id: version.id, before: version, after }]);
  return rowOf(desk, version.instrumentId);
}

/** The changes that take away a version and a law which are left without a document when this one goes. */
export function clearedShelf(desk: Desk, document: LawDocument): Change[] {
  const version = desk.store.standing.get<Version>('version', document.versionId);
  if (!version || documentsOf(desk).some((other) => other.id !== document.id && other.versionId === version.id)) return [];
  const law = desk.store.standing.get<Instrument>('instrument', version.instrumentId);
  const lawEmpty = law && !versionsOf(desk).some((other) => other.id !== version.id && other.instrumentId === law.id);
  return [{ topic: 'version', id: version.id, before: version, after: null }, ...(lawEmpty ? [{ topic: 'instrument' as const, id: law.id, before: law, after: null }] : [])];
}

function findInstrument(desk: Desk, named: string): Instrument {
  const all = instrumentsOf(desk);
  return all.find(({ id }) => id === named) ?? all.find(({ name }) => sameName(name, named)) ?? all.find(({ shortName }) => shortName !== '' && sameName(shortName, named))
    ?? notThere(all.length > 0 ? `No law is called "${named}". The review holds ${all.slice(0, 8).map(({ name }) => name).join(', ')}${all.length > 8 ? ' ...' : ''}.` : 'The review holds no laws yet. Import one first.');
}

const notThere = (sentence: string): never => { throw new Failure('not-found', sentence); };

const rowOf = (desk: Desk, instrumentId: string): Row => listInstruments(desk).find(({ id }) => id === instrumentId)!;
