/**
 * A process of its own that answers the national workload from a stored pack and ends: from nothing to the answers.
 *
 * Arguments: the pack file, and a file of sites (lon, lat as little-endian float64). Prints the number of sites, the sum of
 * their scores and the milliseconds since the process began, as JSON.
 */
import { readFileSync, writeSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { hilbertOrder } from '../../core/spatial/hilbert.ts';
import { emptyAnswers } from '../../core/spatial/workload-answers.ts';
import { prepareKernelWorkload } from './kernel-workload.ts';
import { openPackFile } from './read-pack-file.ts';

// This process has ended before better machine code would have paid for being made. Measured: a tenth of its processor time.
setFlagsFromString('--no-opt');
setFlagsFromString('--liftoff-only');

const STANDARD_OUTPUT = 1;

const [packPath = '', sitesPath = ''] = process.argv.slice(2);
const opened = openPackFile(packPath);
if (!opened.ok) {
  process.stderr.write(`${packPath}: ${opened.error.code}\n`);
  process.exit(1);
}
const coordinates = new Float64Array(new Uint8Array(readFileSync(sitesPath)).buffer);
const answers = emptyAnswers(coordinates.length / 2);
prepareKernelWorkload(opened.value)(coordinates, hilbertOrder(coordinates), answers);
opened.value.pages.close();
const scores = answers.score.reduce((sum, one) => sum + one, 0);
const printed = { sites: answers.score.length, scores, ms: 1000 * process.uptime() };
// Neither made ready for a stream of output nor taken down bit by bit. Measured: 15 ms of the processor.
writeSync(STANDARD_OUTPUT, `${JSON.stringify(printed)}\n`);
process.exit(0);
