import { useEffect, useMemo, useState } from 'react';
import type { DeltaRow } from '../../../core/conversion/conversion-row.ts';
import { movedRows, type MovedRow } from '../../../core/conversion/moved-rows.ts';
import { rankMeasures, type RankedMeasure } from '../../../core/conversion/rank-measures.ts';
import { allMeasuresVariant, measureVariants, otherWays, type Variant } from '../../../core/conversion/variants.ts';
import type { SiteReadings } from '../../../core/criteria/site-readings.ts';
import type { IpcError } from '../../../core/ipc/contract.ts';
import type { Result } from '../../../core/lib/result.ts';
import { scoreChange, type ScoreChange } from '../../../core/scoring/score-change.ts';
import { outcomeOf, type Method, type Outcome } from '../../../core/scoring/score-of-site.ts';
import { weighMeasure } from '../../../core/scoring/weigh-measure.ts';
import type { MitigationId } from '../../../core/sites/mitigations.ts';
import type { Site } from '../../../core/sites/site.ts';
import { host } from '../../host.ts';
import { useDocument, useReadings, useWorkspaceStore } from '../../stores/session.ts';

/** What was asked and answered: measures by worth, what all of them leave, and the other ways to use the site. */
export type WhatIf = {
  readonly ranked: readonly RankedMeasure[];
  /** Burden as planned and with every measure, on what is known in both; null where nothing is. */
  readonly residual: ScoreChange | null;
  /** Rows that all measures together move, with what they leave. */
  readonly residualRows: readonly MovedRow[];
  readonly mined: Outcome;
  /** Burden as mined against the plan, on what is known of both; null where nothing is. */
  readonly minedChange: ScoreChange | null;
  readonly hosted: Outcome;
  /** Rows of the plan, for both states. */
  readonly deltas: readonly DeltaRow[];
  readonly others: readonly {
    readonly key: string;
    readonly outcome: Outcome;
    /** Its burden against that of the plan, as above. */
    readonly change: ScoreChange | null;
    readonly deltas: readonly DeltaRow[];
  }[];
};

type Answer = Result<readonly SiteReadings[], IpcError>;
type Asked = { readonly plans: Plans; readonly answer: Answer };

/** The answer for a site under the weights and the method on screen; null while it is read, or nobody wants it. */
export function useWhatIf(site: Site, isWanted: boolean): Result<WhatIf | null, IpcError> | null {
  const workspace = useWorkspaceStore(({ open }) => open?.id ?? null);
  const packed = useReadings((store) => store.packed);
  const document = useDocument();
  const plans = useMemo(() => plansOf(site), [site]);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    let isCurrent = true;
    // One question for all: the site as it is comes first, and each is read from the one before.
    if (isWanted && packed !== null && workspace !== null) {
      void host['readings.variants']({ workspace, sites: [...plans.sites] }).then((answer) => {
        if (isCurrent) setAsked({ plans, answer });
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [isWanted, packed, plans, workspace]);
  if (asked?.plans !== plans || document === null) return null;
  const { answer } = asked;
  return answer.ok ? { ok: true, value: whatIfOf(plans, answer.value, document) } : answer;
}

/** A site, everything it might be instead, and the order in which all of that is asked. */
type Plans = {
  readonly site: Site;
  readonly everything: Variant;
  readonly measures: readonly Variant<MitigationId>[];
  readonly others: readonly Variant[];
  readonly sites: readonly Site[];
};

function plansOf(site: Site): Plans {
  const measures = measureVariants(site);
  const others = otherWays(site);
  const everything = allMeasuresVariant(site);
  const variants = [everything, ...measures, ...others];
  return { site, everything, measures, others, sites: [site, ...variants.map((variant) => variant.site)] };
}

function whatIfOf(plans: Plans, readings: readonly SiteReadings[], method: Method): WhatIf | null {
  const [base, all, ...rest] = readings;
  if (base === undefined || all === undefined) return null;
  const { site, everything, measures, others } = plans;
  const { context } = base;
  const { aggregation } = method.method;
  const outcomes = rest.map((one) => outcomeOf(one, method, 'hosted'));
  const hosted = outcomeOf(base, method, 'hosted');
  const mined = outcomeOf(base, method, 'mined');
  const planned = { site, burden: hosted.burden };
  const against = ({ burden }: Outcome) =>
    burden.excluded || hosted.burden.excluded ? null : scoreChange(hosted.burden, burden, aggregation);
  return {
    ranked: rankMeasures(
      measures.flatMap(({ key, site: taken }, i) => {
        const burden = outcomes[i]?.burden;
        if (burden === undefined) return [];
        return [weighMeasure(key, { planned, taken: { site: taken, burden }, context, aggregation })];
      }),
    ),
    residual: against(outcomeOf(all, method, 'hosted')),
    residualRows: movedRows(site, everything.site, context).filter(({ before }) => before !== null),
    mined,
    minedChange: against(mined),
    hosted,
    deltas: base.deltas,
    others: others.flatMap(({ key }, i) => {
      const place = measures.length + i;
      const [outcome, readings] = [outcomes[place], rest[place]];
      if (outcome === undefined || readings === undefined) return [];
      return [{ key, outcome, change: against(outcome), deltas: readings.deltas }];
    }),
  };
}
