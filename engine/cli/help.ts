import { DRAWS } from '../../core/workspace/method-settings.ts';
import { MOST_SEED } from './number-options.ts';

/** The text of `siteshift --help`. */
export const HELP = `siteshift: the risk of converting a crypto mine to AI hosting, from a terminal

  siteshift new OUT.siteshift [--from sample|empty] [--as-of YYYY-MM-DD]
  siteshift import W.siteshift FILE... [--name NAME] [--duplicates merge|keep|skip] [--format text|json] [READING]
  siteshift fetch W.siteshift ADDRESS [--layer NAME] [--where CONDITION] [--box W,S,E,N] [--role ROLE] [--name NAME]
      --allow-host HOST ...
  siteshift validate FILE... [READING]
  siteshift replace W.siteshift LAYER FILE [READING]
  siteshift assess W.siteshift [--perspective delivery|burden] [--sites id,...] [--as-of YYYY-MM-DD]
      [--set INDICATOR.PARAMETER=VALUE ...] [--seed N] [--draws N] [--format json|csv|geojson] [--out FILE]
  siteshift backtest CASES.csv --as-of-decision [--set opposition.precedents.PARAMETER=VALUE ...] [--seed N]
      [--format text|json] [--out FILE] [--map ourField=theirColumn ...] [--layer NAME] [--crs EPSG:CODE] [--header-row N]
  siteshift comments FILE... [--received N] [--site-lat=DEGREES --site-lon=DEGREES] [--whole] [--layer SHEET]
      [--header-row N] [--map ourField=theirColumn ...] [--format text|json|csv] [--out FILE]
  siteshift report W.siteshift --site ID --out FILE.pdf [--lang en|it|es]
  siteshift report W.siteshift --all --out FOLDER [--lang en|it|es]
  siteshift pack W.siteshift --site ID --out FILE.zip [--lang en|it|es]
  siteshift diff A.siteshift B.siteshift [--format text|json] [--out FILE]
  siteshift redline W.siteshift --out MARKS.json [--by REVIEWER]
  siteshift merge W.siteshift MARKS.json
  siteshift indicators [--format json|text]

Roles: sites, transmission-lines, substations, plants, utility-territories, balancing-areas, fibre, protected, heritage,
parcels, buildings, land-use, population, water-stress, burden-index, moratoria, cases, events, records, slope, elevation,
overlay.
Without --role a file gets the role that it looks like.
Files: GeoJSON, CSV, XLSX, Shapefile, GeoPackage, KML, GPX, FlatGeobuf, GeoParquet, TopoJSON, Overpass JSON, GeoTIFF,
PMTiles, MBTiles; a folder means all such files in it, and a shapefile its parts.

READING: [--role ROLE] [--layer NAME] [--crs EPSG:CODE] [--header-row N] [--map ourField=theirColumn ...]
    [--fix swap-axes|cut-antimeridian|repair-polygons|drop-duplicates|drop-invalid ...] [--publisher NAME] [--licence NAME]
    [--observed YYYY[-MM[-DD]]]

fetch asks ArcGIS, OGC API Features, WFS, WMS, WMTS, map tiles or a file, over https, and only hosts that are named.

assess draws readings and weights --draws times, ${DRAWS.least} to ${DRAWS.most} or 0 for none, with --seed, a whole number from 0 to
${MOST_SEED}; left out, both are the workspace's own. It prints intervals, ranks with ties and what to find out; the same
seed gives the same bytes.

backtest scores each decided case by what was decided wholly before it, fits nothing, and prints the calibration card.
Columns: id, name, lat, lon, mw, decided_on or year, outcome (blocked, withdrawn, approved, approved_with_conditions; any
other is not counted), and county where it is known.

redline writes what reviewers marked, the conditions and the answers; merge takes such a file into another copy of the
workspace. It only adds: what differs is kept beside, and a second time changes nothing.

pack writes all that is handed to the record about one site as a zip: report, letter of questions, findings with factors
and marks, conditions, sources, the redline, and a log with digests and what was withheld. The same workspace gives the
same bytes.

diff tells what differs in data, weights, method, words, review, scores and ranks, and exits with 1 when anything does.

comments reads CSV, XLSX, text, mbox and DOCX: counts that must add up to --received, form letters grouped, themes
suggested by word lists, counts by distance from a site, a matrix of responses to fill. Private names are not kept
and no text is printed.

Scores, risks and floors are 0-100, coverage and weights 0-1, distances km. Every date rule uses the workspace's
as-of date. Exit codes: 0 ok, 1 findings, 2 bad input.
`;
