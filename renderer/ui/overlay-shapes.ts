/**
 * Symbols of the three overlays in a box of 24: a gauge for service status, a filling square for the entitlement path,
 * and six signs for what happened in the community. Each says its class by shape as well as by colour.
 */
import type { OppositionCase } from '../../core/evidence/evidence.ts';
import { ENTITLEMENTS, SERVICE_STATUSES } from '../../core/sites/class-facts.ts';

export type OverlayShape = {
  /** Outline, filled softly. */
  readonly outline: string;
  /** The part filled in full colour; null for none. */
  readonly fill: string | null;
  /** Lines over it. */
  readonly strokes: string | null;
  readonly isHatched: boolean;
};

const RING = 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17Z';
const SQUARE = 'M4.5 4.5H19.5V19.5H4.5Z';

/** A round gauge: full when energised, empty when there is nothing; hatched when not known. */
export function serviceShape(status: (typeof SERVICE_STATUSES)[number] | null): OverlayShape {
  if (status === null) return { outline: RING, fill: null, strokes: null, isHatched: true };
  const share = 1 - SERVICE_STATUSES.indexOf(status) / (SERVICE_STATUSES.length - 1);
  return { outline: RING, fill: sector(share), strokes: null, isHatched: false };
}

/** A square that fills from below: the fuller, the longer the path through the land-use code; hatched when not known. */
export function entitlementShape(path: (typeof ENTITLEMENTS)[number] | null): OverlayShape {
  if (path === null) return { outline: SQUARE, fill: null, strokes: null, isHatched: true };
  const share = (ENTITLEMENTS.indexOf(path) + 1) / ENTITLEMENTS.length;
  const top = 19.5 - 15 * share;
  return { outline: SQUARE, fill: `M4.5 ${top}H19.5V19.5H4.5Z`, strokes: null, isHatched: false };
}

export const COMMUNITY_SIGNS = ['blocked', 'advanced', 'pending', 'instrument', 'event', 'record'] as const;
export type CommunitySign = (typeof COMMUNITY_SIGNS)[number];

/** Blocked and withdrawn count as blocks, both approvals as advances, the rest are pending. */
export function signOfOutcome(outcome: OppositionCase['outcome']): CommunitySign {
  if (outcome === 'blocked' || outcome === 'withdrawn') return 'blocked';
  return outcome === 'approved' || outcome === 'approved_with_conditions' ? 'advanced' : 'pending';
}

/** Octagon with a cross, circle with a tick, circle half full, shield with a pause sign, dot, sheet with lines. */
export function communityShape(sign: CommunitySign): OverlayShape {
  return { ...COMMUNITY[sign], isHatched: false };
}

const OCTAGON = 'M8 2.5H16L21.5 8V16L16 21.5H8L2.5 16V8Z';
const SHIELD = 'M12 2.5L20.5 5.5V12C20.5 17 17 20 12 22C7 20 3.5 17 3.5 12V5.5Z';
const SHEET = 'M6 3H14.5L18 6.5V21H6Z';
const DOT = 'M12 7a5 5 0 1 1 0 10a5 5 0 1 1 0-10Z';

const COMMUNITY: Readonly<Record<CommunitySign, Omit<OverlayShape, 'isHatched'>>> = {
  blocked: { outline: OCTAGON, fill: OCTAGON, strokes: 'M8.5 8.5L15.5 15.5M15.5 8.5L8.5 15.5' },
  advanced: { outline: RING, fill: null, strokes: 'M8 12.4L10.9 15.3L16 9.4' },
  pending: { outline: RING, fill: 'M12 3.5a8.5 8.5 0 0 0 0 17Z', strokes: null },
  instrument: { outline: SHIELD, fill: SHIELD, strokes: 'M9.5 8.5V15.5M14.5 8.5V15.5' },
  event: { outline: DOT, fill: DOT, strokes: null },
  record: { outline: SHEET, fill: null, strokes: 'M9 9.5H15M9 12.5H15M9 15.5H13' },
};

/** A slice of the ring's disc, clockwise from twelve o'clock. */
function sector(share: number): string | null {
  if (share <= 0) return null;
  if (share >= 1) return RING;
  const angle = 2 * Math.PI * share;
  const x = 12 + 8.5 * Math.sin(angle);
  const y = 12 - 8.5 * Math.cos(angle);
  return `M12 12V3.5A8.5 8.5 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(3)} ${y.toFixed(3)}Z`;
}
