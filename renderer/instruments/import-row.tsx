import { RotateCcw, X } from 'lucide-react';
import { documentRoles, type DocumentRole } from '../../shared/domain/evidence.ts';
import type { Placement } from '../../shared/domain/guess-placement.ts';
import { Choice } from '../controls/choice.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Tick } from '../controls/tick.tsx';
import { say, saySize } from '../text/say.ts';
import styles from './import-sheet.module.css';
import { languageChoices } from './languages.ts';
import { LawField } from './law-field.tsx';
import type { FoundFile } from './use-found-files.ts';

/** What the person says a file is. */
export interface Wish extends Placement { readonly isLeftOut: boolean }

interface ImportRowProps { readonly file: FoundFile; readonly wish: Wish; readonly isPossible: boolean; readonly lawNames: readonly string[]; readonly versionNames: readonly string[]; readonly onChange: (change: Partial<Wish>) => void }

/** One file of the sheet: which law, version, language and role it is; or why it stays out. */
export function ImportRow({ file, wish, isPossible, lawNames, versionNames, onChange }: ImportRowProps) {
  const label = (what: string): string => say('instruments.sheet.for', { what, file: file.name });
  const name = <th scope="row" className={styles.file}><span className={styles.name} title={file.name}>{file.name}</span><span className={styles.size}>{saySize(file.sizeBytes)}</span></th>;
  if (!isPossible) {
    const why = file.problem ? say('instruments.sheet.problem', { why: file.problem }) : say('instruments.sheet.already', { same: file.alreadyAs === file.name, name: file.alreadyAs! });
    return <tr className={styles.out}>{name}<td colSpan={5}>{why}</td></tr>;
  }
  const out = wish.isLeftOut;
  return (
    <tr className={out ? styles.out : undefined}>
      {name}
      <td><LawField label={label(say('instruments.sheet.law'))} hideLabel value={wish.instrument} names={lawNames} onChange={(instrument) => onChange({ instrument })} isDisabled={out} /></td>
      <td><div className={styles.version}><LawField label={label(say('instruments.sheet.version'))} hideLabel value={wish.version} names={versionNames} placeholder={wish.draft ? say('instruments.draft') : wish.consolidated || say('instruments.sheet.version.own')} onChange={(version) => onChange({ version })} isDisabled={out} /><Tick words={say('instruments.draft')} label={label(say('instruments.draft'))} isTicked={wish.draft} onChange={(draft) => onChange({ draft })} isDisabled={out} /></div></td>
      <td><Choice label={label(say('instruments.language'))} hideLabel options={languageChoices(wish.language, '')} value={wish.language} onChange={(language) => onChange({ language })} isDisabled={out} /></td>
      <td><Choice label={label(say('instruments.role'))} hideLabel options={documentRoles.map((role) => ({ value: role, words: say(`role.${role}`) }))} value={wish.role} onChange={(role: DocumentRole) => onChange({ role })} isDisabled={out} /></td>
      <td><IconButton icon={out ? RotateCcw : X} label={say('instruments.sheet.leave-out', { file: file.name })} aria-pressed={out} onPress={() => onChange({ isLeftOut: !out })} /></td>
    </tr>
  );
}
