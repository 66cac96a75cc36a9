import { useText } from '../../app/use-text.ts';
import { GestureSlider } from '../../ui/gesture-slider.tsx';
import { WholeNumber } from '../../ui/whole-number.tsx';
import css from './weights-panel.module.css';

/** Points of one swing, 0-100, as a number and as a slider. */
export function PointsSlider(props: {
  readonly name: string;
  readonly points: number;
  readonly onChange: (points: number) => void;
}) {
  const t = useText();
  const { name, points, onChange } = props;
  return (
    <div className={css['slider']}>
      <GestureSlider name={name} value={points} text={t('swing.points', { points })} isTextHidden onChange={onChange} />
      <WholeNumber
        label={t('swing.points-of', { name })}
        value={points}
        problem={t('whole.wrong')}
        onChange={onChange}
      />
    </div>
  );
}
