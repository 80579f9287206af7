import type { Workbench } from './open-workbench.ts';
import { settle } from './settle.ts';

/** A screen of an open review: what it is called in pictures and tests, its address, and in the reader how many texts stand side by side. */
export interface Place { readonly name: string; readonly address: string; readonly texts?: 1 | 2 }

/** The screens of an open review of the sample State, each at a place with something to see. */
export async function placesOf(workbench: Workbench): Promise<readonly Place[]> {
  const documents = await workbench.call('documents.list') as readonly { id: string; language: string }[];
  const code = documents.find(({ language }) => language === 'fr') ?? documents[0]!;
  return [
    { name: 'overview', address: '/overview' },
    { name: 'instruments', address: '/instruments' },
    { name: 'reader', address: `/reader/${code.id}?at=art_149`, texts: 1 },
    { name: 'reader-beside', address: `/reader/${code.id}?at=art_149`, texts: 2 },
    { name: 'items', address: `/items/III.1.1?element=${encodeURIComponent('III.1.1/act.harbouring')}` },
    { name: 'items-related', address: '/items/V.8.1' },
    { name: 'matrix', address: '/matrix' },
    { name: 'search', address: '/search?q=trafficking' },
    { name: 'memo', address: '/memo' },
    { name: 'register', address: '/register' },
  ];
}

/** Goes to a place and waits until it has come to rest. Throws where the reader does not show as many texts as the place has. */
export async function visit(workbench: Workbench, { address, texts }: Place): Promise<void> {
  await workbench.go(address);
  if (texts) await standSideBySide(workbench, texts);
  await settle(workbench.page);
}

/** Whether one text or two are shown is how the person likes it, kept from one visit to the next: it is set here, and looked at. */
async function standSideBySide({ page }: Workbench, texts: 1 | 2): Promise<void> {
  const toggle = page.getByRole('button', { name: 'Original and translation side by side' });
  await toggle.waitFor();
  if ((await toggle.getAttribute('aria-pressed')) !== String(texts === 2)) await toggle.click();
  await page.waitForFunction((wanted) => document.querySelectorAll('[data-pages]').length === wanted, texts);
}
