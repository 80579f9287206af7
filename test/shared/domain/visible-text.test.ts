import { describe, expect, it } from 'vitest';
import { languageTag, visibleText } from '../../../shared/domain/visible-text.ts';

describe('text made visible', () => {
  it('shows characters that turn the reading direction, and characters no document may hold', () => {
    expect(visibleText('a\u202Eb\u2066c\u0000d\uFFFFe')).toBe('a⟨U+202E⟩b⟨U+2066⟩c⟨U+0000⟩d⟨U+FFFF⟩e');
  });
  it('shows half of a character pair, and leaves whole pairs alone', () => {
    expect(visibleText('\uD83D x \uDE00 😀')).toBe('⟨U+D83D⟩ x ⟨U+DE00⟩ 😀');
  });
  it('leaves every script, tabs and joiners as they are, and makes line ends one kind', () => {
    const words = 'Стаття 96¹ მუხლი հոդված Ἄρθρο şö\tа\u200Dб';
    expect(visibleText(`${words}\r\n${words}\r`)).toBe(`${words}\n${words}\n`);
  });
  it('takes only well-formed language tags into markup', () => {
    expect([languageTag('uk'), languageTag('sr-Latn'), languageTag('en" onload="x'), languageTag(''), languageTag(undefined)]).toEqual(['uk', 'sr-Latn', '', '', '']);
  });
});
