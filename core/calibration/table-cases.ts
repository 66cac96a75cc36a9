/** A table of cases as a back-test takes it: records, and the rows that say no outcome of ours, each with its word. */
import type { OppositionCase } from '../evidence/evidence.ts';
import { parseCases } from '../evidence/parse-cases.ts';
import { plainName, type Mapping } from '../layers/columns.ts';
import type { Finding } from '../layers/import-review.ts';
import type { ImportedFeature } from '../layers/imported-feature.ts';
import { readText } from '../layers/number-text.ts';
import type { FileBasis } from '../layers/row-sources.ts';
import type { LeftOut } from './backtest.ts';

export type TableCases = {
  readonly cases: readonly OppositionCase[];
  readonly leftOut: readonly LeftOut[];
  /** What the parser of cases noticed, without the rows that plainly say they are not decided. */
  readonly findings: readonly Finding[];
};

/** Words of case lists for what is not decided. Heuristic; any other unknown word is a finding. */
const NOT_DECIDED = ['pending', 'undecided', 'open', 'proposed', 'announced', 'underreview', 'ongoing', 'tabled'];

/** The cases of the rows that a review left. */
export function casesOfTable(features: readonly ImportedFeature[], mapping: Mapping, file: FileBasis): TableCases {
  const cell = ({ properties }: ImportedFeature, field: string) => readText(properties[mapping[field] ?? ''] ?? null);
  const isPending = (feature: ImportedFeature) => NOT_DECIDED.includes(plainName(cell(feature, 'outcome') ?? ''));
  const rest = features.filter((feature) => !isPending(feature));
  const { records, findings } = parseCases(rest, mapping, file);
  const isRead = (feature: ImportedFeature) => parseCases([feature], mapping, file).records.length > 0;
  const leftOut = features.flatMap((feature): LeftOut[] => {
    const stated = isPending(feature);
    if (!stated && isRead(feature)) return [];
    const id = cell(feature, 'id') ?? feature.id ?? `${feature.row}`;
    const project = cell(feature, 'project') ?? id;
    return [{ id, project, outcome: cell(feature, 'outcome') ?? '', reason: stated ? 'pending' : 'unread' }];
  });
  return { cases: records, leftOut, findings };
}
