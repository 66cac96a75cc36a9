/** A large GeoJSON that is the same on every machine: power lines of 5 to 24 vertices over the United States. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { seededRandom, type SeededRandom } from '../../core/lib/seeded-random.ts';

const VOLTAGES = [
  { label: '100-161', kV: 115 },
  { label: '230-287', kV: 230 },
  { label: '345', kV: 345 },
];
/** Features written at once. */
const BATCH = 2_000;

/** Writes features until the file has at least `bytes` bytes. */
export function writeSeededLines(path: string, bytes: number): void {
  const random = seededRandom(1);
  const file = openSync(path, 'w');
  let written = writeSync(file, '{"type":"FeatureCollection","features":[\n');
  for (let id = 0; written < bytes;) {
    const features: string[] = [];
    for (; features.length < BATCH; id += 1)
      features.push(`${id === 0 ? '' : ',\n'}${JSON.stringify(line(id, random))}`);
    written += writeSync(file, features.join(''));
  }
  writeSync(file, ']}\n');
  closeSync(file);
}

function line(id: number, { next, below }: SeededRandom) {
  let [lon, lat] = [-125 + next() * 55, 25 + next() * 24];
  const coordinates = Array.from({ length: 5 + below(20) }, () => {
    lon += (next() - 0.5) * 0.1;
    lat += (next() - 0.5) * 0.1;
    return [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
  });
  const { label, kV } = VOLTAGES[id % VOLTAGES.length] ?? { label: '', kV: 0 };
  const properties = {
    ID: String(id),
    OWNER: `Owner ${id % 97}`,
    VOLT_CLASS: label,
    KV: kV,
    LEN: Number((next() * 100).toFixed(3)),
  };
  return { type: 'Feature', id, properties, geometry: { type: 'LineString', coordinates } };
}
