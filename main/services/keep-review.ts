import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { ReviewSubject } from '../../shared/domain/judgement.ts';
import { assessmentsOf } from './assess-element.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { memoLanguages } from '../../shared/domain/memo-model.ts';
import { decide, documentsOf, setting, subjectOf, type Desk } from './desk.ts';
import { tagsOf } from './tag-passage.ts';

/** The first decision of every review: what it is of. */
export function beginReview(desk: Desk, wish: Parsed<'review.create'>): Output<'review.create'> {
  const subject: ReviewSubject = { state: wish.state, title: wish.title, asOf: wish.asOf, reviewers: wish.reviewers };
  decide(desk, [{ topic: 'review', id: 'review', before: null, after: subject }]);
  return describeReview(desk);
}

/** What the review is of, and how far it has come. */
export function describeReview(desk: Desk): Output<'review.describe'> {
  const subject = subjectOf(desk);
  return {
    ...subject, reviewers: [...subject.reviewers], file: desk.store.file, readOnly: desk.store.readOnly, notices: [...desk.store.notices],
    decisions: desk.store.journal.last()?.sequence ?? 0, documents: documentsOf(desk).length, tags: tagsOf(desk).length, assessed: assessmentsOf(desk).length,
  };
}

/** Changes State, title, date or reviewers: only what is given. */
export function changeReview(desk: Desk, wish: Parsed<'review.change'>): Output<'review.change'> {
  const given = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length > 0) decide(desk, [setting(desk, 'review', 'review', { ...subjectOf(desk), ...given })]);
  return describeReview(desk);
}

/** Changes a setting; an empty value takes it away. */
export function changeSetting(desk: Desk, { key, value }: Parsed<'settings.change'>): Output<'settings.change'> {
  if (key === 'memo.language' && value !== '' && !memoLanguages.some((language) => language === value)) throw new Failure('invalid-input', `The memo is not written in "${value}". Use ${memoLanguages.join(', ')}.`);
  decide(desk, [setting(desk, 'setting', key, value === '' ? null : value)]);
  return { key, value };
}
