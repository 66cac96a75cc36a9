import { useEffect, useState } from 'react';
import type { CalibrationCard } from '../../../core/calibration/calibration-card.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { host } from '../../host.ts';

/** The card of the workspace's cases; null until the engine has it. The last one stays while another is worked out. */
export function useCalibrationCard({ cases, parameters, method }: Workspace): CalibrationCard | null {
  const [card, setCard] = useState<CalibrationCard | null>(null);
  const { scales, robustness } = method;
  const { seed } = robustness;
  useEffect(() => {
    let isStale = false;
    void host['calibration.card']({ cases, parameters, scales, seed }).then((reply) => {
      if (!isStale && reply.ok) setCard(reply.value);
    });
    return () => {
      isStale = true;
    };
  }, [cases, parameters, scales, seed]);
  return card;
}
