import { useMemo } from 'react';
import type { ExclusionRule } from '../../../core/criteria/exclusion.ts';
import { countExclusion } from '../../../core/criteria/verdict-counts.ts';
import { useReadings, useView } from '../../stores/session.ts';
import { Counts } from './counts-text.tsx';

/** How many sites a rule stops, in the state on screen; nothing before they are read. */
export function RuleCounts({ rule }: { readonly rule: ExclusionRule }) {
  const packed = useReadings((store) => store.packed);
  const state = useView((view) => view.state);
  const counts = useMemo(() => (packed === null ? null : countExclusion(rule, packed, state)), [rule, packed, state]);
  return counts === null ? null : <Counts counts={counts} />;
}
