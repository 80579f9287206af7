import { useState } from 'react';
import { provisionKinds, type ProvisionKind } from '../../shared/domain/outline.ts';
import type { Box } from '../../shared/domain/text.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { Field } from '../controls/field.tsx';
import { Sheet } from '../controls/sheet.tsx';
import { useCommand } from '../engine/use-command.ts';
import { say } from '../text/say.ts';
import { CorrectionList } from './correction-list.tsx';
import { nameOf } from './outline-tree.tsx';
import type { Outline, PlacedProvision } from './use-outline.ts';

/** Corrects what the program read of a provision, or says that it is none. */
export function CorrectProvision({ document, provision, language, onClose }: { readonly document: string; readonly provision: PlacedProvision; readonly language: string; readonly onClose: () => void }) {
  const { run, busy } = useCommand('outline.correct');
  const [number, setNumber] = useState(provision.number), [heading, setHeading] = useState(provision.heading), [kind, setKind] = useState<ProvisionKind>(provision.kind);
  const changed = { ...(number !== provision.number ? { number } : {}), ...(heading !== provision.heading ? { heading } : {}), ...(kind !== provision.kind ? { kind } : {}) };
  const correct = (wish: object): void => void run({ document, provision: provision.path, ...wish }).then((done) => { if (done !== null || 'remove' in wish) onClose(); });
  return (
    <Sheet title={say('reader.correct.title', { provision: nameOf(provision, true) })} isOpen onClose={onClose} actions={<>
      <Button look="danger" isDisabled={busy} onPress={() => correct({ remove: true })}>{say('reader.correct.remove')}</Button>
      <Button look="primary" isDisabled={busy || Object.keys(changed).length === 0} onPress={() => correct(changed)}>{say('common.save')}</Button>
    </>}>
      <Field label={say('reader.correct.number')} value={number} onChange={setNumber} autoFocus lang={language} />
      <Field label={say('reader.correct.heading')} value={heading} onChange={setHeading} lines={2} lang={language} />
      <Choice label={say('reader.correct.kind')} options={provisionKinds.map((value) => ({ value, words: say(`reader.kind.${value}`) }))} value={kind} onChange={setKind} />
      <p>{say('reader.correct.help')}</p>
    </Sheet>
  );
}

/** What of the outline was corrected by hand, each to be gone to or taken back. */
export function OutlineCorrections({ onClose, ...of }: { readonly document: string; readonly language: string; readonly isReadOnly: boolean; readonly onClose: () => void }) {
  return <Sheet title={say('reader.corrections')} isOpen onClose={onClose}><CorrectionList {...of} onGo={onClose} /></Sheet>;
}

/** Goes to an article by its number. */
export function GoToArticle({ outline, onGo, onClose }: { readonly outline: Outline; readonly onGo: (path: string) => void; readonly onClose: () => void }) {
  const [written, setWritten] = useState('');
  const plain = (number: string): string => number.toLocaleLowerCase().replace(/[\s.]/gu, '');
  const articles = outline.provisions.filter(({ kind }) => kind === 'article');
  const wanted = plain(written), found = wanted ? articles.find(({ number }) => plain(number) === wanted) ?? articles.find(({ number }) => plain(number).startsWith(wanted)) : undefined;
  const go = (): void => { if (found) { onGo(found.path); onClose(); } };
  return (
    <Sheet title={say('reader.goto')} isOpen onClose={onClose} actions={<Button look="primary" isDisabled={!found} onPress={go}>{say('reader.goto.go')}</Button>}>
      <form onSubmit={(event) => { event.preventDefault(); go(); }}><Field label={say('reader.goto.number')} value={written} onChange={setWritten} autoFocus hint={found ? nameOf(found, true) : wanted ? say('reader.goto.none') : say('reader.goto.help')} /></form>
    </Sheet>
  );
}

/** Writes a note beside some words. */
export function WriteNote({ citation, quotation, onSave, onClose }: { readonly citation: string; readonly quotation: string; readonly onSave: (text: string) => void; readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const save = (): void => { if (text.trim()) { onSave(text.trim()); onClose(); } };
  return (
    <Sheet title={say('reader.note.title', { citation })} isOpen onClose={onClose} actions={<Button look="primary" isDisabled={!text.trim()} onPress={save}>{say('common.save')}</Button>}>
      {quotation ? <q>{quotation.slice(0, 240)}</q> : null}
      <div onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(); }}><Field label={say('reader.note')} lines={4} value={text} onChange={setText} autoFocus hint={say('reader.note.hint')} /></div>
    </Sheet>
  );
}

export interface RegionWish { readonly pageNumber: number; readonly box: Box | null }

/** Takes down words that stand on a page image: which page, where on it, and the words as the reviewer reads them. */
export function TypeRegion({ wish, pageCount, language, onTag, onClose }: { readonly wish: RegionWish; readonly pageCount: number; readonly language: string; readonly onTag: (region: RegionWish, quotation: string) => void; readonly onClose: () => void }) {
  const [page, setPage] = useState(String(wish.pageNumber)), [words, setWords] = useState('');
  const pageNumber = Number(page), isPage = Number.isInteger(pageNumber) && pageNumber >= 1 && pageNumber <= pageCount;
  const go = (): void => { if (isPage && words.trim()) onTag({ pageNumber, box: pageNumber === wish.pageNumber ? wish.box : null }, words.trim()); };
  return (
    <Sheet title={say('reader.region.title')} isOpen onClose={onClose} actions={<Button look="primary" isDisabled={!isPage || !words.trim()} onPress={go}>{say('reader.region.choose')}</Button>}>
      <Field label={say('reader.region.page')} value={page} onChange={setPage} error={isPage ? undefined : say('reader.region.no-page', { count: pageCount })} hint={say(wish.box && pageNumber === wish.pageNumber ? 'reader.region.drawn' : 'reader.region.whole')} />
      <div onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) go(); }}><Field label={say('reader.region.words')} lines={5} value={words} onChange={setWords} autoFocus lang={language} hint={say('reader.region.hint')} /></div>
    </Sheet>
  );
}
