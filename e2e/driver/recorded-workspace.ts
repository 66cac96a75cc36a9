/** The sample with public records for and against one of its sites, as an import or a form would leave them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublicRecord } from '../../core/evidence/public-record.ts';
import { createEngine } from '../../engine/create-engine.ts';

/** Writes the file: two petitions about the site, of which one is for and one against, and the answer to one. */
export async function writeRecordedWorkspace(path: string, siteId: string): Promise<void> {
  const scratchRoot = await mkdtemp(join(tmpdir(), 'siteshift-recorded-'));
  const engine = createEngine({ assetsRoot: 'assets', scratchRoot, today: '2026-08-31', appVersion: '0' });
  const opened = await engine.newWorkspace('sample');
  if (!opened.ok) throw new Error(opened.error.message);
  const { workspace, document } = opened.value;
  const source = Object.keys(document.sources)[0] ?? '';
  const petition = (id: string, known: Partial<PublicRecord>): PublicRecord => ({
    ...{
      id,
      kind: 'petition',
      title: id,
      claim: '',
      stance: 'neither',
      status: 'open',
      raisedBy: null,
      era: 'hosting',
    },
    ...{ date: '2026-03-01', observed: null, expires: null, signatures: null, siteId, place: null, county: null },
    ...{
      state: null,
      country: null,
      position: null,
      precisionKm: null,
      factor: null,
      answers: [],
      grade: 'B',
      sources: [source],
    },
    ...{ judgement: null, layerId: null },
    ...known,
  });
  const records = [
    petition('Petition for the conversion', {
      stance: 'support',
      raisedBy: 'Building Trades Council',
      signatures: 410,
    }),
    petition('Petition against the conversion', {
      ...{ stance: 'opposition', raisedBy: 'Lake Association', signatures: 655, date: '2026-05' },
      claim: 'The noise of the mine was never measured at night, and the hosting halls would stand closer to the lake.',
      answers: [{ by: 'applicant', text: 'A night survey is under way.', date: '2026-06-10', sources: [] }],
    }),
  ];
  const saved = await engine.saveWorkspace(workspace, { ...document, records }, path);
  if (!saved.ok) throw new Error(saved.error.message);
  await engine.dispose();
  await rm(scratchRoot, { recursive: true, force: true });
}
