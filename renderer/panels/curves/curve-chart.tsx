import { useRef } from 'react';
import type { ValueFunction } from '../../../core/curves/value-function.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { curveAxis, type CurveAxis } from './curve-axis.ts';
import css from './curves.module.css';
import { numbersOf, type ScaleDraft } from './scale-draft.ts';

/** Drawing box in the units of the SVG; the marks of the sites stand under it. */
const BOX = { left: 36, right: 700, top: 12, bottom: 232 };
const MARKS = { top: 240, bottom: 254 };
/** A step of an arrow key: one point of risk, one per cent of the axis. *heuristic* */
const STEP = { risk: 1, share: 0.01 };

type Corner = { readonly at: number; readonly risk: number };

/** The curve with handles to drag or move by arrow keys, the registry's curve dotted, the readings of all sites below. */
export function CurveChart(props: {
  readonly draft: Extract<ScaleDraft, { kind: 'curve' }>;
  readonly standard: ValueFunction;
  readonly readings: readonly number[];
  /** Reading of the selected site; null when it has none. */
  readonly selected: number | null;
  readonly unit: string;
  readonly label: string;
  readonly onMove: (index: number, to: Corner) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const svg = useRef<SVGSVGElement>(null);
  const { draft, standard, readings, selected, unit, label, onMove } = props;
  const corners = draft.corners.map(numbersOf);
  const known = corners.filter((corner) => corner !== null);
  const ends = [...known, ...standard].map(({ at }) => at);
  const axis = curveAxis({ from: Math.min(...ends), to: Math.max(...ends) }, BOX);
  return (
    <svg ref={svg} className={css['chart']} viewBox="0 0 720 284" role="group" aria-label={label}>
      <Ground axis={axis} unit={unit} />
      <path
        d={pathOf(
          standard.map(({ at, risk }) => ({ at, risk: risk * 100 })),
          axis,
        )}
        className={css['standard']}
      />
      {readings.map((reading, i) => (
        <line
          key={i}
          x1={axis.place(reading)}
          x2={axis.place(reading)}
          y1={MARKS.top}
          y2={MARKS.bottom}
          className={css['mark']}
        />
      ))}
      {selected !== null && (
        <line
          x1={axis.place(selected)}
          x2={axis.place(selected)}
          y1={BOX.top}
          y2={MARKS.bottom}
          className={css['selected']}
        />
      )}
      <path d={pathOf(known, axis)} className={css['line']} />
      {corners.map((corner, index) =>
        corner === null ? null : (
          <Handle
            key={index}
            corner={corner}
            axis={axis}
            svg={svg}
            name={t('curve.handle', {
              number: index + 1,
              at: formatRounded(corner.at, language),
              unit,
              risk: corner.risk,
            })}
            onMove={(to) => {
              onMove(index, to);
            }}
          />
        ),
      )}
    </svg>
  );
}

function Ground({ axis, unit }: { readonly axis: CurveAxis; readonly unit: string }) {
  const t = useText();
  const language = useLanguage();
  return (
    <g aria-hidden="true" className={css['ground']}>
      {[0, 25, 50, 75, 100].map((risk) => (
        <g key={risk}>
          <line x1={BOX.left} x2={BOX.right} y1={level(risk)} y2={level(risk)} />
          <text x={BOX.left - 8} y={level(risk) + 4} textAnchor="end">
            {risk}
          </text>
        </g>
      ))}
      <text x={BOX.left} y="276">
        {formatRounded(axis.from, language)}
      </text>
      <text x={BOX.right} y="276" textAnchor="end">
        {`${formatRounded(axis.to, language)} ${unit}${axis.isLog ? ` · ${t('factor.log')}` : ''}`}
      </text>
    </g>
  );
}

function Handle(props: {
  readonly corner: Corner;
  readonly axis: CurveAxis;
  readonly svg: { readonly current: SVGSVGElement | null };
  readonly name: string;
  readonly onMove: (to: Corner) => void;
}) {
  const { corner, axis, svg, name, onMove } = props;
  const drag = (event: React.PointerEvent<SVGCircleElement>) => {
    const matrix = svg.current?.getScreenCTM();
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onMove({ at: axis.readingAt(x), risk: riskOf(y) });
  };
  return (
    <circle
      className={css['handle']}
      cx={axis.place(corner.at)}
      cy={level(corner.risk)}
      r="7"
      tabIndex={0}
      role="slider"
      aria-label={name}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={corner.risk}
      aria-valuetext={name}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
      }}
      onPointerMove={drag}
      onKeyDown={(event) => {
        const to = stepOf(event.key, corner, axis);
        if (to === null) return;
        event.preventDefault();
        onMove(to);
      }}
    />
  );
}

/** Where an arrow key takes a corner: up and down in risk, left and right along the axis; null for other keys. */
function stepOf(key: string, { at, risk }: Corner, axis: CurveAxis): Corner | null {
  const along = (direction: number) => axis.readingAt(axis.place(at) + direction * STEP.share * (BOX.right - BOX.left));
  switch (key) {
    case 'ArrowUp':
      return { at, risk: risk + STEP.risk };
    case 'ArrowDown':
      return { at, risk: risk - STEP.risk };
    case 'ArrowLeft':
      return { at: along(-1), risk };
    case 'ArrowRight':
      return { at: along(1), risk };
    default:
      return null;
  }
}

function level(risk: number): number {
  return BOX.bottom - (risk / 100) * (BOX.bottom - BOX.top);
}

function riskOf(y: number): number {
  return ((BOX.bottom - y) / (BOX.bottom - BOX.top)) * 100;
}

/** Flat beyond both ends, as the method says. */
function pathOf(corners: readonly Corner[], axis: CurveAxis): string {
  const [first, last] = [corners[0], corners.at(-1)];
  if (first === undefined || last === undefined) return '';
  const inner = corners.map(({ at, risk }) => `L${axis.place(at)} ${level(risk)}`).join('');
  return `M${BOX.left} ${level(first.risk)}${inner}L${BOX.right} ${level(last.risk)}`;
}
