/**
 * How much water does the cooling take on its thirstiest day?
 *
 * Indicator D3: pipes, wells and permits break on the hottest day, not over the year. As stated by the operator, else
 * worked out from the IT load, its water use effectiveness and how much thirstier than the mean that day is. Where the
 * supply of the water utility is recorded, the share of it is printed beside. Burden only, as the year's water.
 */
import { CONVERSION_DEFAULTS, PEAK_DAY_OVER_MEAN } from '../../conversion/parameters.ts';
import { hostedWue } from '../../conversion/site-cooling.ts';
import { hostedWaterOfPeakDay } from '../../conversion/site-energy.ts';
import type { Site } from '../../sites/site.ts';
import { derivedReading } from '../derived-reading.ts';
import { numberReading } from '../fact-readings.ts';
import type { Indicator, World } from '../indicator.ts';
import { unknown, type Message, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';

const id = 'impact.water-peak-day';

/** The parameter that the rows of the conversion follow too. */
export const PEAK_OVER_MEAN_KEY = `${id}.peakOverMean`;

export const waterPeakDay: Indicator = {
  id,
  group: 'impact',
  perspectives: ['burden'],
  unit: 'Mgal/day',
  resolution: 'utility',
  scale: curveScale(
    [
      [0, 0],
      [0.1, 15],
      [0.7, 50],
      [1.5, 75],
      [5, 100],
    ],
    'domain/indicators.md D3 gives no curve (Cayuga 0.7, Corsicana 1.5 mgd were contested); heuristic, editable',
  ),
  startsAt: 0,
  overlapsWith: ['impact.water-use'],
  parameters: [
    {
      name: 'peakOverMean',
      default: PEAK_DAY_OVER_MEAN,
      unit: 'times',
      min: 1,
      max: 10,
      source: 'heuristic, editable: no source read gives a peak day beside a yearly mean',
    },
  ],
  needs: [],
  reads: [],
  read: (site, state, world) =>
    state === 'mined' ? unknown('mine-cooling-not-recorded', 'ask.cooling-design') : asHosted(site, world),
};

function asHosted(site: Site, world: World): Reading {
  const { criticalItMW, hostedGrossMW, peakDayWaterMgd } = site.facts;
  if (peakDayWaterMgd) return numberReading(peakDayWaterMgd, withShare(site, `${id}.detail`, peakDayWaterMgd.value));
  const load = criticalItMW ?? hostedGrossMW;
  const wue = hostedWue(site);
  if (!load) return unknown('hosted-mw-not-recorded', 'ask.operator-load');
  const likely = world.parameter(PEAK_OVER_MEAN_KEY);
  const water = hostedWaterOfPeakDay(site, CONVERSION_DEFAULTS, likely);
  if (!water || !wue) return unknown('cooling-not-recorded', 'ask.cooling-design');
  const reading = derivedReading(water, [load, wue], { code: id });
  return { ...reading, detail: withShare(site, `${id}.detail-derived`, Number(reading.value), { times: likely }) };
}

/** The sentence, with the share of the utility's supply where that is recorded. */
function withShare({ facts }: Site, code: string, mgd: number, more: Message['facts'] = {}): Message {
  const supply = facts.waterSupplyMgd?.value ?? 0;
  if (supply <= 0) return { code, facts: { value: mgd, ...more } };
  return { code: `${code}-share`, facts: { value: mgd, supplyMgd: supply, percent: (100 * mgd) / supply, ...more } };
}
