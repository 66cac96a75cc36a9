/** How risks become a score, with the formula and the numbers in use. */
import type { Aggregation } from '../scoring/aggregation.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Block } from './report-document.ts';
import { paragraph, type Speaker } from './writer.ts';

/** A sentence, the formula, and what it means for a bad group. */
export function aggregationBlocks({ say, language }: Speaker, aggregation: Aggregation): readonly Block[] {
  if (aggregation.kind === 'owa') {
    const orness = formatNumber(aggregation.orness, language, 2);
    return [
      paragraph(say('method.owa', { orness })),
      {
        kind: 'paragraph',
        role: 'command',
        content: { text: `R = Σ (Q(S_j) − Q(S_j−1)) u_(j),  Q(r) = r^((1 − o) / o),  o = ${orness}`, cites: [] },
      },
    ];
  }
  const exponents = {
    inGroup: formatNumber(aggregation.inGroup, language, 1),
    overGroups: formatNumber(aggregation.overGroups, language, 1),
  };
  return [
    paragraph(say('method.power', exponents)),
    {
      kind: 'paragraph',
      role: 'command',
      content: { text: `R = (Σ w u^p)^(1/p),  Σ w = 1,  ${say('method.power.exponents', exponents)}`, cites: [] },
    },
  ];
}
