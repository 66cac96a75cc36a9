/**
 * How much floor is there for each MW of IT?
 *
 * Indicator E4: a mine packs a MW into about 1,000 square feet, AI hosting takes up to 5,000 with its cooling and power. The
 * floor for the hosted IT over the planned critical IT load; the mine's own floor is not recorded. Delivery only: what is
 * missing has to be built.
 */
import { CONVERSION_DEFAULTS } from '../../conversion/parameters.ts';
import { combine, evaluate, input } from '../../conversion/quantity.ts';
import { hostedIt } from '../../conversion/site-loads.ts';
import type { Site } from '../../sites/site.ts';
import { notSaidOfMine } from '../as-mined.ts';
import { derivedReading } from '../derived-reading.ts';
import type { Indicator } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';

const id = 'readiness.floor-area';

export const floorArea: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: 'sqft/MW',
  resolution: 'building',
  scale: curveScale(
    [
      [500, 100],
      [1000, 80],
      [3000, 35],
      [5000, 0],
    ],
    'domain/indicators.md E4: mining about 1,000, AI up to 5,000; risks heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: (site, state) => (state === 'mined' ? notSaidOfMine() : asHosted(site)),
};

function asHosted(site: Site): Reading {
  const { floorAreaSqFt, criticalItMW, hostedGrossMW } = site.facts;
  if (!floorAreaSqFt) return unknown('floor-area-not-recorded', 'ask.building-design');
  const it = hostedIt(site, CONVERSION_DEFAULTS);
  if (!it || evaluate(it).low <= 0) return unknown('hosted-mw-not-recorded', 'ask.operator-load');
  const perMW = combine([input('floor', floorAreaSqFt), it], (area, mw) => area / mw);
  return derivedReading(perMW, [floorAreaSqFt, criticalItMW ?? hostedGrossMW], {
    code: `${id}.detail`,
    facts: { areaSqFt: floorAreaSqFt.value, itMW: evaluate(it).value },
  });
}
