/** A table of decided cases scored by what was known before each: read as an import reads it, and kept nowhere. */
import { backTest } from '../../core/calibration/backtest.ts';
import { calibrationCard } from '../../core/calibration/calibration-card.ts';
import { precedentSettings } from '../../core/calibration/precedent-settings.ts';
import { casesOfTable } from '../../core/calibration/table-cases.ts';
import type { BackTested } from '../../core/exports/backtest-json.ts';
import type { IpcError } from '../../core/ipc/contract.ts';
import { missingFields, type Mapping } from '../../core/layers/columns.ts';
import { countyAt } from '../../core/layers/county-at.ts';
import type { Finding, ReviewOptions } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { EngineContext } from '../engine-context.ts';
import { fileError, findingError } from '../spoken-error.ts';
import { expandPaths } from '../staging/expand-paths.ts';
import { reviewSource } from '../staging/review-source.ts';

export type BackTestOrder = {
  readonly path: string;
  /** How the table is read; its role is that of cases. */
  readonly review: ReviewOptions;
  /** Parameters of `opposition.precedents`; what is not named keeps its default. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly seed: number;
};

export type BackTestAnswer = BackTested & { readonly findings: readonly Finding[] };

/** Findings of rows without a known outcome: the back-test lists such rows itself. */
const OF_OUTCOMES = ['word-unknown', 'outcome-missing'];

/** The back-test with what the review noticed, or the sentence that says why the table cannot be read. */
export async function backTestFile(
  { scratchRoot, data }: Pick<EngineContext, 'scratchRoot' | 'data'>,
  { path, review: options, parameters, seed }: BackTestOrder,
): Promise<Result<BackTestAnswer, IpcError>> {
  const [group, ...more] = await expandPaths([path]);
  if (group === undefined || more.length > 0) return err(fileError('no-importable-files'));
  const read = await reviewSource({ ...group, options: { ...options, role: 'cases' }, scratchRoot }, data.gazetteer);
  if (!read.ok) return err(findingError(read.error.code, read.error.facts));
  const { review, features, sha256 } = read.value;
  const { fileName, mapping } = review;
  if (review.crsBasis === 'unknown') return err(fileError('crs-needed', { fileName }));
  const lacking = lackingFields(mapping);
  if (lacking.length > 0) return err(fileError('no-case-columns', { fileName, fields: lacking.join(', ') }));
  const { cases, leftOut, findings } = casesOfTable(features, mapping, { fileName, sha256, layerId: null });
  const gazetteer = await data.gazetteer();
  const settings = precedentSettings(parameters, {});
  const test = backTest(cases, { ...settings, countyAt: (position) => countyAt(position, gazetteer) }, leftOut);
  const noticed = [
    ...review.findings.filter(({ code }) => !OF_OUTCOMES.includes(code)),
    ...findings.filter(({ code }) => OF_OUTCOMES.includes(code)),
  ];
  return ok({ fileName, ...settings, test, card: calibrationCard(test, seed), findings: noticed });
}

/** Fields that no column fills and without which no case can be scored. */
function lackingFields(mapping: Mapping): string[] {
  const isDated = mapping['decided'] !== undefined || mapping['year'] !== undefined;
  return [...missingFields('cases', mapping), ...(isDated ? [] : ['decided'])];
}
