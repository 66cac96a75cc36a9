import { Input, NumberField } from 'react-aria-components';
import css from './whole-number.module.css';

/** A whole number from 0 to 100 in a small field, taken over when it is left or with Enter; its name is read out. */
export function WholeNumber(props: {
  readonly label: string;
  readonly value: number;
  readonly unit?: string;
  readonly onChange: (value: number) => void;
}) {
  const { label, value, unit, onChange } = props;
  return (
    <NumberField
      className={css['number'] ?? ''}
      aria-label={label}
      value={value}
      minValue={0}
      maxValue={100}
      step={1}
      onChange={(next) => {
        if (!Number.isNaN(next) && next !== value) onChange(next);
      }}
    >
      <Input className={css['input'] ?? ''} />
      {unit !== undefined && (
        <span className={css['unit']} aria-hidden="true">
          {unit}
        </span>
      )}
    </NumberField>
  );
}
