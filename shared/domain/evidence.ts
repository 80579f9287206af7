/** A law: code, act, decree, bill, treaty. */
export interface Instrument {
  readonly id: string;
  readonly name: string;
  /** How it is cited after its first mention: "CC". Empty until the reviewer gives one. */
  readonly shortName: string;
}

/** An instrument's text at one time: in force on a date, or a draft. */
export interface Version {
  readonly id: string;
  readonly instrumentId: string;
  readonly label: string;
  readonly draft: boolean;
}

export const documentRoles = ['original', 'official-translation', 'working-translation'] as const;
export type DocumentRole = (typeof documentRoles)[number];

/** One immutable file of a version, with its custody. Dates are ISO days; empty strings mean "not stated". */
export interface LawDocument {
  readonly id: string;
  readonly versionId: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly fileName: string;
  readonly role: DocumentRole;
  /** A lexicon code (`en`, `sr-Latn`) or another BCP 47 tag; empty when neither given nor detected. */
  readonly language: string;
  readonly source: string;
  readonly gazette: string;
  readonly adoptedOn: string;
  readonly inForceFrom: string;
  readonly consolidatedAsOf: string;
  readonly importedAt: string;
  readonly importedBy: string;
}

/** What extraction made of a document: derived, recomputable, never a decision. */
export const readingStates = ['waiting', 'reading', 'ready', 'failed', 'cancelled'] as const;
export type ReadingState = (typeof readingStates)[number];
