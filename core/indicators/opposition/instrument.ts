/**
 * Is a restrictive instrument in force where the site lies?
 *
 * Indicator C1: the worst instrument that binds. None found in a searched list is not proof that there is none, and a
 * place that no list covers is unknown.
 */
import type { Site } from '../../sites/site.ts';
import { oneGradeWorse, worstGrade } from '../../sources/grade.ts';
import type { Day } from '../../units/partial-date.ts';
import type { Indicator, World } from '../indicator.ts';
import { unknown, type KnownReading, type Reading } from '../reading.ts';
import { firstSourceOf, sourcesOfRecord } from '../record-sources.ts';
import { classScale } from '../scales.ts';
import { instrumentFacts, sparedFacts } from './instrument-facts.ts';
import { instrumentsHere, type InstrumentClass, type JudgedInstrument } from './judge-instrument.ts';
import { searchOf } from './searched-places.ts';

const RISK_PERCENT = { none: 0, 'conditional-ordinance': 40, pending: 50, moratorium: 95, ban: 100 };

export const instrumentInForce: Indicator = {
  id: 'opposition.instrument',
  group: 'opposition',
  perspectives: ['delivery'],
  unit: 'class',
  resolution: 'jurisdiction',
  scale: classScale(RISK_PERCENT, 'domain/indicators.md C1; heuristic, editable'),
  startsAt: 1,
  parameters: [],
  needs: ['moratoria'],
  reads: ['instruments', 'sources', 'searched', 'gazetteer', 'asOf'],
  read: (site, state, world) => {
    const here = instrumentsHere(site, state, world);
    const judged = here.filter(({ certainty }) => certainty !== 'no');
    const binding = judged.filter(({ certainty }) => certainty === 'certain' || certainty === 'likely');
    const worst = worstOf(binding);
    return worst ? bindingReading(worst, judged, world.asOf) : nothingBinding(site, here, world);
  },
};

function bindingReading(worst: JudgedInstrument, judged: readonly JudgedInstrument[], asOf: Day): KnownReading {
  const { instrument, certainty } = worst;
  const sure = worstOf(judged.filter((other) => other.certainty === 'certain'));
  const facts = {
    ...instrumentFacts(worst, asOf),
    instrument: worst.class.replaceAll('-', '_'),
    use: worst.use === 'likely' ? 'not_stated' : 'stated',
    place: worst.place.open ?? 'clear',
  };
  return {
    known: true,
    value: worst.class,
    low: sure?.class ?? 'none',
    high: worstOf(judged)?.class ?? worst.class,
    grade: certainty === 'likely' ? oneGradeWorse(instrument.grade) : instrument.grade,
    sources: sourcesOf(judged),
    detail: { code: 'opposition.instrument.detail', facts },
    counted: countedOf(judged),
  };
}

function nothingBinding(site: Site, here: readonly JudgedInstrument[], world: World): Reading {
  const judged = here.filter(({ certainty }) => certainty !== 'no');
  const open = judged.find(({ place }) => place.open === 'boundary');
  if (open) return unknown('boundary-not-known', 'ask.boundary', instrumentFacts(open, world.asOf));
  const { layerIds: layers, missing } = searchOf(site, world);
  if (missing) return missing;
  const facts = { layer: layers.map((id) => world.sources[id]?.title ?? id).join('; '), possible: judged.length };
  const spared = here.find(({ certainty }) => certainty === 'no');
  return {
    known: true,
    value: 'none',
    low: 'none',
    high: worstOf(judged)?.class ?? 'none',
    grade: worstGrade('C', ...judged.map(({ instrument }) => instrument.grade)),
    sources: [...new Set([...layers, ...sourcesOf(judged)])],
    detail: spared
      ? { code: 'opposition.instrument.detail-spared', facts: { ...sparedFacts(spared, world.asOf), ...facts } }
      : { code: 'opposition.instrument.detail-none', facts },
    counted: countedOf(judged),
  };
}

function worstOf(judged: readonly JudgedInstrument[]): (JudgedInstrument & { readonly class: InstrumentClass }) | null {
  return judged.toSorted((a, b) => RISK_PERCENT[b.class] - RISK_PERCENT[a.class])[0] ?? null;
}

function countedOf(judged: readonly JudgedInstrument[]): KnownReading['counted'] {
  return judged.map(({ instrument }) => ({
    label: instrument.title,
    distanceKm: null,
    amount: null,
    source: firstSourceOf(instrument),
  }));
}

function sourcesOf(judged: readonly JudgedInstrument[]): readonly string[] {
  return [...new Set(judged.flatMap(({ instrument }) => sourcesOfRecord(instrument)))];
}
