import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderGuide } from '../../../main/build/write-guide.ts';

const help = fileURLToPath(new URL('../../../resources/help', import.meta.url));
const page = readFileSync(join(help, 'index.html'), 'utf8');
const every = (pattern: RegExp): string[] => [...page.matchAll(pattern)].map(([, found]) => found!);

describe('The user guide', () => {
  it('is what its chapters say (npm run guide writes it)', () => { expect(page).toBe(renderGuide()); });
  it('leads nowhere that is not there', () => {
    const ids = new Set(every(/ id="([^"]+)"/gu));
    expect(every(/href="#([^"]+)"/gu).filter((anchor) => !ids.has(anchor))).toEqual([]);
    expect(every(/(?:src|srcset|href)="([^#"][^"]*)"/gu).filter((file) => !existsSync(join(help, file)))).toEqual([]);
  });
  it('runs nothing and brings no style inside itself, so that any policy lets it show', () => {
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|https?:/u);
  });
  it('has each of its pictures', () => {
    const named = readdirSync(join(help, 'guide')).flatMap((name) => [...readFileSync(join(help, 'guide', name), 'utf8').matchAll(/!\[[^\]]*\]\((\S+)\)/gu)].map(([, picture]) => picture!));
    expect(named.flatMap((name) => [`${name}-light.webp`, `${name}-dark.webp`]).filter((file) => !existsSync(join(help, 'pictures', file)))).toEqual([]);
  });
});
