import { useEffect, useMemo, useState } from 'react';
import { mitigationCost } from '../../../core/conversion/mitigation-costs.ts';
import { plannedSite } from '../../../core/conversion/planned-site.ts';
import { rankMeasures, type RankedMeasure } from '../../../core/conversion/rank-measures.ts';
import { allMeasuresVariant, measureVariants, otherWays, type Variant } from '../../../core/conversion/variants.ts';
import type { SiteReadings } from '../../../core/criteria/site-readings.ts';
import type { IpcError } from '../../../core/ipc/contract.ts';
import type { Result } from '../../../core/lib/result.ts';
import { outcomeOf, type Method, type Outcome } from '../../../core/scoring/score-of-site.ts';
import type { MitigationId } from '../../../core/sites/mitigations.ts';
import type { Site } from '../../../core/sites/site.ts';
import { host } from '../../host.ts';
import { useDocument, useReadings, useWorkspaceStore } from '../../stores/session.ts';

/** What was asked and answered: measures by worth, what all of them leave, and the other ways to use the site. */
export type WhatIf = {
  readonly ranked: readonly RankedMeasure[];
  /** Burden as a risk in [0, 1] as planned and with every measure; null without a point. */
  readonly planned: number | null;
  readonly residual: number | null;
  readonly mined: Outcome;
  readonly hosted: Outcome;
  readonly others: readonly { readonly key: string; readonly outcome: Outcome }[];
};

type Answer = Result<readonly SiteReadings[], IpcError>;
type Asked = { readonly plans: Plans; readonly answer: Answer };

/** The answer for a site under the weights and the method on screen; null while it is read. */
export function useWhatIf(site: Site): Result<WhatIf | null, IpcError> | null {
  const workspace = useWorkspaceStore(({ open }) => open?.id ?? null);
  const packed = useReadings((store) => store.packed);
  const document = useDocument();
  const plans = useMemo(() => plansOf(site), [site]);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    let isWanted = true;
    // One question for all: the site as it is comes first, and each is read from the one before.
    if (packed !== null && workspace !== null) {
      void host['readings.variants']({ workspace, sites: [...plans.sites] }).then((answer) => {
        if (isWanted) setAsked({ plans, answer });
      });
    }
    return () => {
      isWanted = false;
    };
  }, [packed, plans, workspace]);
  if (asked?.plans !== plans || document === null) return null;
  const { answer } = asked;
  return answer.ok ? { ok: true, value: whatIfOf(plans, answer.value, document) } : answer;
}

/** A site, everything it might be instead, and the order in which all of that is asked. */
type Plans = {
  readonly site: Site;
  readonly measures: readonly Variant<MitigationId>[];
  readonly others: readonly Variant[];
  readonly sites: readonly Site[];
};

function plansOf(site: Site): Plans {
  const measures = measureVariants(site);
  const others = otherWays(site);
  const variants = [allMeasuresVariant(site), ...measures, ...others];
  return { site, measures, others, sites: [site, ...variants.map((variant) => variant.site)] };
}

function whatIfOf({ site, measures, others }: Plans, readings: readonly SiteReadings[], method: Method): WhatIf | null {
  const [base, everything, ...rest] = readings;
  if (base === undefined || everything === undefined) return null;
  const outcomes = rest.map((one) => outcomeOf(one, method, 'hosted'));
  const hosted = outcomeOf(base, method, 'hosted');
  const planned = hosted.burden.score.point;
  return {
    ranked: rankMeasures(
      measures.flatMap(({ key }, i) => {
        const after = outcomes[i]?.burden.score.point ?? null;
        if (planned === null || after === null) return [];
        return [{ id: key, before: planned, after, cost: mitigationCost(plannedSite(site), key) }];
      }),
    ),
    planned,
    residual: outcomeOf(everything, method, 'hosted').burden.score.point,
    mined: outcomeOf(base, method, 'mined'),
    hosted,
    others: others.flatMap(({ key }, i) => {
      const outcome = outcomes[measures.length + i];
      return outcome === undefined ? [] : [{ key, outcome }];
    }),
  };
}
