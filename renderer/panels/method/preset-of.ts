/** The settings of a workspace under a name and a version, to be used again. */
import { freeId } from '../../../core/lib/free-id.ts';
import type { MethodPreset } from '../../../core/workspace/method-settings.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';

/** Scales, floors, means and weights as they are; exclusions and draws belong to the work at hand. */
export function presetOf(
  { method, weights }: Pick<Workspace, 'method' | 'weights'>,
  named: Pick<MethodPreset, 'id' | 'name' | 'version'>,
): MethodPreset {
  const { scales, floors, aggregation } = method;
  return { ...named, note: '', scales, floors, aggregation, weights };
}

/** An id that no preset of the list has. */
export function freePresetId(presets: readonly MethodPreset[]): string {
  return freeId('preset', presets);
}
