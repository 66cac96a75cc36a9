import { bandRows, type BandArea, type BandRow } from '../../../core/conversion/band-rows.ts';
import { ownLimitsOf } from '../../../core/conversion/own-limits.ts';
import type { NoiseLimit } from '../../../core/noise/noise-limits.ts';
import { formatRounded, formatSigned } from '../../../core/text/numbers.ts';
import { useLanguage, useText, type Say } from '../../app/use-text.ts';
import type { NoiseAnswer } from '../../stores/noise-store.ts';
import { useView } from '../../stores/session.ts';
import { Swatch } from './band-swatch.tsx';
import css from './noise.module.css';

/** The map in numbers: km2 of each band as mined and as hosted, the change, and the limits that lie in the band. */
export function NoiseTable({ answer: { map, asked, site } }: { readonly answer: NoiseAnswer }) {
  const t = useText();
  const state = useView((view) => view.state);
  if (map === null) return null;
  return (
    <table className={css['table']}>
      <caption>{t('noise.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('noise.dba')}</th>
          <th scope="col" data-shown={state === 'mined' || undefined}>
            {t('state.mined')}
          </th>
          <th scope="col" data-shown={state === 'hosted' || undefined}>
            {t('state.hosted')}
          </th>
          <th scope="col">{t('card.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {bandRows(map, asked, ownLimitsOf(site)).map((row) => (
          <Band key={row.fromDb} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Band({ row: { fromDb, toDb, mined, hosted, changeKm2, limits } }: { readonly row: BandRow }) {
  const t = useText();
  const language = useLanguage();
  const state = useView((view) => view.state);
  return (
    <>
      <tr>
        <th scope="row">
          <Swatch fromDb={fromDb} />
          {toDb === null ? t('noise.from', { from: fromDb }) : t('noise.from-to', { from: fromDb, to: toDb })}
        </th>
        <AreaCell area={mined} isShown={state === 'mined'} />
        <AreaCell area={hosted} isShown={state === 'hosted'} />
        <td className={changeKm2 === null ? css['unknown'] : undefined}>
          {changeKm2 === null ? t('not-known') : formatSigned(changeKm2, language)}
        </td>
      </tr>
      {limits.length > 0 && (
        <tr className={css['limits']}>
          <td colSpan={4}>
            {limits.map((limit) => (
              <span key={limit.id}>{limitText(limit, t)}</span>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function AreaCell({ area, isShown }: { readonly area: BandArea | null; readonly isShown: boolean }) {
  const t = useText();
  const language = useLanguage();
  if (area === null) return <td className={css['unknown']}>{t('not-known')}</td>;
  const km2 = formatRounded(area.km2, language);
  return <td data-shown={isShown || undefined}>{area.isCut ? t('noise.at-least', { km2 }) : km2}</td>;
}

/** An ordinance of another place is named as the example it is. */
function limitText({ id, kind, dba }: NoiseLimit, t: Say): string {
  const name = t('noise.limit', { name: t(`noise.limit.${id}`), dba: dba ?? '' });
  return kind === 'example' || kind === 'draft' ? t('noise.limit-example', { name }) : name;
}
