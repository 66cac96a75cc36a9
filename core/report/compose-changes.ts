/** What the conversion changes for the grid, on the land and for the people: a table beside the readings of a group. */
import type { Group } from '../indicators/reading.ts';
import { changeLines, changeTable, isKnownLine, threeFigures, wordLine } from './change-table.ts';
import { composeNoise } from './compose-noise.ts';
import type { Block } from './report-document.ts';
import { topicTable } from './topic-table.ts';
import { paragraph, quantity, withUnit, type Writer } from './writer.ts';
import { formatRounded } from '../text/numbers.ts';

/** Blocks of a group that come from the conversion; none for groups that it does not touch. */
export function composeChanges(writer: Writer, group: Group): readonly Block[] {
  switch (group) {
    case 'grid':
      return [...changeTable(writer, 'changes.grid', changeLines(writer, 'grid')), ...peakSentence(writer)];
    case 'land-use':
      return changeTable(writer, 'changes.land', changeLines(writer, 'land'));
    case 'impact':
      return [...impactTables(writer), ...composeNoise(writer)];
    case 'opposition':
    case 'readiness':
      return [];
  }
}

/** The load of the site as mined, as hosted and as change; says why there is none. */
export function composeLoadChange(writer: Writer): readonly Block[] {
  const lines = changeLines(writer, 'load');
  return lines.some(isKnownLine)
    ? changeTable(writer, 'changes.load', lines)
    : [paragraph(writer.say('site.no-deltas'))];
}

function impactTables(writer: Writer): readonly Block[] {
  const lines = [
    ...changeLines(writer, 'noise'),
    wordLine(writer, 'changes.cooling', ['minedCooling', 'hostedCooling']),
    ...changeLines(writer, 'water', 'air', 'traffic'),
    wordLine(writer, 'changes.lighting', ['minedLighting', 'hostedLighting']),
  ];
  return [
    ...topicTable(writer, 'changes.impact', lines),
    ...changeTable(writer, 'changes.jobs', changeLines(writer, 'jobs')),
  ];
}

/** Why the peak rises where no power is missing; nothing where it does not. */
function peakSentence(writer: Writer): readonly Block[] {
  const { deltas } = writer.input.readings;
  const peak = deltas.find(({ key }) => key === 'peakMW')?.change ?? null;
  const missing = deltas.find(({ key }) => key === 'shortfallMW')?.hosted ?? null;
  if (peak === null || missing?.value !== 0 || peak.value <= 0) return [];
  const mw = quantity(writer, threeFigures(peak), 'MW');
  const most = withUnit(writer, formatRounded(missing.high, writer.language), 'MW');
  return [
    paragraph(
      missing.high === 0
        ? writer.say('changes.grid.peak', { mw })
        : writer.say('changes.grid.peak-likely', { mw, missing: most }),
    ),
  ];
}
