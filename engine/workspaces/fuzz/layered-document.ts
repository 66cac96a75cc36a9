/** For tests: a document with a layer of features and a raster. */
import { NO_COMMENT_REGISTER } from '../../../core/comments/comment-register.ts';
import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import { NO_REVIEW } from '../../../core/review/review.ts';
import { DEFAULT_WEIGHTS } from '../../../core/weights/weights.ts';
import { DEFAULT_METHOD } from '../../../core/workspace/method-settings.ts';
import { SCHEMA_VERSION, Workspace } from '../../../core/workspace/workspace.ts';

const LAYER: LayerInfo = {
  id: 'layer-lines',
  role: 'plants',
  kind: 'features',
  name: 'Lines',
  table: 'layer_lines',
  extent: null,
  columns: { name: 'name', capacityMW: 'kv' },
  rowsGiven: 120,
  rowsUsed: 120,
  visible: true,
  opacity: 1,
  notes: '',
  provenance: {
    fileName: 'lines.csv',
    sha256: '0'.repeat(64),
    format: 'CSV',
    crs: 'EPSG:4326',
    findings: [],
    publisher: null,
    licence: null,
    observed: null,
    retrieved: null,
    sourceLayer: null,
    origin: null,
    edits: [],
  },
};

export const LAYERED: Workspace = Workspace.parse({
  schemaVersion: SCHEMA_VERSION,
  name: 'Layered',
  asOf: '2026-08-31',
  sites: [],
  sources: {},
  cases: [],
  instruments: [],
  events: [],
  records: [],
  conflicts: [],
  rules: [],
  layers: [LAYER, { ...LAYER, id: 'layer-grid', role: 'slope', kind: 'raster', name: 'Grid', table: 'layer_grid' }],
  weights: DEFAULT_WEIGHTS,
  weightSets: [],
  activeSet: null,
  method: DEFAULT_METHOD,
  presets: [],
  parameters: {},
  report: { preparedFor: '', preparedBy: '', status: 'draft' },
  reportSite: null,
  review: NO_REVIEW,
  comments: NO_COMMENT_REGISTER,
});
