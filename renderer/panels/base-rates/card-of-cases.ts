/** The back-test of the cases of a workspace, by its own terms and curve; counties are those on record. */
import { backTest } from '../../../core/calibration/backtest.ts';
import { calibrationCard } from '../../../core/calibration/calibration-card.ts';
import { precedentSettings } from '../../../core/calibration/precedent-settings.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';

/** The card with what it rests on; the seed of its interval is that of the workspace's draws. */
export function cardOfCases(
  cases: Workspace['cases'],
  parameters: Workspace['parameters'],
  method: Workspace['method'],
) {
  const settings = precedentSettings(parameters, method.scales);
  const test = backTest(cases, { ...settings, countyAt: () => null });
  return { ...settings, card: calibrationCard(test, method.robustness.seed) };
}
