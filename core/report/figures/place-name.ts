/** Where a site is, in words: place, county, state, country, as far as the record says. */
import type { Site } from '../../sites/site.ts';
import type { Language } from '../../text/languages.ts';
import { say } from '../../text/say.ts';

/** `Denton, Denton County, Texas, US`; "not known" when the record names nothing. */
export function placeName(site: Site, language: Language): string {
  const county =
    site.county === null
      ? null
      : site.country === 'US' && !/\b(county|parish|borough|city)\b/i.test(site.county)
        ? say(language, 'report', 'county', { name: site.county })
        : site.county;
  const parts = [site.place, county, site.state, site.country].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? say(language, 'report', 'not-known') : parts.join(', ');
}
