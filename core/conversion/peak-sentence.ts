/** What the conversion does to the load at the system peak, and why: the sentence above the table. */
import type { Site } from '../sites/site.ts';
import type { Facts } from '../text/say.ts';
import type { DeltaRow } from './conversion-row.ts';
import { CONVERSION_DEFAULTS } from './parameters.ts';
import { statedParameter } from './stated-parameters.ts';

/** Code of a sentence of the catalogue `indicators` with its numbers. */
export type PeakSentence = { readonly code: string; readonly facts: Facts };

/** Less than this is no change that a reader would act on, MW. *Heuristic*. */
const NOTHING = 0.5;

/** The sentence of the rows of a site; it says which load is missing where the change is not known. */
export function peakSentence(rows: readonly DeltaRow[], site: Site): PeakSentence {
  const row = (key: string) => rows.find((one) => one.key === key);
  const [peak, shortfall] = [row('peakMW'), row('shortfallMW')];
  if (!peak?.change) {
    const missing = peak?.mined ? 'hosted' : peak?.hosted ? 'mined' : 'both';
    return { code: 'delta.peak.not-known', facts: { missing } };
  }
  const mw = Math.abs(peak.change.value);
  if (mw < NOTHING) return { code: 'delta.peak.same', facts: {} };
  if (peak.change.value < 0) return { code: 'delta.peak.less', facts: { mw } };
  const shed = statedParameter(site, CONVERSION_DEFAULTS, 'miningCurtailment').value * 100;
  const facts = { mw, shed, why: whyText(site, shed) };
  if (!shortfall?.hosted) return { code: 'delta.peak.more', facts };
  const missing = shortfall.hosted.value;
  return missing > 0
    ? { code: 'delta.peak.more-short', facts: { ...facts, missing } }
    : { code: 'delta.peak.more-no-connection', facts };
}

/** Why the peak grows: the mine shed its load then, by record or by assumption; or it never drew more. */
function whyText({ facts }: Site, shed: number): string {
  if (!facts.miningMW || facts.miningMW.value === 0 || shed === 0) return 'none';
  return facts.miningCurtailmentShare ? 'recorded' : 'assumed';
}
