/** Land-use records for tests: nothing known unless told otherwise. */
import type { Approval, DefinedUse } from './land-use-record.ts';

const basis = { grade: 'C', note: '' } as const;

/** An approval of which only its name is known. */
export function exampleApproval(known: Partial<Approval> = {}): Approval {
  return {
    ...{ id: 'a', name: 'Approval', grantedTo: null, runsWithLand: null, definedUse: null, clause: null },
    ...{ conditions: [], mostMW: null, decided: null, lapses: null, ...basis, sources: [] },
    ...known,
  };
}

/** A use that the code defines, of which only the term is known. */
export function exampleUse(known: Partial<DefinedUse> = {}): DefinedUse {
  return { id: 'u', term: 'Data center', clause: null, aiHosting: null, path: null, ...basis, sources: [], ...known };
}
