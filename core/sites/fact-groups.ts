/** The headings under which the facts of a site are asked, in print order. */
export const FACT_GROUPS = ['load', 'grid', 'land-use', 'opposition', 'impact', 'noise', 'readiness', 'reuse'] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];
