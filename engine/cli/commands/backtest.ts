/** siteshift backtest: decided cases scored by what was known before each, and the calibration card of it. */
import { basename } from 'node:path';
import { backTestLines } from '../../../core/calibration/card-sentences.ts';
import { backTestJson } from '../../../core/exports/backtest-json.ts';
import { precedents } from '../../../core/indicators/opposition/precedents.ts';
import type { ReviewOptions } from '../../../core/layers/import-review.ts';
import type { Engine } from '../../create-engine.ts';
import { writeOutput } from '../../files/write-output.ts';
import type { BackTestAnswer } from '../../jobs/back-test.ts';
import { fileError } from '../../spoken-error.ts';
import { findingLines } from '../finding-lines.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';
import { isSameFile } from './same-file.ts';
import { wrongParameter } from './wrong-parameter.ts';

export type BacktestOptions = {
  readonly file: string;
  readonly review: ReviewOptions;
  readonly set: Readonly<Record<string, number>>;
  /** Of the interval of the AUC; null takes 1. */
  readonly seed: number | null;
  readonly format: 'text' | 'json';
  readonly out: string | null;
};

/** 0 all rows read, 1 rows to look at, 2 no table of cases. A card that allows no probability is a result, no finding. */
export async function runBacktest(engine: Engine, options: BacktestOptions, output: Output): Promise<ExitCode> {
  const { file, review, set, format, out, seed } = options;
  const wrong = wrongParameter(set, [precedents]);
  if (wrong !== null) return refuse(output, wrong);
  if (out !== null && (await isSameFile(out, file)))
    return refuse(output, fileError('would-replace-table', { fileName: basename(file) }));
  const answer = await engine.backTest({ path: file, review, parameters: set, seed: seed ?? 1 });
  if (!answer.ok) return refuse(output, answer.error);
  const text =
    format === 'json' ? `${JSON.stringify(backTestJson(answer.value), null, 2)}\n` : paragraphs(answer.value);
  if (out === null) output.print(text);
  else {
    const written = await writeOutput(out, text);
    if (!written.ok) return refuse(output, written.error);
  }
  const { findings } = answer.value;
  for (const line of findingLines(findings)) output.complain(line);
  return findings.some(({ severity }) => severity === 'finding') ? 1 : 0;
}

function paragraphs(answer: BackTestAnswer): string {
  const parts = backTestLines(answer, 'en').map((lines) => lines.map((line) => `${line}\n`).join(''));
  return parts.join('\n');
}
