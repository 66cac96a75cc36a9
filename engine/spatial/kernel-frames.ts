/** Writes the frames of sites as `kernel/frame.ts` reads them. */
import { createSiteFrame, moveFrame } from '../../core/spatial/site-frame.ts';
import type { KernelRoom } from './kernel-room.ts';

/** Bytes of a frame: what is written here, then room for the kernel's own. */
export const FRAME_BYTES = 256;
/** Words before the whole numbers. */
const WHOLE = 38;

const frame = createSiteFrame();

/** Writes the frame of a site in WGS 84 degrees, up to latitude 75, to an address. Field by field: a loop over names takes four times as long. */
export function writeFrame({ float64, int32 }: KernelRoom, address: number, lonDeg: number, latDeg: number): void {
  moveFrame(frame, lonDeg, latDeg);
  const at = address / 8;
  float64[at] = frame.lon;
  float64[at + 1] = frame.lat;
  float64[at + 2] = frame.sine;
  float64[at + 3] = frame.cosine;
  float64[at + 4] = frame.east;
  float64[at + 5] = frame.north;
  float64[at + 6] = frame.eastT;
  float64[at + 7] = frame.eastTT;
  float64[at + 8] = frame.eastLL;
  float64[at + 9] = frame.eastLLT;
  float64[at + 10] = frame.northTT;
  float64[at + 11] = frame.northTTT;
  float64[at + 12] = frame.northLL;
  float64[at + 13] = frame.northLLT;
  float64[at + 14] = frame.northLLTT;
  float64[at + 15] = frame.northLLLL;
  const whole = address / 4 + WHOLE;
  int32[whole] = Math.floor(frame.lon / 2) - 1;
  int32[whole + 1] = Math.ceil(frame.lon / 2);
  int32[whole + 2] = Math.floor(frame.lat / 2) - 1;
  int32[whole + 3] = Math.ceil(frame.lat / 2);
  int32[whole + 4] = Math.floor(frame.lon);
  int32[whole + 5] = Math.ceil(frame.lon);
  int32[whole + 6] = Math.floor(frame.lat);
  int32[whole + 7] = Math.ceil(frame.lat);
}
