/**
 * A process of its own that answers the national workload from a stored pack and ends: from nothing to the answers.
 *
 * Arguments: the pack file, and a file of sites (lon, lat as little-endian float64). Prints the number of sites, the sum of
 * their scores and the milliseconds since the process began, as JSON.
 */
import { readFile } from 'node:fs/promises';
import { hilbertOrder } from '../../core/spatial/hilbert.ts';
import { emptyAnswers } from '../../core/spatial/workload-answers.ts';
import { prepareKernelWorkload } from './kernel-workload.ts';
import { readPackFile } from './read-pack-file.ts';

const [packPath = '', sitesPath = ''] = process.argv.slice(2);
const [pack, sites] = await Promise.all([readPackFile(packPath), readFile(sitesPath)]);
if (!pack.ok) {
  process.stderr.write(`${packPath}: ${pack.error.code}\n`);
  process.exit(1);
}
const coordinates = new Float64Array(new Uint8Array(sites).buffer);
const answers = emptyAnswers(coordinates.length / 2);
prepareKernelWorkload(pack.value.pack, pack.value.memory)(coordinates, hilbertOrder(coordinates), answers);
const { score } = answers;
const scores = score.reduce((sum, one) => sum + one, 0);
process.stdout.write(`${JSON.stringify({ sites: score.length, scores, ms: performance.now() })}\n`);
