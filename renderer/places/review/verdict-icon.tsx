import { CircleAlert, CircleCheck, CircleMinus, FileSearch } from 'lucide-react';
import type { Verdict } from '../../../core/review/standing-marks.ts';

const ICONS = {
  accept: CircleCheck,
  dispute: CircleAlert,
  'needs-evidence': FileSearch,
  'not-relevant': CircleMinus,
} as const;

/** The shape of a verdict; its word stands beside it. */
export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  const Icon = ICONS[verdict];
  return <Icon size={16} aria-hidden="true" />;
}
