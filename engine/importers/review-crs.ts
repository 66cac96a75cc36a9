/**
 * In which coordinate system are the positions of a file? The user's choice wins, then what the file states, then what
 * its format says. Nothing is guessed silently: numbers that fit degrees are taken for WGS 84 with a finding, others
 * wait for a choice.
 */
import { plainName } from '../../core/layers/columns.ts';
import type { FindingLog } from '../../core/layers/finding-log.ts';
import { AS_DEGREES, type GeometryReview, type Placing } from '../../core/layers/geometry-review.ts';
import type { CrsBasis, ImportError, ReviewOptions } from '../../core/layers/import-review.ts';
import type { Extent } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { Crs, CrsError } from '../crs/crs.ts';
import { resolveCrs } from '../crs/resolve-crs.ts';
import type { RawRows } from './raw-file.ts';

export type CrsOfFile = {
  /** As the review shows it. */
  readonly label: string;
  readonly basis: CrsBasis;
  /** Null when no system is stated or chosen; positions are then taken as degrees if they can be. */
  readonly system: Crs | null;
  /** A system is stated and cannot be used: nothing is placed until another is chosen. */
  readonly isLost: boolean;
};

/** WGS 84 by default. */
const WGS_84 = 'EPSG:4326';
const UNKNOWN = 'unknown';
const ASSUMED: CrsOfFile = { label: WGS_84, basis: 'assumed', system: null, isLost: false };
/** Degrees that a file may reach beyond the area its system is made for. Heuristic: areas are drawn tight. */
const AREA_MARGIN = 3;

/** The system to read the file with. Refuses only a choice: what a file states and nobody can use waits for another. */
export function crsOfFile(
  read: Pick<RawRows, 'crs'>,
  options: Pick<ReviewOptions, 'crs'>,
  log: FindingLog,
): Result<CrsOfFile, ImportError> {
  if (options.crs !== null) {
    const chosen = resolveCrs(options.crs);
    return chosen.ok
      ? ok({ label: labelOf(chosen.value), basis: 'chosen', system: chosen.value, isLost: false })
      : err(refusal(chosen.error));
  }
  const { statement, isFixed } = read.crs;
  if (statement === null) return ok(ASSUMED);
  const stated = resolveCrs(statement);
  if (stated.ok) {
    const basis = isFixed ? 'format' : 'stated';
    return ok({ label: labelOf(stated.value), basis, system: stated.value, isLost: false });
  }
  const { code, crs } = stated.error;
  if (code === 'crs-unreadable') {
    log.report('crs-unreadable', null);
    return ok(ASSUMED);
  }
  log.report('crs-not-read', null, { crs });
  return ok({ label: crs, basis: 'unknown', system: null, isLost: true });
}

/** How the geometries of the file are brought to WGS 84; null when nobody knows. */
export function placingOf({ system, isLost }: CrsOfFile): Placing | null {
  if (isLost) return null;
  if (system === null || system.isIdentity) return AS_DEGREES;
  return { isGeographic: system.isGeographic, toWgs84: system.toWgs84 };
}

/** What is finally said of the system once the numbers are known, with what there is to doubt. */
export function concludeCrs(
  crs: CrsOfFile,
  reviewed: GeometryReview,
  { columns, log }: { readonly columns: readonly string[]; readonly log: FindingLog },
): Pick<CrsOfFile, 'label' | 'basis'> {
  const { suspicion, placed, extent } = reviewed;
  if (crs.isLost) return { label: crs.label, basis: 'unknown' };
  if (suspicion === 'projected') return { label: UNKNOWN, basis: 'unknown' };
  if (crs.basis === 'assumed' && placed > 0) {
    // A column called latitude says what its numbers are, as a format does.
    if (columns.length > 0 && columns.every(saysDegrees)) return { label: WGS_84, basis: 'format' };
    if (suspicion === null) log.report('crs-assumed', null);
  }
  if (crs.system !== null && suspicion === null) reportDoubt(crs.system, extent, log);
  return { label: crs.label, basis: crs.basis };
}

function saysDegrees(column: string): boolean {
  return /lat|lon|lng/.test(plainName(column));
}

function reportDoubt({ doubt, area, code, name }: Crs, extent: Extent | null, log: FindingLog): void {
  const crs = code ?? name;
  if (doubt !== null && doubt.metres !== null) log.report('datum-approximate', null, { crs, metres: doubt.metres });
  if (doubt !== null && doubt.metres === null) log.report('datum-unknown', null, { crs });
  if (area !== null && extent !== null && isOutside(extent, area)) log.report('outside-crs-area', null, { crs });
}

/** Whether the middle of the extent lies outside the area of use. */
function isOutside([west, south, east, north]: Extent, area: Extent): boolean {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const areaEast = area[2] < area[0] ? area[2] + 360 : area[2];
  const fitsEast = [lon, lon + 360].some((x) => x >= area[0] - AREA_MARGIN && x <= areaEast + AREA_MARGIN);
  return !fitsEast || lat < area[1] - AREA_MARGIN || lat > area[3] + AREA_MARGIN;
}

function labelOf({ code, name }: Crs): string {
  return code ?? name;
}

function refusal({ crs }: CrsError): ImportError {
  return { code: 'crs-not-known', facts: { crs } };
}
