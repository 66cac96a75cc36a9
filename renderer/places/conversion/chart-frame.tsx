import type { ReactNode } from 'react';
import { formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { CHART } from './chart-box.ts';
import css from './conversion-place.module.css';

/** A chart of MW with what it says above it and its numbers in a table that is read out but not shown. */
export function ChartFrame(props: {
  readonly title: string;
  readonly caption: string;
  readonly isCaptionLoud?: boolean;
  /** Highest MW on the axis. */
  readonly top: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly hasMined: boolean;
  readonly hasHosted: boolean;
  readonly table: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useText();
  const language = useLanguage();
  const { title, caption, isCaptionLoud = false, top, ticks, hasMined, hasHosted, table, children } = props;
  return (
    <figure className={css['chart']}>
      <figcaption>
        <span className={isCaptionLoud ? css['loud'] : css['caption']}>{caption}</span>
        <span className={css['chartTitle']}>
          {title}
          {hasMined && <Key kind="mined" text={t('state.mined')} />}
          {hasHosted && <Key kind="hosted" text={t('state.hosted')} />}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} aria-hidden="true">
        {[0, top].map((mw, i) => (
          <g key={i}>
            <line
              className={css['gridLine']}
              x1={CHART.left}
              x2={CHART.right}
              y1={i === 0 ? CHART.bottom : CHART.top}
              y2={i === 0 ? CHART.bottom : CHART.top}
            />
            <text
              className={css['tick']}
              x={CHART.left - 5}
              y={(i === 0 ? CHART.bottom : CHART.top) + 3.5}
              textAnchor="end"
            >
              {formatRounded(mw, language)}
            </text>
          </g>
        ))}
        {ticks.map(({ x, text }) => (
          <text
            key={x}
            className={css['tick']}
            x={x}
            y={CHART.bottom + 14}
            textAnchor={x > CHART.right - 8 ? 'end' : 'middle'}
          >
            {text}
          </text>
        ))}
        {children}
      </svg>
      <div className="visually-hidden">{table}</div>
    </figure>
  );
}

function Key({ kind, text }: { readonly kind: 'mined' | 'hosted'; readonly text: string }) {
  return (
    <span className={css['key']}>
      <svg width="18" height="8" aria-hidden="true">
        <line x1="0" x2="18" y1="4" y2="4" className={css[kind]} />
      </svg>
      {text}
    </span>
  );
}
