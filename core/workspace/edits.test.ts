import { describe, expect, test } from 'vitest';
import { DEFAULT_WEIGHTS } from '../weights/weights.ts';
import {
  addSite,
  deleteSite,
  editSite,
  freeSiteId,
  moveSite,
  renameWorkspace,
  resetWeights,
  setAsOf,
  setParameter,
  setReportFields,
  setReportSite,
} from './edits.ts';
import { setGroupWeights, setIndicatorWeights } from './weight-edits.ts';
import { exampleSite, exampleWorkspace } from './example-workspace.ts';
import { Workspace } from './workspace.ts';

describe('weights', () => {
  test('a weight of one perspective never touches the other', () => {
    const edited = setGroupWeights('delivery', { grid: 70 })(exampleWorkspace());
    expect(edited.weights.delivery.groups.grid).toBe(70);
    expect(edited.weights.burden).toBe(DEFAULT_WEIGHTS.burden);
  });

  test('reset brings the defaults back, groups and indicators alike', () => {
    const edited = setIndicatorWeights('burden', { 'impact.cooling-water': 3 })(exampleWorkspace());
    expect(resetWeights('burden')(edited).weights).toEqual(DEFAULT_WEIGHTS);
  });
});

describe('sites', () => {
  test('an added site comes last and the document stays valid', () => {
    const edited = addSite(exampleSite('rockdale'))(exampleWorkspace());
    expect(edited.sites.map(({ id }) => id)).toEqual(['denton', 'granbury', 'rockdale']);
    expect(Workspace.safeParse(edited).success).toBe(true);
  });

  test('a site moved by hand loses the precision and the basis of its old position', () => {
    const before = exampleWorkspace({ sites: [exampleSite('denton', { precisionKm: 3, positionBasis: 'list' })] });
    const [site] = moveSite('denton', [-97, 33], { precisionKm: null, basis: 'by hand' })(before).sites;
    expect(site).toMatchObject({ position: [-97, 33], precisionKm: null, positionBasis: 'by hand' });
  });

  test('editing one site keeps the others as they are', () => {
    const before = exampleWorkspace();
    const edited = editSite(exampleSite('denton', { operator: 'Core Scientific' }))(before);
    expect(edited.sites[0]?.operator).toBe('Core Scientific');
    expect(edited.sites[1]).toBe(before.sites[1]);
  });

  test('deleting the site of the report leaves the report without one', () => {
    const edited = deleteSite('denton')(exampleWorkspace({ reportSite: 'denton' }));
    expect(edited.sites.map(({ id }) => id)).toEqual(['granbury']);
    expect(edited.reportSite).toBeNull();
    expect(deleteSite('granbury')(exampleWorkspace({ reportSite: 'denton' })).reportSite).toBe('denton');
  });

  test('deleting a site takes along what the reviewer said of it, and of no other', () => {
    const before = exampleWorkspace();
    const of = (siteId: string) => ({
      mark: {
        id: `m-${siteId}`,
        siteId,
        factor: 'x',
        verdict: 'accept' as const,
        reason: 'why',
        by: 'Me',
        on: '2026-09-01',
      },
      answer: { siteId, question: 'load', status: 'missing' as const, note: '' },
      condition: {
        ...{ id: `c-${siteId}`, siteId, finding: null, factor: null, text: 'Quiet.' },
        ...{ limit: '', place: '', recheck: '', example: null },
      },
    });
    const [denton, granbury] = [of('denton'), of('granbury')];
    const review = {
      ...before.review,
      marks: [denton.mark, granbury.mark],
      answers: [denton.answer, granbury.answer],
      conditions: [denton.condition, granbury.condition],
    };
    expect(deleteSite('denton')({ ...before, review }).review).toEqual({
      ...before.review,
      marks: [granbury.mark],
      answers: [granbury.answer],
      conditions: [granbury.condition],
    });
  });

  test('a free id is not taken, even after deletions', () => {
    const workspace = exampleWorkspace({ sites: [exampleSite('site-2'), exampleSite('site-3')] });
    expect(freeSiteId(workspace)).toBe('site-4');
    expect(freeSiteId(exampleWorkspace({ sites: [] }))).toBe('site-1');
  });
});

describe('document', () => {
  test.each(['', '  ', 'Example'])('a name of "%s" changes nothing', (name) => {
    const before = exampleWorkspace();
    expect(renameWorkspace(name)(before)).toBe(before);
  });

  test('a new name is trimmed', () => {
    expect(renameWorkspace(' Permian ')(exampleWorkspace()).name).toBe('Permian');
  });

  test('the same day or report site is no edit', () => {
    const before = exampleWorkspace();
    expect(setAsOf(before.asOf)(before)).toBe(before);
    expect(setReportSite(null)(before)).toBe(before);
    expect(setAsOf('2026-10-01')(before).asOf).toBe('2026-10-01');
    expect(setReportSite('denton')(before).reportSite).toBe('denton');
  });

  test('a parameter is overridden, and null puts its default back', () => {
    const key = 'grid.line-distance.minVoltageKV';
    const edited = setParameter(key, 230)(exampleWorkspace());
    expect(edited.parameters).toEqual({ [key]: 230 });
    expect(setParameter(key, null)(edited).parameters).toEqual({});
  });

  test('one field of the cover leaves the others', () => {
    const edited = setReportFields({ preparedFor: 'Hood County' })(exampleWorkspace());
    expect(edited.report).toEqual({ preparedFor: 'Hood County', preparedBy: '', status: 'draft' });
  });
});
