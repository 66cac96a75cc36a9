/**
 * What a gate is: a fatal flaw that an average must not wash out.
 *
 * A gate that fails lifts the score to its floor; one that cannot be judged lifts only the harsher bound.
 * Floors: domain/methods.md section 6, heuristic, editable.
 */
import type { Site } from '../../sites/site.ts';
import type { SourceId } from '../../sources/source.ts';
import type { World, WorldPart } from '../indicator.ts';
import type { GateVerdict, Message, Perspective, SiteState } from '../reading.ts';

export type Gate = {
  readonly id: string;
  readonly perspectives: readonly Perspective[];
  /** Risk in [0, 1] below which a failed gate lets no score fall. */
  readonly floor: number;
  /** Parts of the world that `judge` looks at: all of them and no other. Tests watch what it touches. */
  readonly reads: readonly WorldPart[];
  readonly judge: (site: Site, state: SiteState, world: World) => Judgement;
};

export type Judgement = {
  readonly verdict: GateVerdict['verdict'];
  readonly reason: Message;
  readonly sources: readonly SourceId[];
};

/** A judgement with its reason, whose code stands in the catalogue `indicators`. */
export function judgement(
  verdict: Judgement['verdict'],
  reason: Message,
  sources: readonly SourceId[] = [],
): Judgement {
  return { verdict, reason, sources };
}
