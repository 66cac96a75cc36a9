/** Scores as CSV (RFC 4180): one row a site, longitude and latitude first, empty cells never mean zero. */
import { escapeCell } from '../layers/escape-cell.ts';
import type { assessmentJson } from './assessment-json.ts';
import { scoreColumns } from './scores-geojson.ts';

/** The whole file with a header line. Text that a spreadsheet would run as a formula is escaped; unknown is an empty cell. */
export function scoresCsv(assessment: ReturnType<typeof assessmentJson>): string {
  const { method, asOf, perspective, state } = assessment;
  const rows = assessment.sites.map((site) => ({
    ...scoreColumns(site),
    lon: site.position[0],
    lat: site.position[1],
    method,
    asOf,
    perspective,
    state,
  }));
  const [first] = rows;
  const header = first === undefined ? ['id', 'name', 'point', 'low', 'high', 'band', 'coverage'] : Object.keys(first);
  const lines = rows.map((row) => Object.values(row).map(escapeCell).join(','));
  return [header.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}
