import { expect, test } from 'vitest';
import { LandUseRecord } from '../../../core/sites/land-use-record.ts';
import { draftOfRecord, freeRecordId, newApproval, newUse, recordOfDraft } from './land-use-draft.ts';

const RECORD: LandUseRecord = {
  approvals: [
    {
      id: 'record-1',
      name: 'Special use permit',
      grantedTo: 'Miner LLC',
      runsWithLand: false,
      definedUse: 'cryptocurrency mining',
      clause: '§ 4.2',
      conditions: ['No noise above 55 dBA at night', 'Ends with the lease'],
      mostMW: 42.5,
      decided: '2021-04',
      lapses: null,
      grade: 'B',
      sources: ['minutes'],
      note: '',
    },
  ],
  definedUses: [
    {
      id: 'record-2',
      term: 'Data center',
      clause: null,
      aiHosting: 'silent',
      path: 'special-use',
      grade: 'C',
      sources: [],
      note: 'Draft',
    },
  ],
};

test('a record comes back from its draft as it was', () => {
  expect(recordOfDraft(draftOfRecord(RECORD))).toEqual({ ok: true, value: RECORD });
});

test('what is left empty is not known, and what was typed by hand has grade D', () => {
  const approval = newApproval('record-1');
  const use = newUse('record-2');
  const record = recordOfDraft({
    approvals: [{ ...approval, lines: { ...approval.lines, name: ' Permit ' } }],
    uses: [{ ...use, lines: { ...use.lines, term: 'Warehouse' } }],
  });
  expect(record.ok && LandUseRecord.parse(record.value)).toMatchObject({
    approvals: [{ name: 'Permit', grantedTo: null, runsWithLand: null, mostMW: null, lapses: null, grade: 'D' }],
    definedUses: [{ term: 'Warehouse', aiHosting: null, path: null }],
  });
});

test('every field that cannot be read is named', () => {
  const approval = newApproval('record-1');
  const wrong = { ...approval, lines: { ...approval.lines, mostMW: '-3', lapses: 'soon' } };
  expect(recordOfDraft({ approvals: [wrong], uses: [newUse('record-2')] })).toEqual({
    ok: false,
    error: [
      { id: 'record-1', field: 'name', code: 'land-use.name-missing' },
      { id: 'record-1', field: 'mostMW', code: 'form.number-wrong' },
      { id: 'record-1', field: 'lapses', code: 'form.date-wrong' },
      { id: 'record-2', field: 'term', code: 'land-use.term-missing' },
    ],
  });
});

test('what the document would refuse is refused where it is typed', () => {
  const approval = newApproval('record-1');
  const lines = { ...approval.lines, name: 'A'.repeat(501), mostMW: '200000' };
  const long = { ...approval, lines, conditions: 'B'.repeat(501) };
  expect(recordOfDraft({ approvals: [long], uses: [] })).toEqual({
    ok: false,
    error: [
      { id: 'record-1', field: 'name', code: 'land-use.too-long' },
      { id: 'record-1', field: 'conditions', code: 'land-use.too-long' },
      { id: 'record-1', field: 'mostMW', code: 'form.number-too-large' },
    ],
  });
});

test('ids of new entries are free', () => {
  expect(freeRecordId(draftOfRecord(RECORD))).toBe('record-3');
});
