import { memo, useCallback, useEffect, useId, useRef } from 'react';
import css from './gesture-slider.module.css';

const LARGEST = 100;
let gestures = 0;

/** An id that no other change has: changes that share it undo together. */
export function nextGesture(): string {
  gestures += 1;
  return `gesture-${gestures}`;
}

type Props = {
  readonly name: string;
  readonly value: number;
  /** What the value means, in words; beside the name and read out. */
  readonly text: string;
  /** Leaves the text to be read out: its number stands in a field beside. */
  readonly isTextHidden?: boolean;
  readonly isSmall?: boolean;
  readonly onChange: (value: number, gesture: string) => void;
  readonly onStart?: () => void;
  readonly onEnd?: () => void;
};

/**
 * A slider from 0 to 100 in whole steps. All changes of one drag carry the same gesture, so that Undo takes back the whole
 * drag; each press of a key is a gesture of its own.
 *
 * It is the browser's own slider: one element, where thousands of sites are scored in the frame of a press.
 */
export const GestureSlider = memo(function GestureSlider(props: Props) {
  const { name, value, text, isTextHidden = false, isSmall = false, onChange, onStart, onEnd } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  /** Set from the press of the pointer to its release. */
  const drag = useRef<Drag | null>(null);
  const at = Math.round(value);
  const end = useCallback(() => {
    const hasMoved = drag.current?.hasMoved === true;
    drag.current = null;
    if (hasMoved) onEnd?.();
  }, [onEnd]);
  useEffect(() => {
    const element = input.current;
    // React's onChange is the browser's `input`; only its `change` says that a drag is over.
    element?.addEventListener('change', end);
    return () => element?.removeEventListener('change', end);
  }, [end]);
  const move = (next: number) => {
    const held = drag.current;
    if (held?.hasMoved !== true) onStart?.();
    onChange(next, held?.gesture ?? nextGesture());
    if (held === null) onEnd?.();
    else held.hasMoved = true;
  };
  return (
    <div className={`${css['slider'] ?? ''} ${isSmall ? (css['small'] ?? '') : ''}`}>
      <label className={css['name']} htmlFor={id}>
        {name}
      </label>
      {!isTextHidden && <span className={css['text']}>{text}</span>}
      <div className={css['track']}>
        <div className={css['fill']} style={{ width: `${at}%` }} />
        <input
          ref={input}
          id={id}
          className={css['range']}
          type="range"
          min={0}
          max={LARGEST}
          step={1}
          value={at}
          aria-valuetext={text}
          onPointerDown={() => {
            drag.current = { gesture: nextGesture(), hasMoved: false };
          }}
          // Without a move there is no `change`, and after a cancelled one perhaps none either.
          onPointerUp={() => {
            if (drag.current?.hasMoved === false) drag.current = null;
          }}
          onPointerCancel={end}
          onChange={(event) => {
            move(event.target.valueAsNumber);
          }}
        />
      </div>
    </div>
  );
});

type Drag = { readonly gesture: string; hasMoved: boolean };
