/** The spatial engine as the benchmarks drive it: a pack that is built once, and answers as often as asked. */
import type { NationalLayers } from '../../core/spatial/national-layers.ts';
import { answerSites, buildNationalPack } from '../../core/spatial/workload.ts';
import type { WorkloadAnswers } from '../../core/spatial/workload-answers.ts';

export type OurEngine = {
  readonly answer: (sites: Float64Array) => Promise<WorkloadAnswers>;
  readonly close: () => Promise<void>;
};

export async function startOurEngine(layers: NationalLayers): Promise<OurEngine> {
  const pack = buildNationalPack(layers);
  return { answer: async (sites) => answerSites(pack, sites), close: async () => undefined };
}
