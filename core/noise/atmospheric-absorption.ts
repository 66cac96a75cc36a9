/**
 * How much sound the air swallows on its way, by frequency, temperature, humidity and pressure.
 *
 * With p_r = 101.325 kPa, T0 = 293.15 K, T01 = 273.16 K and h the molar share of water vapour in percent,
 *
 *   h    = h_r 10^(-6.8346 (T01 / T)^1.261 + 4.6151) p_r / p
 *   f_rO = (p / p_r) (24 + 40400 h (0.02 + h) / (0.391 + h))
 *   f_rN = (p / p_r) (T / T0)^-0.5 (9 + 280 h exp(-4.17 ((T / T0)^(-1/3) - 1)))
 *   a    = 8.686 f^2 (1.84e-11 (p_r / p) (T / T0)^0.5 + (T / T0)^-2.5 (0.01275 exp(-2239.1 / T) / (f_rO + f^2 / f_rO)
 *          + 0.1068 exp(-3352 / T) / (f_rN + f^2 / f_rN)))      dB/m
 *
 * Source: ISO 9613-1:1993, equations 3 to 5 and B.2, B.3.
 */
import { z } from 'zod';
import { MIDBANDS_HZ, ofBand, perOctave, type Octaves } from './octave-bands.ts';

/** The range for which ISO 9613-1 states an accuracy of 10 % or better; humidity as water vapour is not checked apart. */
export const Air = z.strictObject({
  temperatureC: z.number().min(-20).max(50),
  /** Relative humidity, %. */
  humidityPercent: z.number().min(5).max(100),
  pressureKPa: z.number().min(50).max(110),
});
export type Air = z.infer<typeof Air>;

/** 10 °C and 70 %, the row of ISO 9613-2 table 2 that studies take when nobody measured [BG]; pressure at sea level. */
export const DEFAULT_AIR: Air = { temperatureC: 10, humidityPercent: 70, pressureKPa: 101.325 };

const REFERENCE_KPA = 101.325;
const REFERENCE_K = 293.15;
const TRIPLE_POINT_K = 273.16;
const ZERO_CELSIUS_K = 273.15;

/** Absorption in dB/m at a frequency in Hz. */
export function absorptionDbPerM(hz: number, { temperatureC, humidityPercent, pressureKPa }: Air): number {
  const kelvin = temperatureC + ZERO_CELSIUS_K;
  const warmth = kelvin / REFERENCE_K;
  const pressure = pressureKPa / REFERENCE_KPA;
  const vapour = (humidityPercent * 10 ** (-6.8346 * (TRIPLE_POINT_K / kelvin) ** 1.261 + 4.6151)) / pressure;
  const oxygenHz = pressure * (24 + (40_400 * vapour * (0.02 + vapour)) / (0.391 + vapour));
  const nitrogenHz = (pressure / Math.sqrt(warmth)) * (9 + 280 * vapour * Math.exp(-4.17 * (warmth ** (-1 / 3) - 1)));
  const square = hz * hz;
  const relaxing =
    (0.01275 * Math.exp(-2239.1 / kelvin)) / (oxygenHz + square / oxygenHz) +
    (0.1068 * Math.exp(-3352 / kelvin)) / (nitrogenHz + square / nitrogenHz);
  return 8.686 * square * ((1.84e-11 * Math.sqrt(warmth)) / pressure + warmth ** -2.5 * relaxing);
}

/** Absorption in dB/m at each octave's midband. */
export function octaveAbsorption(air: Air): Octaves {
  return perOctave((band) => absorptionDbPerM(ofBand(MIDBANDS_HZ, band), air));
}
