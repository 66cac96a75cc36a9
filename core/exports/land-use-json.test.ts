import { expect, test } from 'vitest';
import { exampleApproval, exampleUse } from '../sites/example-land-use.ts';
import { exampleSite, numberFact } from '../sites/example-site.ts';
import { NO_LAND_USE_RECORD } from '../sites/land-use-record.ts';
import type { Site } from '../sites/site.ts';
import { exampleWorkspace } from '../workspace/example-workspace.ts';
import { landUseJson } from './land-use-json.ts';

const source = {
  ...{ id: 's-1', title: 'Minutes', publisher: 'Clerk', url: 'https://example.org/1', date: '2021-06' },
  ...{ retrieved: null, licence: null },
};

function json(site: Site) {
  return landUseJson({ ...exampleWorkspace({ sites: [site] }), sources: { 's-1': source } }, site);
}

const approval = exampleApproval({
  ...{ id: 'a-1', name: 'SUP-21-04', grantedTo: 'Miner LLC', runsWithLand: true, clause: 'Ordinance 17' },
  ...{ definedUse: 'Crypto mining', conditions: ['55 dBA at night'], mostMW: 500 },
  ...{ decided: '2021-06-14', lapses: '2031', grade: 'B', note: 'as recorded', sources: ['s-1', 'lost'] },
});
const silent = exampleUse({ id: 'u-1', term: 'Crypto mining', clause: '§ 12', aiHosting: 'silent' });
const hosting = exampleUse({ id: 'u-2', aiHosting: 'includes', path: 'special-use', clause: '§ 13' });

const minutes = { title: 'Minutes', url: 'https://example.org/1', publisher: 'Clerk', date: '2021-06' };
const twoReadings = {
  verdict: 'arguable',
  reason: 'The approval is for “Crypto mining”, whose definition does not mention AI hosting: two readings stand.',
  clause: '§ 12',
};

test('the shape that other programs rely on: the verdict with its clause, the record, and what comes next', () => {
  const landUse = { approvals: [approval], definedUses: [silent, hosting] };
  expect(json(exampleSite({ landUse, facts: { hostedGrossMW: numberFact(300) } }))).toEqual({
    ...twoReadings,
    approvals: [
      {
        id: 'a-1',
        name: 'SUP-21-04',
        grantedTo: 'Miner LLC',
        runsWithLand: true,
        definedUse: 'Crypto mining',
        clause: 'Ordinance 17',
        conditions: ['55 dBA at night'],
        mostMW: 500,
        decided: '2021-06-14',
        lapses: '2031',
        aiHosting: twoReadings,
        grade: 'B',
        note: 'as recorded',
        sources: [minutes],
      },
    ],
    definedUses: [
      {
        ...{ id: 'u-1', term: 'Crypto mining', clause: '§ 12', aiHosting: 'silent', path: null },
        ...{ grade: 'C', note: '', sources: [] },
      },
      {
        ...{ id: 'u-2', term: 'Data center', clause: '§ 13', aiHosting: 'includes', path: 'special-use' },
        ...{ grade: 'C', note: '', sources: [] },
      },
    ],
    next: [
      {
        ...{ use: 'Data center', path: 'special-use', clause: '§ 13', grade: 'C', sources: [] },
        months: { value: 9, low: 6, high: 12 },
      },
    ],
  });
});

test('follows the load of the chosen scenario, as the site card does', () => {
  const landUse = { approvals: [{ ...approval, definedUse: 'Data center' }], definedUses: [hosting] };
  const large = { id: 'l', name: 'Large', facts: { hostedGrossMW: numberFact(600) }, phases: [], mitigations: [] };
  const site = exampleSite({ landUse, facts: { hostedGrossMW: numberFact(300) }, scenarios: [large] });
  expect(json(site).verdict).toBe('covered');
  expect(json({ ...site, hostedAs: 'l' })).toMatchObject({ verdict: 'new-approval', clause: 'Ordinance 17' });
});

test('a site of which no paper was read is not known, with empty lists and no made-up clause', () => {
  expect(json(exampleSite({ landUse: NO_LAND_USE_RECORD }))).toEqual({
    verdict: 'unknown',
    reason: 'Neither an approval nor a definition that decides it is on record.',
    clause: null,
    approvals: [],
    definedUses: [],
    next: [],
  });
});
