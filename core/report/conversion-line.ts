/** The conversion in one line, for the cover and the summary. */
import { plannedSite } from '../conversion/planned-site.ts';
import type { Site } from '../sites/site.ts';
import type { Language } from '../text/languages.ts';
import { formatNumber, formatRounded } from '../text/numbers.ts';
import { say } from '../text/say.ts';
import type { Writer } from './writer.ts';

/** `125 MW mine to 394 MW AI hosting (gross)`, under the chosen scenario; gross and critical IT are never mixed. */
export function conversionLine({ input, language }: Writer): string {
  return conversionLineOf(input.site, language);
}

/** The same line of a site by itself. */
export function conversionLineOf(site: Site, language: Language): string {
  const { miningMW, hostedGrossMW, criticalItMW } = plannedSite(site).facts;
  const words = (code: string, fact?: { readonly value: number }) =>
    say(language, 'report', code, fact === undefined ? {} : { mw: formatRounded(fact.value, language) });
  const mined = miningMW === undefined ? words('conversion.mined-unknown') : words('conversion.mined', miningMW);
  const hosted =
    hostedGrossMW !== undefined
      ? words('conversion.hosted-gross', hostedGrossMW)
      : criticalItMW !== undefined
        ? words('conversion.hosted-it', criticalItMW)
        : words('conversion.hosted-unknown');
  return say(language, 'report', 'conversion.line', { mined, hosted });
}

/** Longitude and latitude with the radius within which the true position lies. */
export function positionPhrase(writer: Writer): string {
  const { position, precisionKm } = writer.input.site;
  const [lon, lat] = position.map((degrees) => formatNumber(degrees, writer.language, 4));
  const at = { lon: lon ?? '', lat: lat ?? '' };
  return precisionKm === null
    ? writer.say('position.precision-not-known', at)
    : writer.say('position.precision', { ...at, km: formatRounded(precisionKm, writer.language) });
}
