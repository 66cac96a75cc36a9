/** What the user wants of a service. */
import type { ConnectRequest, ServiceLayer } from '../../../core/connect/service.ts';
import { takesCondition, type Target } from './connect-order.ts';
import { mapBox } from './map-box.ts';

export type Answers = {
  readonly layer: string | null;
  /** Only what the map shows, or all of it. */
  readonly area: 'view' | 'all';
  readonly condition: string;
};

/** The first layer, what the map shows, and the condition of the catalogue. */
export function startingAnswers(target: Target | null): Answers {
  return { layer: target?.layers[0]?.id ?? null, area: 'view', condition: target?.where ?? '' };
}

/** Overpass asks for what the map shows; a drawn layer keeps the extent that its service states. */
function boxOf({ isBoxed, chosen }: { readonly isBoxed: boolean; readonly chosen: ServiceLayer | undefined }) {
  if (isBoxed) return mapBox();
  return chosen?.gives === 'pictures' ? chosen.extent : null;
}

/** The question for the engine. */
export function requestOf(
  { kind, address, source, layers }: Target,
  { layer, area, condition }: Answers,
): ConnectRequest {
  const chosen = layers.find(({ id }) => id === layer);
  const asksRows = takesCondition(kind) && chosen?.gives === 'rows';
  const where = condition.trim();
  return {
    kind,
    address,
    layer: layer ?? '',
    box: boxOf({ isBoxed: address.includes('{{bbox}}') || (asksRows && area === 'view'), chosen }),
    where: asksRows && where !== '' ? where : null,
    source,
  };
}
