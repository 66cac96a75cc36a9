/** Writes the frames of sites as `kernel/frame.ts` reads them. */
import { createSiteFrame, moveFrame, type SiteFrame } from '../../core/spatial/site-frame.ts';

/** Bytes of a frame: these fields, then room for the kernel's own. */
export const FRAME_BYTES = 256;
const FIELDS = [
  'lon',
  'lat',
  'sine',
  'cosine',
  'east',
  'north',
  'eastT',
  'eastTT',
  'eastLL',
  'eastLLT',
  'northTT',
  'northTTT',
  'northLL',
  'northLLT',
  'northLLTT',
  'northLLLL',
] as const satisfies readonly (keyof SiteFrame)[];

const frame = createSiteFrame();

/** Writes the frame of a site in WGS 84 degrees to an address of a memory. */
export function writeFrame(memory: Float64Array, address: number, lonDeg: number, latDeg: number): void {
  moveFrame(frame, lonDeg, latDeg);
  const at = address / 8;
  for (let field = 0; field < FIELDS.length; field++) memory[at + field] = frame[FIELDS[field] ?? 'lon'];
}
