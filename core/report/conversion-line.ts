/** The conversion in one line, for the cover and the summary. */
import { plannedSite } from '../conversion/planned-site.ts';
import { formatNumber, formatRounded } from '../text/numbers.ts';
import type { Writer } from './writer.ts';

/** `125 MW mine to 394 MW AI hosting (gross)`, under the chosen scenario; gross and critical IT are never mixed. */
export function conversionLine(writer: Writer): string {
  const { miningMW, hostedGrossMW, criticalItMW } = plannedSite(writer.input.site).facts;
  const mw = (value: number) => formatRounded(value, writer.language);
  const mined =
    miningMW === undefined
      ? writer.say('conversion.mined-unknown')
      : writer.say('conversion.mined', { mw: mw(miningMW.value) });
  const hosted =
    hostedGrossMW !== undefined
      ? writer.say('conversion.hosted-gross', { mw: mw(hostedGrossMW.value) })
      : criticalItMW !== undefined
        ? writer.say('conversion.hosted-it', { mw: mw(criticalItMW.value) })
        : writer.say('conversion.hosted-unknown');
  return writer.say('conversion.line', { mined, hosted });
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
