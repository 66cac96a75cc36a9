/** Gate: can the utility that is named serve this place at all? Who is served today is not outside. */
import { distanceToAreaKm } from '../../geo/area.ts';
import type { Site } from '../../sites/site.ts';
import { covers, missingCoverage } from '../coverage.ts';
import type { World } from '../indicator.ts';
import { ringKm } from '../position-ring.ts';
import { isUtility, territoriesAt } from '../territory.ts';
import { judgement, type Gate, type Judgement } from './gate.ts';

export const outOfServiceArea: Gate = {
  id: 'out-of-service-area',
  perspectives: ['delivery'],
  floor: 0.95,
  reads: ['territories'],
  judge: (site, _state, world) => servedToday(site) ?? byTerritory(site, world),
};

function servedToday({ facts }: Site): Judgement | null {
  const status = facts.serviceStatus;
  if (status && (status.value === 'energised' || status.value === 'signed-agreement')) {
    const code = 'gate.out-of-service-area.agreed';
    return judgement('pass', { code, facts: { status: status.value.replaceAll('-', '_') } }, status.sources);
  }
  const load = [facts.serviceMW, facts.miningMW].find((fact) => fact !== undefined && fact.value > 0);
  if (!load) return null;
  return judgement('pass', { code: 'gate.out-of-service-area.served', facts: { loadMW: load.value } }, load.sources);
}

function byTerritory(site: Site, world: World): Judgement {
  const { territories } = world.layers;
  const missing = missingCoverage(site, 'utility-territories', territories);
  if (missing) return judgement('unknown', missing.reason);
  const inside = territoriesAt(site, world).filter(({ feature }) => site.utility === null || isUtility(site, feature));
  const [first] = inside;
  if (first) {
    const facts = { territory: first.feature.kind ?? first.feature.label };
    return judgement('pass', { code: 'gate.out-of-service-area.inside', facts }, [first.layerId]);
  }
  const named = territories
    .filter(({ info }) => covers(info.extent, site))
    .flatMap(({ info, features }) =>
      features.filter((feature) => isUtility(site, feature)).map((feature) => ({ feature, layerId: info.id })),
    );
  const reach = Math.max(ringKm(site), SMALLEST_RING_KM);
  const outside = named.every(({ feature }) => distanceToAreaKm(site.position, feature.geometry, reach) >= reach);
  const [source] = named;
  if (!source || !outside) {
    return judgement('unknown', { code: 'gate.out-of-service-area.unclear', facts: {} }, []);
  }
  const facts = { utility: site.utility ?? '' };
  return judgement('fail', { code: 'gate.out-of-service-area.outside', facts }, [source.layerId]);
}

/** A point on the boundary is not outside: one metre. */
const SMALLEST_RING_KM = 0.001;
