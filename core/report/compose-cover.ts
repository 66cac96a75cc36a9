/** The cover: what is judged, for whom, by whom, as of when, and in which state of the text. */
import { shortHash } from './short-hash.ts';
import { chosenScenario } from './compose-plan.ts';
import { conversionLine, positionPhrase } from './conversion-line.ts';
import { placeName } from './figures/place-name.ts';
import type { Cover } from './report-document.ts';
import { day, known, type Writer } from './writer.ts';

/** The facts of the cover in print order; what is not known says so. */
export function composeCover(writer: Writer): Cover {
  const { document, site, language, appVersion, methodVersion, documentHash } = writer.input;
  const scenario = chosenScenario(writer);
  const facts: readonly (readonly [string, string])[] = [
    ['cover.place', placeName(site, language)],
    ['cover.position', positionPhrase(writer)],
    ['cover.operator', known(writer, site.operator)],
    ['cover.tenant', known(writer, site.tenant)],
    ...(scenario === null ? [] : [['cover.hosted-as', scenario.name] as const]),
    ['cover.prepared-for', known(writer, document.report.preparedFor)],
    ['cover.prepared-by', known(writer, document.report.preparedBy)],
    ['cover.as-of', day(writer, document.asOf)],
    ['cover.method', writer.say('cover.versions', { method: methodVersion, app: appVersion })],
    ['cover.hash', shortHash(documentHash)],
  ];
  return {
    kicker: writer.say('cover.kicker'),
    title: site.name,
    subtitle: conversionLine(writer),
    status: writer.say(`status.${document.report.status}`),
    facts: facts.map(([code, value]) => ({ label: writer.say(code), value })),
    notice: writer.say('cover.notice'),
  };
}
