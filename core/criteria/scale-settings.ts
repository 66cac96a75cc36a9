/**
 * Scales that the user put in place of the registry's: kept in the workspace, printed with their own source.
 *
 * Files and forms write risks as 0-100, as the domain prints them; inside core/ they are 0-1.
 */
import { z } from 'zod';
import { parseValueFunction } from '../curves/value-function.ts';
import type { Indicator, Scale } from '../indicators/indicator.ts';

const Percent = z.number().min(0).max(100);

const CurveSetting = z
  .strictObject({
    kind: z.literal('curve'),
    /** Reading in the indicator's unit, risk 0-100; strictly increasing readings. */
    points: z
      .array(z.tuple([z.number(), Percent]))
      .min(2)
      .max(24),
    /** Where the curve comes from, in the user's words; printed beside it. */
    source: z.string().max(500),
  })
  .refine(({ points }) => points.every(([at], i) => i === 0 || at > (points[i - 1]?.[0] ?? at)), {
    message: 'readings of a curve increase from corner to corner',
  });

const ClassSetting = z.strictObject({
  kind: z.literal('classes'),
  /** Risk 0-100 by word; a word that is left out keeps the registry's. */
  risks: z.record(z.string(), Percent),
  source: z.string().max(500),
});

export const ScaleSetting = z.discriminatedUnion('kind', [CurveSetting, ClassSetting]);
export type ScaleSetting = z.infer<typeof ScaleSetting>;

/** By indicator id; an indicator that is not named keeps the registry's scale. */
export type ScaleSettings = Readonly<Record<string, ScaleSetting>>;

/** The scale an indicator is judged by: the user's where one fits the kind of reading, else the registry's. */
export function scaleInUse({ id, scale }: Pick<Indicator, 'id' | 'scale'>, settings: ScaleSettings): Scale {
  const setting = settings[id];
  if (setting === undefined) return scale;
  if (setting.kind === 'curve' && scale.kind === 'curve') {
    const parsed = parseValueFunction(setting.points.map(([at, percent]) => ({ at, risk: percent / 100 })));
    return parsed.ok ? { kind: 'curve', curve: parsed.value, source: setting.source } : scale;
  }
  if (setting.kind === 'classes' && scale.kind === 'classes') {
    const words = Object.entries(scale.risks);
    const risks = words.map(([word, risk]) => [word, percentOf(setting.risks, word) ?? risk] as const);
    return { kind: 'classes', risks: Object.fromEntries(risks), source: setting.source };
  }
  return scale;
}

/** The indicators with the scales they are judged by: what card, report and JSON print. */
export function withScales(indicators: readonly Indicator[], settings: ScaleSettings): readonly Indicator[] {
  return indicators.map((indicator) => {
    const scale = scaleInUse(indicator, settings);
    return scale === indicator.scale ? indicator : { ...indicator, scale };
  });
}

function percentOf(risks: Readonly<Record<string, number>>, word: string): number | null {
  const percent = risks[word];
  return percent === undefined ? null : percent / 100;
}
