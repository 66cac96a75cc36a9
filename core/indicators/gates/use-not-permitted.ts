/** Gate: is the use missing from the code, so that no permit can be asked for before the code is changed? */
import { judgement, type Gate } from './gate.ts';

/** Paths on which the code does not know the use yet. */
const MISSING: readonly string[] = ['use-not-listed', 'text-amendment'];

export const useNotPermitted: Gate = {
  id: 'use-not-permitted',
  perspectives: ['delivery'],
  floor: 0.7,
  reads: [],
  judge: ({ facts }, state) => {
    if (state === 'mined') return judgement('unknown', { code: 'mine-approval-not-recorded', facts: {} });
    const path = facts.entitlement;
    if (!path) return judgement('unknown', { code: 'entitlement-not-recorded', facts: {} });
    const reason = { code: 'land-use.entitlement.detail', facts: { path: path.value.replaceAll('-', '_') } };
    return judgement(MISSING.includes(path.value) ? 'fail' : 'pass', reason, path.sources);
  },
};
