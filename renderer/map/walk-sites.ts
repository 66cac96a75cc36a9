/** Which site is next when somebody walks the map with the arrow keys. */
import type { Position, Site } from '../../core/sites/site.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Position on screen, pixels from the top left. */
type Project = (position: Position) => { readonly x: number; readonly y: number };

/** The site nearest to `from` on screen; null when there are none. Ties by order. */
export function nearestSite(sites: readonly Site[], from: Position, project: Project): Site | null {
  const origin = project(from);
  return nearest(sites.map((site) => ({ site, ...offset(project(site.position), origin) })));
}

/** The nearest site that lies mainly in the direction; null when none does. Every other site lies in exactly one. */
export function nextSite(
  sites: readonly Site[],
  from: Site,
  { direction, project }: { readonly direction: Direction; readonly project: Project },
): Site | null {
  const origin = project(from.position);
  const others = sites.filter(({ id }) => id !== from.id);
  const ahead = others
    .map((site) => ({ site, ...offset(project(site.position), origin) }))
    .filter(({ dx, dy }) => directionOf(dx, dy) === direction);
  return nearest(ahead);
}

function directionOf(dx: number, dy: number): Direction {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 'right' : 'left';
  return dy > 0 ? 'down' : 'up';
}

function offset(point: { readonly x: number; readonly y: number }, origin: { readonly x: number; readonly y: number }) {
  return { dx: point.x - origin.x, dy: point.y - origin.y };
}

function nearest(list: readonly { readonly site: Site; readonly dx: number; readonly dy: number }[]): Site | null {
  let best: { site: Site; distance: number } | null = null;
  for (const { site, dx, dy } of list) {
    const distance = Math.hypot(dx, dy);
    if (best === null || distance < best.distance) best = { site, distance };
  }
  return best?.site ?? null;
}
