import { memo, useCallback } from 'react';
import { useText } from '../../app/use-text.ts';
import { GestureSlider, nextGesture } from '../../ui/gesture-slider.tsx';
import { WholeNumber } from '../../ui/whole-number.tsx';
import type { ShareMoves } from './share-moves.ts';
import css from './weights-panel.module.css';

type Props = {
  readonly name: string;
  /** Place of the share among those that make room for it. */
  readonly place: number;
  /** The share as it is printed: whole percents that add to 100 with the others. */
  readonly percent: number;
  readonly isSmall?: boolean;
  readonly moves: ShareMoves;
};

/** One share of 100, as a number and as a slider; a typed number is a gesture of its own. Drawn again when its percent is another. */
export const ShareSlider = memo(function ShareSlider({ name, place, percent, isSmall = false, moves }: Props) {
  const t = useText();
  const { onStart, onMove, onEnd } = moves;
  const slide = useCallback(
    (next: number, gesture: string) => {
      onMove(place, next / 100, gesture);
    },
    [onMove, place],
  );
  const type = useCallback(
    (next: number) => {
      onStart();
      onMove(place, next / 100, nextGesture());
      onEnd();
    },
    [onStart, onMove, onEnd, place],
  );
  return (
    <div className={css['slider']}>
      <GestureSlider
        name={name}
        value={percent}
        text={`${percent} %`}
        isTextHidden
        isSmall={isSmall}
        onStart={onStart}
        onEnd={onEnd}
        onChange={slide}
      />
      <WholeNumber
        label={t('weights.percent-of', { name })}
        value={percent}
        unit="%"
        problem={t('whole.wrong')}
        onChange={type}
      />
    </div>
  );
});
