/**
 * W(N) as one SQL statement, as someone who knows PostGIS writes it: the nearest by `<->` in LATERAL joins on GiST
 * indexes, sums within a radius by ST_DWithin, shares by ST_Intersection with a disc that is made once a site.
 *
 * `planar` measures on EPSG:5070 (Conus Albers). `geography` measures on the ellipsoid; what contains a site and what
 * a disc cuts out it asks in longitude and latitude, where edges are straight as RFC 7946 has them.
 */
import {
  DENSITY_BANDWIDTH_M,
  DENSITY_CUT_M,
  LAND_USE_CLASSES,
  PEOPLE_RADII_M,
  SHARE_RADIUS_M,
} from '../../../core/spatial/workload-answers.ts';
import { SCORE_RAMPS } from '../../../core/spatial/workload-score.ts';
import { DWELLING_CLASS } from '../national/tessellations.ts';

export type Variant = 'planar' | 'geography';
export type WorkloadQuery = {
  readonly variant: Variant;
  /** Sites `from` to before `to`. */
  readonly from: number;
  readonly to: number;
  /**
   * How many candidates of `<->` are measured again: that operator measures geography on a sphere, and a nearest by
   * the sphere is not always one on the ellipsoid.
   */
  readonly candidates: number;
  /** Segments of a quarter of the disc. */
  readonly discSegments: number;
};

/** What PostGIS users take: the first of `<->`, and a disc of 64 corners. */
export const USUAL = { candidates: 1, discSegments: 16 };
/** For comparing answers: ten candidates measured on the ellipsoid, and a disc whose area is right to 0.01 %. */
export const EXACT = { candidates: 10, discSegments: 64 };

type Dialect = {
  readonly schema: string;
  /** The column that distances are measured on. */
  readonly measured: string;
  readonly disc: (segments: number) => string;
  readonly area: (shape: string) => string;
};

const DIALECTS: Readonly<Record<Variant, Dialect>> = {
  planar: {
    schema: 'planar',
    measured: 'geom',
    disc: (segments) => `ST_Buffer(s.geom, ${SHARE_RADIUS_M}, ${segments})`,
    area: (shape) => `ST_Area(${shape})`,
  },
  geography: {
    schema: 'geo',
    measured: 'geog',
    disc: (segments) => `ST_Buffer(s.geog, ${SHARE_RADIUS_M}, ${segments})::geometry`,
    area: (shape) => `ST_Area((${shape})::geography)`,
  },
};

/** The columns of an answer, in the order in which the statement gives them. */
export const COLUMNS = [
  'id',
  'substation',
  'substation_m',
  'line',
  'line_m',
  'county',
  'land_use',
  'dwelling_m',
  'protected_m',
  ...PEOPLE_RADII_M.map((_, i) => `people_${i}`),
  'density',
  ...Array.from({ length: LAND_USE_CLASSES }, (_, one) => `share_${one}`),
  'score',
];

/** The statement without a semicolon; one row for each site, in no order. */
export function workloadSql(query: WorkloadQuery): string {
  const dialect = DIALECTS[query.variant];
  const { schema } = dialect;
  const nearest = (table: string, where = '') => nearestSql(dialect, { table, where, candidates: query.candidates });
  return `SELECT ${COLUMNS.slice(0, -1).join(', ')}, ${scoreSql()} AS score FROM (
SELECT s.id, substation.id AS substation, substation.d AS substation_m, line.id AS line, line.d AS line_m,
  county.id AS county, land_use.class AS land_use, dwelling.d AS dwelling_m, protected.d AS protected_m,
  people.*, density.density, shares.*
FROM ${schema}.sites s
CROSS JOIN LATERAL (${nearest('substations')}) substation
CROSS JOIN LATERAL (${nearest('lines')}) line
LEFT JOIN LATERAL (SELECT t.id FROM ${schema}.counties t WHERE ST_Intersects(t.geom, s.geom) LIMIT 1) county ON true
LEFT JOIN LATERAL (SELECT t.class FROM ${schema}.landuse t WHERE ST_Intersects(t.geom, s.geom) LIMIT 1) land_use ON true
CROSS JOIN LATERAL (${nearest('landuse', `WHERE t.class = ${DWELLING_CLASS}`)}) dwelling
CROSS JOIN LATERAL (${nearest('protectedareas')}) protected
CROSS JOIN LATERAL (${peopleSql(dialect)}) people
CROSS JOIN LATERAL (${densitySql(dialect)}) density
CROSS JOIN LATERAL (SELECT ${dialect.disc(query.discSegments)} AS geom OFFSET 0) disc
CROSS JOIN LATERAL (${sharesSql(dialect)}) shares
WHERE s.id >= ${query.from} AND s.id < ${query.to}) answers`;
}

