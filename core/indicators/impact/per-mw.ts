/** A stated amount divided by the load of the state it was stated of. */
import { CONVERSION_DEFAULTS } from '../../conversion/parameters.ts';
import { combine, evaluate, input } from '../../conversion/quantity.ts';
import { hostedGross, miningLoad } from '../../conversion/site-loads.ts';
import type { Site } from '../../sites/site.ts';
import type { NumberFact } from '../../sources/fact.ts';
import { derivedReading } from '../derived-reading.ts';
import { unknown, type Reading, type SiteState } from '../reading.ts';
import type { Asked } from '../stated.ts';

type Given = { readonly site: Site; readonly state: SiteState; readonly asked: Asked };

/** Amount per MW of mining load as mined, of gross load as hosted; unknown without either, or where the load may be 0. */
export function perMW(amount: NumberFact | undefined, { site, state, asked }: Given): Reading {
  if (!amount) return unknown(asked.reason, asked.ask);
  const isMine = state === 'mined';
  const load = isMine ? miningLoad(site) : hostedGross(site, CONVERSION_DEFAULTS);
  if (!load || evaluate(load).low <= 0) {
    return unknown(isMine ? 'mining-mw-not-recorded' : 'hosted-mw-not-recorded', 'ask.operator-load');
  }
  const { miningMW, hostedGrossMW, criticalItMW } = site.facts;
  const quotient = combine([input('amount', amount), load], (total, mw) => total / mw);
  return derivedReading(quotient, [amount, isMine ? miningMW : (hostedGrossMW ?? criticalItMW)], {
    code: `${asked.id}.detail`,
    facts: { amount: amount.value, loadMW: evaluate(load).value },
  });
}
