import { rankQuantile } from '../../../core/robustness/rank-range.ts';
import css from './stress.module.css';

/** A cell a rank, darker the more often it is taken; thin and thick lines hold 90 and 50 % of draws. */
export function RankStrip(props: {
  readonly acceptability: Float64Array;
  readonly expected: number;
  readonly of: number;
}) {
  const { acceptability, expected, of } = props;
  const at = (rank: number) => `${((rank - 0.5) / of) * 100}%`;
  const quantile = (share: number) => rankQuantile(acceptability, share);
  return (
    <svg className={css['strip']} width="100%" height="18" aria-hidden="true">
      <line x1="0" x2="100%" y1="17.5" y2="17.5" stroke="var(--line)" />
      {[...acceptability].map(
        (share, i) =>
          share > 0 && (
            <rect
              key={i}
              x={`${(i / of) * 100}%`}
              width={`${100 / of}%`}
              y="1"
              height="16"
              fill="var(--grid)"
              opacity={Math.sqrt(share) * 0.75}
            />
          ),
      )}
      <line x1={at(quantile(0.05))} x2={at(quantile(0.95))} y1="9" y2="9" stroke="var(--text)" />
      <line x1={at(quantile(0.25))} x2={at(quantile(0.75))} y1="9" y2="9" stroke="var(--text)" strokeWidth="4" />
      <circle cx={at(expected)} cy="9" r="3.5" fill="var(--surface)" stroke="var(--text)" strokeWidth="1.5" />
    </svg>
  );
}
