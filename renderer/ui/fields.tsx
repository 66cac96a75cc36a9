import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import css from './controls.module.css';

/** A line of text with its label above; `problem` says what to change. */
export function TextLine(props: {
  readonly label: string;
  /** The label is read out but not shown, because a heading above says it. */
  readonly hidesLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly problem?: string | null;
  /** What the line is needed for, below it; not a fault. */
  readonly hint?: string | null;
  readonly autoFocus?: boolean;
  readonly inputMode?: 'text' | 'decimal';
  /** Characters that the line takes; as many as what it is kept in. */
  readonly maxLength?: number;
}) {
  const { label, value, onChange, onBlur, problem = null, autoFocus = false, inputMode = 'text' } = props;
  const length = props.maxLength === undefined ? {} : { maxLength: props.maxLength };
  const labelClass = props.hidesLabel === true ? 'visually-hidden' : (css['label'] ?? '');
  return (
    <TextField
      className={css['field'] ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={problem !== null}
      autoFocus={autoFocus}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <Label className={labelClass}>{label}</Label>
      <Input className={css['input'] ?? ''} inputMode={inputMode} {...length} />
      <Hint text={props.hint ?? null} />
      <FieldError className={css['invalid'] ?? ''}>{problem}</FieldError>
    </TextField>
  );
}

function Hint({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <Text slot="description" className={css['hint'] ?? ''}>
      {text}
    </Text>
  );
}
