/** What is in a zip, read by another program than the one that wrote it. */
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { openPromise } from 'yauzl';

/** Texts of the entries by name. */
export async function textsInZip(path: string): Promise<ReadonlyMap<string, string>> {
  const zip = await openPromise(path);
  const texts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const stream = await promisify(zip.openReadStream.bind(zip))(entry);
    texts.set(entry.fileName, (await buffer(stream)).toString('utf8'));
  }
  return texts;
}
