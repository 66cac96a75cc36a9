import { describe, expect, test } from 'vitest';
import { exampleApproval, exampleUse } from '../sites/example-land-use.ts';
import { classFactOf, numberFact } from '../sites/example-site.ts';
import { NO_LAND_USE_RECORD, type LandUseRecord } from '../sites/land-use-record.ts';
import type { Site } from '../sites/site.ts';
import { LANGUAGES, type Language } from '../text/languages.ts';
import { composeReport } from './compose-report.ts';
import { exampleConversion, exampleInput } from './example-input.ts';
import type { Block, Table } from './report-document.ts';

function blocks(
  landUse: Partial<LandUseRecord>,
  known: Partial<Site> = {},
  language: Language = 'en',
): readonly Block[] {
  const site = exampleConversion({ landUse: { ...NO_LAND_USE_RECORD, ...landUse }, ...known });
  const report = composeReport(exampleInput({ site, language }));
  return report.sections.find(({ id }) => id === 'approvals')?.blocks ?? [];
}

function tables(all: readonly Block[]): Readonly<Record<string, Table>> {
  return Object.fromEntries(all.flatMap((block) => (block.kind === 'table' ? [[block.caption, block]] : [])));
}

function cells(table: Table | undefined): readonly (readonly string[])[] {
  return table?.rows.map((row) => row.map(({ text }) => text)) ?? [];
}

function sentences(all: readonly Block[]): string {
  return all.flatMap((block) => (block.kind === 'paragraph' ? [block.content.text] : [])).join(' ');
}

function items(all: readonly Block[]): readonly string[] {
  return all.flatMap((block) => (block.kind === 'list' ? block.items.map(({ text }) => text) : []));
}

const permit = exampleApproval({
  name: 'Special use permit SUP-21-04',
  grantedTo: 'Miner LLC',
  runsWithLand: true,
  definedUse: 'Cryptocurrency mining',
  clause: 'Ordinance 2021-17',
  conditions: ['No more than 55 dBA at night'],
  mostMW: 500,
  decided: '2021-06-14',
  lapses: '2031-06',
  grade: 'B',
  sources: ['s-letter'],
});
const silent = exampleUse({ term: 'cryptocurrency mining', clause: '§ 161-12', aiHosting: 'silent' });
const hosting = exampleUse({ id: 'u2', aiHosting: 'includes', path: 'special-use', clause: '§ 161-13' });

const CROSSWALK = 'Crosswalk of uses: does what was approved cover AI hosting?';
const NEXT = 'Next approvals and how long they take';

describe('a record with a permit and two definitions', () => {
  const all = blocks({ approvals: [permit], definedUses: [silent, hosting] });

  test('opens with the verdict, the approval that decides it and the clause', () => {
    expect(sentences(all)).toContain(
      'The record read for AI hosting: arguable. The approval that decides it: “Special use permit SUP-21-04”. ' +
        'The approval is for “cryptocurrency mining”, whose definition does not mention AI hosting: two readings stand. Clause: § 161-12.',
    );
  });

  test('says what was approved, to whom, for which use, how many MW and until when', () => {
    expect(cells(tables(all)['What was approved'])).toEqual([
      [
        'Special use permit SUP-21-04. Evidence: grade B.',
        'Miner LLC. Goes with the land: yes.',
        'Cryptocurrency mining. Clause: Ordinance 2021-17.',
        '500\u00a0MW',
        'Decided: 14 June 2021. Lapses: June 2031.',
      ],
    ]);
    expect(tables(all)['What was approved']?.rows[0]?.[0]?.cites).toHaveLength(1);
    expect(items(all)).toContain('Special use permit SUP-21-04: No more than 55 dBA at night');
  });

  test('sets the use beside what the code says of AI hosting', () => {
    expect(cells(tables(all)[CROSSWALK])[0]?.slice(1, 3)).toEqual(['Is not mentioned', 'Arguable']);
    expect(cells(tables(all)['What the code calls things'])[1]).toEqual([
      ...['Data center. Evidence: grade C.', '§ 161-13', 'Is included', 'Special use permit'],
    ]);
  });

  test('gives the next approval with its months as a range and what they rest on', () => {
    const [row] = cells(tables(all)[NEXT]);
    expect(row?.slice(0, 3)).toEqual([
      ...['Special use permit, for “Data center”. Evidence: grade C.', '§ 161-13', '6–12\u00a0months (point 9)'],
    ]);
    expect(row?.[3]).toContain('by analogy: a heuristic of ours');
  });

  test('asks only for what is missing', () => {
    expect(items(all).filter((text) => text.startsWith('The'))).toEqual([
      'The planning authority, on Special use permit SUP-21-04: a written determination, open to appeal, whether AI ' +
        'hosting is the approved use.',
    ]);
  });
});

test('an approval that covers the use leads to no next one', () => {
  const covering = { ...permit, definedUse: 'Data center' };
  const all = blocks({ approvals: [covering], definedUses: [hosting] });
  expect(sentences(all)).toContain('The record read for AI hosting: covered');
  expect(sentences(all)).toContain('names no approval of the use that is still needed');
  expect(sentences(all)).toContain('The record lacks nothing that the verdict needs.');
});

test('a lapsed approval is dated in words', () => {
  const all = blocks({ approvals: [{ ...permit, lapses: '2025-02' }], definedUses: [silent] });
  expect(sentences(all)).toContain('The approval lapsed: February 2025.');
});

describe('a site of which no paper was read', () => {
  const all = blocks({});

  test('says so and asks for the papers, and makes up no approval', () => {
    expect(Object.keys(tables(all))).toEqual([]);
    expect(sentences(all)).toContain('The record read for AI hosting: not known.');
    expect(sentences(all)).toContain('No approval of the mine is on record. That is not proof that there is none.');
    expect(sentences(all)).toContain('does not say what the code asks');
    expect(items(all)).toHaveLength(2);
  });

  test('has the path that the record of the plan states, and the months that somebody stated', () => {
    const { facts } = exampleConversion();
    const known = { ...facts, entitlement: classFactOf('rezoning'), permitMonths: numberFact(10, 8, 14) };
    const rows = cells(tables(blocks({}, { facts: known }))[NEXT]);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['Rezoning. Evidence: grade B.', 'not known', '8–18\u00a0months (point 12)'],
      ['All approvals together, as stated', 'does not apply', '8–14\u00a0months (point 10)'],
    ]);
  });
});

test.each(LANGUAGES)('every gap has its question: %s', (language) => {
  const bare = exampleApproval({ definedUse: 'Warehouse' });
  const all = blocks(
    { approvals: [bare, exampleApproval({ id: 'b', name: 'Other' })], definedUses: [{ ...hosting, path: null }] },
    {},
    language,
  );
  expect(items(all)).toHaveLength(6);
  expect(JSON.stringify(all)).not.toMatch(/"approvals\.[a-z]|undefined|\{names\}/);
});
