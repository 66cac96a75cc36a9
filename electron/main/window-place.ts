/** Where the window was, checked against the screens that are there now. */
import { join } from 'node:path';
import { z } from 'zod';
import { openJsonFile, type JsonFile } from './json-file.ts';

const Rectangle = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
});
export type Rectangle = z.infer<typeof Rectangle>;

const WindowPlace = z.strictObject({ bounds: Rectangle.nullable(), maximised: z.boolean() });
export type WindowPlace = z.infer<typeof WindowPlace>;

/** Opens the remembered place in `folder`. */
export function openWindowPlace(folder: string): JsonFile<WindowPlace> {
  return openJsonFile(join(folder, 'window.json'), WindowPlace, { bounds: null, maximised: false });
}

/** Wide enough for map, list and card side by side. *heuristic* */
const FIRST_SIZE = { width: 1440, height: 900 };
/** Narrower than this and the title bar cannot be grabbed. *heuristic* */
const GRABBABLE = 100;

/** Bounds for a new window: the remembered ones while a screen still shows them, else a first size that fits. */
export function boundsFor(place: WindowPlace, workAreas: readonly Rectangle[]): Partial<Rectangle> {
  const { bounds } = place;
  if (bounds !== null && workAreas.some((area) => shows(area, bounds))) return bounds;
  const [screen] = workAreas;
  if (screen === undefined) return FIRST_SIZE;
  return { width: Math.min(FIRST_SIZE.width, screen.width), height: Math.min(FIRST_SIZE.height, screen.height) };
}

/** True when enough of the title bar lies on the screen to drag the window by. */
function shows(area: Rectangle, bounds: Rectangle): boolean {
  const across = Math.min(area.x + area.width, bounds.x + bounds.width) - Math.max(area.x, bounds.x);
  return across >= GRABBABLE && bounds.y >= area.y && bounds.y <= area.y + area.height - GRABBABLE;
}
