/** Asks the engine what a raster holds around a position, whenever one of them changes. */
import { useEffect, useState } from 'react';
import type { IpcError } from '../../../core/ipc/contract.ts';
import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import type { RasterSummary } from '../../../core/layers/raster-summary.ts';
import { host } from '../../host.ts';
import { useWorkspaceStore } from '../../stores/session.ts';

export type SummaryState =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly summary: RasterSummary }
  | { readonly state: 'failed'; readonly error: IpcError };

type Asked = { readonly layer: LayerInfo; readonly position: readonly [number, number]; readonly radiusKm: number };

/** The newest answer; an answer to an older question is dropped. */
export function useRasterSummary({ layer: { id, table }, position: [lon, lat], radiusKm }: Asked): SummaryState {
  const workspace = useWorkspaceStore(({ open }) => open?.id ?? null);
  const question = JSON.stringify([workspace, id, table, lon, lat, radiusKm]);
  const [answer, setAnswer] = useState<{ readonly question: string; readonly state: SummaryState } | null>(null);
  useEffect(() => {
    if (workspace === null || table === null) return undefined;
    let isWanted = true;
    void host['raster.summary']({ workspace, layer: id, table, position: [lon, lat], radiusKm }).then((reply) => {
      if (!isWanted) return;
      const state: SummaryState = reply.ok
        ? { state: 'read', summary: reply.value }
        : { state: 'failed', error: reply.error };
      setAnswer({ question, state });
    });
    return () => {
      isWanted = false;
    };
  }, [question, workspace, id, table, lon, lat, radiusKm]);
  return answer?.question === question ? answer.state : { state: 'reading' };
}
