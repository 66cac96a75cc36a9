/** Rows of the conversion that set alternatives side by side, on screen and in print, in this order. */
export const ALTERNATIVE_FACTORS = [
  'grossMW',
  'peakMW',
  'waterMgalPerYear',
  'nightDBA',
  'noxTonnes',
  'jobsFTE',
] as const;
