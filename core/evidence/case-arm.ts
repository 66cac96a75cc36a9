/** How a case ended, in the one word that precedents, maps and back-tests count by. */
import type { OppositionCase } from './evidence.ts';

/** A block, an advance, or neither yet. */
export type CaseArm = 'block' | 'advance' | 'pending';

/** Blocked and withdrawn are blocks, both approvals advances; the rest is pending and not counted. */
export function armOf(outcome: OppositionCase['outcome']): CaseArm {
  if (outcome === 'blocked' || outcome === 'withdrawn') return 'block';
  return outcome === 'approved' || outcome === 'approved_with_conditions' ? 'advance' : 'pending';
}
