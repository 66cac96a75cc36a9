import type { Finding } from '../../../core/layers/import-review.ts';
import type { RankMove } from '../../../core/scoring/rank-moves.ts';
import { useText } from '../../app/use-text.ts';
import { runCommand } from '../../commands/commands.ts';
import { useDocument } from '../../stores/session.ts';
import type { ReplaceOutcome } from '../../stores/view-store.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Window } from '../../ui/window.tsx';
import { useMoveText } from '../comparison/use-move-text.ts';
import css from './import-dialog.module.css';
import { bySize } from './move-size.ts';
import { FindingRow } from './review-findings.tsx';

/** What newer data of a layer did: to its records, and to scores and ranks, largest first, through which criteria. */
export function ReplacedDialog(props: {
  readonly layer: string;
  readonly outcome: ReplaceOutcome;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { layer, outcome, onClose } = props;
  const { moves, told, kept } = outcome;
  return (
    <Window
      title={t('replaced.title', { name: layer })}
      closeLabel={t('close')}
      onClose={onClose}
      wide
      foot={
        <>
          <TextButton
            onPress={() => {
              runCommand('edit.undo');
              onClose();
            }}
          >
            {t('replaced.undo')}
          </TextButton>
          <TextButton kind="primary" onPress={onClose}>
            {t('close')}
          </TextButton>
        </>
      }
    >
      {told.length > 0 && <Told told={told} kept={kept} />}
      {moves.length === 0 ? (
        <EmptyState title={t('replaced.none-title')} text={t('replaced.none-text')} />
      ) : (
        <>
          <p className={css['light']}>{t('replaced.text', { count: new Set(moves.map(({ site }) => site)).size })}</p>
          <MoveTable moves={moves} />
        </>
      )}
    </Window>
  );
}

/** What became of the records of the older file, with the names of those that stay though the newer one lacks them. */
function Told({ told, kept }: { readonly told: readonly Finding[]; readonly kept: readonly string[] }) {
  const t = useText();
  return (
    <section className={css['told']} aria-label={t('replaced.told')}>
      <ul className={css['findings']}>
        {told.map((finding) => (
          <FindingRow key={finding.code} finding={finding} />
        ))}
      </ul>
      {kept.length > 0 && (
        <details>
          <summary>{t('replaced.kept')}</summary>
          <ul className={css['kept']}>
            {kept.map((name, i) => (
              <li key={`${name} ${i}`}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function MoveTable({ moves }: { readonly moves: readonly RankMove[] }) {
  const t = useText();
  return (
    <table className={css['columns']} aria-label={t('replaced.table')}>
      <thead>
        <tr>
          <th scope="col">{t('replaced.site')}</th>
          <th scope="col">{t('replaced.whose')}</th>
          <th scope="col" className={css['number']}>
            {t('replaced.score')}
          </th>
          <th scope="col" className={css['number']}>
            {t('replaced.rank')}
          </th>
          <th scope="col">{t('replaced.because')}</th>
        </tr>
      </thead>
      <tbody>
        {bySize(moves).map((move) => (
          <MoveRow key={`${move.site} ${move.perspective}`} move={move} />
        ))}
      </tbody>
    </table>
  );
}

function MoveRow({ move }: { readonly move: RankMove }) {
  const t = useText();
  const { standing, because } = useMoveText();
  const site = useDocument()?.sites.find(({ id }) => id === move.site);
  return (
    <tr>
      <th scope="row" title={site?.name}>
        {site?.name ?? move.site}
      </th>
      <td>{t(`perspective.${move.perspective}`)}</td>
      <td className={css['number']}>
        {standing(move.before, 'score')} → <b>{standing(move.after, 'score')}</b>
      </td>
      <td className={css['number']}>
        {standing(move.before, 'rank')} → <b>{standing(move.after, 'rank')}</b>
      </td>
      <td>{because(move)}</td>
    </tr>
  );
}