type Nearest = { readonly table: string; readonly where: string; readonly candidates: number };

function nearestSql({ schema, measured }: Dialect, { table, where, candidates }: Nearest): string {
  const from = `FROM ${schema}.${table} t ${where} ORDER BY t.${measured} <-> s.${measured} LIMIT ${candidates}`;
  // On the plane `<->` is the distance itself.
  const distance = measured === 'geom' ? 't.geom <-> s.geom' : `ST_Distance(t.${measured}, s.${measured})`;
  const first = `SELECT t.id, ${distance} AS d ${from}`;
  return candidates === 1 ? first : `SELECT * FROM (${first}) near ORDER BY d LIMIT 1`;
}

function peopleSql({ schema, measured }: Dialect): string {
  const sums = PEOPLE_RADII_M.map((m, i) => `coalesce(sum(near.value) FILTER (WHERE d <= ${m}), 0) AS people_${i}`);
  return `SELECT ${sums.join(', ')} FROM (
  SELECT t.value, ST_Distance(t.${measured}, s.${measured}) AS d FROM ${schema}.people t
  WHERE ST_DWithin(t.${measured}, s.${measured}, ${Math.max(...PEOPLE_RADII_M)}) OFFSET 0) near`;
}

function densitySql({ schema, measured }: Dialect): string {
  const distance = `ST_Distance(t.${measured}, s.${measured})`;
  return `SELECT coalesce(sum(exp(-((${distance} / ${DENSITY_BANDWIDTH_M}) ^ 2) / 2)), 0) AS density
  FROM ${schema}.events t WHERE ST_DWithin(t.${measured}, s.${measured}, ${DENSITY_CUT_M})`;
}

/** The box is asked first and nothing else: cutting what only the boxes share is quicker than finding it out before. */
function sharesSql({ schema, area }: Dialect): string {
  const sums = Array.from(
    { length: LAND_USE_CLASSES },
    (_, one) => `coalesce(sum(part) FILTER (WHERE class = ${one}), 0) / ${area('disc.geom')} AS share_${one}`,
  );
  return `SELECT ${sums.join(', ')} FROM (
  SELECT t.class, ${area('ST_Intersection(t.geom, disc.geom)')} AS part
  FROM ${schema}.landuse t WHERE t.geom && disc.geom OFFSET 0) parts`;
}

/** The ramps of the score; least and greatest, since the functions of PostgreSQL leave NULL out. */
function scoreSql(): string {
  const answers: Readonly<Record<keyof typeof SCORE_RAMPS, string>> = {
    substationM: 'substation_m',
    lineM: 'line_m',
    dwellingM: 'dwelling_m',
    protectedM: 'protected_m',
    people5Km: `people_${PEOPLE_RADII_M.length - 1}`,
    eventDensity: 'density',
    dwellingShare: `share_${DWELLING_CLASS}`,
  };
  const terms = Object.entries(SCORE_RAMPS).map(([answer, { zeroAt, oneAt, weight }]) => {
    const column = answers[answer as keyof typeof SCORE_RAMPS];
    return `${weight} * least(1, greatest(0, (${column} - ${zeroAt}) / (${oneAt - zeroAt}::float8)))`;
  });
  return `100 * (${terms.join(' + ')})`;
}
