import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { parsePack, withPacks } from '../../shared/domain/catalogue-packs.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { decide, setting, type Desk } from './desk.ts';

const largestBytes = 4 * 1024 * 1024;

/** Adds a catalogue pack of the user's own to the review. It is kept whole in the journal, so that the memo stays a function of the review. */
export function addPack(desk: Desk, { file }: Parsed<'packs.add'>): Output<'packs.add'> {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new Failure('not-found', `There is no file at ${file}.`);
  if (stat.size > largestBytes) throw new Failure('invalid-input', `${basename(file)} is larger than 4 MB: it is no catalogue pack.`);
  let json: unknown;
  try { json = JSON.parse(readFileSync(file, 'utf8')); } catch (error) { throw new Failure('invalid-input', `${basename(file)} is not JSON: ${(error as Error).message}.`); }
  const pack = parsePack(json);
  if (desk.store.standing.get('pack', pack.id)) throw new Failure('refused', `The pack ${pack.id} is in the review already. Undo its adding, or give the new one another id.`);
  withPacks(desk.catalogue(), [pack]); // throws where its ids collide
  decide(desk, [setting(desk, 'pack', pack.id, pack)]);
  return { id: pack.id, title: pack.title, elements: pack.elements.length };
}
