import { describe, expect, test } from 'vitest';
import type { LargeLoadRule } from '../evidence/evidence.ts';
import { exampleSite, numberFact } from '../sites/example-site.ts';
import type { SiteFacts } from '../sites/site-facts.ts';
import { CONVERSION_DEFAULTS } from './parameters.ts';
import { evaluate } from './quantity.ts';
import { ruleCrossings, rulesCrossed, type RuleAtPlace } from './rule-crossings.ts';

function at(thresholdMW: number, known: Partial<LargeLoadRule> = {}, isCertain = true): RuleAtPlace {
  const rule: LargeLoadRule = {
    ...{ id: `r-${thresholdMW}`, name: `Rule ${thresholdMW}`, country: 'US', state: null, gridRegion: null },
    ...{ utility: null, thresholdMW, comparison: 'at-least', onlyIfExpanded: false, duty: 'study fee' },
    ...{ effective: null, grade: 'B', sources: [] },
    ...known,
  };
  return { rule, isCertain };
}

function crossed(facts: SiteFacts, ...rules: readonly RuleAtPlace[]) {
  const count = rulesCrossed(exampleSite({ facts }), CONVERSION_DEFAULTS, rules);
  return count && evaluate(count);
}

function verdicts(facts: SiteFacts, ...rules: readonly RuleAtPlace[]) {
  return ruleCrossings(exampleSite({ facts }), CONVERSION_DEFAULTS, rules).map(({ verdict }) => verdict);
}

describe('rules crossed by MW', () => {
  test('are counted at the likely MW, and at the ends of the load', () => {
    expect(crossed({ hostedGrossMW: numberFact(80, 60, 120) }, at(75), at(100))).toEqual({ value: 1, low: 0, high: 2 });
  });

  test('bind at the threshold or only above it, as the rule says', () => {
    const load = { hostedGrossMW: numberFact(75) };
    expect(crossed(load, at(75))?.value).toBe(1);
    expect(crossed(load, at(75, { comparison: 'over' }))?.value).toBe(0);
  });

  test('may apply inside the service at hand: with one that is certain they widen the range, alone they claim nothing', () => {
    const within: SiteFacts = { hostedGrossMW: numberFact(300), serviceMW: numberFact(300) };
    const expanded = at(75, { onlyIfExpanded: true });
    expect(crossed(within, at(70), expanded)).toEqual({ value: 1, low: 1, high: 2 });
    expect(crossed(within, expanded)).toBeNull();
    expect(verdicts(within, expanded)).toEqual(['open']);
    expect(verdicts({ ...within, serviceMW: numberFact(200) }, expanded)).toEqual(['crossed']);
    // The mine stands in for a service that is not recorded.
    expect(verdicts({ hostedGrossMW: numberFact(300), miningMW: numberFact(300) }, expanded)).toEqual(['open']);
  });

  test('are not known without a load, and none without a table', () => {
    expect(crossed({ miningMW: numberFact(300) }, at(75))).toBeNull();
    expect(verdicts({ miningMW: numberFact(300) }, at(75))).toEqual(['not-known']);
    expect(
      rulesCrossed(exampleSite({ facts: { hostedGrossMW: numberFact(300) } }), CONVERSION_DEFAULTS, null),
    ).toBeNull();
  });

  test('say by how much in both states, the lowest threshold first', () => {
    const facts = { miningMW: numberFact(60), hostedGrossMW: numberFact(100, 90, 130) };
    const rows = ruleCrossings(exampleSite({ facts }), CONVERSION_DEFAULTS, [at(75), at(50)]);
    expect(rows.map(({ rule, verdict }) => [rule.thresholdMW, verdict])).toEqual([
      [50, 'crossed'],
      [75, 'crossed'],
    ]);
    expect(rows[1]).toMatchObject({
      mined: { value: -15, low: -15, high: -15 },
      hosted: { value: 25, low: 15, high: 55 },
      change: { value: 40, low: 30, high: 70 },
    });
  });
});
