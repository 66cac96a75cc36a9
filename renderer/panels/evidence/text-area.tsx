import css from './evidence.module.css';

/** Several lines of text under a label. */
export function TextArea(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className={css['area']}>
      <span>{props.label}</span>
      <textarea
        rows={3}
        value={props.value}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
      />
    </label>
  );
}
