import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { memoSchemaId, type Memo } from '../../shared/domain/memo-model.ts';

/** The memo for machines: the `Memo` type as it is, behind the name of its published schema (`shared/contract/memo-schema.ts`); keys sorted, text untouched. The same memo gives the same bytes. */
export async function writeJson(memo: Memo): Promise<Uint8Array> {
  return new TextEncoder().encode(`${JSON.stringify(JSON.parse(canonicalJson({ $schema: memoSchemaId, ...memo })), null, 1)}\n`);
}
