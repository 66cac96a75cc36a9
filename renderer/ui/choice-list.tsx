import { ChevronsUpDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import css from './choice-list.module.css';
import controls from './controls.module.css';

/** One of many choices behind a button. */
export function ChoiceList<T extends string>(props: {
  readonly label: string;
  /** The label is read out but not shown, because the row says it. */
  readonly hidesLabel?: boolean;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
  /** What stands there while `value` is none of the options. */
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}) {
  const { label, value, options, onChange, placeholder, autoFocus = false, hidesLabel = false } = props;
  return (
    <Select
      className={controls['field'] ?? ''}
      value={value}
      autoFocus={autoFocus}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(key) => {
        const option = options.find((candidate) => candidate.value === key);
        if (option !== undefined) onChange(option.value);
      }}
    >
      <Label className={hidesLabel ? 'visually-hidden' : (controls['label'] ?? '')}>{label}</Label>
      <Button className={css['trigger'] ?? ''}>
        <SelectValue className={css['value'] ?? ''} />
        <ChevronsUpDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={css['popover'] ?? ''}>
        <ListBox>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.text} className={css['option'] ?? ''}>
              {option.text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
