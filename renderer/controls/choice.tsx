import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import styles from './choice.module.css';

export interface ChoiceOption<V extends string> { readonly value: V; readonly words: string }

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly ChoiceOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
}

/** One of a few values, from a list that opens. */
export function Choice<V extends string>({ label, hideLabel, options, value, onChange, isDisabled }: ChoiceProps<V>) {
  return (
    <Select className={styles.choice!} value={value} onChange={(key) => onChange(key as V)} {...(isDisabled === undefined ? {} : { isDisabled })}>
      <Label className={hideLabel ? 'unseen' : styles.label!}>{label}</Label>
      <Button className={styles.button!}><SelectValue className={styles.value!} /><ChevronDown aria-hidden /></Button>
      <Popover className={styles.popover!} offset={4}>
        <ListBox className={styles.list!} data-in-popover>
          {options.map((option) => <ListBoxItem key={option.value} id={option.value} textValue={option.words} className={styles.option!}>{option.words}</ListBoxItem>)}
        </ListBox>
      </Popover>
    </Select>
  );
}
