/** Names of systems and datums as Esri, EPSG and GDAL write them, brought to one spelling. */

/** `D_North_American_1927` and `North_American_Datum_1927` are both `northamerican1927`. */
export function plainDatum(name: string): string {
  const words = name.replace(/^D_/, '').replace(/datum/gi, '');
  return words.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** `NAD_1983_UTM_Zone_14N` and `NAD83 / UTM zone 14N` stay different; case and marks do not count. */
export function plainSystem(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
