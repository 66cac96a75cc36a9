/** Takes the rows of a layer one by one, a vertex at a time, and packs them into what the indicators read. */
import { Growing } from '../lib/growing.ts';
import type { Mapping } from './columns.ts';
import type { Cell, ImportedFeature } from './imported-feature.ts';
import type { LineLayer, PointLayer } from './layer-data.ts';
import type { LayerInfo, LayerRole } from './layer-info.ts';
import { readNumber, readText } from './number-text.ts';
import { upperKVOf } from './voltage-class.ts';

/** What a row says besides where it lies. */
export type LayerRow = Omit<ImportedFeature, 'geometry'>;

/** Lines with the upper end of their voltage. A row is its vertices and the ends of its parts, then its end. */
export class LinePacker {
  readonly #info: LayerInfo;
  readonly #coordinates = new Growing(Float64Array);
  readonly #ends = new Growing(Uint32Array);
  readonly #upperKV = new Growing(Float64Array);
  readonly #labels: string[] = [];

  constructor(info: LayerInfo) {
    this.#info = info;
  }

  vertex(lon: number, lat: number): void {
    this.#coordinates.push(lon);
    this.#coordinates.push(lat);
  }

  endPart(): void {
    this.#ends.push(this.#coordinates.length / 2);
  }

  endRow(row: LayerRow): void {
    const kV = upperKVOf(cellOf(row, 'voltage', this.#info.columns), this.#info.columns['voltage'] ?? '');
    const label = labelOf(row, this.#info.columns);
    while (this.#labels.length < this.#ends.length) {
      this.#upperKV.push(kV);
      this.#labels.push(label);
    }
  }

  /** Forgets what came since the last row ended. */
  dropRow(): void {
    const parts = this.#labels.length;
    this.#ends.length = parts;
    this.#coordinates.length = parts === 0 ? 0 : 2 * (this.#ends.array[parts - 1] ?? 0);
  }

  finish(): LineLayer {
    const starts = new Uint32Array(this.#ends.length + 1);
    starts.set(this.#ends.done(), 1);
    return {
      info: this.#info,
      coordinates: this.#coordinates.done(),
      starts,
      upperKV: this.#upperKV.done(),
      labels: this.#labels,
    };
  }
}

/** Points with the number of their role: kV, MW or people, NaN where the row has none. Every vertex is a point. */
export class PointPacker {
  readonly #info: LayerInfo;
  readonly #coordinates = new Growing(Float64Array);
  readonly #values = new Growing(Float64Array);
  readonly #labels: string[] = [];

  constructor(info: LayerInfo) {
    this.#info = info;
  }

  vertex(lon: number, lat: number): void {
    this.#coordinates.push(lon);
    this.#coordinates.push(lat);
  }

  endRow(row: LayerRow): void {
    const value = pointValue(row, this.#info);
    const label = labelOf(row, this.#info.columns);
    while (2 * this.#labels.length < this.#coordinates.length) {
      this.#values.push(value);
      this.#labels.push(label);
    }
  }

  /** Forgets what came since the last row ended. */
  dropRow(): void {
    this.#coordinates.length = 2 * this.#labels.length;
  }

  finish(): PointLayer {
    return {
      info: this.#info,
      coordinates: this.#coordinates.done(),
      values: this.#values.done(),
      labels: this.#labels,
    };
  }
}

/** What a row is called: by its name, its id, else its number. */
export function labelOf(row: LayerRow, columns: Mapping): string {
  return readText(cellOf(row, 'name', columns)) ?? row.id ?? readText(cellOf(row, 'id', columns)) ?? String(row.row);
}

/** The cell of a field; null when no column holds the field. */
export function cellOf({ properties }: LayerRow, field: string, columns: Mapping): Cell {
  const column = columns[field];
  return column === undefined ? null : (properties[column] ?? null);
}

/** Which field holds the number of a point role. */
const POINT_FIELD: Partial<Record<LayerRole, string>> = { plants: 'capacityMW', population: 'population' };

function pointValue(row: LayerRow, { role, columns }: LayerInfo): number {
  if (role === 'substations') return upperKVOf(cellOf(row, 'voltage', columns), columns['voltage'] ?? '');
  const value = readNumber(cellOf(row, POINT_FIELD[role] ?? '', columns));
  return typeof value === 'number' && value >= 0 ? value : NaN;
}
