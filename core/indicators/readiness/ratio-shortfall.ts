/**
 * How much of the power the host needs is missing today?
 *
 * Indicator E2: a host needs about 1.45 utility MW for each MW of critical IT, so a mine's service carries less IT
 * than its MW suggest. Where only the mine's draw is known, the service may be larger: the kinder end is then no gap.
 */
import { CONVERSION_DEFAULTS } from '../../conversion/parameters.ts';
import { combine, evaluate } from '../../conversion/quantity.ts';
import { existingService, hostedGross } from '../../conversion/site-loads.ts';
import type { Site } from '../../sites/site.ts';
import { worstGrade } from '../../sources/grade.ts';
import type { Indicator } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';

const id = 'readiness.ratio-shortfall';

export const ratioShortfall: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: '%',
  resolution: 'site',
  scale: curveScale(
    [
      [0, 0],
      [10, 30],
      [25, 60],
      [50, 100],
    ],
    'domain/indicators.md section G; heuristic, editable',
  ),
  startsAt: 1,
  parameters: [],
  needs: [],
  reads: [],
  read: (site, state) => (state === 'mined' ? asMined() : asHosted(site)),
};

/** What the mine draws, it is served with. */
function asMined(): Reading {
  const detail = { code: `${id}.detail-mined`, facts: {} };
  return { known: true, value: 0, low: 0, high: 0, grade: 'C', sources: [], detail, counted: [] };
}

function asHosted(site: Site): Reading {
  const { serviceMW, miningMW, hostedGrossMW, criticalItMW } = site.facts;
  const required = hostedGross(site, CONVERSION_DEFAULTS);
  if (!required) return unknown('hosted-mw-not-recorded', 'ask.operator-load');
  const existing = existingService(site);
  if (!existing) return unknown('service-not-recorded', 'ask.utility-letter');
  const percent = combine([required, existing], (needs, has) => (needs <= 0 ? 0 : 100 * Math.max(0, 1 - has / needs)));
  const { value, low, high } = evaluate(percent);
  const used = [hostedGrossMW ?? criticalItMW, serviceMW ?? miningMW].filter((fact) => fact !== undefined);
  const grades = used.map(({ grade }) => grade);
  return {
    known: true,
    value,
    low: serviceMW ? low : 0,
    high,
    grade: worstGrade(...grades, ...(hostedGrossMW && serviceMW ? [] : (['C'] as const))),
    sources: [...new Set(used.flatMap(({ sources }) => sources))],
    detail: {
      code: serviceMW ? `${id}.detail` : `${id}.detail-from-mining`,
      facts: { requiredMW: evaluate(required).value, existingMW: evaluate(existing).value, percent: value },
    },
    counted: [],
  };
}
