/**
 * Has the ground been built on or dug up before?
 *
 * Indicator B5. The catalogue takes up to 25 points off; a risk has no negative, so the curve falls from 50 to 25. Not
 * immunity: former power and factory sites are contested too.
 */
import type { ClassVerdict } from '../class-verdict.ts';
import { curveScale } from '../scales.ts';
import { shareIndicator } from './share-indicator.ts';

/** Words of land-use maps and of the EPA's lists of brownfields. */
const DISTURBED = /industr|brownfield|landfill|quarr|\bmin(e|es|ing)\b|extract|disturbed|barren|contaminat|superfund/i;
const DEVELOPED = /developed|urban|commercial|transport/i;

export const priorDisturbance = shareIndicator({
  id: 'land-use.prior-disturbance',
  perspectives: ['delivery', 'burden'],
  scale: curveScale(
    [
      [0, 50],
      [100, 25],
    ],
    'domain/indicators.md B5: relief of 25 points; its level is a heuristic, editable',
  ),
  ofArea: ({ kind }) => (kind === null ? 'perhaps' : ofWord(kind)),
  ofCover: (name) => {
    if (/^(Developed, (Medium|High) Intensity|Barren Land)$/.test(name)) return 'yes';
    return name.startsWith('Developed') ? 'perhaps' : 'no';
  },
});

function ofWord(kind: string): ClassVerdict {
  if (/undeveloped|undisturbed/i.test(kind)) return 'no';
  return DISTURBED.test(kind) ? 'yes' : DEVELOPED.test(kind) ? 'perhaps' : 'no';
}
