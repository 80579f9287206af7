import { inAny, type Ids } from './id-lists.ts';
import type { PostingsTable, provisionScope, Scope } from './provision-scope.ts';
import { rememberAnswers } from './remembered-answers.ts';

/** Asks one table of postings which provisions match, and keeps the answers for the next key. */
export function matchingIds(scopes: ReturnType<typeof provisionScope>, table: PostingsTable) {
  const { ask, known, keep, forget } = rememberAnswers<Ids>(scopes.prepareIds(table), scopes.version);
  const isOfDocuments = ({ documents, only, less }: Scope): boolean => documents !== null && only === null && less === null;
  return {
    known, keep, forget,
    /**
     * The first `limit` provisions of a scope that match, in the order of their ids; -1: all. Where only some documents are asked, all are, and the others left out: the next language, or another choice of laws, finds the answer there.
     */
    ask: (scope: Scope, match: string, limit: number): Ids => {
      if (!isOfDocuments(scope)) return ask(scope, match, limit);
      const all = known(scope, match) ?? keep(scope, match, scopes.within(ask(scopes.everything(), match, -1), scope));
      return limit < 0 ? all : all.slice(0, limit);
    },
    /** Gets to know all that match by asking for each of the words or phrases of which any suffices: the next key leaves some of them over. */
    learn: (scope: Scope, match: string, anyOf: readonly string[]): void => {
      const asked = isOfDocuments(scope) ? scopes.everything() : scope;
      if (!known(asked, match)) keep(asked, match, inAny(anyOf.map((one) => ask(asked, one, -1))));
    },
  };
}
