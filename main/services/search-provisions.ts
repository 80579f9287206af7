import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { Instrument, Version } from '../../shared/domain/evidence.ts';
import { findProvisions } from '../search/find-provisions.ts';
import { documentsOf, languageOf, type Desk } from './desk.ts';
import { fileNameOf } from './suggest-provisions.ts';

/** Searches all laws of the review; results are provisions with the hit in the original words. */
export function searchProvisions(desk: Desk, { query, limit }: Parsed<'search.find'>): Output<'search.find'> {
  const { store } = desk;
  const documents = documentsOf(desk).filter((d) => store.extractions.get(d.id)?.state === 'ready');
  const instrumentOf = (versionId: string): string => {
    const version = store.standing.get<Version>('version', versionId);
    const law = version && store.standing.get<Instrument>('instrument', version.instrumentId);
    return law ? `${law.name} ${law.shortName}` : '';
  };
  const hits = findProvisions({
    index: store.index, readProvision: store.provisions.byId,
    documents: documents.map((d) => ({ id: d.id, language: languageOf(desk, d), instrument: instrumentOf(d.versionId) })),
  }, query, { limit });
  return hits.map((hit) => ({ ...hit, reasons: [...hit.reasons], page: store.provisions.get(hit.document, hit.provision)?.firstPage ?? 1, fileName: fileNameOf(documents, hit.document) }));
}
