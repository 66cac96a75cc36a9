/**
 * How much of the backup that the host needs has no air permit yet?
 *
 * Indicator E10: permitted MW against all load backed up with a tenth to spare. A mine runs without backup by design, so as
 * mined nothing is missing; it usually has no permit to build on either. Delivery only: the emissions themselves are the
 * neighbours' indicator.
 */
import { CONVERSION_DEFAULTS } from '../../conversion/parameters.ts';
import { combine, evaluate, input } from '../../conversion/quantity.ts';
import { hostedGross } from '../../conversion/site-loads.ts';
import type { Site } from '../../sites/site.ts';
import { derivedReading } from '../derived-reading.ts';
import type { Indicator } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';

const id = 'readiness.generator-gap';

export const generatorGap: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: '%',
  resolution: 'site',
  scale: curveScale(
    [
      [0, 0],
      [50, 40],
      [100, 75],
    ],
    'domain/indicators.md E10 gives no curve; heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: (site, state) => (state === 'mined' ? noBackupNeeded() : asHosted(site)),
};

function noBackupNeeded(): Reading {
  const detail = { code: `${id}.detail-mined`, facts: {} };
  return { known: true, value: 0, low: 0, high: 0, grade: 'C', sources: [], detail, counted: [] };
}

function asHosted(site: Site): Reading {
  const { permittedGeneratorMW, hostedGrossMW, criticalItMW } = site.facts;
  if (!permittedGeneratorMW) return unknown('permit-not-recorded', 'ask.air-permit');
  const gross = hostedGross(site, CONVERSION_DEFAULTS);
  if (!gross) return unknown('hosted-mw-not-recorded', 'ask.operator-load');
  const need = combine([gross, input('backup', CONVERSION_DEFAULTS.backupPerGross)], (mw, share) => mw * share);
  const gap = combine([need, input('permitted', permittedGeneratorMW)], (needs, has) =>
    needs <= 0 ? 0 : 100 * Math.max(0, 1 - has / needs),
  );
  return derivedReading(gap, [permittedGeneratorMW, hostedGrossMW ?? criticalItMW], {
    code: `${id}.detail`,
    facts: { permittedMW: permittedGeneratorMW.value, needMW: evaluate(need).value },
  });
}
