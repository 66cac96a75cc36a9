/**
 * How loud the machines of a site are by its record: eight octaves, a total, both, or neither.
 *
 * A total with a spectrum moves the spectrum to the total; a total alone takes our shape. A spectrum of which an octave is
 * missing is no spectrum.
 */
import { octaveFactNames, type SoundMachine } from '../sites/sound-power-facts.ts';
import type { SiteFacts } from '../sites/site-facts.ts';
import type { NumberFact } from '../sources/fact.ts';
import { powerAtLevel, type DefaultKind } from '../noise/default-spectra.ts';
import { bandSum } from '../noise/energy-sum.ts';
import { WEIGHTS_DB } from '../noise/frequency-weights.ts';
import { perCase, type LevelRange } from '../noise/level-range.ts';
import type { SoundPower } from '../noise/noise-source.ts';
import { ofBand, perOctave, type Octaves } from '../noise/octave-bands.ts';

/** What the record says of some machines; `octaves` counts those that are known, of 8. */
export type EnteredPower = { readonly power: SoundPower | null; readonly octaves: number };

/** Sound power by the record, all machines together; null where it says nothing. */
export function enteredPower(facts: SiteFacts, machine: SoundMachine, kind: DefaultKind): EnteredPower {
  const known = octaveFactNames(machine).flatMap((name) => facts[name] ?? []);
  const total = facts[`${machine}LwDBA`];
  const spectrum = known.length === 8 ? spectrumOf(known) : null;
  if (spectrum === null) {
    const power = total === undefined ? null : powerAtLevel(kind, rangeOf(total));
    return { power: power && { ...power, basis: 'entered' }, octaves: known.length };
  }
  return { power: total === undefined ? spectrum : movedTo(spectrum, rangeOf(total)), octaves: known.length };
}

/** A power with another level in all octaves, dB. */
export function moved(power: SoundPower, byDb: number): SoundPower {
  const octavesDb: SoundPower['octavesDb'] = [...perOctave((band) => ofBand(power.octavesDb, band) + byDb)];
  return { ...power, octavesDb };
}

function spectrumOf(octaves: readonly NumberFact[]): SoundPower {
  const sums = perCase((asked) => {
    const end = asked === 'likely' ? 'value' : asked;
    return bandSum(octavesOf(octaves, end), WEIGHTS_DB.A);
  });
  return { octavesDb: [...octavesOf(octaves, 'value')], basis: 'entered', ...endsOf(sums) };
}

function octavesOf(octaves: readonly NumberFact[], end: 'low' | 'value' | 'high'): Octaves {
  return perOctave((band) => octaves[band]?.[end] ?? 0);
}

function movedTo(power: SoundPower, total: LevelRange): SoundPower {
  return { ...moved(power, total.likely - bandSum(power.octavesDb, WEIGHTS_DB.A)), ...endsOf(total) };
}

function endsOf({ low, likely, high }: LevelRange): Pick<SoundPower, 'lowDb' | 'highDb'> {
  return { lowDb: Math.min(0, low - likely), highDb: Math.max(0, high - likely) };
}

function rangeOf({ low, value, high }: NumberFact): LevelRange {
  return { low, likely: value, high };
}
