import { loadDuration, type DurationPoint } from '../../../core/conversion/load-shape.ts';
import type { Site } from '../../../core/sites/site.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { acrossAt, heightAt, pathThrough, roundTop } from './chart-box.ts';
import { ChartFrame } from './chart-frame.tsx';
import css from './conversion-place.module.css';
import { yearCaption } from './year-caption.ts';

/** Load-duration curves of a year, the highest load first. */
export function YearChart({ site }: { readonly site: Site }) {
  const t = useText();
  const shape = loadDuration(site);
  const caption = yearCaption(shape);
  if (caption === null) return null;
  const { mined, hosted } = shape;
  const top = roundTop([...(mined ?? []), ...(hosted ?? [])].map(({ mw }) => mw));
  const line = (points: readonly DurationPoint[]) =>
    pathThrough(points.map(({ share, mw }) => [acrossAt(share), heightAt(mw, top)] as const));
  return (
    <ChartFrame
      title={t('conversion.year')}
      caption={t(caption.code, caption.facts)}
      top={top}
      ticks={[0, 0.25, 0.5, 0.75, 1].map((share) => ({
        x: acrossAt(share),
        text: t('percent', { percent: share * 100 }),
      }))}
      hasMined={mined !== null}
      hasHosted={hosted !== null}
      table={
        <>
          {mined !== null && <CornerTable name={t('state.mined')} points={mined} />}
          {hosted !== null && <CornerTable name={t('state.hosted')} points={hosted} />}
        </>
      }
    >
      {mined !== null && <path d={line(mined)} className={css['mined']} />}
      {hosted !== null && <path d={line(hosted)} className={css['hosted']} />}
    </ChartFrame>
  );
}

function CornerTable({ name, points }: { readonly name: string; readonly points: readonly DurationPoint[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <table>
      <caption>
        {name}: {t('conversion.year-table')}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('conversion.year-share')}</th>
          <th scope="col">{t('conversion.phase-mw')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ share, mw }, i) => (
          <tr key={i}>
            <th scope="row">{t('percent', { percent: Math.round(share * 100) })}</th>
            <td>{formatRounded(mw, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
