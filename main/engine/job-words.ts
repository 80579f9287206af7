import { operations, type OperationName } from '../../shared/contract/operations.ts';

type NameOf = (path: string) => string;

const named = (paths: unknown, nameOf: NameOf): string => {
  const names = Array.isArray(paths) ? paths.map((path) => nameOf(String(path))) : [];
  return names.length === 1 ? names[0]! : `${names.length} files`;
};

const words: { readonly [N in OperationName]?: (input: Record<string, unknown>, nameOf: NameOf) => string } = {
  'documents.import': ({ paths }, nameOf) => `Importing ${named(paths, nameOf)}`,
  'documents.reread': ({ document }) => `Reading ${String(document)} again`,
  'documents.recognise': ({ document }, nameOf) => `Recognising ${nameOf(String(document))}`,
  'memo.write': ({ out }, nameOf) => `Writing ${named(out, nameOf)}`,
  'exchange.write': ({ out }, nameOf) => `Writing ${named(out, nameOf)}`,
  'exchange.read': ({ file }, nameOf) => `Taking in ${nameOf(String(file))}`,
  'evidence.export': () => 'Writing the evidence',
  'memo.verify': ({ file }, nameOf) => `Verifying ${nameOf(String(file))}`,
  'review.verify': () => 'Verifying the review',
  'recognition.install': ({ file }, nameOf) => `Installing ${nameOf(String(file))}`,
  'reviews.sample': () => 'Opening the review of the sample State',
};

/** What a job does, for the person who waits for it. */
export const jobInWords = (operation: OperationName, input: Record<string, unknown>, nameOf: NameOf): string => words[operation]?.(input, nameOf) ?? operations[operation].summary;
