import type { ReactNode } from 'react';
import { RadioButton, RadioField, RadioGroup, SwitchButton, SwitchField } from 'react-aria-components';
import css from './controls.module.css';

/** One of two or three choices, all in sight. */
export function Segments<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <RadioGroup
      className={css['segments'] ?? ''}
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option !== undefined) onChange(option.value);
      }}
    >
      {options.map((option) => (
        <RadioField key={option.value} value={option.value}>
          <RadioButton className={css['segment'] ?? ''}>{option.text}</RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}

/** On or off, at once. */
export function Toggle(props: {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <SwitchField isSelected={props.isOn} onChange={props.onChange}>
      <SwitchButton className={css['switch'] ?? ''}>
        <span className={css['knob']} />
        {props.children}
      </SwitchButton>
    </SwitchField>
  );
}
