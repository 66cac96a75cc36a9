/**
 * The program's own sets of findings: what most codes make a body find before it grants a special use or a rezoning.
 *
 * The wording is ours and no code's (*heuristic*); a body that votes pastes the findings of its own code. Which
 * factors speak to which finding is ours too (*heuristic*), and one factor may speak to several.
 */
import type { Language } from '../text/languages.ts';
import { say } from '../text/say.ts';
import type { FindingSet } from './finding-set.ts';
import type { Review } from './review.ts';

/** A set without its words: `set.<id>` and `finding.<id>.<key>` of the catalogue `review`. */
type ProgramSet = { readonly id: string; readonly findings: Readonly<Record<string, readonly string[]>> };

const NEIGHBOURS = [
  'land-use.dwelling-setback',
  'land-use.dwellings-near',
  'land-use.people-250m',
  'land-use.people-500m',
  'land-use.people-1km',
  'land-use.people-2km',
  'land-use.people-5km',
  'land-use.people-16km',
  'land-use.height-over-code',
];

const FACILITIES = [
  'grid.service-status',
  'grid.added-peak',
  'grid.headroom',
  'grid.reserve-margin',
  'grid.large-load-rules',
  'grid.time-to-power',
  'readiness.firm-share',
  'readiness.ratio-shortfall',
  'impact.water-use',
  'impact.water-peak-day',
];

const NUISANCE = ['impact.night-noise', 'impact.noise-rise', 'opposition.grievance'];

const HEALTH = ['impact.backup-nox', 'impact.burden-index', 'land-use.flood-zone', 'readiness.generator-gap'];

const PLAN = [
  'land-use.entitlement',
  'land-use.deciding-authority',
  'opposition.instrument',
  'opposition.precedents',
  'readiness.site-control',
];

const RESOURCES = [
  'impact.cooling-water',
  'impact.basin-stress',
  'impact.grid-co2e',
  'land-use.protected-overlap',
  'land-use.prime-farmland',
  'land-use.wetlands',
  'land-use.heritage',
];

const GROUND = ['land-use.prior-disturbance', 'land-use.slope'];

const PUBLIC_COST = [
  'impact.bill-exposure',
  'grid.retail-concentration',
  'impact.jobs',
  'impact.local-tax',
  'opposition.benefits',
];

const PROCESS = [
  'opposition.process',
  'opposition.next-vote',
  'opposition.seat-turnover',
  'opposition.petition',
  'opposition.groups',
  'opposition.contest',
  'opposition.event-density',
];

/** In the order they are offered; the findings in the order they are read. */
export const PROGRAM_SETS: readonly ProgramSet[] = [
  {
    id: 'special-use',
    findings: {
      neighbours: NEIGHBOURS,
      facilities: FACILITIES,
      nuisance: NUISANCE,
      health: HEALTH,
      plan: PLAN,
      resources: [...RESOURCES, ...GROUND],
      'public-cost': PUBLIC_COST,
      process: PROCESS,
    },
  },
  {
    id: 'rezoning',
    findings: {
      plan: PLAN,
      suitability: [...GROUND, 'land-use.flood-zone', ...RESOURCES],
      compatibility: [...NEIGHBOURS, ...NUISANCE],
      facilities: FACILITIES,
      need: ['opposition.benefits', 'impact.jobs', 'impact.local-tax'],
      welfare: ['impact.bill-exposure', 'grid.retail-concentration', 'impact.backup-nox', 'impact.burden-index'],
      process: PROCESS,
    },
  },
];

/** Every set there is, the program's first, with its words in a language; pasted ones keep the words of their code. */
export function findingSetsOf({ findingSets }: Pick<Review, 'findingSets'>, language: Language): readonly FindingSet[] {
  const changed = new Set(findingSets.map(({ id }) => id));
  const own = PROGRAM_SETS.filter(({ id }) => !changed.has(id)).map((set) => inWords(set, language));
  return [...own, ...findingSets];
}

/** The set that factors are filed under; the first of the program when the chosen one is gone. */
export function chosenFindingSet(review: Pick<Review, 'findingSet' | 'findingSets'>, language: Language): FindingSet {
  const sets = findingSetsOf(review, language);
  const chosen = sets.find(({ id }) => id === review.findingSet) ?? sets[0];
  return chosen ?? { id: 'none', name: '', source: null, findings: [] };
}

function inWords({ id, findings }: ProgramSet, language: Language): FindingSet {
  return {
    id,
    name: say(language, 'review', `set.${id}`),
    source: null,
    findings: Object.entries(findings).map(([key, factors]) => ({
      id: `${id}.${key}`,
      text: say(language, 'review', `finding.${id}.${key}`),
      factors: [...factors],
    })),
  };
}
