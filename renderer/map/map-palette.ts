/** Colours of the map, read from the same tokens as the interface. */

const NAMES = [
  'surface',
  'text',
  'accent',
  'hatch',
  'hatch-back',
  'band-low',
  'band-low-edge',
  'band-moderate',
  'band-moderate-edge',
  'band-high',
  'band-high-edge',
  'band-severe',
  'band-severe-edge',
  'band-unknown-edge',
  'grid',
  'grid-soft',
  'land',
  'land-soft',
  'opposition',
  'opposition-soft',
  'noise',
  'map-water',
  'map-water-edge',
  'map-land',
  'map-home',
  'map-river',
  'map-county',
  'map-state',
  'map-country',
  'map-label',
  'map-label-soft',
  'map-label-region',
  'map-label-water',
  'map-halo',
  'map-dot',
  'map-dot-edge',
] as const;

export type MapPalette = Readonly<Record<(typeof NAMES)[number], string>>;

/** The tokens of the theme that the page shows now. */
export function readPalette(root: Element): MapPalette {
  const style = getComputedStyle(root);
  const entries = NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]);
  return Object.fromEntries(entries) as MapPalette;
}
