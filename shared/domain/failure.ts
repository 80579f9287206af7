/** The closed list of expected trouble, and the exit code of the command line that each one ends with (design: command line). */
export const exitCodes = {
  failed: 1, 'disk-full': 1, busy: 1, internal: 1,
  'wrong-usage': 2, 'invalid-input': 2, ambiguous: 2,
  'not-found': 3,
  refused: 4, 'newer-file': 4, 'foreign-file': 4, 'damaged-file': 4, 'empty-file': 4, 'read-only': 4,
  cancelled: 5,
} as const;

export type FailureCode = keyof typeof exitCodes;

/** Expected trouble: a code from the closed list and a sentence the user can act on. Anything else that is thrown is a surprise. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: FailureCode, sentence: string, details: Readonly<Record<string, unknown>> = {}) {
    super(sentence);
    this.name = 'Failure';
    this.code = code;
    this.details = details;
  }
}
