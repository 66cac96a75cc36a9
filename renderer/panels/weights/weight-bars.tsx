import { wholePercents } from '../../../core/weights/direct.ts';
import type { Group } from '../../../core/indicators/reading.ts';
import { useText } from '../../app/use-text.ts';
import css from './elicitation.module.css';

/** Shares of groups as bars with whole percents that add to 100. */
export function WeightBars(props: { readonly groups: readonly Group[]; readonly shares: readonly number[] }) {
  const t = useText();
  const { groups, shares } = props;
  const percents = wholePercents(shares);
  return (
    <ul className={css['bars']}>
      {groups.map((group, i) => (
        <li key={group} className={css['bar']}>
          <span>{t(`group.${group}`)}</span>
          <span className={css['percent']}>{percents[i]} %</span>
          <div className={css['track']}>
            <div className={css['fill']} style={{ width: `${(shares[i] ?? 0) * 100}%` }} />
          </div>
        </li>
      ))}
    </ul>
  );
}
