import { useText } from '../../app/use-text.ts';
import { GestureSlider, nextGesture } from '../../ui/gesture-slider.tsx';
import { WholeNumber } from '../../ui/whole-number.tsx';
import css from './weights-panel.module.css';

/** One share of 100, as a number and as a slider; a typed number is a gesture of its own. */
export function ShareSlider(props: {
  readonly name: string;
  /** 0-1. */
  readonly share: number;
  /** The share as it is printed: whole percents that add to 100 with the others. */
  readonly percent: number;
  readonly isSmall?: boolean;
  readonly onChange: (share: number, gesture: string) => void;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}) {
  const t = useText();
  const { name, share, percent, isSmall = false, onChange, onStart, onEnd } = props;
  return (
    <div className={css['slider']}>
      <GestureSlider
        name={name}
        value={share * 100}
        text={`${percent} %`}
        isTextHidden
        isSmall={isSmall}
        onStart={onStart}
        onEnd={onEnd}
        onChange={(next, gesture) => {
          onChange(next / 100, gesture);
        }}
      />
      <WholeNumber
        label={t('weights.percent-of', { name })}
        value={percent}
        unit="%"
        problem={t('whole.wrong')}
        onChange={(next) => {
          onStart();
          onChange(next / 100, nextGesture());
          onEnd();
        }}
      />
    </div>
  );
}
