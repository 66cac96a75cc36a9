/** Puts together all that is known around the sites at the document's as-of date, and builds the indexes. */
import type { EmissionFactor } from '../evidence/emission-factor.ts';
import type { ContestEvent, Instrument, LargeLoadRule, OppositionCase } from '../evidence/evidence.ts';
import type { PublicRecord } from '../evidence/public-record.ts';
import { invariant } from '../lib/invariant.ts';
import { countyAt, type County } from '../layers/county-at.ts';
import type { Gazetteer, Layers } from '../layers/layer-data.ts';
import { RECORD_ROLES, type LayerInfo } from '../layers/layer-info.ts';
import type { Source } from '../sources/source.ts';
import type { Day } from '../units/partial-date.ts';
import type { World } from './indicator.ts';
import { areaIndexOf, lineIndexOf, pointIndexOf } from './layer-indexes.ts';
import { INDICATORS } from './registry.ts';

/** The parts of a workspace that the world is made of. */
export type WorldDocument = {
  readonly asOf: Day;
  readonly cases: readonly OppositionCase[];
  readonly instruments: readonly Instrument[];
  readonly events: readonly ContestEvent[];
  readonly records: readonly PublicRecord[];
  readonly rules: readonly LargeLoadRule[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly layers: readonly LayerInfo[];
  readonly parameters: Readonly<Record<string, number>>;
};

/** What ships with the app and is read beside every document. */
export type Bundled = {
  readonly gazetteer: Gazetteer;
  readonly emissionFactors: readonly EmissionFactor[];
};

/** The world of a document: the same input gives the same readings, whenever and wherever they are made. */
export function prepareWorld(given: Bundled & { readonly document: WorldDocument; readonly layers: Layers }): World {
  const { document, layers, gazetteer, emissionFactors } = given;
  buildIndexes(layers, gazetteer);
  const { asOf, cases, instruments, events, records, rules, sources } = document;
  return {
    asOf,
    cases,
    instruments,
    events,
    records,
    rules,
    sources,
    layers,
    gazetteer,
    emissionFactors,
    searched: document.layers
      .filter(({ role }) => RECORD_ROLES.includes(role))
      .map(({ role, id, extent }) => ({ role, layerId: id, extent })),
    parameter: rememberingParameters(document.parameters),
    countyAt: rememberingCounties(gazetteer),
  };
}

function buildIndexes(layers: Layers, gazetteer: Gazetteer): void {
  for (const layer of [...layers.lines, ...layers.fibre]) lineIndexOf(layer);
  for (const layer of [...layers.substations, ...layers.plants, ...layers.population]) pointIndexOf(layer.coordinates);
  pointIndexOf(gazetteer.places.coordinates);
  const areas = [...layers.protectedAreas, ...layers.landUse, ...layers.territories, ...layers.parcels];
  const context = [...layers.balancingAreas, ...layers.waterStress, ...layers.burdenIndex];
  for (const layer of [...areas, ...context]) areaIndexOf(layer);
  for (const { areas: outlines, points } of [...layers.buildings, ...layers.heritage]) {
    areaIndexOf(outlines);
    pointIndexOf(points.coordinates);
  }
}

/** Asked for every event of every site. */
function rememberingParameters(set: Readonly<Record<string, number>>): World['parameter'] {
  const known = new Map<string, number>();
  return (key) => {
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const value = parameterOf(set, key);
    known.set(key, value);
    return value;
  };
}

function parameterOf(set: Readonly<Record<string, number>>, key: string): number {
  const given = set[key] ?? DEFAULTS.get(key);
  invariant(given !== undefined, `indicators ask for parameters they declare: ${key}`);
  return given;
}

const DEFAULTS: ReadonlyMap<string, number> = new Map(
  INDICATORS.flatMap(({ id, parameters }) => parameters.map(({ name, default: value }) => [`${id}.${name}`, value])),
);

/** Indicators and gates ask for the county of the same positions again and again. */
function rememberingCounties(gazetteer: Gazetteer): World['countyAt'] {
  const known = new Map<string, County | null>();
  return (position) => {
    const key = position.join(' ');
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const county = countyAt(position, gazetteer);
    known.set(key, county);
    return county;
  };
}
