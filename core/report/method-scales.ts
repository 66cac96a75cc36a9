/** The scales with every corner, and where each comes from. */
import type { ScaleSettings } from '../criteria/scale-settings.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { METHOD_VERSION } from '../scoring/method-version.ts';
import { formatNumber, formatRounded } from '../text/numbers.ts';
import type { Table } from './report-document.ts';
import { columns, plain, type Speaker } from './writer.ts';

/** One row an indicator, in print order; a scale of the user's says that it is one. */
export function scaleTable(speaker: Speaker, indicators: readonly Indicator[], own: ScaleSettings): Table {
  const { say, tell } = speaker;
  return {
    kind: 'table',
    caption: say('score.scales.caption'),
    reading: plain(say('score.scales.reading')),
    columns: columns(
      [say('column.indicator'), say('column.true-for'), say('column.scale'), say('column.source')],
      [3, 1.6, 5, 3],
    ),
    rows: indicators.map((indicator) => {
      const source = indicator.scale.source.replaceAll('domain/indicators.md', `Siteshift ${METHOD_VERSION},`);
      return [
        plain(tell(`name.${indicator.id}`)),
        plain(tell(`resolution.${indicator.resolution}`)),
        plain(scaleText(speaker, indicator)),
        plain(own[indicator.id] === undefined ? source : say('method.own-scale', { source })),
      ];
    }),
  };
}

/** `0: 0; 3: 25; 8: 60` with the unit, or the risk of each word. */
function scaleText({ say, tell, language }: Speaker, { scale, unit }: Indicator): string {
  if (scale.kind === 'curve') {
    const corners = scale.curve.map(
      ({ at, risk }) => `${formatRounded(at, language)}: ${formatNumber(risk * 100, language)}`,
    );
    return say('score.scale-curve', { unit: tell(`unit.${unit}`), corners: corners.join('; ') });
  }
  return Object.entries(scale.risks)
    .map(([word, risk]) => `${tell(`class.${word}`)}: ${formatNumber(Math.round(risk * 100), language)}`)
    .join('; ');
}
