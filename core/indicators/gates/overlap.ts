/** Judges whether a site lies in a fatal class of area: inside fails; a ring that reaches it, or an area without a class, leaves it open. */
import { distanceToAreaKm, isInside } from '../../geo/area.ts';
import { areasNear } from '../../spatial/area-index.ts';
import type { AreaFeature, AreaLayer } from '../../layers/layer-data.ts';
import type { LayerRole } from '../../layers/layer-info.ts';
import type { Site } from '../../sites/site.ts';
import { covers, missingCoverage } from '../coverage.ts';
import { areaIndexOf } from '../layer-indexes.ts';
import { ringKm } from '../position-ring.ts';
import { judgement, type Judgement } from './gate.ts';

export type Overlap = {
  readonly gate: string;
  readonly role: LayerRole;
  readonly layers: readonly AreaLayer[];
  /** Whether a feature of this kind is fatal. */
  readonly counts: (kind: string) => boolean;
  /** Whether a kind shows that its layer knows about such areas at all. */
  readonly speaks: (kind: string) => boolean;
  /** Whether an area of this class may be fatal for all one knows: it leaves the gate open. */
  readonly isOpen: (kind: string | null) => boolean;
};

/** Fails inside a fatal area, passes where layers that know about them show none within the site's ring. */
export function judgeOverlap(site: Site, overlap: Overlap): Judgement {
  const speaking = overlap.layers.filter(({ features }) =>
    features.some(({ kind }) => kind !== null && overlap.speaks(kind)),
  );
  const missing = missingCoverage(site, overlap.role, overlap.layers);
  if (missing) return judgement('unknown', missing.reason);
  const covering = speaking.filter(({ info }) => covers(info.extent, site));
  if (covering.length === 0) return judgement('unknown', { code: `gate.${overlap.gate}.no-classes`, facts: {} });
  const ring = ringKm(site);
  const near = overlap.layers.flatMap((layer) =>
    featuresNear(layer, site, ring).map((feature) => ({ layer, ...feature })),
  );
  const fatal = near.filter(({ kind }) => kind !== null && overlap.counts(kind));
  const inside = fatal.find(({ geometry }) => isInside(site.position, geometry));
  const reaches = ({ geometry }: AreaFeature) =>
    isInside(site.position, geometry) || distanceToAreaKm(site.position, geometry, ring) < ring;
  const open = fatal.find(reaches) ?? near.filter(({ kind }) => overlap.isOpen(kind)).find(reaches);
  const found = inside ?? open;
  const sources = [...new Set((found ? [found.layer] : covering).map(({ info }) => info.id))];
  if (!found) return judgement('pass', { code: `gate.${overlap.gate}.outside`, facts: {} }, sources);
  const facts = { label: found.label, precisionKm: ring };
  if (inside) return judgement('fail', { code: `gate.${overlap.gate}.inside`, facts }, sources);
  const word = fatal.includes(found) ? 'near' : 'unclassed';
  return judgement('unknown', { code: `gate.${overlap.gate}.${word}`, facts }, sources);
}

function featuresNear(layer: AreaLayer, site: Site, radiusKm: number): readonly AreaFeature[] {
  const index = areaIndexOf(layer);
  const items = index ? areasNear(index, site.position, radiusKm) : [];
  return items.flatMap((item) => layer.features[item] ?? []);
}
