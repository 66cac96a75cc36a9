/** The text of `siteshift --help`. */
export const HELP = `siteshift: the risk of converting a crypto mine to AI hosting, from a terminal

  siteshift new OUT.siteshift [--from sample|empty] [--as-of YYYY-MM-DD]
  siteshift import W.siteshift FILE --role ROLE [--map ourField=theirColumn ...]
  siteshift validate FILE [--role ROLE]
  siteshift assess W.siteshift [--perspective delivery|burden] [--sites id,...] [--as-of YYYY-MM-DD]
      [--set INDICATOR.PARAMETER=VALUE ...] [--seed N] [--draws N] [--format json|csv|geojson] [--out FILE]
  siteshift report W.siteshift --site ID --out FILE.pdf [--lang en|it|es]
  siteshift report W.siteshift --all --out FOLDER [--lang en|it|es]
  siteshift indicators [--format json|text]

Roles: sites, transmission-lines, substations, plants, utility-territories, protected, land-use, population,
moratoria, cases, events, overlay. Files: GeoJSON (also one feature a line), CSV, FlatGeobuf, in WGS 84.

Scores, risks and floors are 0-100, coverage and weights 0-1, distances km. Every date rule uses the workspace's
as-of date. Exit codes: 0 ok, 1 findings, 2 bad input.
`;
