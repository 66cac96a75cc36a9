import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import css from './controls.module.css';

/** A line (or `rows` lines) of text with its label above; `problem` says what to change. */
export function TextLine(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly help?: string | undefined;
  readonly problem?: string | null | undefined;
  readonly rows?: number;
  readonly autoFocus?: boolean;
  readonly inputMode?: 'text' | 'decimal';
  readonly placeholder?: string;
}) {
  const { label, value, onChange, help, problem, rows, autoFocus = false, inputMode = 'text', placeholder } = props;
  const placeholderProps = placeholder === undefined ? {} : { placeholder };
  return (
    <TextField
      className={css['field'] ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={problem != null}
      autoFocus={autoFocus}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
    >
      <Label className={css['label'] ?? ''}>{label}</Label>
      {rows === undefined ? (
        <Input className={css['input'] ?? ''} inputMode={inputMode} {...placeholderProps} />
      ) : (
        <TextArea className={css['input'] ?? ''} rows={rows} {...placeholderProps} />
      )}
      {help !== undefined && (
        <Text slot="description" className={css['help'] ?? ''}>
          {help}
        </Text>
      )}
      <FieldError className={css['invalid'] ?? ''}>{problem}</FieldError>
    </TextField>
  );
}
