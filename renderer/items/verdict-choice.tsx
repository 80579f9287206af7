import { Label, Radio, RadioGroup } from 'react-aria-components';
import { verdicts, type Verdict } from '../../shared/domain/judgement.ts';
import { VerdictGlyph } from '../controls/verdict-glyph.tsx';
import { say } from '../text/say.ts';
import styles from './verdict-choice.module.css';

/** The verdict, each with its sign, its words and its key. */
export function VerdictChoice({ value, onChange, isDisabled }: { readonly value: Verdict; readonly onChange: (verdict: Verdict) => void; readonly isDisabled: boolean }) {
  return (
    <RadioGroup value={value} onChange={(verdict) => onChange(verdict as Verdict)} isDisabled={isDisabled} className={styles.group!} orientation="horizontal">
      <Label className="unseen">{say('items.verdict')}</Label>
      {verdicts.map((verdict, i) => (
        <Radio key={verdict} value={verdict} className={styles.verdict!}>
          <VerdictGlyph verdict={verdict} label={false} /><span title={say(`verdict.${verdict}`)}>{say(`items.verdict.${verdict}`)}</span><kbd aria-hidden className={styles.key}>{verdict === 'open' ? 0 : i + 1}</kbd>
        </Radio>
      ))}
    </RadioGroup>
  );
}
