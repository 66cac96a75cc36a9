/** What the chosen scenario states, fact by fact, beside the record: a reader sees where it leaves the record, and on whose word. */
import { PLAN_SECTION_FACTS, PLAN_SECTIONS } from '../conversion/plan-sections.ts';
import { NUMBER_FACTS, type NumberFactName } from '../sites/number-facts.ts';
import type { Scenario } from '../sites/scenario.ts';
import type { FactName, SiteFacts } from '../sites/site-facts.ts';
import { formatRange, formatRounded } from '../text/numbers.ts';
import { chosenScenario } from './compose-plan.ts';
import type { Block, Text } from './report-document.ts';
import { cited, columns, day, paragraph, plain, type Writer } from './writer.ts';

/** A table of the facts that the scenario states; one sentence where it states none, and nothing without a scenario. */
export function composeStatedFacts(writer: Writer): readonly Block[] {
  const scenario = chosenScenario(writer);
  if (scenario === null) return [];
  const names = PLAN_SECTIONS.flatMap((section) => PLAN_SECTION_FACTS[section]).filter(
    (name) => scenario.facts[name] !== undefined,
  );
  if (names.length === 0) return [paragraph(writer.say('stated.none', { name: scenario.name }))];
  return [
    {
      kind: 'table',
      caption: writer.say('stated.caption'),
      reading: plain(writer.say('stated.reading', { name: scenario.name, count: names.length })),
      columns: columns(
        [
          writer.say('column.fact'),
          writer.say('column.record'),
          writer.say('column.range'),
          writer.say('column.value'),
          writer.say('column.rests-on'),
        ],
        [3.8, 2.4, 2, 2, 3.8],
        [1, 2, 3],
      ),
      rows: names.map((name) => row(writer, scenario, name)),
    },
  ];
}

function row(writer: Writer, scenario: Scenario, name: FactName): readonly Text[] {
  const stated = scenario.facts[name] ?? undefined;
  const recorded = writer.input.site.facts[name];
  return [
    plain(writer.screen(`form.${name}`)),
    plain(recorded === undefined ? writer.say('not-known') : wordOf(writer, name, recorded, 'whole')),
    plain(stated === undefined ? writer.say('not-known') : rangeOf(writer, name, stated)),
    plain(stated === undefined ? writer.say('not-known') : wordOf(writer, name, stated, 'point')),
    stated === undefined ? plain(writer.say('stated.not-known')) : basis(writer, stated),
  ];
}

type Fact = NonNullable<SiteFacts[FactName]>;

function basis(writer: Writer, { grade, date, note, sources }: Fact): Text {
  const said = writer.say('stated.basis', { grade, date: day(writer, date) });
  return cited(writer, note.trim() === '' ? said : `${said} ${note}`, sources);
}

/** `48–56`, or that there is none: a word of a list has no range. */
function rangeOf(writer: Writer, name: FactName, fact: Fact): string {
  if (typeof fact.value === 'string') return writer.say('does-not-apply');
  if (fact.low === fact.high) return writer.say('assumptions.no-range');
  const scale = scaleOf(name);
  return inUnit(writer, name, formatRange(fact.low * scale, fact.high * scale, writer.language));
}

/** The value in words or numbers; `whole` puts the range before the point. The unit stands in the name of the fact. */
function wordOf(writer: Writer, name: FactName, fact: Fact, form: 'point' | 'whole'): string {
  if (typeof fact.value === 'string') return writer.tell(`class.${fact.value}`);
  const point = inUnit(writer, name, formatRounded(fact.value * scaleOf(name), writer.language));
  if (form === 'point' || fact.low === fact.high) return point;
  return writer.say('range-and-point', { range: rangeOf(writer, name, fact), point });
}

function scaleOf(name: FactName): number {
  return NUMBER_FACTS[name as NumberFactName].isShare ? 100 : 1;
}

function inUnit(writer: Writer, name: FactName, number: string): string {
  return NUMBER_FACTS[name as NumberFactName].isShare ? writer.say('percent', { value: number }) : number;
}
