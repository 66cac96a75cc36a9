/** What may import what. The rule is stated in architecture.md; this file makes the check fail. */
const LAYERS = {
  core: [],
  engine: ['core'],
  renderer: ['core'],
  electron: ['core', 'engine'],
};
/** Inside core/, a folder may import only folders to its left. */
const CORE_ORDER = [
  'lib',
  'text',
  'units',
  'curves',
  'sources',
  'geo',
  'spatial',
  'sites',
  'layers',
  'connect',
  'evidence',
  'comments',
  'noise',
  'conversion',
  'indicators',
  'approvals',
  'criteria',
  'weights',
  'scoring',
  'robustness',
  'calibration',
  'screening',
  'review',
  'workspace',
  'comparison',
  'report',
  'exports',
  'ipc',
];
const PURE_PACKAGES = [
  'zod',
  '@turf/[^/]+',
  'geographiclib-geodesic',
  'h3-js',
  '@types/geojson',
  'd3-(contour|geo|scale)',
  'intl-messageformat',
];
const TESTS = '[.](test|bench)[.]tsx?$';
/** Sites, records and facts that only tests import. */
const EXAMPLES = '/example-[^/]+[.]ts$';

module.exports = {
  forbidden: [
    ...Object.entries(LAYERS).map(([layer, below]) => ({
      name: `${layer}-imports-only-${below.join('-') || 'itself'}`,
      severity: 'error',
      from: { path: `^${layer}/` },
      to: {
        path: `^(${Object.keys(LAYERS)
          .filter((l) => l !== layer && !below.includes(l))
          .join('|')})/`,
      },
    })),
    ...CORE_ORDER.slice(0, -1).map((folder, i) => ({
      name: `core-order-${folder}`,
      severity: 'error',
      from: { path: `^core/${folder}/` },
      to: { path: `^core/((${CORE_ORDER.slice(i + 1).join('|')})/|[^/]+[.]ts$)` },
    })),
    {
      name: 'core-is-pure',
      comment: 'No Node, no Electron, no React, and only packages that are pure themselves.',
      severity: 'error',
      from: { path: '^core/', pathNot: [TESTS, EXAMPLES] },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer'],
        pathNot: `node_modules/(${PURE_PACKAGES.join('|')})/`,
      },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          TESTS,
          '[.]d[.]ts$',
          '^(engine/cli/main|electron/(main/index|engine-host/index|preload/bridge.generated)|renderer/(index|host))',
          '^(scripts/[^/]+[.]ts$|e2e/specs/|renderer/.*[.]css$)',
        ],
      },
      to: {},
    },
    { name: 'tests-are-leaves', severity: 'error', from: { pathNot: TESTS }, to: { path: TESTS } },
    {
      name: 'electron-only-in-electron',
      severity: 'error',
      from: { pathNot: '^(electron|e2e)/' },
      to: { path: 'node_modules/electron/|^electron/(main|renderer|common)$' },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      // The two packages that exist only as types (@types/geojson, @types/topojson-specification) resolve to nothing.
      to: { couldNotResolve: true, pathNot: '^(electron/(main|renderer|common)|geojson|topojson-specification)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
