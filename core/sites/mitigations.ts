/** Measures that lower what the neighbours, the grid or the basin would notice: the names that documents hold. */
export const MITIGATIONS = [
  'closed-loop-cooling',
  'dry-cooling',
  'reclaimed-water',
  'acoustic-enclosure',
  'noise-barrier',
  'low-speed-fans',
  'wider-setback',
  'planted-buffer',
  'tier-4-generators',
  'battery-backup',
  'curtailment-contract',
  'test-hours-limit',
  'shielded-lighting',
  'heat-reuse',
  'benefit-agreement',
  'staged-load',
  'construction-traffic-plan',
] as const;
export type MitigationId = (typeof MITIGATIONS)[number];
