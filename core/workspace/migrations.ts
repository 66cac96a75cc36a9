/**
 * Documents of earlier formats, lifted one version at a time to the one this program writes.
 *
 * A migration sees JSON of a file, not a workspace: it adds what its version introduced and leaves everything else
 * as it is. The schema judges the result, so a step needs no checks of its own.
 */
import { NO_COMMENT_REGISTER } from '../comments/comment-register.ts';
import { NO_LAND_USE_RECORD } from '../sites/land-use-record.ts';
import { RECORD_ROLES } from '../layers/layer-info.ts';
import { NO_REVIEW } from '../review/review.ts';
import { DEFAULT_METHOD } from './method-settings.ts';
import { SCHEMA_VERSION } from './workspace.ts';

type Json = Readonly<Record<string, unknown>>;

/** The step from a version to the next, by the version it starts from. */
const STEPS: Readonly<Record<number, (document: Json) => Json>> = {
  1: withLayerKinds,
  2: withMethod,
  3: withScenarios,
  4: withReview,
  5: withComments,
};

/** The document in the form of `SCHEMA_VERSION`; what is no object, or of no known version, comes back as it is. */
export function migrated(document: unknown, version: number): unknown {
  let lifted = document;
  for (let from = version; from < SCHEMA_VERSION; from += 1) {
    const step = STEPS[from];
    if (step === undefined || !isObject(lifted)) return lifted;
    lifted = { ...step(lifted), schemaVersion: from + 1 };
  }
  return lifted;
}

/** 1 to 2: layers are of a kind, have an opacity and notes, and their provenance says more. */
function withLayerKinds(document: Json): Json {
  const { layers } = document;
  return Array.isArray(layers) ? { ...document, layers: layers.map(layerOfVersion2) } : document;
}

/** 2 to 3: the method can be set. What was not there is the default, so scores stay as they were. */
function withMethod(document: Json): Json {
  return { ...document, weightSets: [], activeSet: null, method: DEFAULT_METHOD, presets: [] };
}

const NOTHING_PLANNED = { landUse: NO_LAND_USE_RECORD, scenarios: [], hostedAs: null };

/** 3 to 4: sites have scenarios and a land-use record; without one "as hosted" is the record, as it was. */
function withScenarios(document: Json): Json {
  const { sites } = document;
  if (!Array.isArray(sites)) return document;
  return {
    ...document,
    sites: sites.map((site: unknown) => (isObject(site) ? { ...site, ...NOTHING_PLANNED } : site)),
  };
}

const UNREAD = { boundary: null, definition: '', clause: null, vesting: null };

/** 4 to 5: there is a review and a list of records; instruments may have an area, a definition and a clause. */
function withReview(document: Json): Json {
  const { instruments } = document;
  return {
    ...document,
    records: [],
    review: NO_REVIEW,
    instruments: Array.isArray(instruments)
      ? instruments.map((one: unknown) => (isObject(one) ? { ...UNREAD, ...one } : one))
      : instruments,
  };
}

/** 5 to 6: there are comments and values beside the one that counts; records may be filed by hand. */
function withComments(document: Json): Json {
  const { records } = document;
  return {
    ...document,
    conflicts: [],
    comments: NO_COMMENT_REGISTER,
    records: Array.isArray(records)
      ? records.map((one: unknown) => (isObject(one) ? { factor: null, ...one } : one))
      : records,
  };
}

function layerOfVersion2(layer: unknown): unknown {
  if (!isObject(layer)) return layer;
  const { provenance } = layer;
  const isRecords = RECORD_ROLES.some((role) => role === layer['role']);
  return {
    ...layer,
    kind: isRecords ? 'records' : 'features',
    opacity: 1,
    notes: '',
    provenance: isObject(provenance)
      ? { ...provenance, sourceLayer: null, origin: null, retrieved: null, edits: [] }
      : provenance,
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
