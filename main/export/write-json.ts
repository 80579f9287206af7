import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { Memo } from '../../shared/domain/memo-model.ts';

/** The memo for machines: the `Memo` type as it is (`schema` says which), keys sorted, text untouched. The same memo gives the same bytes. */
export async function writeJson(memo: Memo): Promise<Uint8Array> {
  return new TextEncoder().encode(`${JSON.stringify(JSON.parse(canonicalJson(memo)), null, 1)}\n`);
}
