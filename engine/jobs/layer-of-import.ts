/** The layer that a reviewed file becomes: what the workspace and the report remember of it. */
import { RECORD_ROLES, type LayerInfo, type LayerOrigin, type Provenance } from '../../core/layers/layer-info.ts';
import { tableOf } from '../layers/layer-table.ts';
import type { Staged } from '../staging/staging.ts';

export type LayerOrder = {
  readonly id: string;
  readonly name: string;
  /** As the user left it in the review. */
  readonly provenance: Provenance;
  readonly origin: LayerOrigin | null;
};

/** A layer nobody has styled yet. A file without a role is an overlay: it is drawn and counts for nothing. */
export function layerOfImport(staged: Staged, { id, name, provenance, origin }: LayerOrder): LayerInfo {
  const { review, sha256, columns } = staged;
  const role = review.role ?? 'overlay';
  const isRecords = RECORD_ROLES.includes(role);
  return {
    id,
    role,
    kind: isRecords ? 'records' : review.kind === 'records' ? 'features' : review.kind,
    name,
    table: isRecords ? null : tableOf(id),
    extent: review.extent,
    columns: { ...columns },
    rowsGiven: review.rowsGiven,
    rowsUsed: review.rowsUsed,
    visible: true,
    opacity: 1,
    notes: '',
    ...(review.tiles === undefined ? {} : { tiles: review.tiles }),
    provenance: {
      fileName: review.fileName,
      sha256,
      format: review.format,
      sourceLayer: review.layer,
      crs: review.crs,
      origin,
      edits: editsOf(staged),
      findings: review.findings.map(({ code, count }) => ({ code, count })),
      ...provenance,
    },
  };
}

/** What a person chose against what the file says, by code: fixes, the coordinate system, the header row, columns. */
function editsOf({ review, options }: Staged): string[] {
  const fixes = review.fixes.flatMap(({ id, applied }) => (applied ? [id] : []));
  const chosen = [
    ['choose-crs', review.crsBasis === 'chosen'],
    ['choose-header', options.headerRow !== null],
    ['choose-columns', Object.keys(options.columns).length > 0],
  ] as const;
  return [...new Set([...fixes, ...options.fixes]), ...chosen.flatMap(([code, holds]) => (holds ? [code] : []))];
}
