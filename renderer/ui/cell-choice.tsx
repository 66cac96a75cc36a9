import { ChevronsUpDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import css from './choice-list.module.css';

/** One of many choices in a cell of a table: `short` in the cell, `text` in the list; its name is only read out. */
export function CellChoice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string; readonly short: string }[];
  readonly onChange: (value: T) => void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(key) => {
        const option = options.find((candidate) => candidate.value === key);
        if (option !== undefined) onChange(option.value);
      }}
    >
      <Button className={css['trigger'] ?? ''}>
        <SelectValue className={css['value'] ?? ''}>
          {options.find((option) => option.value === value)?.short ?? ''}
        </SelectValue>
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
