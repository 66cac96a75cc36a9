/** The shortlist of a screening as CSV (RFC 4180): one row a cell, empty cells never mean zero. */
import type { Perspective } from '../indicators/reading.ts';
import { escapeRow } from '../layers/escape-cell.ts';
import { METHOD_VERSION } from '../scoring/method-version.ts';
import { roundedPoint } from '../scoring/score-matrix.ts';
import type { CandidateRow } from '../screening/screening-result.ts';
import type { Day } from '../units/partial-date.ts';

const HEADER = [
  ...['rank', 'tied', 'cell', 'county', 'state', 'lon', 'lat', 'precisionKm', 'band', 'point', 'low', 'high'],
  ...['coverage', 'failedGates', 'openGates', 'openRules', 'holdsBack', 'method', 'asOf', 'perspective', 'siteState'],
];

/** The whole file with a header line; scores 0-100 as on screen, coverage in percent, lists separated by `; `. */
export function shortlistCsv(
  rows: readonly CandidateRow[],
  { perspective, asOf }: { readonly perspective: Perspective; readonly asOf: Day },
): string {
  const lines = rows.map((row) =>
    escapeRow([
      row.rank,
      row.isTied ? 'yes' : 'no',
      row.id,
      row.county,
      row.state,
      ...row.position,
      row.precisionKm,
      row.class,
      roundedPoint(row.point),
      roundedPoint(row.low),
      roundedPoint(row.high),
      Math.round(row.coverage * 100),
      row.failedGates.join('; '),
      row.openGates.join('; '),
      row.openRules.join('; '),
      row.holdsBack.map(({ indicator, risk }) => `${indicator} ${Math.round(risk * 100)}`).join('; '),
      METHOD_VERSION,
      asOf,
      perspective,
      'hosted',
    ]),
  );
  return [HEADER.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}
