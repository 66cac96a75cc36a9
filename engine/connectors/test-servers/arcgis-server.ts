/**
 * A stand-in for an ArcGIS FeatureServer, written from Esri's published REST specification (Feature Service, Layer, Query).
 *
 * Its habits can be chosen, because servers differ: paging or object ids only, how many rows at a time, which systems.
 */
import type { IncomingMessage } from 'node:http';
import { startServer, type TestServer } from './cgi-server.ts';

export type ArcgisHabits = {
  readonly rows: number;
  /** What the layer says, and what it really gives at a time. */
  readonly maxRecordCount: number;
  readonly reallyGives?: number;
  readonly supportsPagination: boolean;
  /** Gives its own system whatever outSR asks. */
  readonly ignoresOutSR?: boolean;
  /** An error with status 200, as ArcGIS says most of its errors. */
  readonly error?: { readonly code: number; readonly message: string };
  /** Answers the n-th question with 503 once. */
  readonly busyAt?: number;
  /** Answers the n-th question with 500 once. */
  readonly faultAt?: number;
};

const PATH = '/arcgis/rest/services/Grid/FeatureServer';
/** 2026-01-02 as milliseconds, and half a day later. */
const DAY = Date.UTC(2026, 0, 2);

/** Starts the server; the service is at `/arcgis/rest/services/Grid/FeatureServer`, with one layer 0. */
export function startArcgisServer(habits: ArcgisHabits): Promise<TestServer> {
  let questions = 0;
  return startServer((request, response, origin) => {
    const send = (value: object) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    void parametersOf(request, origin).then(({ path, parameters }) => {
      if (path.endsWith('/query')) questions += 1;
      if (habits.busyAt === questions && path.endsWith('/query')) {
        questions += 1;
        response.writeHead(503, { 'Retry-After': '7' }).end();
      } else if (habits.faultAt === questions && path.endsWith('/query')) {
        questions += 1;
        response.writeHead(500).end();
      } else if (habits.error !== undefined) send({ error: { ...habits.error, details: [] } });
      else if (path === PATH) send(SERVICE);
      else if (path === `${PATH}/0`) send(layerOf(habits));
      else if (path === `${PATH}/0/query`) send(query(habits, parameters));
      else response.writeHead(404).end();
    });
  });
}

async function parametersOf(request: IncomingMessage, origin: string) {
  const url = new URL(request.url ?? '/', origin);
  if (request.method !== 'POST') return { path: url.pathname, parameters: url.searchParams };
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return { path: url.pathname, parameters: new URLSearchParams(Buffer.concat(pieces).toString()) };
}

const SERVICE = {
  currentVersion: 11.1,
  serviceDescription: '',
  copyrightText: 'The Grid Office',
  capabilities: 'Query',
  layers: [{ id: 0, name: 'Lines', type: 'Feature Layer', geometryType: 'esriGeometryPolyline' }],
  tables: [],
};

const FIELDS = [
  { name: 'OBJECTID', type: 'esriFieldTypeOID' },
  { name: 'KV', type: 'esriFieldTypeDouble' },
  { name: 'SEEN', type: 'esriFieldTypeDate' },
];

function layerOf({ maxRecordCount, supportsPagination }: ArcgisHabits) {
  return {
    id: 0,
    name: 'Lines',
    type: 'Feature Layer',
    geometryType: 'esriGeometryPolyline',
    copyrightText: 'The Grid Office',
    capabilities: 'Query,Extract',
    maxRecordCount,
    objectIdField: 'OBJECTID',
    extent: {
      xmin: -11131949,
      ymin: 3503549,
      xmax: -11020630,
      ymax: 3632749,
      spatialReference: { wkid: 102100, latestWkid: 3857 },
    },
    advancedQueryCapabilities: { supportsPagination },
    fields: FIELDS,
  };
}

function query(habits: ArcgisHabits, parameters: URLSearchParams): object {
  const ids = wantedIds(habits, parameters);
  if (parameters.get('returnCountOnly') === 'true') return { count: ids.length };
  if (parameters.get('returnIdsOnly') === 'true')
    return { objectIdFieldName: 'OBJECTID', objectIds: [...ids].reverse() };
  const { given, isMore } = pageOf(ids, habits, parameters);
  const wkid = habits.ignoresOutSR === true ? 26914 : Number(parameters.get('outSR') ?? 26914);
  return {
    objectIdFieldName: 'OBJECTID',
    geometryType: 'esriGeometryPolyline',
    spatialReference: { wkid, latestWkid: wkid },
    fields: FIELDS,
    exceededTransferLimit: isMore ? true : undefined,
    features: given.map((id) => ({ attributes: attributesOf(id), geometry: { paths: [pathOf(id, wkid)] } })),
  };
}

function pageOf(ids: readonly number[], habits: ArcgisHabits, parameters: URLSearchParams) {
  const offset = habits.supportsPagination ? Number(parameters.get('resultOffset') ?? 0) : 0;
  const wanted = Number(parameters.get('resultRecordCount') ?? Infinity);
  const given = ids.slice(offset, offset + Math.min(wanted, habits.reallyGives ?? habits.maxRecordCount));
  return { given, isMore: offset + given.length < ids.length };
}

function wantedIds({ rows }: ArcgisHabits, parameters: URLSearchParams): readonly number[] {
  const least = Number(/KV >= (\d+)/.exec(parameters.get('where') ?? '')?.[1] ?? 0);
  const asked = parameters.get('objectIds')?.split(',').map(Number);
  return (asked ?? Array.from({ length: rows }, (_, index) => index + 1)).filter((id) => kilovolts(id) >= least);
}

function kilovolts(id: number): number {
  return id % 3 === 0 ? 345 : 138;
}

function attributesOf(id: number) {
  return { OBJECTID: id, KV: kilovolts(id), SEEN: DAY + (id % 2) * 43_200_000 };
}

function pathOf(id: number, wkid: number): number[][] {
  const [x, y, step] = wkid === 4326 ? [-100, 30, 0.001] : [600_000, 3_400_000, 100];
  return [
    [x, y + id * step],
    [x + step, y + id * step],
  ];
}
