import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components';
import styles from './field.module.css';

export interface FieldProps extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** More than one line; the number it starts with. It grows with its words. */
  readonly lines?: number;
  readonly placeholder?: string | undefined;
  /** The label is only for screen readers. */
  readonly hideLabel?: boolean;
  readonly inputType?: 'text' | 'date' | 'search' | 'password';
  /** The language of what is typed, where it is a law's. */
  readonly lang?: string;
}

/** A labelled text field. */
export function Field({ label, hint, error, lines, placeholder, hideLabel, inputType = 'text', lang, ...rest }: FieldProps) {
  return (
    <TextField {...rest} isInvalid={error !== undefined} className={styles.field!}>
      <Label className={hideLabel ? 'unseen' : styles.label!}>{label}</Label>
      {lines
        ? <TextArea className={`${styles.input} ${styles.area}`} rows={lines} placeholder={placeholder} lang={lang} style={{ minBlockSize: `calc(${lines} * var(--line-ui) + 0.625rem)` }} />
        : <Input className={styles.input!} type={inputType} placeholder={placeholder} lang={lang} />}
      {hint ? <Text slot="description" className={styles.hint!}>{hint}</Text> : null}
      <FieldError className={styles.error!}>{error}</FieldError>
    </TextField>
  );
}
