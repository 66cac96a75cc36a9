/** The back-test of the cases of a workspace, by its own terms and curve; counties by the polygons that hold the cases. */
import { backTest } from '../../core/calibration/backtest.ts';
import { calibrationCard, type CalibrationCard } from '../../core/calibration/calibration-card.ts';
import { precedentSettings } from '../../core/calibration/precedent-settings.ts';
import type { engine } from '../../core/ipc/contract.ts';
import { countyAt } from '../../core/layers/county-at.ts';
import type { Gazetteer } from '../../core/layers/layer-data.ts';
import type { z } from 'zod';

type Asked = z.output<(typeof engine)['calibration.card']['input']>;

/** The card of the cases. */
export function cardOfCases({ cases, parameters, scales, seed }: Asked, gazetteer: Gazetteer): CalibrationCard {
  const settings = precedentSettings(parameters, scales);
  const test = backTest(cases, { ...settings, countyAt: (position) => countyAt(position, gazetteer) });
  return calibrationCard(test, seed);
}
