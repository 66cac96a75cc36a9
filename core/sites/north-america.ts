/** ISO 3166-1 alpha-2 codes of the countries that the sample covers. */
export const NORTH_AMERICA: ReadonlySet<string> = new Set(['CA', 'MX', 'US']);
