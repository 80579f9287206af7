import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import choice from '../controls/choice.module.css';
import field from '../controls/field.module.css';

interface LawFieldProps { readonly label: string; readonly hideLabel?: boolean; readonly value: string; readonly names: readonly string[]; readonly onChange: (value: string) => void; readonly placeholder?: string; readonly isDisabled?: boolean; readonly autoFocus?: boolean }

/** A name that may be one of those there are, or a new one. */
export function LawField({ label, hideLabel, value, names, onChange, placeholder, isDisabled = false, autoFocus = false }: LawFieldProps) {
  return (
    <ComboBox allowsCustomValue inputValue={value} onInputChange={onChange} defaultItems={names.map((name) => ({ name }))} menuTrigger="focus" isDisabled={isDisabled} className={field.field!}>
      <Label className={hideLabel ? 'unseen' : field.label!}>{label}</Label>
      <Input className={field.input!} placeholder={placeholder} autoFocus={autoFocus} />
      <Popover className={choice.popover!} offset={4}><ListBox className={choice.list!} data-in-popover>{({ name }: { name: string }) => <ListBoxItem id={name} textValue={name} className={choice.option!}>{name}</ListBoxItem>}</ListBox></Popover>
    </ComboBox>
  );
}
