/**
 * Is a restrictive instrument in force where the site lies?
 *
 * Indicator C1: the worst instrument that binds. None found in a searched list is not proof that there is none, and a
 * place that no list covers is unknown.
 */
import type { Site } from '../../sites/site.ts';
import { oneGradeWorse, worstGrade } from '../../sources/grade.ts';
import { missingExtent, covers } from '../coverage.ts';
import type { Indicator, World } from '../indicator.ts';
import { unknown, type KnownReading, type Reading, type SiteState } from '../reading.ts';
import { firstSourceOf, sourcesOfRecord } from '../record-sources.ts';
import { classScale } from '../scales.ts';
import { endOf, judgeInstruments, type InstrumentClass, type JudgedInstrument } from './judge-instrument.ts';

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
  reads: ['instruments', 'searched', 'gazetteer', 'asOf'],
  read: (site, state, world) => {
    const judged = judgeInstruments(site, state, world);
    const binding = judged.filter(({ certainty }) => certainty === 'certain' || certainty === 'likely');
    const worst = worstOf(binding);
    return worst ? bindingReading(worst, judged) : nothingBinding(site, judged, world);
  },
};

function bindingReading(worst: JudgedInstrument, judged: readonly JudgedInstrument[]): KnownReading {
  const { instrument, certainty } = worst;
  const sure = worstOf(judged.filter((other) => other.certainty === 'certain'));
  const end = worst.class === 'pending' ? null : endOf(instrument);
  const dated = end === null ? '' : '-until';
  const facts = {
    instrument: worst.class.replaceAll('-', '_'),
    title: instrument.title,
    jurisdiction: instrument.jurisdiction,
    use: certainty === 'likely' ? 'not_stated' : 'stated',
  };
  return {
    known: true,
    value: worst.class,
    low: sure?.class ?? 'none',
    high: worstOf(judged)?.class ?? worst.class,
    grade: certainty === 'likely' ? oneGradeWorse(instrument.grade) : instrument.grade,
    sources: sourcesOf(judged),
    detail: {
      code: `opposition.instrument.detail${dated}`,
      facts: end === null ? facts : { ...facts, until: end.latest },
    },
    counted: countedOf(judged),
  };
}

function nothingBinding(site: Site, judged: readonly JudgedInstrument[], world: World): Reading {
  const searched = world.searched.filter(({ role }) => role === 'moratoria');
  const open = judged.find(({ municipalityOpen }) => municipalityOpen);
  if (open) {
    const { title, jurisdiction } = open.instrument;
    return unknown('municipality-not-recorded', 'ask.municipality', { title, jurisdiction });
  }
  const missing = missingExtent(
    site,
    'moratoria',
    searched.map(({ extent }) => extent),
  );
  if (missing) return missing;
  const layers = searched.filter(({ extent }) => covers(extent, site)).map(({ layerId }) => layerId);
  const facts = { layer: layers.map((id) => world.sources[id]?.title ?? id).join('; '), possible: judged.length };
  return {
    known: true,
    value: 'none',
    low: 'none',
    high: worstOf(judged)?.class ?? 'none',
    grade: worstGrade('C', ...judged.map(({ instrument }) => instrument.grade)),
    sources: [...new Set([...layers, ...sourcesOf(judged)])],
    detail: { code: 'opposition.instrument.detail-none', facts },
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

/** Instruments of these classes that bind the site or may do so, for the gates. */
export function instrumentsOfClass(
  site: Site,
  given: { readonly state: SiteState; readonly class: InstrumentClass },
  world: World,
): readonly JudgedInstrument[] {
  return judgeInstruments(site, given.state, world).filter((judged) => judged.class === given.class);
}
