/**
 * What does the land-use code ask before AI hosting may start?
 *
 * Indicator B1. Whether AI hosting is the same use as the mine is a question of its own, so the mine's approval says
 * nothing about the host's and is not recorded here.
 */
import { classReading } from '../fact-readings.ts';
import type { Indicator } from '../indicator.ts';
import { unknown } from '../reading.ts';
import { classScale } from '../scales.ts';

export const entitlement: Indicator = {
  id: 'land-use.entitlement',
  group: 'land-use',
  perspectives: ['delivery'],
  unit: 'class',
  resolution: 'parcel',
  scale: classScale(
    {
      'by-right': 10,
      'site-plan': 20,
      'special-use': 45,
      rezoning: 70,
      annexation: 75,
      'text-amendment': 80,
      'use-not-listed': 85,
    },
    'domain/indicators.md B1; risks heuristic, editable',
  ),
  startsAt: 1,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }, state) => {
    if (state === 'mined') return unknown('mine-approval-not-recorded', 'ask.planning-office');
    const path = facts.entitlement;
    if (!path) return unknown('entitlement-not-recorded', 'ask.planning-office');
    const word = path.value.replaceAll('-', '_');
    return classReading(path.value, path, { code: 'land-use.entitlement.detail', facts: { path: word } });
  },
};
