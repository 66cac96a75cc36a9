/** What stands at a receptor, and how far from the machines. */
import type { ExposedReceptor } from '../../../core/noise/exposure.ts';
import type { Language } from '../../../core/text/languages.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import type { Say } from '../../app/use-text.ts';

/** For example `dwelling, 410 m away`. */
export function placeText(row: ExposedReceptor, t: Say, language: Language): string {
  const { kind, people, hosted, mined } = row;
  const known =
    people === null
      ? t('noise.kind.people-unknown')
      : t('noise.kind.people', { people: formatNumber(people, language) });
  const what = kind === 'people' ? known : t(`noise.kind.${kind}`);
  const metres = (hosted ?? mined)?.nearestM;
  // Ten metres: a building is no point.
  return metres === undefined
    ? what
    : t('noise.at-distance', { kind: what, metres: formatNumber(10 * Math.round(metres / 10), language) });
}
