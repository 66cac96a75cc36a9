import { FieldError, Input, Label, TextField } from 'react-aria-components';
import css from './controls.module.css';

/** A line of text with its label above; `problem` says what to change. */
export function TextLine(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
  readonly inputMode?: 'text' | 'decimal';
}) {
  const { label, value, onChange, onBlur, problem = null, autoFocus = false, inputMode = 'text' } = props;
  return (
    <TextField
      className={css['field'] ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={problem !== null}
      autoFocus={autoFocus}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <Label className={css['label'] ?? ''}>{label}</Label>
      <Input className={css['input'] ?? ''} inputMode={inputMode} />
      <FieldError className={css['invalid'] ?? ''}>{problem}</FieldError>
    </TextField>
  );
}
