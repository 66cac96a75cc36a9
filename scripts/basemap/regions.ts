/** First-level divisions as GeoNames codes them: postal codes in the United States, FIPS 10-4 numbers in Canada. */

import { US_STATES } from '../../core/text/regions.ts';

/** FIPS 10-4 numbers, which GeoNames uses for Canada. */
const CANADIAN_PROVINCES: Readonly<Record<string, string>> = {
  '01': 'Alberta',
  '02': 'British Columbia',
  '03': 'Manitoba',
  '04': 'New Brunswick',
  '05': 'Newfoundland and Labrador',
  '07': 'Nova Scotia',
  '08': 'Ontario',
  '09': 'Prince Edward Island',
  '10': 'Quebec',
  '11': 'Saskatchewan',
  '12': 'Yukon',
  '13': 'Northwest Territories',
  '14': 'Nunavut',
};

/** State or province in full, or the country code where GeoNames gives only a number we have no name for. */
export function regionName(country: string, code: string): string {
  if (country === 'US') return US_STATES[code] ?? country;
  if (country === 'CA') return CANADIAN_PROVINCES[code] ?? country;
  return country;
}
