/** Readings and scores of an open workspace: the engine's half of the method, then the fast half. */
import { scoreReadings } from '../../core/assess.ts';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { Perspective } from '../../core/indicators/reading.ts';
import type { IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { Scores } from '../../core/scoring/rank-moves.ts';
import type { Assessment } from '../../core/scoring/assessment.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { fileError } from '../spoken-error.ts';
import type { OpenWorkspaces } from '../workspaces/open-workspaces.ts';

/** A workspace and the state of its document that is asked about. */
export type Asked = {
  readonly open: OpenWorkspaces;
  readonly workspace: WorkspaceId;
  readonly document: Workspace;
};

/** Readings of every site, as mined and as hosted. */
export async function computeReadings({
  open,
  workspace,
  document,
}: Asked): Promise<Result<readonly SiteReadings[], IpcError>> {
  return open.get(workspace)?.readings.of(document) ?? err(fileError('workspace-closed'));
}

/** The assessment as hosted, for one perspective. */
export async function assessHosted(asked: Asked, perspective: Perspective): Promise<Result<Assessment, IpcError>> {
  const readings = await computeReadings(asked);
  if (!readings.ok) return readings;
  const state = 'hosted';
  const scores = scoreReadings(asked.document, readings.value, { perspective, state });
  return ok({ perspective, state, readings: readings.value, scores });
}

/** Scores as hosted of both perspectives, from one reading of the surroundings. */
export async function assessBoth(asked: Asked): Promise<Result<Scores, IpcError>> {
  const readings = await computeReadings(asked);
  if (!readings.ok) return readings;
  const scores = (perspective: Perspective) =>
    scoreReadings(asked.document, readings.value, { perspective, state: 'hosted' });
  return ok({ delivery: scores('delivery'), burden: scores('burden') });
}
