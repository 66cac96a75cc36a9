/** Judges whether a class of restrictive instruments is in force: only a certain one fails, only a searched place passes. */
import type { Site } from '../../sites/site.ts';
import { covers, missingExtent } from '../coverage.ts';
import type { World } from '../indicator.ts';
import { instrumentsOfClass } from '../opposition/instrument.ts';
import type { InstrumentClass, JudgedInstrument } from '../opposition/judge-instrument.ts';
import type { SiteState } from '../reading.ts';
import { sourcesOfRecord } from '../record-sources.ts';
import { judgement, type Judgement } from './gate.ts';

/** Fails on an instrument that certainly binds, passes where the place was searched and none may bind. */
export function judgeInstrumentClass(
  site: Site,
  given: { readonly state: SiteState; readonly class: InstrumentClass },
  world: World,
): Judgement {
  const judged = instrumentsOfClass(site, given, world);
  const binding = judged.find(({ certainty }) => certainty === 'certain');
  if (binding) return found('fail', 'gate.instrument-binds', binding);
  const [open] = judged;
  if (open) return found('unknown', 'gate.instrument-may-bind', open);
  const searched = world.searched.filter(({ role }) => role === 'moratoria');
  const missing = missingExtent(
    site,
    'moratoria',
    searched.map(({ extent }) => extent),
  );
  if (missing) return judgement('unknown', missing.reason);
  const layers = searched.filter(({ extent }) => covers(extent, site)).map(({ layerId }) => layerId);
  const layer = layers.map((id) => world.sources[id]?.title ?? id).join('; ');
  return judgement('pass', { code: 'gate.instrument-none-found', facts: { layer } }, layers);
}

function found(verdict: 'fail' | 'unknown', code: string, { instrument }: JudgedInstrument): Judgement {
  const { title, jurisdiction } = instrument;
  return judgement(verdict, { code, facts: { title, jurisdiction } }, sourcesOfRecord(instrument));
}
