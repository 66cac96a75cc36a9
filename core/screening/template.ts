/**
 * The conversion that a screening puts everywhere: the same load and cooling on every cell, all else not known.
 *
 * "Like this site" takes over what a site would bring along to another place, its load, its cooling, its machines, and
 * leaves behind what its place gives it: grid service, permits, neighbours, water supply, fibre, land.
 */
import { bareSite } from '../sites/bare-site.ts';
import { z } from 'zod';
import type { ClassFactName } from '../sites/class-facts.ts';
import type { NumberFactName } from '../sites/number-facts.ts';
import type { Position, Site } from '../sites/site.ts';
import { SiteFacts } from '../sites/site-facts.ts';

/** Facts that would be the same anywhere. A fact that is not listed stays behind: unknown, never assumed. */
const TRAVELS: readonly (NumberFactName | ClassFactName)[] = [
  'miningMW',
  'criticalItMW',
  'hostedGrossMW',
  'miningCurtailmentShare',
  'hostedCurtailmentShare',
  'rideThrough',
  'wueLPerKWh',
  'peakDayWaterMgd',
  'generatorCount',
  'generatorUnitMW',
  'generatorTier',
  'minedJobsFTE',
  'hostedJobsFTE',
  'floorAreaSqFt',
  'rackDensityKW',
  'redundancy',
];

export const Template = z.strictObject({
  /** Site whose facts it took over, by id; null when it started from nothing. */
  likeSite: z.string().max(120).nullable(),
  facts: SiteFacts,
});
export type Template = z.infer<typeof Template>;

/** Nothing known of the conversion but that there is one. */
export const BLANK_TEMPLATE: Template = { likeSite: null, facts: {} };

/** What a site would bring along. */
export function templateLike({ id, facts }: Pick<Site, 'id' | 'facts'>): Template {
  const travels = new Set<string>(TRAVELS);
  return {
    likeSite: id,
    facts: Object.fromEntries(Object.entries(facts).filter(([name]) => travels.has(name))),
  };
}

export type Stand = {
  readonly id: string;
  readonly position: Position;
  /** Km; null when the record does not say. */
  readonly precisionKm: number | null;
};

/** A site with the facts of the template at a place: no utility, no county, no words, only what was given. */
export function siteAt({ facts }: Pick<Template, 'facts'>, { id, position, precisionKm }: Stand): Site {
  return { ...bareSite({ id, name: id, position }), precisionKm, facts };
}
