import { useState } from 'react';
import type { DecisionMatrix } from '../../../core/criteria/decision-matrix.ts';
import { unpackMatrix } from '../../../core/criteria/unpack-matrix.ts';
import { compareMethods } from '../../../core/scoring/compare-methods.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useIndicatorText, useText } from '../../app/use-text.ts';
import { useScores, useView } from '../../stores/session.ts';
import type { Scores } from '../../stores/scores.ts';
import { Segments } from '../../ui/choices.tsx';
import { Window } from '../../ui/window.tsx';
import { DataWeights } from './data-weights.tsx';
import { MethodTable } from './method-table.tsx';
import { opinionOf } from './opinion.ts';
import css from './weight-sets.module.css';

/** Sites compared when none were chosen: those with the lowest risk. */
const BEST = 10;

type Which = 'compared' | 'best';

/** Does another method rank the sites differently? A sentence first, then the ranks, then what the answer rests on. */
export function SecondOpinionDialog(props: { readonly document: Workspace; readonly onClose: () => void }) {
  const t = useText();
  const { document, onClose } = props;
  const compared = useView((view) => view.compared);
  const scores = useScores();
  const [which, setWhich] = useState<Which>(compared.length >= 2 ? 'compared' : 'best');
  const ids = which === 'compared' ? compared : bestOf(scores);
  return (
    <Window title={t('opinion.title')} closeLabel={t('close')} onClose={onClose} wide>
      <div className={css['body']}>
        <div>
          <Segments
            label={t('opinion.which')}
            value={which}
            options={[
              { value: 'compared', text: t('opinion.compared', { count: compared.length }) },
              { value: 'best', text: t('opinion.best', { count: BEST }) },
            ]}
            onChange={setWhich}
          />
        </div>
        <Opinion document={document} ids={ids} />
      </div>
    </Window>
  );
}

function bestOf(scores: Scores | null): readonly string[] {
  if (scores === null) return [];
  const { flat, matrix } = scores;
  return Array.from(flat.rank.keys())
    .filter((place) => flat.rank[place] !== 0)
    .toSorted((a, b) => (flat.rank[a] ?? 0) - (flat.rank[b] ?? 0))
    .slice(0, BEST)
    .map((place) => matrix.siteIds[place] ?? '');
}

function Opinion({ document, ids }: { readonly document: Workspace; readonly ids: readonly string[] }) {
  const t = useText();
  const matrix = useMatrixOf(ids);
  const comparison = compareMethods(matrix, document.weights, document.method.aggregation);
  if (!comparison.ok) {
    return <p className={css['sentence']}>{t(`opinion.${comparison.error.code}`)}</p>;
  }
  const names = new Map(document.sites.map(({ id, name }) => [id, name]));
  const { kept, leftOut } = comparison.value;
  const { code, facts } = opinionOf(comparison.value, names);
  return (
    <>
      <p className={css['sentence']} role="status">
        {t(code, facts)}
      </p>
      <MethodTable comparison={comparison.value} names={names} />
      <div className={css['stack']}>
        <p className={css['light']}>{t('opinion.caveat')}</p>
        <p className={css['light']}>
          {t('opinion.rests-on', {
            kept: kept.length,
            all: kept.length + leftOut.length,
            percent: Math.round(100 * kept.reduce((sum, { weight }) => sum + weight, 0)),
          })}
        </p>
        <LeftOut leftOut={leftOut} />
      </div>
      <DataWeights matrix={matrix} comparison={comparison.value} />
    </>
  );
}

/** The rows of some sites in the perspective and state on screen; none before the first readings. */
function useMatrixOf(ids: readonly string[]): DecisionMatrix {
  const perspective = useView((view) => view.perspective);
  const state = useView((view) => view.state);
  const scores = useScores();
  return scores === null ? { perspective, state, rows: [] } : unpackMatrix(scores.matrix, ids);
}

function LeftOut({ leftOut }: { readonly leftOut: readonly string[] }) {
  const t = useText();
  const name = useIndicatorText();
  if (leftOut.length === 0) return null;
  return (
    <details className={css['details']}>
      <summary>{t('opinion.left-out', { count: leftOut.length })}</summary>
      <ul>
        {leftOut.map((indicator) => (
          <li key={indicator} className={css['light']}>
            {name(`name.${indicator}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
