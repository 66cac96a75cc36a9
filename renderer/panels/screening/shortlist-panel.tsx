import { Download } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { CandidateRow } from '../../../core/screening/screening-result.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { addCellAsSite, exportShortlist, placeOf } from '../../commands/screening.ts';
import { showOnMap } from '../../commands/navigate.ts';
import { screeningStore, useScreening } from '../../stores/screening-store.ts';
import { useView, viewStore } from '../../stores/session.ts';
import { BandSymbol } from '../../ui/band-symbol.tsx';
import { IconButton, TextButton } from '../../ui/buttons.tsx';
import { Toggle } from '../../ui/choices.tsx';
import { RangeBar } from '../../ui/range-bar.tsx';
import { rangeText, scoreText } from '../score-text.ts';
import table from '../table/table-panel.module.css';
import { backText } from './back-text.ts';
import css from './screening.module.css';

/** Half the weight on known readings. *heuristic* */
const HALF = 0.5;

/** The best cells under the map, the map's equal; nothing while there is no screening or another tab is shown. */
export function ShortlistPanel() {
  const t = useText();
  const tab = useView((view) => view.rightTab);
  const { result, filter } = useScreening((screening) => screening);
  if (result === null || tab !== 'screening') return null;
  const set = (change: Partial<typeof filter>) => {
    screeningStore.setState({ filter: { ...filter, ...change } });
  };
  return (
    <section className={table['panel']} aria-label={t('screening.shortlist')}>
      <div className={`${table['bar'] ?? ''} ${css['listBar'] ?? ''}`}>
        <h2 className={css['listTitle']}>
          {t('screening.shortlist')}{' '}
          <span className={css['listCount']}>{t('screening.best', { count: result.shortlist.length })}</span>
        </h2>
        <Toggle
          isOn={filter.withoutFailedGates}
          onChange={(isOn) => {
            set({ withoutFailedGates: isOn });
          }}
        >
          {t('screening.without-gates')}
        </Toggle>
        <Toggle
          isOn={filter.withoutOpenRules}
          onChange={(isOn) => {
            set({ withoutOpenRules: isOn });
          }}
        >
          {t('screening.without-open')}
        </Toggle>
        <Toggle
          isOn={filter.minCoverage > 0}
          onChange={(isOn) => {
            set({ minCoverage: isOn ? HALF : 0 });
          }}
        >
          {t('screening.half-known')}
        </Toggle>
        <IconButton
          label={t('screening.export')}
          onPress={() => {
            void exportShortlist();
          }}
        >
          <Download size={15} aria-hidden="true" />
        </IconButton>
      </div>
      {result.shortlist.length === 0 ? (
        <p className={table['empty']}>
          {t(result.counts.unknown === result.total ? 'screening.none-known' : 'screening.none-listed')}
        </p>
      ) : (
        <ShortlistTable rows={result.shortlist} />
      )}
    </section>
  );
}

const COLUMNS = ['rank', 'place', 'band', 'score', 'coverage', 'add', 'back'] as const;

function ShortlistTable({ rows }: { readonly rows: readonly CandidateRow[] }) {
  const t = useText();
  const [at, setAt] = useState(0);
  const choose = (to: number) => {
    const cell = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (cell === undefined) return;
    setAt(rows.indexOf(cell));
    screeningStore.setState({ chosen: cell });
    viewStore.setState({ announcement: placeOf(cell) });
  };
  const move = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const cell = rows[at];
    if (event.key === 'Enter' && cell !== undefined && event.target === event.currentTarget) showOnMap(cell.position);
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };
  return (
    <div className={css['scroll']} tabIndex={0} role="group" aria-label={t('screening.table-keys')} onKeyDown={move}>
      <table className={css['table']}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`screening.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cell, i) => (
            <ShortlistRow
              key={cell.row}
              cell={cell}
              onChoose={() => {
                choose(i);
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ShortlistRow({ cell, onChoose }: { readonly cell: CandidateRow; readonly onChoose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const chosen = useScreening((screening) => screening.chosen?.row === cell.row);
  const band = cell.class === 'excluded' ? 'unknown' : cell.class;
  return (
    <tr
      data-chosen={chosen || undefined}
      onClick={onChoose}
      onDoubleClick={() => {
        showOnMap(cell.position);
      }}
    >
      <td
        className={css['right']}
      >{`${cell.rank === null ? '–' : formatNumber(cell.rank, language)}${cell.isTied ? '=' : ''}`}</td>
      <th scope="row">{placeOf(cell)}</th>
      <td>
        <span className={css['band']}>
          <BandSymbol band={band} size={14} />
          {t(`band.${cell.class}`)}
        </span>
      </td>
      <td>
        <span className={css['score']}>
          <RangeBar low={cell.low} high={cell.high} point={cell.point} band={band} />
          <span>{rangeText(cell)}</span>
          <strong>{scoreText(cell)}</strong>
        </span>
      </td>
      <td className={css['right']}>{t('percent', { percent: Math.round(cell.coverage * 100) })}</td>
      <td>
        <TextButton
          kind="quiet"
          label={t('screening.add-named', { place: placeOf(cell) })}
          onPress={() => {
            addCellAsSite(cell);
          }}
        >
          {t('screening.add')}
        </TextButton>
      </td>
      <td className={css['back']}>{backText(cell, t, language)}</td>
    </tr>
  );
}
