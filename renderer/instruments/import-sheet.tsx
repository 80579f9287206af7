import { useEffect, useState } from 'react';
import type { Input } from '../../shared/contract/operations.ts';
import { Button } from '../controls/button.tsx';
import { Field } from '../controls/field.tsx';
import { Sheet } from '../controls/sheet.tsx';
import { useEngine } from '../engine/engine-context.tsx';
import { Refusal } from '../engine/pipe.ts';
import { useJobs } from '../engine/use-jobs.ts';
import { useQuery } from '../engine/use-query.ts';
import { say } from '../text/say.ts';
import { ImportRow, type Wish } from './import-row.tsx';
import styles from './import-sheet.module.css';
import { send, type IncomingFile } from './incoming.ts';
import { useFoundFiles, type FoundFile } from './use-found-files.ts';

type Shared = Pick<Input<'documents.import'>, 'adopted' | 'inForce' | 'consolidated' | 'gazette' | 'source'>;
interface ImportSheetProps { readonly asked: { readonly files: readonly IncomingFile[]; readonly paths: readonly string[] }; readonly onClose: () => void; readonly onStarted: () => void }

/** Asks what the files are, with guesses in place, and starts one import a file. Enter imports as guessed. */
export function ImportSheet({ asked, onClose, onStarted }: ImportSheetProps) {
  const found = useFoundFiles(asked);
  const [wishes, setWishes] = useState<Readonly<Record<string, Partial<Wish>>>>({}), [shared, setShared] = useState<Shared>({});
  const { pipe } = useEngine(), { start } = useJobs(), { data: laws } = useQuery('instruments.list', {});
  const wishFor = (file: FoundFile): Wish => ({ ...file.guess, isLeftOut: false, ...wishes[file.key] });
  const chosen = (found ?? []).filter((file) => isPossible(file) && !wishFor(file).isLeftOut);
  const isVain = found !== null && !found.some(isPossible);
  // Said before all is known, it holds as soon as it is: Enter pressed early imports as guessed.
  const [isGo, setGo] = useState(false);
  useEffect(() => { if (isGo && found) { setGo(false); if (chosen.length > 0) begin(); } }, [isGo, found]);
  const begin = (): void => {
    for (const file of chosen) {
      const input = inputOf(wishFor(file), shared);
      if (file.path) void start('documents.import', { ...input, paths: [file.path] });
      else void send(file.name, file.sizeBytes, async (signal, onSent) => {
        if (!pipe.upload || !file.file) throw new Refusal('failed', say('instruments.incoming.no-place'));
        await start('documents.import', { ...input, paths: [await pipe.upload(file.file, file.name, signal, onSent)] });
      });
    }
    onClose();
    onStarted();
  };
  const names = [...new Set([...(laws ?? []).map(({ name }) => name), ...(found ?? []).map((file) => wishFor(file).instrument)])].filter(Boolean);
  const versionsOf = (instrument: string): string[] => laws?.find(({ name }) => name.toLowerCase() === instrument.trim().toLowerCase())?.versions.map(({ label }) => label) ?? [];
  return (
    <Sheet title={say('instruments.sheet', { count: found?.length ?? asked.files.length + asked.paths.length })} isOpen onClose={onClose} size="large" actions={<>
      {/* Where nothing can come in, the focus goes from the other button to this one. */}
      <Button key={isVain ? 'alone' : 'beside'} autoFocus={isVain} onPress={onClose}>{say('common.cancel')}</Button>
      <Button look="primary" autoFocus isDisabled={found !== null && chosen.length === 0} onPress={() => setGo(true)}>{say('instruments.sheet.start', { count: found ? chosen.length : asked.files.length + asked.paths.length })}</Button>
    </>}>
      {!found ? <p>{say('instruments.sheet.looking')}</p> : found.length === 0 ? <p>{say('instruments.sheet.nothing')}</p> : <>
        <p className={styles.help}>{say('instruments.sheet.help')}</p>
        <table className={styles.files}>
          <thead><tr>{(['file', 'law', 'version', 'language', 'role'] as const).map((column) => <th key={column} scope="col">{say(headings[column])}</th>)}<th><span className="unseen">{say('common.remove')}</span></th></tr></thead>
          <tbody>{found.map((file) => <ImportRow key={file.key} file={file} wish={wishFor(file)} isPossible={isPossible(file)} lawNames={names} versionNames={versionsOf(wishFor(file).instrument)} onChange={(change) => setWishes({ ...wishes, [file.key]: { ...wishes[file.key], ...change } })} />)}</tbody>
        </table>
        <fieldset className={styles.shared}>
          <legend>{say('instruments.sheet.dates')}</legend>
          {(['adopted', 'inForce', 'consolidated'] as const).map((day) => <Field key={day} label={capital(say(`instruments.${day}`))} inputType="date" value={shared[day] ?? ''} onChange={(value) => setShared({ ...shared, [day]: value })} />)}
          <Field label={capital(say('instruments.gazette'))} hint={say('instruments.sheet.gazette.hint')} value={shared.gazette ?? ''} onChange={(gazette) => setShared({ ...shared, gazette })} />
          <Field label={capital(say('instruments.source'))} hint={say('instruments.sheet.source.hint')} value={shared.source ?? ''} onChange={(source) => setShared({ ...shared, source })} />
        </fieldset>
      </>}
    </Sheet>
  );
}

const headings = { file: 'instruments.sheet.file', law: 'instruments.sheet.law', version: 'instruments.sheet.version', language: 'instruments.language', role: 'instruments.role' } as const;
const isPossible = (file: FoundFile): boolean => !file.problem && file.alreadyAs === null;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function inputOf(wish: Wish, shared: Shared): Omit<Input<'documents.import'>, 'paths'> {
  const said = Object.fromEntries(Object.entries(shared).filter(([, value]) => value)) as Shared;
  return { ...(wish.instrument.trim() ? { instrument: wish.instrument.trim() } : {}), version: wish.version.trim(), language: wish.language, role: wish.role, draft: wish.draft, ...(wish.consolidated ? { consolidated: wish.consolidated } : {}), ...said };
}
