import { useState } from 'react';
import type { Output } from '../../shared/contract/operations.ts';
import { Button } from '../controls/button.tsx';
import { Sheet } from '../controls/sheet.tsx';
import { bridge } from '../engine/bridge.ts';
import { useEngine } from '../engine/engine-context.tsx';
import { useCommand } from '../engine/use-command.ts';
import { useQuery } from '../engine/use-query.ts';
import { say } from '../text/say.ts';
import styles from './recognition-sheet.module.css';

type Row = Output<'recognition.list'>[number];

/** The recognition data that are there for scans, and how more come in: from a file, since this program fetches nothing. */
export function RecognitionSheet({ onClose }: { readonly onClose: () => void }) {
  const { pipe } = useEngine(), { data: rows = [] } = useQuery('recognition.list', {});
  const [refusal, setRefusal] = useState(''), [done, setDone] = useState('');
  const { run: install, busy } = useCommand('recognition.install', { onRefusal: ({ message }) => setRefusal(message) }), { run: remove } = useCommand('recognition.remove');
  const add = async (file: string): Promise<void> => { setRefusal(''); setDone(''); const row = await install({ file }); if (row) setDone(say('instruments.recognition.installed', { name: row.name })); };
  const choose = (): void => {
    if (bridge) { void bridge.chooseFiles('recognition').then(([file]) => (file ? add(file) : undefined)); return; }
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = '.traineddata,.gz';
    field.addEventListener('change', () => { const file = field.files?.[0]; if (file && pipe.upload) void pipe.upload(file, file.name).then(add, (error: unknown) => setRefusal((error as Error).message)); });
    field.click();
  };
  return (
    <Sheet title={say('instruments.recognition')} isOpen onClose={onClose} actions={<>
      <Button onPress={onClose}>{say('common.close')}</Button>
      <Button look="primary" autoFocus isDisabled={busy} onPress={choose}>{say(busy ? 'instruments.recognition.checking' : 'instruments.recognition.install')}</Button>
    </>}>
      <p>{say('instruments.recognition.help')}</p>
      {refusal ? <p className={styles.refusal} role="alert">{refusal}</p> : done ? <p role="status">{done}</p> : null}
      <ul className={styles.rows}>{rows.map((row) => <DataRow key={row.data} row={row} onRemove={() => void remove({ data: row.data })} />)}</ul>
    </Sheet>
  );
}

function DataRow({ row: { data, name, origin }, onRemove }: { readonly row: Row; readonly onRemove: () => void }) {
  return <li><span>{name}</span><span className={styles.detail}>{data} · {say(origin === 'shipped' ? 'instruments.recognition.shipped' : 'instruments.recognition.own')}</span>{origin === 'installed' ? <Button look="quiet" aria-label={say('instruments.recognition.remove', { name })} onPress={onRemove}>{say('common.remove')}</Button> : null}</li>;
}
