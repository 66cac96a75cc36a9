/**
 * Which share of the disc around the site is land of a class: farmland, wetland, flood zone, disturbed ground?
 *
 * From areas of the land-use role whose layer knows the class at all, else from land cover cells. Ground that a layer
 * leaves blank counts as not of the class; an area without a class, and cells without data, count at one end only.
 */
import { distanceToAreaKm } from '../../geo/area.ts';
import type { AreaFeature, AreaLayer } from '../../layers/layer-data.ts';
import type { RasterSummary } from '../../layers/raster-summary.ts';
import type { Grade } from '../../sources/fact.ts';
import type { Site } from '../../sites/site.ts';
import type { SourceId } from '../../sources/source.ts';
import type { ClassVerdict } from '../class-verdict.ts';
import { covers } from '../coverage.ts';
import { discShare, insideLarger, type ShareRange } from '../disc-share.ts';
import type { World } from '../indicator.ts';
import { positionalGrade, ringKm } from '../position-ring.ts';
import { rasterDisc, type RasterDisc } from '../raster-disc.ts';
import { unknown, type Counted, type UnknownReading } from '../reading.ts';
import { areasAround } from './areas-around.ts';

export type ClassQuestion = {
  readonly radiusKm: number;
  /** What the class of an area says. One function a question: answers about whole layers are kept by it. */
  readonly ofArea: (feature: AreaFeature, layer: AreaLayer) => ClassVerdict;
  /** What the name of a land cover class says; null where no land cover tells. */
  readonly ofCover: ((name: string) => ClassVerdict) | null;
};

type ClassShare = ShareRange & {
  readonly known: true;
  readonly from: 'areas' | 'cover';
  readonly grade: Grade;
  readonly sources: readonly SourceId[];
  readonly counted: readonly Counted[];
};

/** The share, or why it cannot be told. */
export function classShare(site: Site, world: World, question: ClassQuestion): ClassShare | UnknownReading {
  const { landUse } = world.layers;
  const speaking = landUse.filter((layer) => knowsClass(layer, question.ofArea));
  const covering = speaking.filter(({ info }) => covers(info.extent, site, 0));
  if (covering.length > 0) return shareOfAreas(site, covering, question);
  if (question.ofCover !== null && world.layers.rasters.some(({ info }) => info.role === 'land-use')) {
    const disc = rasterDisc(site, world, { role: 'land-use', radiusKm: question.radiusKm });
    return 'known' in disc ? disc : shareOfCover(site, disc, { ...question, ofCover: question.ofCover });
  }
  if (speaking.length > 0) return unknown('outside-layer', 'ask.import-layer', { role: 'land_use', marginKm: 0 });
  return landUse.length > 0
    ? unknown('no-such-class', 'ask.import-layer')
    : unknown('not-imported', 'ask.import-layer', { role: 'land_use' });
}

const known = new WeakMap<ClassQuestion['ofArea'], WeakMap<AreaLayer, boolean>>();

/** Whether any area of the layer is of the class; a national layer is looked through once a question. */
function knowsClass(layer: AreaLayer, ofArea: ClassQuestion['ofArea']): boolean {
  const answers = known.get(ofArea) ?? new WeakMap<AreaLayer, boolean>();
  known.set(ofArea, answers);
  const before = answers.get(layer);
  if (before !== undefined) return before;
  const answer = layer.features.some((feature) => ofArea(feature, layer) === 'yes');
  answers.set(layer, answer);
  return answer;
}

function shareOfAreas(site: Site, layers: readonly AreaLayer[], { radiusKm, ofArea }: ClassQuestion): ClassShare {
  const near = layers.flatMap((layer) =>
    areasAround(layer, site, radiusKm + ringKm(site)).map((feature) => ({
      feature,
      source: layer.info.id,
      verdict: ofArea(feature, layer),
    })),
  );
  const areas = (verdicts: readonly ClassVerdict[]) =>
    near.filter(({ verdict }) => verdicts.includes(verdict)).map(({ feature }) => feature.geometry);
  const certain = discShare(site, radiusKm, areas(['yes']));
  const possible = near.some(({ verdict }) => verdict === 'perhaps')
    ? discShare(site, radiusKm, areas(['yes', 'perhaps']))
    : certain;
  const counted = near
    .filter(({ verdict }) => verdict === 'yes')
    .map(({ feature, source }) => ({
      label: feature.kind ?? feature.label,
      distanceKm: distanceToAreaKm(site.position, feature.geometry, radiusKm),
      amount: null,
      source,
    }))
    .filter(({ distanceKm }) => distanceKm < radiusKm)
    .sort((a, b) => a.distanceKm - b.distanceKm);
  return {
    known: true,
    from: 'areas',
    ...certain,
    high: possible.high,
    grade: positionalGrade(site, 'B'),
    sources: layers.map(({ info }) => info.id),
    counted,
  };
}

function shareOfCover(
  site: Site,
  { layer, summary, wider }: RasterDisc,
  { radiusKm, ofCover }: { readonly radiusKm: number; readonly ofCover: (name: string) => ClassVerdict },
): ClassShare | UnknownReading {
  const named = summary.classes.filter(({ label }) => label !== null);
  if (named.length === 0) return unknown('no-such-class', 'ask.import-layer');
  const here = shareOfCells(summary, ofCover);
  const ring = ringKm(site);
  const anywhere = wider === null ? NOTHING_TOLD : insideLarger(shareOfCells(wider, ofCover), 1 + ring / radiusKm);
  return {
    known: true,
    from: 'cover',
    value: here.value,
    low: ring === 0 ? here.low : Math.min(here.low, anywhere.low),
    high: ring === 0 ? here.high : Math.max(here.high, anywhere.high),
    grade: positionalGrade(site, 'B'),
    sources: [layer.info.id],
    counted: [],
  };
}

const NOTHING_TOLD = { low: 0, high: 1 };

/** The value is the share of the cells with data; cells without data may hold nothing or all of it. */
function shareOfCells({ cells, empty, classes }: RasterSummary, ofCover: (name: string) => ClassVerdict): ShareRange {
  const sum = (verdict: ClassVerdict) =>
    classes.reduce((all, { label, share }) => (judge(label) === verdict ? all + share : all), 0);
  const judge = (label: string | null) => (label === null ? 'perhaps' : ofCover(label));
  const held = cells === 0 ? 0 : (cells - empty) / cells;
  const value = Math.min(1, sum('yes'));
  return { value, low: value * held, high: Math.min(1, (value + sum('perhaps')) * held + 1 - held) };
}
