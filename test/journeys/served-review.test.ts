import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { lacuna } from './lacuna-line.ts';
import { smallLaw } from './small-law.ts';

const cli = fileURLToPath(new URL('../../main/cli/main.ts', import.meta.url));

/** Starts `lacuna serve` and waits for its address. */
async function served(child: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  return await new Promise<string>((resolve, reject) => { let said = ''; child.once('exit', (code) => reject(new Error(`It ended with ${code}.`))); child.stdout.setEncoding('utf8').on('data', (text: string) => { said += text; const found = /http:\S+/u.exec(said); if (found) resolve(found[0]); }); });
}

describe('A served review', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-served-'));
  let child: ChildProcessByStdio<null, Readable, null> | undefined;
  afterAll(() => { child?.kill('SIGKILL'); rmSync(folder, { recursive: true, force: true }); });

  it('opens with its one-time address, answers operations, hands out evidence, and ends at Ctrl+C', async () => {
    const review = join(folder, 'Varania.lacuna'), law = join(folder, 'code.md');
    writeFileSync(law, smallLaw);
    lacuna('new', review, '--state', 'Varania');
    lacuna('import', review, law, '--language', 'en');
    child = spawn(process.execPath, [cli, 'serve', review], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => child!.on('exit', resolve));
    const address = await served(child);
    const origin = new URL(address).origin;
    expect((await fetch(origin)).status).toBeGreaterThanOrEqual(400);
    const entered = await fetch(address, { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')!.split(';')[0]!;
    // The window itself where it was built, else a page that says how to build it.
    const page = await fetch(origin, { headers: { cookie } });
    expect([page.status, await page.text()]).toEqual([200, expect.stringMatching(/<title>Lacuna<\/title>/u)]);
    // Two tabs hear of what either of them decides.
    const tabs = await Promise.all([0, 1].map(async () => (await fetch(`${origin}/events`, { headers: { cookie } })).body!.pipeThrough(new TextDecoderStream()).getReader()));
    const heard = async (tab: (typeof tabs)[number], kind: string): Promise<any> => { for (let text = ''; ;) { const { value, done } = await tab.read(); if (done) throw new Error('The events ended.'); text += value; const found = text.split('\n\n').filter((part) => part.startsWith('data: ')).map((part) => { try { return JSON.parse(part.slice(6)); } catch { return null; } }).find((event) => event?.kind === kind); if (found) return found; } };
    const call = async (name: string, input: unknown) => (await fetch(`${origin}/api/${name}`, { method: 'POST', headers: { cookie, origin, 'content-type': 'application/json' }, body: JSON.stringify(input) })).json() as Promise<any>;
    const { value: [document] } = await call('documents.list', {});
    expect(await call('suggestions.list', { for: 'III.1.5' })).toMatchObject({ ok: true, value: [{ article: '12' }] });
    expect(await call('assessments.make', { element: 'III.1.2/attempt', verdict: 'perhaps' })).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
    expect(await (await fetch(`${origin}/evidence/${document.id}`, { headers: { cookie } })).text()).toBe(smallLaw);
    expect(await call('assessments.make', { element: 'III.1.2/attempt', verdict: 'unclear', reason: 'The wording allows two readings.' })).toMatchObject({ ok: true });
    for (const tab of tabs) expect(await heard(tab, 'review.changed')).toMatchObject({ topics: ['assessment'] });
    // A file from the browser: its bytes, then a job that outlives whoever asked for it.
    const upload = await (await fetch(`${origin}/upload?name=${encodeURIComponent('Second law.md')}`, { method: 'POST', headers: { cookie, origin, 'content-type': 'application/octet-stream' }, body: smallLaw.replace('Varania', 'Elsewhere') })).json() as any;
    await call('jobs.start', { operation: 'documents.import', input: { paths: [upload.value.path] } });
    await expect.poll(async () => (await call('jobs.list', {})).value[0].state, { timeout: 30_000 }).toBe('done');
    expect((await call('documents.list', {})).value.map((row: any) => row.fileName)).toEqual(['code.md', 'Second law.md']);
    const memo = await fetch(`${origin}/download/memo.docx`, { headers: { cookie } });
    expect([memo.headers.get('content-disposition'), Buffer.from(await memo.arrayBuffer()).subarray(0, 2).toString()]).toEqual([`attachment; filename="Varania memo.docx"; filename*=UTF-8''Varania%20memo.docx`, 'PK']);
    expect(await (await fetch(`${origin}/download/memo.html?language=ru`, { headers: { cookie } })).text()).toContain('<html lang="ru">');
    const zip = await (await fetch(`${origin}/download/evidence.zip`, { headers: { cookie } })).arrayBuffer(), again = await (await fetch(`${origin}/download/evidence.zip`, { headers: { cookie } })).arrayBuffer();
    const files = unzipSync(new Uint8Array(zip)), kept = (await call('documents.list', {})).value as { id: string; sha256: string }[];
    // A bag (RFC 8493): each manifest names every file of its kind with its digest, and nothing else.
    const digestOf = (name: string): string => createHash('sha256').update(files[`evidence/${name}`]!).digest('hex'), listed = (manifest: string): string[] => strFromU8(files[`evidence/${manifest}`]!).trimEnd().split('\n');
    const payload = [...kept.map(({ id }) => `data/${id}.md`), 'data/register.json'], tagFiles = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'];
    expect(Object.keys(files).sort()).toEqual([...payload, ...tagFiles, 'tagmanifest-sha256.txt'].map((name) => `evidence/${name}`).sort());
    expect([listed('manifest-sha256.txt'), listed('tagmanifest-sha256.txt')]).toEqual([payload, tagFiles].map((names) => names.map((name) => `${digestOf(name)}  ${name}`)));
    for (const { id, sha256 } of kept) expect(digestOf(`data/${id}.md`)).toBe(sha256);
    expect(strFromU8(files['evidence/bag-info.txt']!)).toContain(`Payload-Oxum: ${payload.reduce((sum, name) => sum + files[`evidence/${name}`]!.byteLength, 0)}.${payload.length}\n`);
    expect(Buffer.from(again).equals(Buffer.from(zip))).toBe(true);
    // While it is served, another program reads the review and cannot change it.
    expect(lacuna('documents', review).code).toBe(0);
    expect(lacuna('change', review, '--title', 'Other')).toMatchObject({ code: 4, err: expect.stringContaining('Another program') });
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('that is damaged does not keep the workbench from being served: it says why, and for which file', async () => {
    const file = join(folder, 'Damaged.lacuna');
    writeFileSync(file, 'This is no review.');
    child = spawn(process.execPath, [cli, 'serve', file], { stdio: ['ignore', 'pipe', 'ignore'] });
    const address = await served(child), { origin } = new URL(address), cookie = (await fetch(address, { redirect: 'manual' })).headers.get('set-cookie')!.split(';')[0]!;
    const call = async (name: string) => (await fetch(`${origin}/api/${name}`, { method: 'POST', headers: { cookie, origin, 'content-type': 'application/json' }, body: '{}' })).json() as Promise<any>;
    expect([await call('reviews.current'), await call('reviews.refused')]).toEqual([{ ok: true, value: null }, { ok: true, value: expect.objectContaining({ file, code: 'foreign-file' }) }]);
    child.kill('SIGINT');
  });
});
