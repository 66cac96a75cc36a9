import { riskAt, type ValueFunction } from '../../../core/curves/value-function.ts';
import type { Indicator } from '../../../core/indicators/indicator.ts';
import type { Reading } from '../../../core/indicators/reading.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { curveAxis } from '../curves/curve-axis.ts';
import { indicatorName, unitText } from '../reading-text.ts';
import css from './site-card.module.css';

const BOX = { left: 28, right: 324, top: 8, bottom: 92 };

/** The value function with the reading on it: its range as a band, its value as a point. */
export function RiskCurve(props: {
  readonly indicator: Indicator;
  readonly curve: ValueFunction;
  readonly reading: Reading;
}) {
  const t = useText();
  const language = useLanguage();
  const { indicator, curve, reading } = props;
  const read = numbersOf(reading);
  const last = Math.max(curve.at(-1)?.at ?? 1, 0);
  const { isLog, place } = curveAxis({ from: curve[0].at, to: last }, BOX);
  const level = (risk: number) => BOX.bottom - risk * (BOX.bottom - BOX.top);
  const path = curve.map(({ at, risk }, i) => `${i === 0 ? 'M' : 'L'}${place(at)} ${level(risk)}`).join('');
  const unit = unitText(indicator.unit, language);
  const summary =
    read === null
      ? t('not-known')
      : t('factor.at', {
          value: read.value,
          unit,
          risk: Math.round(riskAt(curve, read.value) * 100),
        });
  return (
    <svg
      className={css['curve']}
      viewBox="0 0 340 120"
      role="img"
      aria-label={`${indicatorName(indicator.id, language)}: ${summary}`}
    >
      {[0, 0.5, 1].map((risk) => (
        <g key={risk}>
          <line x1={BOX.left} x2={BOX.right} y1={level(risk)} y2={level(risk)} stroke="var(--line)" />
          <text x={BOX.left - 6} y={level(risk) + 4} textAnchor="end" fontSize="11" fill="var(--text-soft)">
            {risk * 100}
          </text>
        </g>
      ))}
      {read !== null && (
        <rect
          x={place(read.low)}
          width={Math.max(1, place(read.high) - place(read.low))}
          y={BOX.top}
          height={BOX.bottom - BOX.top}
          fill="var(--accent)"
          opacity="0.14"
        />
      )}
      <path d={path} fill="none" stroke="var(--text-soft)" strokeWidth="2" strokeLinejoin="round" />
      {curve.map(({ at, risk }) => (
        <circle key={at} cx={place(at)} cy={level(risk)} r="2.5" fill="var(--text-soft)" />
      ))}
      {read !== null && (
        <circle
          cx={place(read.value)}
          cy={level(riskAt(curve, read.value))}
          r="5"
          fill="var(--accent)"
          stroke="var(--surface)"
          strokeWidth="2"
        />
      )}
      <text x={BOX.left} y="110" fontSize="11" fill="var(--text-soft)">
        {formatRounded(curve[0].at, language)}
      </text>
      <text x={BOX.right} y="110" textAnchor="end" fontSize="11" fill="var(--text-soft)">
        {`${formatRounded(last, language)} ${unit}${isLog ? ` · ${t('factor.log')}` : ''}`}
      </text>
    </svg>
  );
}

function numbersOf(reading: Reading): { value: number; low: number; high: number } | null {
  if (!reading.known) return null;
  const { value, low, high } = reading;
  return typeof value === 'number' && typeof low === 'number' && typeof high === 'number' ? { value, low, high } : null;
}
