import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { Sheet } from '../controls/sheet.tsx';
import { useCommand } from '../engine/use-command.ts';
import { useQuery } from '../engine/use-query.ts';
import { say } from '../text/say.ts';
import type { Document } from './law-document.tsx';
import { LawField } from './law-field.tsx';

/** Asks to which law and version a document belongs. */
export function MoveSheet({ document, onClose }: { readonly document: Document; readonly onClose: () => void }) {
  const { data: laws } = useQuery('instruments.list', {}), describe = useCommand('documents.describe');
  const [law, setLaw] = useState(document.instrument), [version, setVersion] = useState(document.version);
  const target = laws?.find(({ name }) => name.toLowerCase() === law.trim().toLowerCase());
  const isSame = law.trim() === document.instrument && version.trim() === document.version;
  const move = (): void => { void describe.run({ document: document.id, instrument: law.trim(), version: version.trim() }); onClose(); };
  return (
    <Sheet title={say('instruments.move.title', { file: document.fileName })} isOpen onClose={onClose} actions={<>
      <Button onPress={onClose}>{say('common.cancel')}</Button>
      <Button look="primary" isDisabled={isSame || !law.trim()} onPress={move}>{say('instruments.move.do')}</Button>
    </>}>
      <p>{say('instruments.move.help')}</p>
      <LawField label={say('instruments.sheet.law')} value={law} names={(laws ?? []).map(({ name }) => name)} onChange={setLaw} autoFocus />
      <LawField label={say('instruments.sheet.version')} value={version} names={(target?.versions ?? []).map(({ label }) => label)} placeholder={say('instruments.sheet.version.own')} onChange={setVersion} />
    </Sheet>
  );
}
