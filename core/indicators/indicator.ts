/**
 * What an indicator is: one measured quantity with a unit, a scale from reading to risk, a perspective
 * and a way to read it from a site and the world around it.
 */
import type { ValueFunction } from '../curves/value-function.ts';
import type { EmissionFactor } from '../evidence/emission-factor.ts';
import type { ContestEvent, Instrument, LargeLoadRule, OppositionCase } from '../evidence/evidence.ts';
import type { PublicRecord } from '../evidence/public-record.ts';
import type { County } from '../layers/county-at.ts';
import type { Gazetteer, Layers } from '../layers/layer-data.ts';
import type { LayerRole } from '../layers/layer-info.ts';
import type { Position, Site } from '../sites/site.ts';
import type { Source } from '../sources/source.ts';
import type { Day } from '../units/partial-date.ts';
import type { Group, Perspective, Reading, SiteState } from './reading.ts';

/** A number the user may change, addressed as `INDICATOR.PARAMETER`. */
export type Parameter = {
  readonly name: string;
  readonly default: number;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Source of the default, or "heuristic, editable". */
  readonly source: string;
  /** What the numbers 0, 1, … stand for, where the parameter is a choice; a word of the catalogue each. */
  readonly choices?: readonly string[];
};

/** From a reading to a risk in [0, 1]: a curve over numbers or a risk for each word. */
export type Scale =
  | { readonly kind: 'curve'; readonly curve: ValueFunction; readonly source: string }
  | { readonly kind: 'classes'; readonly risks: Readonly<Record<string, number>>; readonly source: string };

/** The geography in which a reading is true: it says nothing of how the utility's number falls on one parcel. */
export const RESOLUTIONS = [
  'site',
  'building',
  'parcel',
  'dwelling',
  'project',
  'mapped-feature',
  'grid-cell',
  'place',
  'event',
  'station',
  'utility',
  'balancing-area',
  'zone',
  'egrid-subregion',
  'jurisdiction',
  'basin',
  'block-group',
  'county',
  'state',
] as const;
type Resolution = (typeof RESOLUTIONS)[number];

export type Indicator = {
  /** Stable: it is in files, JSON and weights. */
  readonly id: string;
  readonly group: Group;
  readonly perspectives: readonly Perspective[];
  /** Unit of the reading, for example `km`; `class` for words. */
  readonly unit: string;
  readonly resolution: Resolution;
  readonly scale: Scale;
  readonly parameters: readonly Parameter[];
  /** Weight inside its group when nobody changed it: 1 in the screening set, 0 where a fuller assessment turns it on. */
  readonly startsAt: 0 | 1;
  /** Indicators that measure partly the same thing: weighing both counts it twice, and the method page says so. */
  readonly overlapsWith?: readonly string[];
  /** Layer roles it needs; empty when the site's own facts or the document's records suffice. */
  readonly needs: readonly LayerRole[];
  /** Rasters it reads in a disc around the site: their role, and the parameter that holds the radius in km. */
  readonly rasters?: readonly { readonly role: LayerRole; readonly radius: string }[];
  /** Parts of the world that `read` looks at: all of them and no other. Tests watch what it touches. */
  readonly reads: readonly WorldPart[];
  readonly read: (site: Site, state: SiteState, world: World) => Reading;
};

/** All that is known around the sites, at one as-of date. Made by `prepareWorld`, which also builds the indexes. */
export type World = {
  readonly asOf: Day;
  readonly layers: Layers;
  readonly gazetteer: Gazetteer;
  readonly emissionFactors: readonly EmissionFactor[];
  readonly cases: readonly OppositionCase[];
  readonly instruments: readonly Instrument[];
  readonly events: readonly ContestEvent[];
  /** Petitions, complaints, suits, commitments, statements and meetings. */
  readonly records: readonly PublicRecord[];
  readonly rules: readonly LargeLoadRule[];
  readonly sources: Readonly<Record<string, Source>>;
  /** Extents of the imported record layers (moratoria, cases, events): what has been searched. */
  readonly searched: readonly {
    readonly role: LayerRole;
    readonly layerId: string;
    readonly extent: readonly [number, number, number, number] | null;
  }[];
  /** Value of `INDICATOR.PARAMETER`, or the indicator's default. */
  readonly parameter: (key: string) => number;
  /** US county of a position, null outside the polygons; remembers what it was asked. */
  readonly countyAt: (position: Position) => County | null;
};

/**
 * Names of the parts of a world that an indicator or a gate may say it reads: a list of layers, or a member of the world.
 * `gazetteer` stands for counties and places alike, `searched` for the extents of record layers with the titles of their
 * sources. Parameters of one's own are always read.
 */
export type WorldPart = keyof Layers | Exclude<keyof World, 'layers' | 'parameter' | 'countyAt'>;
