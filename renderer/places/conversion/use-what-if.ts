import { useEffect, useState } from 'react';
import { mitigationCost } from '../../../core/conversion/mitigation-costs.ts';
import { rankMeasures, type RankedMeasure } from '../../../core/conversion/rank-measures.ts';
import {
  allMeasuresVariant,
  alternativeVariants,
  measureVariants,
  scenarioVariants,
  type Variant,
} from '../../../core/conversion/variants.ts';
import type { SiteReadings } from '../../../core/criteria/site-readings.ts';
import type { Perspective, SiteState } from '../../../core/indicators/reading.ts';
import type { UnrankedScore } from '../../../core/scoring/score-matrix.ts';
import { plannedSite } from '../../../core/conversion/planned-site.ts';
import type { Site } from '../../../core/sites/site.ts';
import { host } from '../../host.ts';
import { detailedScore, type Method } from '../../stores/scores.ts';
import { currentDocument, useReadings, workspaceStore } from '../../stores/session.ts';

/** Scores of both perspectives of one way to use the site. */
export type Outcome = Readonly<Record<Perspective, UnrankedScore>>;

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

/** The answer for a site; null while it is worked out, or where the site cannot be read. */
export function useWhatIf(site: Site): WhatIf | null {
  const packed = useReadings((store) => store.packed);
  const [answer, setAnswer] = useState<{ readonly site: Site; readonly whatIf: WhatIf | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (packed === null) return undefined;
    void askWhatIf(site).then((whatIf) => {
      if (isWanted) setAnswer({ site, whatIf });
    });
    return () => {
      isWanted = false;
    };
  }, [packed, site]);
  return answer?.site === site ? answer.whatIf : null;
}

/** One question for all variants: the site as it is comes first, and each is read from the one before. */
async function askWhatIf(site: Site): Promise<WhatIf | null> {
  const [workspace, document] = [workspaceStore.getState().open?.id, currentDocument()];
  if (workspace === undefined || document === null) return null;
  const measures = measureVariants(site);
  const all = allMeasuresVariant(site);
  const others: readonly Variant[] = [...alternativeVariants(site), ...scenarioVariants(site)];
  const sites = [site, all.site, ...measures.map((one) => one.site), ...others.map((one) => one.site)];
  const reply = await host['readings.variants']({ workspace, sites });
  if (!reply.ok) return null;
  const [base, everything, ...rest] = reply.value;
  if (base === undefined || everything === undefined) return null;
  const pointOf = (readings: SiteReadings | undefined) =>
    readings === undefined ? null : outcomeOf(readings, document, 'hosted').burden.score.point;
  const planned = pointOf(base);
  return {
    ranked: rankMeasures(
      measures.flatMap(({ key }, i) => {
        const after = pointOf(rest[i]);
        if (planned === null || after === null) return [];
        return [{ id: key, before: planned, after, cost: mitigationCost(plannedSite(site), key) }];
      }),
    ),
    planned,
    residual: pointOf(everything),
    mined: outcomeOf(base, document, 'mined'),
    hosted: outcomeOf(base, document, 'hosted'),
    others: others.flatMap(({ key }, i) => {
      const readings = rest[measures.length + i];
      return readings === undefined ? [] : [{ key, outcome: outcomeOf(readings, document, 'hosted') }];
    }),
  };
}

function outcomeOf(readings: SiteReadings, method: Method, state: SiteState): Outcome {
  const score = (perspective: Perspective) => detailedScore(readings, method, { perspective, state });
  return { delivery: score('delivery'), burden: score('burden') };
}
