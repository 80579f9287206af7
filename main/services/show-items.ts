import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { listItems, showItem, type Judged } from '../../shared/domain/item-sheet.ts';
import type { ChosenReading, Override } from '../../shared/domain/judgement.ts';
import { readWish, unfinishedKeys } from '../../shared/domain/unfinished-assessment.ts';
import { assessmentsOf, recordWithUnits } from './assess-element.ts';
import { subjectOf, type Desk } from './desk.ts';
import { tagsOf } from './tag-passage.ts';

/** Every item and related recommendation with its progress, and what is typed but not decided. */
export const showItems = (desk: Desk): Output<'items.list'> => listItems(desk.catalogue(), judgedSoFar(desk)) as Output<'items.list'>;

/** One item, or one recommendation outside the items, with all that is needed to judge it. */
export const showOneItem = (desk: Desk, { item }: Parsed<'items.show'>): Output<'items.show'> => showItem(desk.catalogue(), item, judgedSoFar(desk)) as Output<'items.show'>;

/** What is typed but not decided, by target. */
export const unfinishedIn = (desk: Desk): Output<'items.list'>['unfinished'] => (desk.store.drafts.list(unfinishedKeys).length > 0 ? showItems(desk).unfinished : []);

function judgedSoFar(desk: Desk): Judged {
  const values = <T>(topic: 'override' | 'reading'): T[] => desk.store.standing.list<T>(topic).map(({ value }) => value);
  const wishes = desk.store.drafts.list(unfinishedKeys).map(({ key, text, basis, at, by }) => [key.slice(unfinishedKeys.length), { wish: readWish(text), basis, at, by }] as const);
  return { state: subjectOf(desk).state, assessments: assessmentsOf(desk).map((assessment) => ({ ...assessment, searched: recordWithUnits(desk, assessment.searched) })), tags: tagsOf(desk), overrides: values<Override>('override'), readings: values<ChosenReading>('reading'), wishes: new Map(wishes) };
}
