/** The hard rules and the floors of gates. */
import type { ExclusionRule } from '../criteria/exclusion.ts';
import { GATES } from '../indicators/gates/registry.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { formatNumber, formatRounded } from '../text/numbers.ts';
import type { Block, Table } from './report-document.ts';
import { columns, paragraph, plain, type Speaker } from './writer.ts';

/** The rules as a table with their sources, or that there are none. */
export function exclusionBlocks(speaker: Speaker, rules: readonly ExclusionRule[]): readonly Block[] {
  const { say, tell } = speaker;
  if (rules.length === 0) return [paragraph(say('method.exclusions.none'))];
  return [
    {
      kind: 'table',
      caption: say('method.exclusions.caption'),
      reading: plain(say('method.exclusions.reading')),
      columns: columns(
        [say('column.indicator'), say('method.exclusions.when'), say('column.source'), say('column.status')],
        [4, 3, 4, 1.6],
      ),
      rows: rules.map((rule) => [
        plain(tell(`name.${rule.indicator}`)),
        plain(say(`method.exclusions.${rule.when}`, { value: exclusionValue(speaker, rule) })),
        plain(rule.source),
        plain(say(rule.enabled ? 'method.exclusions.on' : 'method.exclusions.off')),
      ]),
    },
  ];
}

/** The line of a rule in words: a class, or a number with its unit. */
export function exclusionValue({ tell, language }: Speaker, { indicator, value }: ExclusionRule): string {
  if (typeof value === 'string') return tell(`class.${value}`);
  const unit = INDICATORS.find(({ id }) => id === indicator)?.unit ?? '';
  return unit === ''
    ? formatRounded(value, language)
    : `${formatRounded(value, language)}\u00a0${tell(`unit.${unit}`)}`;
}

/** Every gate with the floor in use. */
export function floorTable({ say, tell, language }: Speaker, floors: Readonly<Record<string, number>>): Table {
  return {
    kind: 'table',
    caption: say('method.floors.caption'),
    reading: plain(say('method.floors.reading')),
    columns: columns([say('column.gate'), say('column.whose'), say('column.floor')], [6, 4, 2], [2]),
    rows: GATES.map(({ id, perspectives, floor }) => {
      const own = floors[id];
      const text = formatNumber(own ?? Math.round(floor * 100), language);
      return [
        plain(tell(`gate.${id}`)),
        plain(perspectives.map((perspective) => say(`perspective.${perspective}`)).join(', ')),
        plain(own === undefined ? text : say('method.floors.own', { floor: text })),
      ];
    }),
  };
}
