/**
 * States of the United States and provinces of Canada by name and postal abbreviation: records write "TX", "Texas"
 * and "texas" for the same place.
 *
 * Source: USPS Publication 28, appendix B; Canada Post addressing guidelines.
 */

/** Postal abbreviation -> name: states of the United States, its capital district and Puerto Rico. */
export const US_STATES: Readonly<Record<string, string>> = table(`
AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware
DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas
KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri
MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina
ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota
TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming
PR Puerto Rico`);

/** Postal abbreviation -> name: provinces and territories of Canada. */
export const CANADIAN_PROVINCES: Readonly<Record<string, string>> = table(`
AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia
NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon`);

const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...US_STATES, ...CANADIAN_PROVINCES }).flatMap(([code, name]) => [
    [code.toLowerCase(), code],
    [name.toLowerCase(), code],
  ]),
);

/** Postal abbreviation of a US state or Canadian province; any other name is returned in lower case without accents. */
export function regionCode(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .trim()
    .toLowerCase();
  return CODES.get(plain.replace(/^(us|ca)-/, '')) ?? plain;
}

function table(text: string): Record<string, string> {
  const entries = text.trim().split(/[|\n]/);
  return Object.fromEntries(entries.map((entry) => [entry.slice(0, 2), entry.slice(3)]));
}
