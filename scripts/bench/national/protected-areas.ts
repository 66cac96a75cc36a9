/** Protected areas: rings around a centre, some over one another, some of several parts, some with a hole. */
import type { SeededRandom } from '../../../core/lib/seeded-random.ts';
import type { AreaSet } from '../../../core/spatial/feature-sets.ts';
import { AreaBuilder, addStarRing } from './area-builder.ts';
import { somewhere, type Land } from './land.ts';

/** Radius in degrees of latitude: half a kilometre to 15 km, the large ones rare. *Heuristic*. */
const RADIUS = { least: 0.0045, most: 0.135 };
/** Share of areas with two or three parts, and of parts with a hole. */
const SEVERAL = 0.1;
const HOLED = 0.05;

/** `count` areas of about `vertices` vertices together. */
export function seededProtectedAreas(
  land: Land,
  { count, vertices }: { readonly count: number; readonly vertices: number },
  random: SeededRandom,
): AreaSet {
  const builder = new AreaBuilder();
  // Parts, holes and closing vertices take their share: a part has so many fewer.
  const usual = vertices / count / (1 + 1.5 * SEVERAL) / (1 + HOLED / 3) - 1;
  for (let i = 0; i < count; i += 1) {
    const [lon, lat] = somewhere(land, random);
    const parts = random.next() < SEVERAL ? 2 + random.below(2) : 1;
    builder.beginFeature(0);
    let [x, reach] = [lon, 0];
    for (let part = 0; part < parts; part += 1) {
      const radius = RADIUS.least + (RADIUS.most - RADIUS.least) * random.next() ** 6;
      // Parts stand in a row from west to east, a tenth of their size apart: they never touch.
      if (part > 0) x += (1.1 * (reach + radius)) / Math.cos((lat * Math.PI) / 180);
      addPart(builder, { lon: x, lat, radius, vertices: Math.round(usual * (0.6 + 0.8 * random.next())) }, random);
      reach = radius;
    }
  }
  return builder.done();
}

type Part = { readonly lon: number; readonly lat: number; readonly radius: number; readonly vertices: number };

function addPart(builder: AreaBuilder, { lon, lat, radius, vertices }: Part, random: SeededRandom): void {
  const [a, b] = [2 * Math.PI * random.next(), 2 * Math.PI * random.next()];
  const radiusAt = (turn: number) => {
    const wave = 0.2 * Math.sin(a + 6 * Math.PI * turn) + 0.1 * Math.sin(b + 14 * Math.PI * turn);
    return radius * (0.65 + wave + 0.05 * random.next());
  };
  addStarRing(builder, { lon, lat, radiusAt, vertices });
  if (random.next() > HOLED) return;
  // The outline never comes nearer than a third of the radius.
  const hole = radius * (0.1 + 0.15 * random.next());
  addStarRing(builder, { lon, lat, radiusAt: () => hole, vertices: Math.round(vertices / 3) });
}
