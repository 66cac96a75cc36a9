import { useEffect, useId, useRef } from 'react';
import css from './evidence.module.css';

/** Several lines of text under a label; `problem` says what to change. */
export function TextArea(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | null;
  /** It takes the focus when it appears. */
  readonly hasFocus?: boolean;
}) {
  const { label, value, onChange, problem = null, hasFocus = false } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (hasFocus) area.current?.focus();
  }, [hasFocus]);
  return (
    <div className={css['area']}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={area}
        rows={3}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className={css['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
