import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { ChoiceOption } from './choice.tsx';
import styles from './choice.module.css';
import inPlace from './edit-in-place.module.css';

interface ChoiceInPlaceProps<V extends string> { readonly label: string; readonly value: V; /** How the value is shown; its words where not given. */ readonly shown?: string; readonly options: readonly ChoiceOption<V>[]; readonly onChange: (value: V) => void; readonly isReadOnly?: boolean }

/** A value among the words around it that opens a list of a few others when pressed. */
export function ChoiceInPlace<V extends string>({ label, value, shown, options, onChange, isReadOnly }: ChoiceInPlaceProps<V>) {
  const words = shown ?? options.find((option) => option.value === value)?.words ?? value;
  if (isReadOnly) return <span>{words}</span>;
  return (
    <Select value={value} onChange={(key) => { if (key !== value) onChange(key as V); }}>
      <Label className="unseen">{label}</Label>
      <Button className={inPlace.value!}><SelectValue>{() => words}</SelectValue></Button>
      <Popover className={styles.popover!} offset={4}>
        <ListBox className={styles.list!} data-in-popover>
          {options.map((option) => <ListBoxItem key={option.value} id={option.value} textValue={option.words} className={styles.option!}>{option.words}</ListBoxItem>)}
        </ListBox>
      </Popover>
    </Select>
  );
}
