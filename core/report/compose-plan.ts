/** What is proposed: the scenario that stands for "as hosted", its measures, and the load by phase. */
import type { Phase, Scenario } from '../sites/scenario.ts';
import { threeFigures } from './change-table.ts';
import type { Block, Table } from './report-document.ts';
import { cited, columns, paragraph, plain, quantity, type Writer } from './writer.ts';

/** The scenario a site is hosted as; null when that is its record. */
export function chosenScenario({ input: { site } }: Pick<Writer, 'input'>): Scenario | null {
  return site.scenarios.find(({ id }) => id === site.hostedAs) ?? null;
}

/** One sentence for the record; for a scenario its measures and phases, or that there are none. */
export function composePlan(writer: Writer): readonly Block[] {
  const scenario = chosenScenario(writer);
  if (scenario === null) return [paragraph(writer.say('plan.record'))];
  return [
    paragraph(writer.say('plan.scenario', { name: scenario.name })),
    ...measures(writer, scenario),
    scenario.phases.length === 0 ? paragraph(writer.say('plan.no-phases')) : phaseTable(writer, scenario.phases),
  ];
}

function measures(writer: Writer, { mitigations }: Scenario): readonly Block[] {
  if (mitigations.length === 0) return [paragraph(writer.say('plan.no-measures'))];
  return [
    paragraph(writer.say('plan.measures', { count: mitigations.length })),
    { kind: 'list', items: mitigations.map((id) => plain(writer.tell(`measure.${id}`))) },
  ];
}

function phaseTable(writer: Writer, phases: readonly Phase[]): Table {
  return {
    kind: 'table',
    caption: writer.say('plan.phases.caption'),
    reading: plain(writer.say('plan.phases.reading')),
    columns: columns([writer.say('column.year'), writer.say('column.load')], [3, 9]),
    rows: phases.map(({ year, grossMW }) => [
      plain(String(year)),
      cited(writer, quantity(writer, threeFigures(grossMW), 'MW'), grossMW.sources),
    ]),
  };
}
