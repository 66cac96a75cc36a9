/** Judges whether a class of restrictive instruments is in force: only a certain one fails, only a searched place passes. */
import type { Site } from '../../sites/site.ts';
import type { World } from '../indicator.ts';
import { instrumentFacts, openFacts, sparedFacts } from '../opposition/instrument-facts.ts';
import { instrumentsHere, type InstrumentClass, type JudgedInstrument } from '../opposition/judge-instrument.ts';
import { searchOf } from '../opposition/searched-places.ts';
import type { Message, SiteState } from '../reading.ts';
import { sourcesOfRecord } from '../record-sources.ts';
import { judgement, type Judgement } from './gate.ts';

/** Fails on an instrument that certainly binds, passes where the place was searched and none may bind. */
export function judgeInstrumentClass(
  site: Site,
  given: { readonly state: SiteState; readonly class: InstrumentClass },
  world: World,
): Judgement {
  const here = instrumentsHere(site, given.state, world).filter((judged) => judged.class === given.class);
  const binding = here.find(({ certainty }) => certainty === 'certain');
  if (binding)
    return found('fail', { code: 'gate.instrument-binds', facts: instrumentFacts(binding, world.asOf) }, binding);
  const open = here.find(({ certainty }) => certainty === 'likely') ?? here.find(({ certainty }) => certainty !== 'no');
  if (open) return found('unknown', { code: 'gate.instrument-may-bind', facts: openFacts(open, world.asOf) }, open);
  return judgeNoneBinding(site, here[0], world);
}

/** Only a searched place passes; an instrument that is here and does not bind is named with the reason. */
function judgeNoneBinding(site: Site, spared: JudgedInstrument | undefined, world: World): Judgement {
  const { layerIds: layers, missing } = searchOf(site, world);
  const layer = layers.map((id) => world.sources[id]?.title ?? id).join('; ');
  if (spared) {
    const facts = { ...sparedFacts(spared, world.asOf), searched: missing ? 'no' : 'yes', layer };
    const sources = [...new Set([...layers, ...sourcesOfRecord(spared.instrument)])];
    return judgement(missing ? 'unknown' : 'pass', { code: 'gate.instrument-spares', facts }, sources);
  }
  if (missing) return judgement('unknown', missing.reason);
  return judgement('pass', { code: 'gate.instrument-none-found', facts: { layer } }, layers);
}

function found(verdict: 'fail' | 'unknown', reason: Message, { instrument }: JudgedInstrument): Judgement {
  return judgement(verdict, reason, sourcesOfRecord(instrument));
}
