import { useRef } from 'react';
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import css from './weights-panel.module.css';

/** A slider on the 0-100 scale of weights; its share of the whole stands beside it. */
const LARGEST = 100;
let gestures = 0;

/** One weight. All changes of one drag carry the same gesture, so that Undo takes back the whole drag. */
export function WeightSlider(props: {
  readonly name: string;
  readonly value: number;
  readonly share: string;
  readonly largest?: number;
  readonly isSmall?: boolean;
  readonly onChange: (value: number, gesture: string) => void;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}) {
  const { name, value, share, largest = LARGEST, isSmall = false, onChange, onStart, onEnd } = props;
  const gesture = useRef<string | null>(null);
  return (
    <Slider
      className={`${css['slider'] ?? ''} ${isSmall ? (css['small'] ?? '') : ''}`}
      value={Math.min(value, largest)}
      minValue={0}
      maxValue={largest}
      step={largest / 100}
      onChange={(next) => {
        if (gesture.current === null) {
          gestures += 1;
          gesture.current = `weight-${gestures}`;
          onStart();
        }
        onChange(next, gesture.current);
      }}
      onChangeEnd={() => {
        gesture.current = null;
        onEnd();
      }}
    >
      <Label className={css['name'] ?? ''}>{name}</Label>
      <span className={css['percent']}>{share}</span>
      <SliderTrack className={css['track'] ?? ''}>
        {({ state }) => (
          <>
            <div className={css['fill']} style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className={css['thumb'] ?? ''} aria-label={`${name}, ${share}`} />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}
