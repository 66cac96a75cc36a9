/**
 * Does the place get anything that it can enforce?
 *
 * Indicator C8. Incentives are not assumed to help: Denton was approved without any, Toronto (South Dakota) ended when a
 * tax exemption failed. What tax and jobs amount to is an indicator of its own (D10).
 */
import type { Site } from '../../sites/site.ts';
import { conversionOnly } from '../conversion-only.ts';
import { classReading } from '../fact-readings.ts';
import type { Indicator, World } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { classScale } from '../scales.ts';
import { basisOfRecords, recordsOfSite } from './records-of-site.ts';

const id = 'opposition.benefits';

export const benefits: Indicator = {
  id,
  group: 'opposition',
  perspectives: ['delivery', 'burden'],
  unit: 'class',
  resolution: 'project',
  scale: classScale(
    {
      enforceable: 20,
      'enforceable-with-incentives': 40,
      promised: 60,
      'no-agreement': 70,
      'depends-on-incentive': 80,
    },
    'domain/indicators.md C8 gives no curve (Denton, Toronto SD); risks heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: ['asOf', 'records'],
  read: (site, state, world) => conversionOnly(state) ?? readBenefits(site, world),
};

/** Commitments on record are promises: whether one can be enforced is read in the agreement and stated as a fact. */
function readBenefits(site: Site, world: World): Reading {
  const promises = recordsOfSite(site, world).filter(({ kind, era }) => kind === 'commitment' && era !== 'mine');
  const fact = site.facts.benefitAgreement;
  if (fact) {
    const facts = { agreement: fact.value.replaceAll('-', '_'), records: promises.length };
    return classReading(fact.value, fact, { code: `${id}.detail`, facts });
  }
  if (promises.length === 0) return unknown('benefits-not-recorded', 'ask.agreements');
  return {
    ...{ known: true, value: 'promised', low: 'enforceable', high: 'promised' },
    ...basisOfRecords(promises),
    detail: { code: `${id}.detail-records`, facts: { records: promises.length } },
  };
}
