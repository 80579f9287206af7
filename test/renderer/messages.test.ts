import { IntlMessageFormat } from 'intl-messageformat';
import { expect, it } from 'vitest';
import { english } from '../../renderer/text/en/english.ts';

it('every message can be read by the rules of ICU', () => {
  const unreadable = Object.entries(english).flatMap(([key, message]) => { try { new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }); return []; } catch { return [key]; } });
  expect(unreadable).toEqual([]);
});
