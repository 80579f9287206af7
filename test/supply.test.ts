import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
const { dependencies, devDependencies, allowScripts } = read('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>> & { allowScripts: Record<string, boolean> };
const { packages } = read('package-lock.json') as { packages: Record<string, { version?: string; integrity?: string; hasInstallScript?: boolean; license?: string }> };

describe('What Lacuna is built from', () => {
  it('is pinned to exact versions', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
  });
  it('is locked with digests', () => {
    for (const [path, { integrity }] of Object.entries(packages)) if (path) expect(integrity, path).toMatch(/^sha512-/u);
  });
  it('runs no install script but those allowed by name', () => {
    const scripted = Object.entries(packages).filter(([, p]) => p.hasInstallScript).map(([path]) => path.split('node_modules/').at(-1)!);
    // What is named with "false" is refused by npm; a name that is not in the list at all is a script nobody has looked at.
    expect(scripted.filter((name) => !(name in allowScripts) && name !== 'fsevents')).toEqual([]);
    expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node', 'better-sqlite3']);
  });
  it('has a PDF reader without the known hole', () => {
    const [major, minor, patch] = dependencies['pdfjs-dist']!.split('.').map(Number) as [number, number, number];
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(6_002_108);
  });
  it('carries no copyleft licence but by file', () => {
    const licences = Object.entries(packages).filter(([path, p]) => path && /GPL|AGPL|SSPL/u.test(p.license ?? '') && !/ OR /u.test(p.license ?? ''));
    expect(licences.map(([path, p]) => `${path}: ${p.license}`)).toEqual([]);
  });
});
