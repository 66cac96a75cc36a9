import { useState } from 'react';
import type { RankMove } from '../../../core/scoring/rank-moves.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { useDocument } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { bySize } from '../import/move-size.ts';
import css from './comparison.module.css';
import { useComparisonText } from './use-comparison-text.ts';

/** Rows shown at first and with each press on "more". *heuristic* */
const ROWS = 100;
/** Criteria named in a row, largest difference first. *heuristic* */
const MOST_NAMED = 3;

/** Sites whose score or rank as hosted differs, largest first. */
export function MovesTable({ moves }: { readonly moves: readonly RankMove[] }) {
  const c = useComparisonText();
  const [shown, setShown] = useState(ROWS);
  const heads = ['site', 'whose', 'score', 'rank', 'because'] as const;
  return (
    <section aria-label={c('part.moves')}>
      <h3 className={css['heading']}>{c('heading', { part: c('part.moves'), count: String(moves.length) })}</h3>
      <table className={css['table']} aria-label={c('part.moves')}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {c(`column.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bySize(moves)
            .slice(0, shown)
            .map((move) => (
              <MoveRow key={`${move.site} ${move.perspective}`} move={move} />
            ))}
        </tbody>
      </table>
      {moves.length > shown && (
        <TextButton
          onPress={() => {
            setShown(shown + ROWS);
          }}
        >
          {c('more', { count: moves.length - shown })}
        </TextButton>
      )}
    </section>
  );
}

function MoveRow({ move }: { readonly move: RankMove }) {
  const t = useText();
  const c = useComparisonText();
  const say = useIndicatorText();
  const language = useLanguage();
  const site = useDocument()?.sites.find(({ id }) => id === move.site);
  const number = (value: number | null, digits = 0) =>
    value === null ? t('not-known') : formatNumber(value, language, digits);
  const because = move.because
    .slice(0, MOST_NAMED)
    .map(({ indicator, before, after }) => `${say(`short.${indicator}`)} ${number(before)} → ${number(after)}`);
  return (
    <tr>
      <th scope="row">{site?.name ?? move.site}</th>
      <td>{t(`perspective.${move.perspective}`)}</td>
      <td>
        {number(move.before.score, 1)} → <b>{number(move.after.score, 1)}</b>
      </td>
      <td>
        {number(move.before.rank)} → <b>{number(move.after.rank)}</b>
      </td>
      <td>{because.join('; ') || c('others')}</td>
    </tr>
  );
}
