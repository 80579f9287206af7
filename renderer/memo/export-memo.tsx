import { memoKinds, memoLanguages, type MemoKind, type MemoLanguage } from '../../shared/domain/memo-model.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { Progress } from '../controls/progress.tsx';
import { useCommand } from '../engine/use-command.ts';
import { useCommands } from '../frame/commands.ts';
import { usePreference } from '../frame/preferences.ts';
import { say } from '../text/say.ts';
import styles from './export-memo.module.css';
import { formats, useExport, type Format } from './use-export.ts';

interface ExportMemoProps { readonly state: string; readonly kind: MemoKind; readonly language: MemoLanguage; readonly onKind: (kind: MemoKind) => void; readonly onLanguage: (language: MemoLanguage) => void; readonly isReadOnly: boolean }

/** One button, with the documents, languages and formats beside it; while the memo is written, its progress and the way to stop it. */
export function ExportMemo({ state, kind, language, onKind, onLanguage, isReadOnly }: ExportMemoProps) {
  const { isRunning, start, cancel } = useExport(), [kept, keep] = usePreference('memoFormat'), setting = useCommand('settings.change');
  const format: Format = formats.find((one) => one === kept) ?? 'docx';
  const run = (): void => start({ kind, format, language }, say('memo.export.name', { state, kind }));
  useCommands([
    { id: 'file.export-memo', words: say('memo.export.as', { kind, format: say(`memo.format.${format}`) }), group: say('memo.title'), keys: ['mod+e'], isDisabled: isRunning, run },
    { id: 'memo.language', words: say('memo.language.default', { language: say(`memo.language.${language}`) }), group: say('memo.title'), isDisabled: isReadOnly, run: () => void setting.run({ key: 'memo.language', value: language }) },
  ]);
  if (isRunning) return <div className={styles.export} role="status"><span>{say('memo.export.running', { format: say(`memo.format.${format}`) })}</span><Progress label={say('memo.export.running', { format: say(`memo.format.${format}`) })} done={0} total={0} /><Button onPress={cancel}>{say('common.cancel')}</Button></div>;
  return (
    <div className={styles.export}>
      <Choice label={say('memo.export.kind')} hideLabel options={memoKinds.map((value) => ({ value, words: say(`memo.kind.${value}`) }))} value={kind} onChange={onKind} />
      <Choice label={say('memo.export.language')} hideLabel options={memoLanguages.map((value) => ({ value, words: say(`memo.language.${value}`) }))} value={language} onChange={onLanguage} />
      <Choice label={say('memo.export.format')} hideLabel options={formats.map((value) => ({ value, words: say(`memo.format.${value}`) }))} value={format} onChange={(value) => keep(value)} />
      <Button look="primary" onPress={run}>{say('memo.export', { kind })}</Button>
    </div>
  );
}
