/** The page docs/methods/indicators.md, written from the registry: what it says of a curve is what scores. */
import { exampleSite } from '../core/sites/example-site.ts';
import { exampleWorld } from '../core/indicators/example-world.ts';
import type { Indicator } from '../core/indicators/indicator.ts';
import { GROUPS, type Group, type UnknownReading } from '../core/indicators/reading.ts';
import { INDICATORS } from '../core/indicators/registry.ts';
import { invariant } from '../core/lib/invariant.ts';
import { CLASS_FACT_NAMES, CLASS_FACTS } from '../core/sites/class-facts.ts';
import { NUMBER_FACT_NAMES, NUMBER_FACTS } from '../core/sites/number-facts.ts';
import { CATALOGUES, say, type Facts } from '../core/text/say.ts';

const INTRODUCTION = `# Indicators

Written by \`scripts/indicators-page.ts\` from the registry: change an indicator, then \`UPDATE=1 npx vitest run scripts/indicators-page.test.ts\`. Curves are
piecewise linear, \`reading: risk\`, risk 0-100, flat beyond the ends. A source that says _heuristic_ is our judgement: the workspace
can change it. Numbers of groups and of D9 are those of the domain reference.

- **Unknown is not a number.** A reading that is not known has no risk; it widens the range to 0-100 and lowers the coverage. The last column says when
  that is so for a site of which only the position is recorded, and whom to ask.
- **Presence is not capacity.** Distances to lines, substations and fibre are proximity; power and routes at hand are facts that somebody must state.
- **True for** is the geography of a reading: the utility's number says nothing of how it falls on one parcel.
- **Weight** is the weight inside the group at the start. Those with 0 are read, printed and listed as unknown, and count once a weight is given to them.
- As mined and as hosted are both read. A fact of the place reads the same in both; what the plan promises says nothing of the mine.
- **A4** is a class round 50, the level at which an option neither helps nor harms; an accepted option takes 15 points off, as the reference has it.
- **C9 and C10**, how a county votes and how likely it is to restrict, are no indicators: decision 26 says why.
- **D9, property value**, is no indicator: no effect that carries over from one place to another was found. Not known, no number.
- Race, income and age never enter a risk to the developer. An index of cumulative burden counts in the perspective of burden alone.
`;

/** The whole page, ending in a line break. */
export function indicatorsPage(): string {
  return [INTRODUCTION, ...GROUPS.map(groupSection), parameterSection(), factSection()].join('\n');
}

function groupSection(group: Group): string {
  const rows = INDICATORS.filter((indicator) => indicator.group === group).map(indicatorRow);
  const head = [
    'Indicator',
    'Unit',
    'True for',
    'Whose risk',
    'Curve',
    'Source of the curve',
    'Weight',
    'Unknown when',
  ];
  return `## ${english(`group.${group}`)}\n\n${table(head, rows)}`;
}

function indicatorRow(indicator: Indicator): readonly string[] {
  const { id, unit, resolution, perspectives, scale, startsAt, overlapsWith = [] } = indicator;
  const overlap = overlapsWith.length === 0 ? '' : ` Overlaps with ${overlapsWith.map(code).join(', ')}.`;
  return [
    `${english(`name.${id}`)} ${code(id)}`,
    english(`unit.${unit}`),
    english(`resolution.${resolution}`),
    perspectives.join(', '),
    curveText(scale),
    `${scale.source}.${overlap}`,
    String(startsAt),
    unknownText(indicator),
  ];
}

function curveText(scale: Indicator['scale']): string {
  const corners =
    scale.kind === 'curve'
      ? scale.curve.map(({ at, risk }) => [String(at), risk] as const)
      : Object.entries(scale.risks).map(([word, risk]) => [english(`class.${word}`), risk] as const);
  return corners.map(([at, risk]) => `${at}: ${Math.round(risk * 100)}`).join('; ');
}

/** Why the indicator says nothing of a site that only has a position, as hosted; else as mined. */
function unknownText({ read }: Indicator): string {
  const readings = (['hosted', 'mined'] as const).map((state) => read(exampleSite(), state, exampleWorld()));
  const found = readings.find((reading): reading is UnknownReading => !reading.known);
  return found === undefined ? '-' : `${english(found.reason.code, found.reason.facts)} ${english(found.ask)}`;
}

function parameterSection(): string {
  const rows = INDICATORS.flatMap(({ id, parameters }) =>
    parameters.map(({ name, default: value, unit, min, max, source }) => [
      code(`${id}.${name}`),
      String(value),
      unitText(unit),
      `${min} to ${max}`,
      source,
    ]),
  );
  return `## Parameters\n\n${table(['Parameter', 'Default', 'Unit', 'Bounds', 'Source'], rows)}`;
}

function factSection(): string {
  const numbers = NUMBER_FACT_NAMES.map((name) => {
    const { group, min, max, isShare } = NUMBER_FACTS[name];
    return [code(name), label(name), group, isShare ? '0 to 1' : `${min} to ${max}`];
  });
  const classes = CLASS_FACT_NAMES.map((name) => {
    const { group, words } = CLASS_FACTS[name];
    return [code(name), label(name), group, words.join(', ')];
  });
  const head = ['Column', 'Fact', 'Group', 'Bounds or words'];
  return `## Facts of a site\n\nAn imported list may give each under its name; lower case, spaces and underscores do not matter.\n\n${table(head, [...numbers, ...classes])}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** Units of parameters need no sentence: those without one stand as they are. */
function unitText(unit: string): string {
  return `unit.${unit}` in CATALOGUES.indicators.en ? english(`unit.${unit}`) : unit;
}

function code(word: string): string {
  return `\`${word}\``;
}

function label(fact: string): string {
  return say('en', 'app', `form.${fact}`);
}

function english(key: string, facts: Facts = {}): string {
  const sentence = say('en', 'indicators', key, facts);
  invariant(!sentence.includes('\n'), 'a sentence of the catalogue is one line');
  return sentence;
}
