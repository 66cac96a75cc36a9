/** The command `raster.summary`: what a raster of an open workspace holds around a position. */
import type { IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import type { RasterSummary } from '../../core/layers/raster-summary.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { EngineContext } from '../engine-context.ts';
import { openRaster } from '../rasters/open-raster.ts';
import { summariseRaster } from '../rasters/summarise-raster.ts';
import { fileError } from '../spoken-error.ts';

export type SummaryOrder = {
  readonly workspace: WorkspaceId;
  readonly table: string;
  readonly position: readonly [number, number];
  readonly radiusKm: number;
};

/** Errors: `workspace-closed`, `raster-gone` when the cells cannot be had, `radius-too-large`. */
export async function rasterSummary(
  { open, settingsRoot }: EngineContext,
  { workspace, table, position, radiusKm }: SummaryOrder,
): Promise<Result<RasterSummary, IpcError>> {
  const entry = open.get(workspace);
  if (entry === null) return err(fileError('workspace-closed'));
  const raster = await openRaster(entry.file.db, table, settingsRoot);
  if (raster === null) return err(fileError('raster-gone'));
  try {
    const summary = await summariseRaster(raster, position, radiusKm);
    return summary === null ? err(fileError('radius-too-large', { radius: radiusKm })) : ok(summary);
  } catch {
    return err(fileError('raster-gone'));
  }
}
