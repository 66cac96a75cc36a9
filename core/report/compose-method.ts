/**
 * The method as this workspace uses it: the appendix of the report and the method page of the app are this one text.
 *
 * It depends on the document alone, not on a site, so that what a planner reads on screen is what a county reads on paper.
 */
import { withScales } from '../criteria/scale-settings.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { METHOD_VERSION } from '../scoring/method-version.ts';
import type { CorrelatedPair } from '../scoring/correlated-criteria.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { aggregationBlocks } from './method-aggregation.ts';
import { doubleCountingBlocks } from './method-double-counting.ts';
import { exclusionBlocks, floorTable } from './method-limits.ts';
import { scaleTables } from './method-scales.ts';
import { weightBlocks } from './method-weights.ts';
import type { Block } from './report-document.ts';
import { note, paragraph, plain, type Speaker } from './writer.ts';

const STEPS = ['read', 'exclude', 'judge', 'weigh', 'gate', 'bound', 'rank'] as const;

export type MethodInput = {
  readonly document: Workspace;
  /** Pairs of criteria that rise together over the sites of the workspace; null where nobody looked. */
  readonly correlated: readonly CorrelatedPair[] | null;
};

/** Steps, scales, weights, means, exclusions, floors, draws and what is counted twice; in print order. */
export function composeMethod(speaker: Speaker, { document, correlated }: MethodInput): readonly Block[] {
  const { method } = document;
  const { say } = speaker;
  const heading = (code: string): Block => ({ kind: 'subheading', text: say(code) });
  return [
    paragraph(say('method.lead', { version: METHOD_VERSION })),
    paragraph(
      method.preset === null
        ? say('method.no-preset')
        : say('method.preset', {
            name: presetName(speaker, document, method.preset.id),
            version: method.preset.version,
          }),
    ),
    { kind: 'list', items: STEPS.map((step) => plain(say(`method.step.${step}`))) },
    heading('method.scales'),
    ...scaleTables(speaker, withScales(INDICATORS, method.scales), document),
    note(speaker.say('method.sources-note')),
    heading('method.weights'),
    ...weightBlocks(speaker, document),
    heading('method.aggregation'),
    ...aggregationBlocks(speaker, method.aggregation),
    heading('method.exclusions'),
    ...exclusionBlocks(speaker, method.exclusions),
    floorTable(speaker, method.floors),
    heading('method.unknown'),
    { kind: 'list', items: ['low', 'high', 'point', 'coverage'].map((code) => plain(say(`method.unknown.${code}`))) },
    heading('method.draws'),
    paragraph(say('method.draws.text', { ...method.robustness })),
    paragraph(say(`method.draws.${method.robustness.unknowns}`)),
    heading('method.twice'),
    ...doubleCountingBlocks(speaker, document.weights, correlated),
    heading('method.opinions'),
    paragraph(say('method.opinions.text')),
  ];
}

/** A preset of the product by its catalogue name, one of the user's by its own. */
function presetName({ say }: Speaker, { presets }: Workspace, id: string): string {
  return presets.find((preset) => preset.id === id)?.name ?? say(`method.preset.${id}`);
}
