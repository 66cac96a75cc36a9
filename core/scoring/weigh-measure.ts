/** What a measure does to the burden, compared on what is known with it and without it. */
import type { ConversionContext } from '../conversion/conversion-row.ts';
import { mitigationCost } from '../conversion/mitigation-costs.ts';
import { movedRows } from '../conversion/moved-rows.ts';
import { plannedSite } from '../conversion/planned-site.ts';
import type { WeighedMeasure } from '../conversion/rank-measures.ts';
import type { MitigationId } from '../sites/mitigations.ts';
import type { Site } from '../sites/site.ts';
import type { Aggregation } from './aggregation.ts';
import { scoreChange } from './score-change.ts';
import type { UnrankedScore } from './score-matrix.ts';

/** A plan and its burden as hosted. */
export type Judged = { readonly site: Site; readonly burden: UnrankedScore };

type Given = {
  readonly planned: Judged;
  readonly taken: Judged;
  readonly context?: ConversionContext | undefined;
  readonly aggregation?: Aggregation;
};

/** The measure by which `taken` differs from `planned`. */
export function weighMeasure(id: MitigationId, { planned, taken, context, aggregation }: Given): WeighedMeasure {
  const isExcluded = planned.burden.excluded || taken.burden.excluded;
  const change = isExcluded ? null : scoreChange(planned.burden, taken.burden, aggregation);
  return {
    id,
    before: change?.mined ?? null,
    after: change?.hosted ?? null,
    coverage: change?.coverage ?? 0,
    rows: movedRows(planned.site, taken.site, context),
    madeKnown: madeKnown(planned.burden, taken.burden),
    cost: mitigationCost(plannedSite(planned.site), id),
  };
}

function madeKnown(before: UnrankedScore, after: UnrankedScore): readonly string[] {
  const open = new Set(before.criteria.flatMap(({ indicator, risk }) => (risk === null ? [indicator] : [])));
  return after.criteria.flatMap(({ indicator, risk, weight }) =>
    risk !== null && weight > 0 && open.has(indicator) ? [indicator] : [],
  );
}
