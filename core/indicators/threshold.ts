/** Which part of an indicator's scale did a reading fall on? The sentence printed beside the risk. */
import type { Breakpoint, ValueFunction } from '../curves/value-function.ts';
import { invariant } from '../lib/invariant.ts';
import type { Indicator } from './indicator.ts';
import type { Message, Reading } from './reading.ts';

/** The curve segment or class that fired, with its risks in percent; for an unknown reading, that none did. */
export function thresholdSentence({ scale, unit }: Pick<Indicator, 'scale' | 'unit'>, reading: Reading): Message {
  if (!reading.known) return { code: 'threshold.unknown', facts: {} };
  if (scale.kind === 'curve') {
    invariant(typeof reading.value === 'number', 'a curve reads numbers');
    return segmentSentence(scale.curve, reading.value, unitWord(unit));
  }
  const word = String(reading.value);
  const facts = { class: word.replaceAll('-', '_'), risk: percent(scale.risks[word] ?? NaN) };
  return { code: 'threshold.class', facts };
}

function segmentSentence(curve: ValueFunction, value: number, unit: string): Message {
  const [first, ...rest] = curve;
  if (value <= first.at) return { code: 'threshold.below', facts: { unit, ...pointFacts(first) } };
  let from: Breakpoint = first;
  for (const to of rest) {
    if (value < to.at) {
      const facts = { unit, from: from.at, fromRisk: percent(from.risk), to: to.at, toRisk: percent(to.risk) };
      return { code: 'threshold.between', facts };
    }
    from = to;
  }
  return { code: 'threshold.above', facts: { unit, ...pointFacts(from) } };
}

function pointFacts({ at, risk }: Breakpoint) {
  return { at, risk: percent(risk) };
}

/** Units as the catalogue selects them: its branches are plain words. */
function unitWord(unit: string): string {
  return unit === '%' ? 'percent' : unit.replace(/\W/g, '_');
}

function percent(risk: number): number {
  return Math.round(risk * 100);
}
