/**
 * Was the process fair to those who live there?
 *
 * Indicator C5: points for each documented fault. Faults that nobody looked into widen the range; where none was looked
 * into, the reading is unknown.
 */
import type { SiteFacts } from '../../sites/site-facts.ts';
import { worstGrade } from '../../sources/grade.ts';
import { conversionOnly } from '../conversion-only.ts';
import type { Indicator } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';

const id = 'opposition.process';

/**
 * Points of each fault, 15 to 25 as the catalogue says; which gets what is a heuristic, editable as the curve. A notice
 * that is void undoes the decision (Digital Gateway); unanswered questions ended Washington, Indiana.
 */
const FAULTS = [
  ['processDefectiveNotice', 25],
  ['processRushedHearing', 20],
  ['processUnansweredQuestions', 20],
  ['processShellCompany', 20],
  ['processNda', 15],
] as const;

export const processIntegrity: Indicator = {
  id,
  group: 'opposition',
  perspectives: ['delivery', 'burden'],
  unit: 'fault-points',
  resolution: 'project',
  scale: curveScale(
    [
      [0, 0],
      [100, 100],
    ],
    'domain/indicators.md C5: 15 to 25 points each; heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }, state) => conversionOnly(state) ?? readProcess(facts),
};

function readProcess(facts: SiteFacts): Reading {
  const looked = FAULTS.flatMap(([name, points]) => {
    const fact = facts[name];
    return fact === undefined ? [] : [{ fact, points: fact.value === 'yes' ? points : 0 }];
  });
  if (looked.length === 0) return unknown('process-not-recorded', 'ask.minutes');
  const value = looked.reduce((sum, { points }) => sum + points, 0);
  const open = FAULTS.filter(([name]) => facts[name] === undefined);
  return {
    known: true,
    value,
    low: value,
    high: open.reduce((sum, [, points]) => sum + points, value),
    grade: worstGrade(...looked.map(({ fact }) => fact.grade)),
    sources: [...new Set(looked.flatMap(({ fact }) => fact.sources))],
    detail: {
      code: `${id}.detail`,
      facts: { faults: looked.filter(({ points }) => points > 0).length, looked: looked.length, open: open.length },
    },
    counted: [],
  };
}
