/** What the weights count twice: criteria that overlap by definition, and those that rise together over the sites. */
import { INDICATORS } from '../indicators/registry.ts';
import { DECLARED_OVERLAPS, type CorrelatedPair } from '../scoring/correlated-criteria.ts';
import { formatNumber } from '../text/numbers.ts';
import { indicatorWeight, type Weights } from '../weights/weights.ts';
import type { Block } from './report-document.ts';
import { paragraph, plain, type Speaker } from './writer.ts';

/** Pairs of which both are weighed; what nobody looked at is said to be not known. */
export function doubleCountingBlocks(
  { say, tell, language }: Speaker,
  weights: Weights,
  correlated: readonly CorrelatedPair[] | null,
): readonly Block[] {
  const name = (id: string) => tell(`name.${id}`);
  const declared = overlapsOf(weights).map(({ a, b, reason }) =>
    plain(say('method.twice.pair', { a: name(a), b: name(b), reason: reason === null ? '' : tell(reason) })),
  );
  const found = (correlated ?? []).map(({ a, b, rho, sites }) =>
    plain(say('method.twice.correlated', { a: name(a), b: name(b), rho: formatNumber(rho, language, 2), sites })),
  );
  return [
    paragraph(say('method.twice.text')),
    ...(declared.length + found.length === 0 ? [] : [{ kind: 'list' as const, items: [...declared, ...found] }]),
    ...(correlated === null ? [paragraph(say('method.twice.not-looked'))] : []),
    ...(correlated?.length === 0 ? [paragraph(say('method.twice.none'))] : []),
  ];
}

type Overlap = { readonly a: string; readonly b: string; readonly reason: string | null };

function overlapsOf(weights: Weights): readonly Overlap[] {
  const said: readonly Overlap[] = DECLARED_OVERLAPS;
  const byIndicator = INDICATORS.flatMap(({ id, overlapsWith = [] }) =>
    overlapsWith.map((other): Overlap => ({ a: id, b: other, reason: null })),
  );
  const seen = new Set<string>();
  return [...said, ...byIndicator].filter(({ a, b }) => {
    const key = [a, b].toSorted().join(' ');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew && sharePerspective(a, b, weights);
  });
}

function sharePerspective(a: string, b: string, weights: Weights): boolean {
  return (['delivery', 'burden'] as const).some((perspective) =>
    [a, b].every(
      (id) =>
        INDICATORS.find((indicator) => indicator.id === id)?.perspectives.includes(perspective) === true &&
        indicatorWeight(weights, perspective, id) > 0,
    ),
  );
}
