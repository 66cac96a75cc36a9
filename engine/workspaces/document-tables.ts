/**
 * Mirrors the document into feature tables, so that QGIS and ogrinfo show sites and evidence as layers.
 * The document row is what Siteshift reads; the mirrors are written with it and never read back.
 */
import type Database from 'libsql';
import type { Extent } from '../../core/layers/layer-info.ts';
import type { Position } from '../../core/sites/site.ts';
import type { NumberFact } from '../../core/sources/fact.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { writeFeatureTable, type Cell, type TableRow } from './feature-table.ts';

type Mirror = { readonly name: string; readonly description: string; readonly rows: readonly TableRow[] };

/** Names of the tables this file writes; no imported layer may take one. */
export const MIRROR_TABLES = ['sites', 'opposition_cases', 'restrictive_instruments', 'contest_events'] as const;

/** Writes the document row and its mirrors. */
export function writeDocumentTables(db: Database.Database, document: Workspace): void {
  db.prepare('INSERT OR REPLACE INTO siteshift_document (id, schema_version, document) VALUES (1, ?, ?)').run(
    document.schemaVersion,
    JSON.stringify(document),
  );
  for (const { name, description, rows } of mirrors(document)) {
    const columns = Object.keys(rows[0]?.properties ?? { id: null });
    const table = { name, description, geometryType: 'POINT', columns, rows, extent: extentOf(rows) };
    writeFeatureTable(db, table, document.asOf);
  }
}

function mirrors(document: Workspace): readonly Mirror[] {
  return [
    { name: 'sites', description: 'Sites with their conversion', rows: document.sites.map(siteRow) },
    {
      name: 'opposition_cases',
      description: 'Decided and pending local cases',
      rows: document.cases.map((record) =>
        row(record.position, {
          id: record.id,
          project: record.project,
          place: record.place,
          county: record.county,
          state: record.state,
          outcome: record.outcome,
          decided: record.decided,
          detail: record.detail,
          grade: record.grade,
        }),
      ),
    },
    {
      name: 'restrictive_instruments',
      description: 'Moratoria, bans and conditional ordinances; positions are centroids, never buffers',
      rows: document.instruments.map((record) =>
        row(record.position, {
          id: record.id,
          title: record.title,
          kind: record.kind,
          status: record.recordedStatus,
          jurisdiction: record.jurisdiction,
          state: record.state,
          enacted: record.enacted,
          duration_days: record.durationDays,
          grade: record.grade,
        }),
      ),
    },
    {
      name: 'contest_events',
      description: 'Dated contest events',
      rows: document.events.map((record) =>
        row(record.position, { id: record.id, title: record.title, date: record.date, grade: record.grade }),
      ),
    },
  ];
}

function extentOf(rows: readonly TableRow[]): Extent | null {
  const points = rows.flatMap(({ geometry }) => (geometry?.type === 'Point' ? [geometry.coordinates] : []));
  if (points.length === 0) return null;
  const lons = points.map(([lon = NaN]) => lon);
  const lats = points.map(([, lat = NaN]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function siteRow(site: Workspace['sites'][number]): TableRow {
  const { facts } = site;
  return row(site.position, {
    id: site.id,
    name: site.name,
    operator: site.operator,
    tenant: site.tenant,
    county: site.county,
    state: site.state,
    country: site.country,
    precision_km: site.precisionKm,
    mining_mw: number(facts.miningMW),
    service_mw: number(facts.serviceMW),
    critical_it_mw: number(facts.criticalItMW),
    hosted_gross_mw: number(facts.hostedGrossMW),
    service_status: facts.serviceStatus?.value ?? null,
    entitlement: facts.entitlement?.value ?? null,
    status: site.status,
  });
}

function number(fact: NumberFact | undefined): number | null {
  return fact?.value ?? null;
}

function row(position: Position | null, properties: Readonly<Record<string, Cell>>): TableRow {
  return { geometry: position === null ? null : { type: 'Point', coordinates: [...position] }, properties };
}
