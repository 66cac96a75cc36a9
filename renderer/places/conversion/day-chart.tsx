import { isPeakHour, peakDay } from '../../../core/conversion/load-shape.ts';
import type { Site } from '../../../core/sites/site.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { acrossAt, CHART, heightAt, pathThrough, roundTop } from './chart-box.ts';
import { ChartFrame } from './chart-frame.tsx';
import css from './conversion-place.module.css';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const PEAK = HOURS.filter(isPeakHour);

/** A day on which the system peaks: each hour a step, the peak hours shaded. */
export function DayChart({ site, caption }: { readonly site: Site; readonly caption: string }) {
  const t = useText();
  const language = useLanguage();
  const { mined, hosted } = peakDay(site);
  if (mined === null && hosted === null) return <p className={css['loud']}>{caption}</p>;
  const top = roundTop([...(mined ?? []), ...(hosted ?? [])]);
  const line = (loads: readonly number[]) =>
    pathThrough(
      loads.flatMap((mw, hour) => [
        [acrossAt(hour / 24), heightAt(mw, top)] as const,
        [acrossAt((hour + 1) / 24), heightAt(mw, top)] as const,
      ]),
    );
  const [from, to] = [acrossAt((PEAK[0] ?? 0) / 24), acrossAt(((PEAK.at(-1) ?? 0) + 1) / 24)];
  const cell = (loads: readonly number[] | null, hour: number) =>
    loads === null ? t('not-known') : formatRounded(loads[hour] ?? 0, language);
  return (
    <ChartFrame
      title={t('conversion.day')}
      caption={caption}
      isCaptionLoud
      top={top}
      ticks={[0, 6, 12, 15, 19, 24].map((hour) => ({ x: acrossAt(hour / 24), text: String(hour) }))}
      hasMined={mined !== null}
      hasHosted={hosted !== null}
      table={
        <table>
          <caption>
            {t('conversion.day-table')}. {t('conversion.day-hours')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('conversion.hour')}</th>
              <th scope="col">{t('state.mined')}</th>
              <th scope="col">{t('state.hosted')}</th>
            </tr>
          </thead>
          <tbody>
            {HOURS.map((hour) => (
              <tr key={hour}>
                <th scope="row">{hour}:00</th>
                <td>{cell(mined, hour)}</td>
                <td>{cell(hosted, hour)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <rect className={css['peakHours']} x={from} width={to - from} y={CHART.top} height={CHART.bottom - CHART.top} />
      {mined !== null && <path d={line(mined)} className={css['mined']} />}
      {hosted !== null && <path d={line(hosted)} className={css['hosted']} />}
    </ChartFrame>
  );
}
