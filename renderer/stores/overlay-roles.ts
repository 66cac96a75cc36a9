/** Which imported layers join which overlay: they are drawn while it is on. */
import { LAYER_ROLES, type LayerInfo, type LayerRole } from '../../core/layers/layer-info.ts';
import { OVERLAYS, type Overlay, type View } from './view-store.ts';

export const OVERLAY_ROLES: Readonly<Record<Overlay, readonly LayerRole[]>> = {
  grid: ['transmission-lines', 'substations', 'plants', 'utility-territories', 'balancing-areas', 'fibre'],
  'land-use': [
    'protected',
    'heritage',
    'parcels',
    'buildings',
    'land-use',
    'population',
    'water-stress',
    'burden-index',
  ],
  opposition: ['moratoria', 'cases', 'events', 'records'],
};

/** Roles that join no overlay: they are drawn whenever they are shown. */
export const OTHER_ROLES: readonly LayerRole[] = LAYER_ROLES.filter((role) => overlayOf(role) === null);

/** The overlay that a role joins; null for none. */
export function overlayOf(role: LayerRole): Overlay | null {
  return OVERLAYS.find((overlay) => OVERLAY_ROLES[overlay].includes(role)) ?? null;
}

/** The switches with the overlays of the layers turned on, so that what a workspace brings is seen. */
export function withOverlaysOf(
  layers: readonly Pick<LayerInfo, 'role'>[],
  overlays: View['overlays'],
): View['overlays'] {
  const on = layers.flatMap(({ role }) => overlayOf(role) ?? []);
  return { ...overlays, ...Object.fromEntries(on.map((overlay) => [overlay, true])) };
}

/** True when a layer has something of its own to draw, is not hidden and its overlay is on. */
export function isDrawn({ visible, kind, role }: LayerInfo, overlays: View['overlays']): boolean {
  const overlay = overlayOf(role);
  return visible && kind !== 'records' && (overlay === null || overlays[overlay]);
}
