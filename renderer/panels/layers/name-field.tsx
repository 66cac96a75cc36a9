import { useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { useText } from '../../app/use-text.ts';
import css from './layers.module.css';

/** The name of a layer, or of what `label` says, while it is changed: Enter or leaving keeps it, Esc takes it back. */
export function NameField(props: {
  readonly name: string;
  readonly label?: string;
  readonly onDone: (name: string | null) => void;
}) {
  const t = useText();
  const [text, setText] = useState(props.name);
  return (
    <TextField
      aria-label={props.label ?? t('layers.name')}
      value={text}
      onChange={setText}
      autoFocus
      onBlur={() => {
        props.onDone(text);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') props.onDone(text);
        else if (event.key === 'Escape') props.onDone(null);
        else event.continuePropagation();
      }}
    >
      <Input
        className={css['rename'] ?? ''}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
    </TextField>
  );
}
