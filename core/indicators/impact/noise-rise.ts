/**
 * How far does the noise stand out of the night at the nearest dwelling?
 *
 * Indicator D2: the level less the sound without the site, and 5 dB each for a tone that stands out and for noise that is
 * low (dBC more than 20 dB over dBA). Whether there is a tone is often not recorded: the harsher end then counts it.
 * Burden only, as D1.
 */
import type { Site } from '../../sites/site.ts';
import type { NumberFact } from '../../sources/fact.ts';
import { worstGrade } from '../../sources/grade.ts';
import type { Indicator, World } from '../indicator.ts';
import { unknown, type Reading, type SiteState } from '../reading.ts';
import { curveScale } from '../scales.ts';

const id = 'impact.noise-rise';
/** dBC less dBA beyond which noise is low [BG]: domain/indicators.md D2. */
const LOW_FREQUENCY_DB = 20;

export const noiseRise: Indicator = {
  id,
  group: 'impact',
  perspectives: ['burden'],
  unit: 'dB',
  resolution: 'dwelling',
  scale: curveScale(
    [
      [0, 0],
      [5, 50],
      [10, 85],
      [15, 100],
    ],
    'domain/indicators.md D2: Chandler allows no rise; 5 and 10 dB as in BS 4142 [BG]; risks heuristic, editable',
  ),
  startsAt: 0,
  overlapsWith: ['impact.night-noise'],
  parameters: [
    {
      name: 'tonePenaltyDB',
      default: 5,
      unit: 'dB',
      min: 0,
      max: 15,
      source: 'domain/indicators.md D2: +5 dB for tones [BG ISO 1996, BS 4142]; editable',
    },
    {
      name: 'lowFrequencyPenaltyDB',
      default: 5,
      unit: 'dB',
      min: 0,
      max: 15,
      source: 'heuristic, editable: domain/indicators.md D2 names the mark, not the penalty',
    },
  ],
  needs: [],
  reads: [],
  read: readRise,
};

function readRise({ facts }: Site, state: SiteState, world: World): Reading {
  const isMine = state === 'mined';
  const level = isMine ? facts.minedNightDBA : facts.hostedNightDBA;
  if (!level) return unknown(isMine ? 'mine-noise-not-recorded' : 'host-noise-not-recorded', 'ask.noise-survey');
  const ambient = facts.ambientNightDBA;
  if (!ambient) return unknown('ambient-not-recorded', 'ask.noise-survey');
  const tone = isMine ? facts.minedNoiseTone : facts.hostedNoiseTone;
  const low = isMine ? facts.minedLowFrequencyDB : facts.hostedLowFrequencyDB;
  const marks = [
    timesOf(tone && { low: isTonal(tone), value: isTonal(tone), high: isTonal(tone) }, world, 'tonePenaltyDB'),
    timesOf(low && lowMarks(low), world, 'lowFrequencyPenaltyDB'),
  ];
  const added = (end: 'low' | 'value' | 'high') => marks.reduce((sum, mark) => sum + mark[end], 0);
  const used = [level, ambient, tone, low].filter((fact) => fact !== undefined);
  const value = level.value - ambient.value + added('value');
  return {
    known: true,
    value,
    low: level.low - ambient.high + added('low'),
    high: level.high - ambient.low + added('high'),
    grade: worstGrade(...used.map(({ grade }) => grade)),
    sources: [...new Set(used.flatMap(({ sources }) => sources))],
    detail: {
      code: `${id}.detail`,
      facts: { levelDBA: level.value, ambientDBA: ambient.value, addedDB: added('value'), openDB: added('high') },
    },
    counted: [],
  };
}

type Marks = { readonly low: boolean; readonly value: boolean; readonly high: boolean };

function isTonal({ value }: NonNullable<Site['facts']['hostedNoiseTone']>): boolean {
  return value === 'tonal';
}

function lowMarks({ low, value, high }: NumberFact): Marks {
  return { low: low > LOW_FREQUENCY_DB, value: value > LOW_FREQUENCY_DB, high: high > LOW_FREQUENCY_DB };
}

/** Decibels added at each end; a mark that nobody recorded counts at the harsher end only. */
function timesOf(marks: Marks | undefined, world: World, parameter: string) {
  const penalty = world.parameter(`${id}.${parameter}`);
  const { low = false, value = false, high = true } = marks ?? {};
  return { low: low ? penalty : 0, value: value ? penalty : 0, high: high ? penalty : 0 };
}
