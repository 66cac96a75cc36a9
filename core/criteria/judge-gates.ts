/** Judges the gates of one site in one state. */
import type { Gate } from '../indicators/gates/gate.ts';
import { GATES } from '../indicators/gates/registry.ts';
import type { World } from '../indicators/indicator.ts';
import type { GateVerdict, Perspective, SiteState } from '../indicators/reading.ts';
import type { Site } from '../sites/site.ts';

/** The verdict of one gate with its floor. */
export function judgeGate(
  { id, floor, judge }: Gate,
  site: Site,
  { state, world }: { readonly state: SiteState; readonly world: World },
): GateVerdict {
  return { gate: id, floor, ...judge(site, state, world) };
}

/** Verdicts of all gates, in the order of the registry, sorted by whose risk they are. */
export function gatesByPerspective(
  verdicts: readonly GateVerdict[],
): Readonly<Record<Perspective, readonly GateVerdict[]>> {
  const of = (perspective: Perspective) => verdicts.filter((_, i) => GATES[i]?.perspectives.includes(perspective));
  return { delivery: of('delivery'), burden: of('burden') };
}
