/** Which assumptions a row rests on, as codes of sentences: an assumption that the record replaces is not one. */
import type { Site } from '../sites/site.ts';
import { existingService } from './site-loads.ts';

/** The ratio k is an assumption of a row only where the record lacks both the load itself and the ratio. */
export function ratioNotes({ facts }: Site, load: 'gross' | 'it'): readonly string[] {
  const recorded = load === 'gross' ? facts.hostedGrossMW : facts.criticalItMW;
  const other = load === 'gross' ? facts.criticalItMW : facts.hostedGrossMW;
  return !recorded && other && !facts.utilityPerIt ? ['delta.note.ratio'] : [];
}

/** Without a recorded service the mine's load stands in for it. */
export function serviceNotes(site: Site): readonly string[] {
  return !site.facts.serviceMW && existingService(site) ? ['delta.note.service-from-mining'] : [];
}

/** Load factor, and PUE where `pue`, where the record states neither. */
export function energyNotes({ facts }: Site): readonly string[] {
  return facts.hostedLoadFactor && facts.hostedPue ? [] : ['delta.note.energy'];
}
