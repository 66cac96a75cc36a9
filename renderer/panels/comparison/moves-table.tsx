import { useState } from 'react';
import type { RankMove } from '../../../core/scoring/rank-moves.ts';
import { useText } from '../../app/use-text.ts';
import { useDocument } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { bySize } from '../import/move-size.ts';
import css from './comparison.module.css';
import { useComparisonText } from './use-comparison-text.ts';
import { useMoveText } from './use-move-text.ts';

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
  const { standing, because } = useMoveText();
  const site = useDocument()?.sites.find(({ id }) => id === move.site);
  return (
    <tr>
      <th scope="row">{site?.name ?? move.site}</th>
      <td>{t(`perspective.${move.perspective}`)}</td>
      <td>
        {standing(move.before, 'score')} → <b>{standing(move.after, 'score')}</b>
      </td>
      <td>
        {standing(move.before, 'rank')} → <b>{standing(move.after, 'rank')}</b>
      </td>
      <td>{because(move, MOST_NAMED)}</td>
    </tr>
  );
}
