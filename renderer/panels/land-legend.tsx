import type { LayerRole } from '../../core/layers/layer-info.ts';
import { useText } from '../app/use-text.ts';

const MARKS = [
  ['buildings', <rect key="mark" x="3" y="3" width="8" height="8" fill="var(--land)" opacity="0.6" />],
  ['parcels', <rect key="mark" x="2" y="3" width="10" height="8" fill="none" stroke="var(--land)" strokeWidth="1" />],
  ['heritage', <circle key="mark" cx="7" cy="7" r="4" fill="none" stroke="var(--land)" strokeWidth="2" />],
] as const;

/** How imported buildings, parcels and heritage sites look on the map (map/imported-style.ts); only those that are there. */
export function LandLegend({ absent }: { readonly absent: readonly LayerRole[] }) {
  const t = useText();
  return MARKS.filter(([role]) => !absent.includes(role)).map(([role, mark]) => (
    <li key={role}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        {mark}
      </svg>
      {t(`role.${role}`)}
    </li>
  ));
}
