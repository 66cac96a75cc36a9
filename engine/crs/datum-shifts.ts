/**
 * Shifts for datums whose exact shift is a grid that no package ships: three or seven numbers, and how far they may be
 * wrong.
 *
 * Source: EPSG Geodetic Parameter Dataset; the number of each transformation and its stated accuracy are given.
 */
import type { Extent } from '../../core/layers/layer-info.ts';

/** `+towgs84=` with three or seven numbers, where it holds; null holds everywhere else. */
export type RegionalShift = { readonly within: Extent | null; readonly shift: string };
type GridFallback = {
  readonly datum: string;
  readonly shifts: readonly (RegionalShift & { readonly metres: number | null })[];
};

function everywhere(datum: string, shift: string, metres: number | null): GridFallback {
  return { datum, shifts: [{ within: null, shift, metres }] };
}

/** EPSG:1176 Alaska, 12 m; EPSG:1172 Canada, 20 m; EPSG:1173 contiguous United States, 10 m: each a mean. */
const NAD_27: GridFallback = {
  datum: 'NAD27',
  shifts: [
    { within: [-180, 51, -141, 72], shift: '+towgs84=-5,135,172', metres: 12 },
    { within: [-141, 49, -52, 84], shift: '+towgs84=-10,158,187', metres: 20 },
    { within: null, shift: '+towgs84=-8,160,176', metres: 10 },
  ],
};

const GRID_FALLBACKS: Readonly<Record<string, GridFallback>> = {
  'ntv2_0.gsb': NAD_27,
  conus: NAD_27,
  /** EPSG:1172, Canada, mean; 20 m. */
  'cq77na83.gsb': everywhere('NAD27(CGQ77)', '+towgs84=-10,158,187', 20),
  'may76v20.gsb': everywhere('NAD27(76)', '+towgs84=-10,158,187', 20),
  /** No transformation without a grid is published. */
  'nb7783v2.gsb': everywhere('ATS77', '+towgs84=0,0,0', null),
  /** EPSG:1777; 3 m. */
  'beta2007.gsb': everywhere('DHDN', '+towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7', 3),
  /** EPSG:1314; 2 m. */
  'ostn15_ntv2_osgbtoetrs.gsb': everywhere('OSGB36', '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489', 2),
  /** EPSG:1109; 4 m. */
  'national84.gsb': everywhere('AGD84', '+towgs84=-134,-48,149', 4),
  /** EPSG:1132; 8 m. */
  'ca7072_003.gsb': everywhere('Corrego Alegre 1970-72', '+towgs84=-206,172,-6', 8),
  'ca61_003.gsb': everywhere('Corrego Alegre 1961', '+towgs84=-206,172,-6', null),
  /** EPSG:1564; 4 m. */
  'nzgd2kgrid0005.gsb': everywhere('NZGD49', '+towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993', 4),
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
