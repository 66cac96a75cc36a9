import { useRef } from 'react';
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import css from './gesture-slider.module.css';

const LARGEST = 100;
let gestures = 0;

/** An id that no other change has: changes that share it undo together. */
export function nextGesture(): string {
  gestures += 1;
  return `gesture-${gestures}`;
}

/** A slider from 0 to 100. All changes of one drag carry the same gesture, so that Undo takes back the whole drag. */
export function GestureSlider(props: {
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
}) {
  const { name, value, text, isTextHidden = false, isSmall = false, onChange, onStart, onEnd } = props;
  const gesture = useRef<string | null>(null);
  return (
    <Slider
      className={`${css['slider'] ?? ''} ${isSmall ? (css['small'] ?? '') : ''}`}
      value={value}
      minValue={0}
      maxValue={LARGEST}
      step={1}
      onChange={(next) => {
        if (gesture.current === null) {
          gesture.current = nextGesture();
          onStart?.();
        }
        onChange(next, gesture.current);
      }}
      onChangeEnd={() => {
        gesture.current = null;
        onEnd?.();
      }}
    >
      <Label className={css['name'] ?? ''}>{name}</Label>
      {!isTextHidden && <span className={css['text']}>{text}</span>}
      <SliderTrack className={css['track'] ?? ''}>
        {({ state }) => (
          <>
            <div className={css['fill']} style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className={css['thumb'] ?? ''} aria-label={`${name}, ${text}`} />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}
