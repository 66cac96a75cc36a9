/** siteshift validate: what a file turned out to be, as JSON, without importing it. */
import type { LayerRole } from '../../../core/layers/layer-info.ts';
import { say } from '../../../core/text/say.ts';
import { reviewExit, validateFile } from '../../importers/validate-file.ts';
import type { Engine } from '../../create-engine.ts';
import { findingLines } from '../finding-lines.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';

/** 0 imports as it stands, 1 imports with findings, 2 refused. A workspace file is opened and checked instead. */
export async function runValidate(
  engine: Engine,
  { file, role }: { readonly file: string; readonly role: LayerRole | null },
  output: Output,
): Promise<ExitCode> {
  if (file.endsWith('.siteshift')) return validateWorkspace(engine, file, output);
  const review = await validateFile(file, role);
  if (!review.ok) {
    output.complain(`siteshift: ${say('en', 'findings', review.error.code, review.error.facts)}`);
    return reviewExit(review);
  }
  output.print(`${JSON.stringify(review.value, null, 2)}\n`);
  for (const line of findingLines(review.value.findings)) output.complain(line);
  return reviewExit(review);
}

async function validateWorkspace(engine: Engine, file: string, output: Output): Promise<ExitCode> {
  const opened = await engine.openWorkspace(file);
  if (!opened.ok) return refuse(output, opened.error);
  const { fileName, document } = opened.value;
  const { schemaVersion, name, asOf, sites, cases, instruments, events, layers } = document;
  const counts = { sites: sites.length, cases: cases.length, instruments: instruments.length, events: events.length };
  output.print(
    `${JSON.stringify({ fileName, format: 'Siteshift workspace', schemaVersion, name, asOf, ...counts, layers }, null, 2)}\n`,
  );
  return 0;
}
