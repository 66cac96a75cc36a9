/**
 * Shifts for datums whose exact shift is a grid that no package ships: three or seven numbers, and how far they may be
 * wrong.
 *
 * Source: EPSG Geodetic Parameter Dataset; the number of each transformation and its stated accuracy are given.
 */
type GridFallback = { readonly datum: string; readonly shift: string; readonly metres: number | null };

const GRID_FALLBACKS: Readonly<Record<string, GridFallback>> = {
  /** EPSG:1173, contiguous United States, mean; 10 m. */
  'ntv2_0.gsb': { datum: 'NAD27', shift: '+towgs84=-8,160,176', metres: 10 },
  conus: { datum: 'NAD27', shift: '+towgs84=-8,160,176', metres: 10 },
  /** EPSG:1172, Canada, mean; 20 m. */
  'cq77na83.gsb': { datum: 'NAD27(CGQ77)', shift: '+towgs84=-10,158,187', metres: 20 },
  'may76v20.gsb': { datum: 'NAD27(76)', shift: '+towgs84=-10,158,187', metres: 20 },
  /** No transformation without a grid is published. */
  'nb7783v2.gsb': { datum: 'ATS77', shift: '+towgs84=0,0,0', metres: null },
  /** EPSG:1777; 3 m. */
  'beta2007.gsb': { datum: 'DHDN', shift: '+towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7', metres: 3 },
  /** EPSG:1314; 2 m. */
  'ostn15_ntv2_osgbtoetrs.gsb': {
    datum: 'OSGB36',
    shift: '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489',
    metres: 2,
  },
  /** EPSG:1109; 4 m. */
  'national84.gsb': { datum: 'AGD84', shift: '+towgs84=-134,-48,149', metres: 4 },
  /** EPSG:1132; 8 m. */
  'ca7072_003.gsb': { datum: 'Corrego Alegre 1970-72', shift: '+towgs84=-206,172,-6', metres: 8 },
  'ca61_003.gsb': { datum: 'Corrego Alegre 1961', shift: '+towgs84=-206,172,-6', metres: null },
  /** EPSG:1564; 4 m. */
  'nzgd2kgrid0005.gsb': { datum: 'NZGD49', shift: '+towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993', metres: 4 },
};

/** The shift to use for a list of grids, `+nadgrids=...`; null when the list asks for no shift or is not known. */
export function withoutGrid(grids: string): GridFallback | null {
  const names = grids.toLowerCase().split(',');
  for (const name of names) {
    const known = GRID_FALLBACKS[name.replace(/^@/, '')];
    if (known !== undefined) return known;
  }
  return null;
}
