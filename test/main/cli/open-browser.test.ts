import { describe, expect, it } from 'vitest';
import { hasDisplay, openerOf } from '../../../main/cli/open-browser.ts';

describe('The browser', () => {
  it.each<[NodeJS.Platform, Record<string, string>, boolean]>([
    ['linux', { DISPLAY: ':0' }, true], ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true], ['linux', {}, false], ['linux', { DISPLAY: '' }, false],
    ['darwin', {}, true], ['darwin', { SSH_CONNECTION: '10.0.0.1 22' }, false], ['win32', {}, true],
  ])('is opened on %s with %j: %s', (platform, environment, opened) => { expect(hasDisplay(platform, environment)).toBe(opened); });

  it('is opened by the system, and never through a shell that could read the address as words of its own', () => {
    expect((['linux', 'darwin', 'win32'] as const).map((platform) => openerOf(platform)[0])).toEqual(['xdg-open', 'open', 'rundll32']);
  });
});
