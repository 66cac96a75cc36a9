import { Copy, Pencil, Trash2 } from 'lucide-react';
import { wholePercents } from '../../../core/weights/direct.ts';
import { areSameWeights } from '../../../core/weights/same-weights.ts';
import type { WeightSet } from '../../../core/weights/weight-set.ts';
import type { Weights } from '../../../core/weights/weights.ts';
import { activateWeightSet, putWeightSet, removeWeightSet } from '../../../core/workspace/method-edits.ts';
import { activeSet, copyOfSet } from '../../../core/workspace/weight-edits.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { useScores, useView, workspaceStore } from '../../stores/session.ts';
import { IconButton, TextButton } from '../../ui/buttons.tsx';
import { groupSharesOf, groupsIn } from './group-shares.ts';
import { ranksUnder } from './set-ranks.ts';
import css from './weight-sets.module.css';

/** Sites in the table. */
const SHOWN = 12;

/** A column of the table; `set` is null for weights in use that no set holds. */
type Column = { readonly key: string; readonly weights: Weights; readonly set: WeightSet | null };

/** Sets as columns; their weights, then the ranks of the best sites under each, as rows. */
export function WeightSetsTable(props: { readonly document: Workspace; readonly onEdit: (set: WeightSet) => void }) {
  const t = useText();
  const { document, onEdit } = props;
  const used = activeSet(document);
  const isKept = used !== null && areSameWeights(used.weights, document.weights);
  const columns: readonly Column[] = [
    ...(isKept ? [] : [{ key: 'in-use', weights: document.weights, set: null }]),
    ...document.weightSets.map((set) => ({ key: set.id, weights: set.weights, set })),
  ];
  return (
    <div className={css['scroll']} tabIndex={0} role="region" aria-label={t('sets.title')}>
      <table className={css['table']}>
        <thead>
          <tr>
            <td />
            {columns.map(({ key, set }) => (
              <th scope="col" key={key}>
                {set === null ? (
                  <span className={css['set']}>
                    <span className={css['used']}>{t('sets.unnamed')}</span>
                    <span className={css['light']}>{t('sets.used')}</span>
                  </span>
                ) : (
                  <SetHead document={document} set={set} isUsed={isKept && set.id === used.id} onEdit={onEdit} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <WeightRows columns={columns} />
        <RankRows document={document} columns={columns} />
      </table>
    </div>
  );
}

function SetHead(props: {
  readonly document: Workspace;
  readonly set: WeightSet;
  readonly isUsed: boolean;
  readonly onEdit: (set: WeightSet) => void;
}) {
  const t = useText();
  const { document, set, isUsed, onEdit } = props;
  const { edit } = workspaceStore.getState();
  const { id, name } = set;
  return (
    <span className={css['set']}>
      <span className={isUsed ? css['used'] : ''}>{name}</span>
      <span className={css['light']}>
        {[t(`stakeholder.${set.stakeholder}`), set.note].filter((part) => part !== '').join(' · ')}
      </span>
      <span className={css['actions']}>
        <IconButton
          label={t('sets.edit', { name })}
          onPress={() => {
            onEdit(set);
          }}
        >
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('sets.copy', { name })}
          onPress={() => {
            edit('undo.copy-set', putWeightSet(copyOfSet(document, set, t('sets.copy-name', { name }))));
          }}
        >
          <Copy size={14} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('sets.delete', { name })}
          onPress={() => {
            edit('undo.delete-set', removeWeightSet(id));
          }}
        >
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </span>
      {isUsed ? (
        <span className={css['light']}>{t('sets.used')}</span>
      ) : (
        <TextButton
          label={t('sets.use-named', { name })}
          onPress={() => {
            edit('undo.use-set', activateWeightSet(id));
          }}
        >
          {t('sets.use')}
        </TextButton>
      )}
    </span>
  );
}

function WeightRows({ columns }: { readonly columns: readonly Column[] }) {
  const t = useText();
  const perspective = useView((view) => view.perspective);
  const percents = columns.map(({ weights }) => wholePercents(groupSharesOf(weights, perspective)));
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 1}>
          {t('sets.weights')}
        </th>
      </tr>
      {groupsIn(perspective).map((group, i) => (
        <tr key={group}>
          <th scope="row">{t(`group.${group}`)}</th>
          {columns.map(({ key }, k) => (
            <td key={key}>{percents[k]?.[i]} %</td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function RankRows({ document, columns }: { readonly document: Workspace; readonly columns: readonly Column[] }) {
  const t = useText();
  const scores = useScores();
  const sets = columns.map(({ weights }) => weights);
  const settings = { aggregation: document.method.aggregation, count: SHOWN };
  const rows = scores === null ? [] : ranksUnder(scores.matrix, sets, settings);
  const names = new Map(document.sites.map(({ id, name }) => [id, name]));
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 1}>
          {t('weights.ranks')}
        </th>
      </tr>
      {rows.map(({ siteId, ranks, printed }) => (
        <tr key={siteId}>
          <th scope="row">{names.get(siteId)}</th>
          {columns.map(({ key }, k) => (
            <td key={key} className={ranks[k] === 1 ? css['best'] : ''}>
              {printed[k]}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
