/** How one provision bears on another: it defines a term the other uses, threatens the penalty for what the other defines or forbids, exempts from the offence, or supplements it (graver forms, participation, legal persons, confiscation). */
export const relationKinds = ['defines', 'penalises', 'exempts', 'supplements'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** One end of a relation: a provision of a document. `article` stays readable when the outline changes. */
export interface RelationEnd { readonly documentId: string; readonly provision: string; readonly article: string }

/** A relation that a person confirmed, or set aside. `reason` says why it was proposed; empty where a person drew it. */
export interface Relation {
  readonly kind: RelationKind;
  readonly from: RelationEnd;
  readonly to: RelationEnd;
  readonly state: 'confirmed' | 'dismissed';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** One relation a kind and pair of provisions: the id under which it stands. */
export const relationId = ({ kind, from, to }: Pick<Relation, 'kind' | 'from' | 'to'>): string => `${kind} ${from.documentId} ${from.provision} ${to.documentId} ${to.provision}`;

/** Whether a provision is an end's own, or a part of it. */
export const touchesEnd = (end: RelationEnd, documentId: string, provision: string | null): boolean =>
  end.documentId === documentId && provision !== null && (end.provision === provision || provision.startsWith(`${end.provision}__`));
