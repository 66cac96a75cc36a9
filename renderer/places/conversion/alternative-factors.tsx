import { ALTERNATIVE_FACTORS } from '../../../core/conversion/alternative-factors.ts';
import type { DeltaRow } from '../../../core/conversion/conversion-row.ts';
import type { SiteState } from '../../../core/indicators/reading.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { unitText } from '../../panels/reading-text.ts';
import css from './conversion-place.module.css';
import { ValueCell } from './delta-cells.tsx';

/** A way to use the site, and the side of its rows that says what it would be. */
export type WayFactors = {
  readonly name: string;
  readonly state: SiteState;
  readonly deltas: readonly DeltaRow[];
};

/** The same quantities for each way, a group of rows for each: the column beside the form is narrow. */
export function AlternativeFactors({ ways }: { readonly ways: readonly WayFactors[] }) {
  const t = useText();
  const say = useIndicatorText();
  const language = useLanguage();
  return (
    <table className={css['scores']}>
      <caption className={css['light']}>{t('what-if.factors')}</caption>
      {ALTERNATIVE_FACTORS.map((key) => (
        <tbody key={key}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {say(`delta.${key}`)} <span className={css['unit']}>{unitText(unitOf(ways, key), language)}</span>
            </th>
          </tr>
          {ways.map(({ name, state, deltas }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <ValueCell value={deltas.find((row) => row.key === key)?.[state] ?? null} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** A factor has one unit whatever the way. */
function unitOf(ways: readonly WayFactors[], key: string): string {
  return ways[0]?.deltas.find((row) => row.key === key)?.unit ?? '';
}
