/** The weights in use, how they were found, and those of every stakeholder beside them. */
import { INDICATORS } from '../indicators/registry.ts';
import { GROUPS, PERSPECTIVES, type Group, type Perspective } from '../indicators/reading.ts';
import { formatNumber } from '../text/numbers.ts';
import { printedPercents } from '../weights/direct.ts';
import { groupWeight, indicatorWeight, type Weights } from '../weights/weights.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Block, Table } from './report-document.ts';
import { columns, note, paragraph, plain, type Speaker } from './writer.ts';

/** Group shares of each set, shares of indicators inside their groups, and what is read but not weighed. */
export function weightBlocks(speaker: Speaker, document: Workspace): readonly Block[] {
  const { say, tell } = speaker;
  const { weights, weightSets, activeSet } = document;
  const active = weightSets.find(({ id }) => id === activeSet);
  const idle = INDICATORS.filter(({ id, perspectives }) =>
    perspectives.every((perspective) => indicatorWeight(weights, perspective, id) === 0),
  );
  return [
    paragraph(active === undefined ? say('method.weights.own') : say('method.weights.set', { name: active.name })),
    groupTable(speaker, document),
    insideTable(speaker, weights),
    ...(idle.length === 0
      ? []
      : [
          note(
            say('method.weights.idle', {
              count: idle.length,
              names: idle.map(({ id }) => tell(`short.${id}`)).join('; '),
            }),
          ),
        ]),
  ];
}

function groupTable({ say, language }: Speaker, { weights, weightSets }: Workspace): Table {
  const sets = [{ name: say('method.weights.in-use'), weights }, ...weightSets];
  const rows = PERSPECTIVES.flatMap((perspective) =>
    sets.map((set) => {
      const percents = groupPercents(set.weights, perspective);
      return [
        plain(say(`perspective.${perspective}`)),
        plain(set.name),
        ...GROUPS.map((group) => {
          const percent = percents.get(group);
          return plain(percent === undefined ? say('does-not-apply') : percentText(percent, language));
        }),
      ];
    }),
  );
  return {
    kind: 'table',
    caption: say('method.weights.caption'),
    reading: plain(say('method.weights.reading')),
    columns: columns(
      [say('column.whose'), say('column.set'), ...GROUPS.map((group) => say(`group.${group}`))],
      [2, 2.6, ...GROUPS.map(() => 1.6)],
      GROUPS.map((_, i) => i + 2),
    ),
    rows,
  };
}

/** Percents of the groups that count, as printed: they add to exactly 100. Groups without a weighed indicator are absent. */
function groupPercents(weights: Weights, perspective: Perspective): ReadonlyMap<Group, number> {
  const counting = GROUPS.filter((group) => groupWeight(weights, perspective, group) > 0).filter((group) =>
    INDICATORS.some(
      (indicator) =>
        indicator.group === group &&
        indicator.perspectives.includes(perspective) &&
        indicatorWeight(weights, perspective, indicator.id) > 0,
    ),
  );
  const weighed = counting.map((group) => groupWeight(weights, perspective, group));
  const percents = printedPercents(weighed, DIGITS);
  return new Map(counting.map((group, i) => [group, percents[i] ?? 0]));
}

function insideTable({ say, tell, language }: Speaker, weights: Weights): Table {
  const weighed = INDICATORS.filter(({ id, perspectives }) =>
    perspectives.some((perspective) => indicatorWeight(weights, perspective, id) > 0),
  );
  const share = (id: string, group: Group, perspective: Perspective) => {
    const members = INDICATORS.filter((one) => one.group === group && one.perspectives.includes(perspective));
    const total = members.reduce((sum, one) => sum + indicatorWeight(weights, perspective, one.id), 0);
    const own = members.some((one) => one.id === id) ? indicatorWeight(weights, perspective, id) : 0;
    return plain(own === 0 ? say('does-not-apply') : percentText((100 * own) / total, language));
  };
  return {
    kind: 'table',
    caption: say('method.inside.caption'),
    reading: plain(say('method.inside.reading')),
    columns: columns(
      [say('column.indicator'), say('column.group'), say('perspective.delivery'), say('perspective.burden')],
      [5, 3, 2, 2],
      [2, 3],
    ),
    rows: weighed.map(({ id, group }) => [
      plain(tell(`name.${id}`)),
      plain(say(`group.${group}`)),
      share(id, group, 'delivery'),
      share(id, group, 'burden'),
    ]),
  };
}

/** Decimals of a printed percent. */
const DIGITS = 1;

function percentText(percent: number, language: Speaker['language']): string {
  return `${formatNumber(percent, language, DIGITS)}\u00a0%`;
}
