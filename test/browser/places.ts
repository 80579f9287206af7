import type { Workbench } from './open-workbench.ts';
import { settle } from './settle.ts';

/** A screen of an open review: what it is called in pictures and tests, and its address. */
export interface Place { readonly name: string; readonly address: string }

/** The screens of an open review of the sample State, each at a place with something to see. */
export async function placesOf(workbench: Workbench): Promise<readonly Place[]> {
  const documents = await workbench.call('documents.list') as readonly { id: string; language: string }[];
  const code = documents.find(({ language }) => language === 'fr') ?? documents[0]!;
  const translation = documents.find(({ language }) => language === 'en') ?? code;
  return [
    { name: 'overview', address: '/overview' },
    { name: 'instruments', address: '/instruments' },
    { name: 'reader', address: `/reader/${code.id}?at=art_149` },
    { name: 'reader-beside', address: `/reader/${code.id}?at=art_149&beside=${translation.id}` },
    { name: 'items', address: `/items/III.1.1?element=${encodeURIComponent('III.1.1/act.harbouring')}` },
    { name: 'items-related', address: '/items/V.8.1' },
    { name: 'matrix', address: '/matrix' },
    { name: 'search', address: '/search?q=trafficking' },
    { name: 'memo', address: '/memo' },
    { name: 'register', address: '/register' },
  ];
}

/** Goes to a place and waits until it has come to rest. */
export async function visit(workbench: Workbench, { address }: Place): Promise<void> {
  await workbench.go(address);
  await settle(workbench.page);
}
