/** Which of the chosen files belong together: a shapefile is several files with one name. Names only, nothing is read. */

/** One file to read and the files that go with it; all are paths as they were given. */
export type FileGroup = { readonly path: string; readonly parts: readonly string[] };

/**
 * Endings of the parts that may lie beside a `.shp`. Source: Esri, Shapefile file extensions (ArcGIS help); `.qpj`, `.qix`
 * and `.mshp` are written by QGIS, MapServer and mapshaper.
 */
const SHAPEFILE_PARTS = new Set(
  'shp shx dbf prj cpg cst sbn sbx fbn fbx ain aih ixs mxs atx idm ind qix qpj mshp fix shp.xml'.split(' '),
);
/** The part that a group is read by: geometry first, else the table alone. */
const LEADERS = ['shp', 'dbf'] as const;

/** Groups in the order in which their first file was given; files that lead no group stand alone. */
export function groupParts(paths: readonly string[]): FileGroup[] {
  const byStem = new Map<string, string[]>();
  for (const path of paths) {
    const { stem, ending } = splitPartName(path);
    const key = SHAPEFILE_PARTS.has(ending) ? `part ${stem.toLowerCase()}` : `file ${path}`;
    const group = byStem.get(key);
    if (group === undefined) byStem.set(key, [path]);
    else if (!group.includes(path)) group.push(path);
  }
  return [...byStem.values()].flatMap(groupOf);
}

/** Path without the ending, and the ending in small letters without its point; `.shp.xml` counts as one. */
export function splitPartName(path: string): { readonly stem: string; readonly ending: string } {
  const [, stem = path, ending = ''] = /^(.*?)\.(shp\.xml|[^./\\]*)$/i.exec(path) ?? [];
  return { stem, ending: ending.toLowerCase() };
}

/** The shapefile part that a name is, or null for other files. */
export function shapefilePart(path: string): string | null {
  const { ending } = splitPartName(path);
  return SHAPEFILE_PARTS.has(ending) ? ending : null;
}

function groupOf(paths: readonly string[]): FileGroup[] {
  for (const leader of LEADERS) {
    const path = paths.find((candidate) => splitPartName(candidate).ending === leader);
    if (path !== undefined) return [{ path, parts: paths.filter((other) => other !== path) }];
  }
  return paths.map((path) => ({ path, parts: [] }));
}
