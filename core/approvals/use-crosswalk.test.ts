import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { say } from '../text/say.ts';
import { exampleApproval as approval, exampleUse as use } from '../sites/example-land-use.ts';
import { NO_LAND_USE_RECORD, type Approval, type DefinedUse, type LandUseRecord } from '../sites/land-use-record.ts';
import { crosswalkOfUse, VERDICTS } from './use-crosswalk.ts';

const asked = { operator: null, grossMW: null, asOf: '2026-08-31' };
const mw = (value: number) => ({ value, low: value, high: value });

function verdict(record: Partial<LandUseRecord>, more: Partial<Parameters<typeof crosswalkOfUse>[1]> = {}) {
  const { site } = crosswalkOfUse({ ...NO_LAND_USE_RECORD, ...record }, { ...asked, ...more });
  return [site.verdict, site.reason.code, site.clause];
}

describe('four real cases', () => {
  test('Limestone, Tennessee: the rezoning named the use of a public utility, and a mine is none', () => {
    // wjhl.com, 2023: suit of 2021 over a use that the zoning did not allow, settled with closure.
    expect(
      verdict({
        approvals: [approval({ grantedTo: 'BrightRidge', definedUse: 'Public utility', clause: 'Rezoning of 2020' })],
        definedUses: [use({ term: 'public utility', aiHosting: 'excludes' })],
      }),
    ).toEqual(['new-approval', 'approval.use-excludes', 'Rezoning of 2020']);
  });

  test('Nesquehoning, Pennsylvania (Carbon Node East): industrial zoning allows it by right', () => {
    // tnonline.com, 2026: planners and council approved it.
    expect(
      verdict({ definedUses: [use({ aiHosting: 'includes', path: 'by-right', clause: 'Industrial district' })] }),
    ).toEqual(['covered', 'approval.by-right', 'Industrial district']);
  });

  test('Harwood, North Dakota (Polaris Forge 2): the land needed a change of zoning', () => {
    expect(verdict({ definedUses: [use({ aiHosting: 'includes', path: 'rezoning' })] })).toEqual([
      'new-approval',
      'approval.path-asked',
      null,
    ]);
  });

  test('Charles County, Maryland (Morgantown): the zoning has no such use yet, and an amendment is open', () => {
    // ailawsusa.com: the planning commission recommended against an amendment on 2026-06-01.
    expect(verdict({ definedUses: [use({ aiHosting: null, path: 'text-amendment' })] })).toEqual([
      'unknown',
      'approval.nothing-on-record',
      null,
    ]);
  });
});

describe('an approval', () => {
  const included = [use({ aiHosting: 'includes', clause: '§ 4.2' })];
  const covering = approval({ definedUse: 'data center', grantedTo: 'Miner', runsWithLand: true });

  test('covers a use whose definition includes it', () => {
    expect(verdict({ approvals: [covering], definedUses: included })).toEqual(['covered', 'approval.covered', '§ 4.2']);
  });

  test('that has lapsed covers nothing', () => {
    const before = approval({ ...covering, lapses: '2026-07' });
    expect(verdict({ approvals: [before], definedUses: included })[1]).toBe('approval.lapsed');
    const still = approval({ ...covering, lapses: '2026' });
    expect(verdict({ approvals: [still], definedUses: included })[0]).toBe('covered');
  });

  test('for fewer MW than the plan needs is not enough, and one that may be is arguable', () => {
    const record = { approvals: [approval({ ...covering, mostMW: 100 })], definedUses: included };
    expect(verdict(record, { grossMW: mw(150) })[1]).toBe('approval.too-many-mw');
    expect(verdict(record, { grossMW: { value: 100, low: 90, high: 120 } })[1]).toBe('approval.mw-may-not-fit');
    expect(verdict(record, { grossMW: mw(80) })[0]).toBe('covered');
    expect(verdict(record)[1]).toBe('approval.mw-may-not-fit');
  });

  test('of somebody else is arguable unless it goes with the land', () => {
    const own = approval({ ...covering, runsWithLand: null });
    expect(verdict({ approvals: [own], definedUses: included }, { operator: 'Host' })[1]).toBe('approval.other-party');
    expect(verdict({ approvals: [own], definedUses: included }, { operator: ' MINER' })[0]).toBe('covered');
    expect(verdict({ approvals: [covering], definedUses: included }, { operator: 'Host' })[0]).toBe('covered');
  });

  test('for a use that is silent on AI hosting is arguable; unread, it is not known', () => {
    const silent = [use({ aiHosting: 'silent' })];
    expect(verdict({ approvals: [covering], definedUses: silent })[0]).toBe('arguable');
    expect(verdict({ approvals: [covering], definedUses: [] })[1]).toBe('approval.definition-not-read');
    expect(verdict({ approvals: [approval({})], definedUses: silent })[1]).toBe('approval.use-not-known');
  });
});

test('an empty record is not known, never "no approval"', () => {
  expect(verdict({})).toEqual(['unknown', 'approval.nothing-on-record', null]);
});

test('one approval more never makes the verdict harsher, and every reason is a sentence', () => {
  const word = fc.constantFrom('data center', 'warehouse', null);
  const anyApproval = fc.record({ definedUse: word, mostMW: fc.constantFrom(null, 50, 500) }).map(approval);
  const anyUse = fc
    .record({
      term: fc.constantFrom('data center', 'warehouse'),
      aiHosting: fc.constantFrom('includes', 'silent', null),
    })
    .map((known) => use(known as Partial<DefinedUse>));
  fc.assert(
    fc.property(fc.array(anyApproval, { minLength: 1 }), anyApproval, fc.array(anyUse), (approvals, more, uses) => {
      const at = (all: readonly Approval[]) =>
        crosswalkOfUse({ approvals: [...all], definedUses: uses }, { ...asked, grossMW: mw(100) });
      const place = (all: readonly Approval[]) => VERDICTS.indexOf(at(all).site.verdict);
      expect(place([...approvals, more])).toBeLessThanOrEqual(place(approvals));
      for (const { reason } of at(approvals).approvals)
        expect(say('en', 'indicators', reason.code, reason.facts)).not.toContain('{');
    }),
  );
});
