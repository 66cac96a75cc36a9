/** Scores as a GeoJSON FeatureCollection: one point a site, the numbers of the JSON flattened into properties. */
import type { assessmentJson } from './assessment-json.ts';

type AssessmentJson = ReturnType<typeof assessmentJson>;

/** RFC 7946 collection of all sites; readings become `<indicator>` and `<indicator>.risk`, null where unknown. */
export function scoresGeoJson(assessment: AssessmentJson) {
  const { method, asOf, perspective, state } = assessment;
  return {
    type: 'FeatureCollection' as const,
    features: assessment.sites.map((site) => ({
      type: 'Feature' as const,
      id: site.id,
      geometry: { type: 'Point' as const, coordinates: site.position },
      properties: { ...scoreColumns(site), method, asOf, perspective, state },
    })),
  };
}

/** The columns of one site, in order, for the formats that are flat. */
export function scoreColumns(site: AssessmentJson['sites'][number]): Record<string, string | number | null> {
  const { point, low, high, band, coverage } = site.score;
  return {
    id: site.id,
    name: site.name,
    operator: site.operator,
    tenant: site.tenant,
    positionPrecision: site.positionPrecision,
    rank: site.rank,
    point,
    low,
    high,
    band,
    coverage,
    ...drawnColumns(site),
    hostedAs: site.conversion.hostedAs?.name ?? null,
    minedPoint: site.states.mined.point,
    minedLow: site.states.mined.low,
    minedHigh: site.states.mined.high,
    change: site.states.change?.change ?? null,
    changeCoverage: site.states.change?.coverage ?? null,
    excludedBy: site.exclusions
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ rule }) => rule)
      .join(' '),
    gatesFailed: site.gates
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ gate }) => gate)
      .join(' '),
    gatesUnknown: site.gates
      .filter(({ verdict }) => verdict === 'unknown')
      .map(({ gate }) => gate)
      .join(' '),
    ...Object.fromEntries(
      site.readings.flatMap(({ indicator, value, risk, unknown }) => [
        [indicator, value],
        [`${indicator}.risk`, risk],
        [`${indicator}.unknown`, unknown],
      ]),
    ),
  };
}

/** The 90 % interval with its median, and the rank over all draws; empty without draws or without a rank. */
function drawnColumns({ interval, ranks }: AssessmentJson['sites'][number]): Record<string, string | number | null> {
  const { p5, p50, p95 } = interval ?? { p5: null, p50: null, p95: null };
  if (ranks === null) return { p5, p50, p95, printedRank: null, expectedRank: null, firstShare: null };
  const { printed, expected, acceptability } = ranks;
  return { p5, p50, p95, printedRank: printed, expectedRank: expected, firstShare: acceptability[0] ?? 0 };
}
