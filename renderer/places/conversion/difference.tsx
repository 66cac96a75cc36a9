import type { ReactNode } from 'react';
import { conversionDelta } from '../../../core/conversion/delta.ts';
import { peakSentence } from '../../../core/conversion/peak-sentence.ts';
import { plannedSite } from '../../../core/conversion/planned-site.ts';
import type { Site } from '../../../core/sites/site.ts';
import { useIndicatorText, useText } from '../../app/use-text.ts';
import { useDetails } from '../../stores/session.ts';
import css from './conversion-place.module.css';
import { ConversionScores } from './conversion-scores.tsx';
import { DayChart } from './day-chart.tsx';
import { DeltaTable } from './delta-table.tsx';
import { YearChart } from './year-chart.tsx';

/** What the conversion changes, as it is typed: the score, the peak, the table, the year. */
export function Difference({ site, children }: { readonly site: Site; readonly children: ReactNode }) {
  const t = useText();
  const say = useIndicatorText();
  const context = useDetails([site.id]).get(site.id)?.context;
  const rows = conversionDelta(site, context === undefined ? {} : { context });
  const sentence = peakSentence(rows, plannedSite(site));
  return (
    <section className={css['difference']} aria-label={t('conversion.difference')} tabIndex={0}>
      <ConversionScores siteId={site.id} />
      <DayChart site={site} caption={say(sentence.code, sentence.facts)} />
      <DeltaTable rows={rows} />
      <YearChart site={site} />
      {children}
    </section>
  );
}
