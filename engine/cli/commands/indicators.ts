/** siteshift indicators: the registry, for people or programs. */
import type { Indicator } from '../../../core/indicators/indicator.ts';
import { printedSource } from '../../../core/indicators/printed-source.ts';
import { INDICATORS } from '../../../core/indicators/registry.ts';
import { say } from '../../../core/text/say.ts';
import type { ExitCode, Output } from '../output.ts';

/** Prints every indicator with its unit, scale, parameters and perspectives. */
export function runIndicators(format: 'json' | 'text', output: Output): ExitCode {
  const text =
    format === 'json'
      ? `${JSON.stringify(INDICATORS.map(indicatorJson), null, 2)}\n`
      : INDICATORS.map(indicatorText).join('');
  output.print(text);
  return 0;
}

function indicatorJson({ id, group, perspectives, unit, resolution, scale, startsAt, parameters, needs }: Indicator) {
  return {
    id,
    name: say('en', 'indicators', `name.${id}`),
    group,
    perspectives,
    unit,
    resolution,
    startsAt,
    scale:
      scale.kind === 'curve'
        ? {
            kind: 'curve',
            points: scale.curve.map(({ at, risk }) => ({ at, risk: risk * 100 })),
            source: printedSource(scale.source, 'en'),
          }
        : { kind: 'classes', risks: percents(scale.risks), source: printedSource(scale.source, 'en') },
    parameters: parameters.map((parameter) => ({ ...parameter, source: printedSource(parameter.source, 'en') })),
    needs,
  };
}

function indicatorText({ id, unit, perspectives, resolution, startsAt, parameters }: Indicator): string {
  const lines = parameters.map(({ name, default: value, unit: of }) => `    --set ${id}.${name}=${value}  (${of})\n`);
  const where = say('en', 'indicators', `resolution.${resolution}`);
  const head = `${id}  [${unit}]  ${perspectives.join(', ')}  weight ${startsAt} at the start\n`;
  return `${head}    ${say('en', 'indicators', `name.${id}`)}; true for ${where}\n${lines.join('')}`;
}

function percents(risks: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(risks).map(([word, risk]) => [word, Math.round(risk * 1e6) / 1e4]));
}
