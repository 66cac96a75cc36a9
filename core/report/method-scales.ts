/** The scales with every corner, and where each comes from. */
import type { ScaleSettings } from '../criteria/scale-settings.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { printedSource } from '../indicators/printed-source.ts';
import { formatNumber, formatRounded } from '../text/numbers.ts';
import { indicatorWeight } from '../weights/weights.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Table } from './report-document.ts';
import { columns, plain, type Speaker } from './writer.ts';

/** Indicators that count or whose scale was changed, then the others; both in print order, the second only if needed. */
export function scaleTables(
  speaker: Speaker,
  indicators: readonly Indicator[],
  { weights, method }: Pick<Workspace, 'weights' | 'method'>,
): readonly Table[] {
  const counts = ({ id, perspectives }: Indicator) =>
    method.scales[id] !== undefined ||
    perspectives.some((perspective) => indicatorWeight(weights, perspective, id) > 0);
  const idle = indicators.filter((indicator) => !counts(indicator));
  const inUse = scaleTable(speaker, 'score.scales', indicators.filter(counts), method.scales);
  return idle.length === 0 ? [inUse] : [inUse, scaleTable(speaker, 'method.scales.idle', idle, method.scales)];
}

/** One row an indicator; a scale of the user's says that it is one. `texts` names the caption and the sentence. */
function scaleTable(
  speaker: Speaker,
  texts: 'score.scales' | 'method.scales.idle',
  indicators: readonly Indicator[],
  own: ScaleSettings,
): Table {
  const { say, tell } = speaker;
  return {
    kind: 'table',
    caption: say(`${texts}.caption`),
    reading: plain(say(`${texts}.reading`)),
    columns: columns(
      [say('column.indicator'), say('column.true-for'), say('column.scale'), say('column.source')],
      [3, 1.6, 5, 3],
    ),
    rows: indicators.map((indicator) => {
      const source = printedSource(indicator.scale.source, speaker.language);
      return [
        plain(tell(`name.${indicator.id}`)),
        plain(tell(`resolution.${indicator.resolution}`)),
        plain(scaleText(speaker, indicator)),
        plain(own[indicator.id] === undefined ? source : say('method.own-scale', { source })),
      ];
    }),
  };
}

/** `0 % → 0; 20 % → 40`, `km: 3 → 25; 8 → 60`, or the risk of each word. */
function scaleText({ say, tell, language }: Speaker, { scale, unit }: Indicator): string {
  const corner = (at: string, risk: number) =>
    say('score.scale-corner', { at, risk: formatNumber(Math.round(risk * 100), language) });
  if (scale.kind !== 'curve') {
    return Object.entries(scale.risks)
      .map(([word, risk]) => corner(tell(`class.${word}`), risk))
      .join('; ');
  }
  const inPercent = unit === '%';
  const corners = scale.curve
    .map(({ at, risk }) => {
      const value = formatRounded(at, language);
      return corner(inPercent ? say('percent', { value }) : value, risk);
    })
    .join('; ');
  return inPercent ? corners : say('score.scale-curve', { unit: tell(`unit.${unit}`), corners });
}
