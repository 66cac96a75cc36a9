import type { LayerRole } from '../../core/layers/layer-info.ts';
import { ENTITLEMENTS, SERVICE_STATUSES } from '../../core/sites/class-facts.ts';
import { useText } from '../app/use-text.ts';
import type { Overlay } from '../stores/view-store.ts';
import {
  COMMUNITY_SIGNS,
  communityShape,
  entitlementShape,
  serviceShape,
  type OverlayShape,
} from '../ui/overlay-shapes.ts';
import { OverlaySymbol } from '../ui/overlay-symbol.tsx';
import { LandLegend } from './land-legend.tsx';
import css from './panels.module.css';

type Entry = { readonly code: string; readonly shape: OverlayShape };

const ENTRIES: Readonly<Record<Overlay, readonly Entry[]>> = {
  grid: [...SERVICE_STATUSES, null].map((status) => ({
    code: `service.${status ?? 'unknown'}`,
    shape: serviceShape(status),
  })),
  'land-use': [...ENTITLEMENTS, null].map((path) => ({
    code: `entitlement.${path ?? 'unknown'}`,
    shape: entitlementShape(path),
  })),
  opposition: [
    ...COMMUNITY_SIGNS.map((sign) => ({ code: `sign.${sign}`, shape: communityShape(sign) })),
    { code: 'sign.unknown', shape: serviceShape(null) },
  ],
};

const TONES = { grid: 'grid', 'land-use': 'land', opposition: 'opposition' } as const;

/** Symbols of an overlay with their words, not known hatched, and what is not imported. */
export function OverlayLegend(props: { readonly overlay: Overlay; readonly absent: readonly LayerRole[] }) {
  const t = useText();
  const { overlay, absent } = props;
  return (
    <ul className={css['legend']} aria-label={t('legend.of', { overlay: t(`overlay.${overlay}`) })}>
      {ENTRIES[overlay].map(({ code, shape }) => (
        <li key={code}>
          <OverlaySymbol shape={shape} tone={TONES[overlay]} size={14} />
          {t(code)}
        </li>
      ))}
      {overlay === 'grid' && !absent.includes('transmission-lines') && <VoltageLegend />}
      {overlay === 'land-use' && <LandLegend absent={absent} />}
      {absent.length > 0 && (
        <li className={`${css['absent'] ?? ''} ${css['wide'] ?? ''}`}>
          {t('legend.not-imported', { layers: absent.map((role) => t(`role.${role}`).toLocaleLowerCase()).join(', ') })}
        </li>
      )}
    </ul>
  );
}

/** Classes as the map draws them (map/data-layers.ts): width in pixels and tone. */
const VOLTAGES = [
  ['500', 2.8, 1],
  ['345', 2, 0.85],
  ['138', 1.3, 0.68],
  ['below', 0.8, 0.5],
] as const;

function VoltageLegend() {
  const t = useText();
  return VOLTAGES.map(([name, width, opacity]) => (
    <li key={name} className={css['wide']}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        <line x1="0" x2="14" y1="7" y2="7" stroke="var(--grid)" strokeWidth={width} opacity={opacity} />
      </svg>
      {t(`voltage.${name}`)}
    </li>
  ));
}
