import { expect, it } from 'vitest';
import { dependsOn } from '../../renderer/engine/depends-on.ts';

const asked = (...topics: string[]): string[] => ['drafts.list', 'items.list', 'items.show', 'overview.read', 'memo.read', 'tags.list', 'outline.places', 'reviews.recent'].filter((operation) => dependsOn(operation, new Set(topics)));

it('asks little again while somebody types, and what lists unfinished things when typing begins or ends', () => {
  expect(asked('draft')).toEqual(['drafts.list', 'items.list']);
  expect(asked('draft', 'draft-standing')).toEqual(['drafts.list', 'items.list', 'items.show', 'overview.read', 'memo.read']);
  expect(asked('draft', 'tag')).toEqual(['drafts.list', 'items.list', 'items.show', 'overview.read', 'memo.read', 'tags.list']);
});
