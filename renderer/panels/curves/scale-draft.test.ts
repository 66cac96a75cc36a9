import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleInUse } from '../../../core/criteria/scale-settings.ts';
import { INDICATORS } from '../../../core/indicators/registry.ts';
import {
  addCorner,
  draftOf,
  moveCorner,
  numbersOf,
  parseDraft,
  removeCorner,
  withCorner,
  type ScaleDraft,
} from './scale-draft.ts';

const curve: ScaleDraft = {
  kind: 'curve',
  corners: [
    { at: '0', risk: '0' },
    { at: '10', risk: '50' },
    { at: '30', risk: '100' },
  ],
  source: 'county',
};

describe('a draft of a scale', () => {
  test('that nobody touched means the scale it shows, for every indicator', () => {
    for (const indicator of INDICATORS) {
      const { setting, wrong } = parseDraft(draftOf(indicator.scale, 'county'));
      expect([...wrong]).toEqual([]);
      if (setting === null) throw new Error(indicator.id);
      const again = scaleInUse(indicator, { [indicator.id]: setting });
      if (indicator.scale.kind === 'curve' && again.kind === 'curve') {
        expect(again.curve.map(({ at }) => at)).toEqual(indicator.scale.curve.map(({ at }) => at));
        for (const [i, { risk }] of again.curve.entries())
          expect(risk).toBeCloseTo(indicator.scale.curve[i]?.risk ?? NaN, 9);
      } else expect(Object.keys(again.kind === 'classes' ? again.risks : {})).not.toEqual([]);
    }
  });

  test.each([
    { name: 'a word for a reading', draft: withCorner(curve, 1, { at: 'far' }), wrong: [[1, 'number-wrong', null]] },
    { name: 'an exponent', draft: withCorner(curve, 1, { at: '1e2' }), wrong: [[1, 'number-wrong', null]] },
    { name: 'a word for a risk', draft: withCorner(curve, 0, { risk: 'low' }), wrong: [[0, null, 'number-wrong']] },
    { name: 'a risk of 101', draft: withCorner(curve, 2, { risk: '101' }), wrong: [[2, null, 'percent-wrong']] },
    {
      name: 'a reading before the one before it',
      draft: withCorner(curve, 1, { at: '-4' }),
      wrong: [[1, 'corner-wrong', null]],
    },
  ])('with $name says which field is wrong, and why', ({ draft, wrong }) => {
    const parsed = parseDraft(draft);
    expect(parsed.setting).toBeNull();
    expect([...parsed.wrong].map(([row, { at, risk }]) => [row, at, risk])).toEqual(wrong);
  });

  test('reads a decimal comma, and asks for a source', () => {
    const typed = withCorner(curve, 1, { at: '2,5' });
    expect(parseDraft(typed).setting).toMatchObject({
      points: [
        [0, 0],
        [2.5, 50],
        [30, 100],
      ],
    });
    expect(parseDraft({ ...typed, source: '  ' }).setting).toBeNull();
  });

  test('gets a corner in the middle of a piece, or one step beyond the end, and keeps two', () => {
    expect(addCorner(curve, 0)).toMatchObject({
      corners: [{ at: '0' }, { at: '5', risk: '25' }, { at: '10' }, { at: '30' }],
    });
    expect(addCorner(curve, 2)).toMatchObject({ corners: [{}, {}, {}, { at: '50', risk: '100' }] });
    const two = removeCorner(curve, 1);
    expect(two).toMatchObject({ corners: [{ at: '0' }, { at: '30' }] });
    expect(removeCorner(two, 0)).toBe(two);
  });

  test('whatever a drag does, the curve stays one', () => {
    const place = fc.record({
      at: fc.double({ min: -100, max: 200, noNaN: true }),
      risk: fc.double({ min: -50, max: 150, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), place), { maxLength: 20 }), (drags) => {
        const moved = drags.reduce<ScaleDraft>((draft, [index, to]) => moveCorner(draft, index, to), curve);
        expect(parseDraft(moved).setting).not.toBeNull();
      }),
    );
  });

  test('classes are read word by word', () => {
    const classes: ScaleDraft = { kind: 'classes', risks: { easy: '10', hard: 'x' }, source: 's' };
    expect([...parseDraft(classes).wrong]).toEqual([['hard', { at: null, risk: 'number-wrong' }]]);
    expect(parseDraft({ ...classes, risks: { easy: '10', hard: '90' } }).setting).toMatchObject({
      risks: { easy: 10, hard: 90 },
    });
    expect(numbersOf(undefined)).toBeNull();
  });
});
