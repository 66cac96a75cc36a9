/** What people have disputed here, from the record alone: the site's own cases, its instruments, complaints and gates. */
import { openGates, cited, day, message, plain, readingDetail, type Writer } from './writer.ts';
import type { Text } from './report-document.ts';

/** Sentences with their sources; one sentence that says "none found" when the record holds nothing. */
export function contestedMatters(writer: Writer): readonly Text[] {
  const { document, site, readings, scores } = writer.input;
  const ownCases = document.cases
    .filter(({ siteId }) => siteId === site.id)
    .map((record) =>
      cited(
        writer,
        writer.say('contested.own-case', {
          project: record.project,
          outcome: writer.say(`outcome.${record.outcome}`),
          date: day(writer, record.decided),
          detail: record.detail,
        }),
        record.sources,
      ),
    );
  const readingsTold = ['opposition.grievance', 'opposition.instrument', 'opposition.contest'].flatMap((id) => {
    const reading = readings.readings.hosted[id];
    if (reading?.known !== true || reading.value === 'none' || reading.value === 0) return [];
    return [cited(writer, readingDetail(writer, reading), reading.sources)];
  });
  const gates = openGates(scores.delivery.hosted.gates)
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ gate, reason, sources }) =>
      cited(writer, `${writer.tell(`gate.${gate}`)}: ${message(writer, reason)}`, sources),
    );
  const all = [...ownCases, ...readingsTold, ...gates];
  const unique = all.filter(({ text }, i) => all.findIndex((other) => other.text === text) === i);
  return unique.length === 0 ? [plain(writer.say('contested.none'))] : unique;
}
