/** What the conversion does to the load at the system peak, and why: the sentence above the table. */
import type { Site } from '../sites/site.ts';
import type { Facts } from '../text/say.ts';
import type { DeltaRow } from './conversion-row.ts';
import type { DeltaValue } from './quantity.ts';
import { CONVERSION_DEFAULTS } from './parameters.ts';
import { statedParameter } from './stated-parameters.ts';

/** Code of a sentence of the catalogue `indicators` with its numbers. */
export type PeakSentence = { readonly code: string; readonly facts: Facts };

/** Less than this is no change that a reader would act on, MW. *Heuristic*. */
const NOTHING = 0.5;

/**
 * The sentence of the rows of a site; it says which load is missing where the change is not known. More or less is said
 * only where the whole range agrees; else of the likely value alone, with both ends.
 */
export function peakSentence(rows: readonly DeltaRow[], site: Site): PeakSentence {
  const row = (key: string) => rows.find((one) => one.key === key);
  const [peak, shortfall] = [row('peakMW'), row('shortfallMW')];
  if (!peak?.change) return notKnown(peak);
  const { value, low, high } = peak.change;
  const [mayFall, mayRise] = [low <= -NOTHING, high >= NOTHING];
  const mw = Math.abs(value);
  if (!mayFall && !mayRise) return { code: 'delta.peak.same', facts: {} };
  const range = high - low < NOTHING ? 'none' : 'stated';
  if (!mayRise) return { code: 'delta.peak.less', facts: { mw, range, low: Math.max(0, -high), high: -low } };
  const service = serviceFacts(shortfall?.hosted ?? null);
  if (mayFall) return openSentence(peak.change, site, service);
  const facts = { mw, ...whyFacts(site), range, low: Math.max(0, low), high, missing: service.missing };
  return { code: MORE[service.service], facts };
}

function notKnown(peak: DeltaRow | undefined): PeakSentence {
  const missing = peak?.mined ? 'hosted' : peak?.hosted ? 'mined' : 'both';
  return { code: 'delta.peak.not-known', facts: { missing } };
}

/** The range holds less and more: the likely value and both ends. */
function openSentence({ value, low, high }: DeltaValue, site: Site, service: ServiceFacts): PeakSentence {
  const mw = Math.abs(value);
  const direction = mw < NOTHING ? 'same' : value < 0 ? 'less' : 'more';
  const { shed, why } = whyFacts(site);
  const reason = direction === 'more' ? why : 'none';
  return { code: 'delta.peak.open', facts: { mw, direction, less: -low, more: high, shed, why: reason, ...service } };
}

function whyFacts(site: Site): { readonly shed: number; readonly why: string } {
  const shed = statedParameter(site, CONVERSION_DEFAULTS, 'miningCurtailment').value * 100;
  return { shed, why: whyText(site, shed) };
}

/** What the service at hand lacks: at the likely value, only at the far end of the range, nowhere, or not known. */
type Service = 'short' | 'far' | 'enough' | 'not_known';
type ServiceFacts = { readonly service: Service; readonly missing: number };

const MORE: Readonly<Record<Service, string>> = {
  short: 'delta.peak.more-short',
  far: 'delta.peak.more-likely',
  enough: 'delta.peak.more-no-connection',
  not_known: 'delta.peak.more',
};

/** Missing MW at the likely value, else at the far end. */
function serviceFacts(shortfall: DeltaRow['hosted']): ServiceFacts {
  if (shortfall === null) return { service: 'not_known', missing: 0 };
  const { value, high } = shortfall;
  if (value > 0) return { service: 'short', missing: value };
  return high > 0 ? { service: 'far', missing: high } : { service: 'enough', missing: 0 };
}

/** Why the peak grows: the mine shed its load then, by record or by assumption; or it never drew more. */
function whyText({ facts }: Site, shed: number): string {
  if (!facts.miningMW || facts.miningMW.value === 0 || shed === 0) return 'none';
  return facts.miningCurtailmentShare ? 'recorded' : 'assumed';
}
