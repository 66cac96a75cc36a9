import { Pencil, Trash2 } from 'lucide-react';
import type { Source } from '../../../core/sources/source.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import css from './evidence.module.css';
import type { EvidenceRow } from './evidence-rows.ts';
import { useEvidenceText } from './use-evidence-text.ts';

/** Rows shown; the filters find the rest. Heuristic. */
const SHOWN = 300;

/** The records with what each rests on; instruments and public records can be edited, all can be deleted. */
export function EvidenceTable(props: {
  readonly rows: readonly EvidenceRow[];
  readonly sources: Readonly<Record<string, Source>>;
  /** Excerpts and files kept of a source. */
  readonly kept: ReadonlyMap<string, number>;
  readonly onSources: (row: EvidenceRow) => void;
  readonly onEdit: (row: EvidenceRow) => void;
  readonly onDelete: (row: EvidenceRow) => void;
}) {
  const e = useEvidenceText();
  const { rows } = props;
  return (
    <div className={css['scroll']} role="region" aria-label={e('table')} tabIndex={0}>
      <table className={css['table']}>
        <thead>
          <tr>
            {(['kind', 'title', 'stance', 'where', 'date', 'status', 'source'] as const).map((column) => (
              <th key={column} scope="col">
                {e(`column.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <Row key={`${row.list} ${row.id}`} {...props} row={row} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={css['note']}>{e('none')}</p>}
      {rows.length > SHOWN && <p className={css['note']}>{e('shown', { shown: SHOWN, count: rows.length })}</p>}
    </div>
  );
}

/** What the record cites and whether a reviewer judges so, which leads to the sources and what was kept of them. */
function Cited(props: {
  readonly row: EvidenceRow;
  readonly sources: Readonly<Record<string, Source>>;
  readonly kept: ReadonlyMap<string, number>;
  readonly onSources: (row: EvidenceRow) => void;
}) {
  const e = useEvidenceText();
  const { row, sources, kept, onSources } = props;
  const titles = row.sources.map((id) => sources[id]?.title ?? id);
  const cited = [...titles, ...(row.judgement === null ? [] : [e('by-judgement')])].join('; ');
  if (cited === '') return '–';
  const count = row.sources.reduce((sum, id) => sum + (kept.get(id) ?? 0), 0);
  return (
    <>
      <LinkButton
        label={e('sources-open', { title: row.title, sources: cited })}
        onPress={() => {
          onSources(row);
        }}
      >
        {cited}
      </LinkButton>
      {count > 0 && <span className={css['kept']}>{e('files', { count })}</span>}
    </>
  );
}

function Row(props: {
  readonly row: EvidenceRow;
  readonly sources: Readonly<Record<string, Source>>;
  readonly kept: ReadonlyMap<string, number>;
  readonly onSources: (row: EvidenceRow) => void;
  readonly onEdit: (row: EvidenceRow) => void;
  readonly onDelete: (row: EvidenceRow) => void;
}) {
  const e = useEvidenceText();
  const { row, onEdit, onDelete } = props;
  return (
    <tr>
      <td>{e(`kind.${row.kind}`)}</td>
      <th scope="row">{row.title}</th>
      <td>{row.stance === null ? '–' : e(`stance.${row.stance}`)}</td>
      <td>{row.where}</td>
      <td className={css['date']}>{row.date ?? e('no-date')}</td>
      <td>{row.status === null ? '–' : e(`status.${row.status}`)}</td>
      <td className={css['sources']}>
        <Cited {...props} />
      </td>
      <td>
        <div className={css['actions']}>
          {(row.list === 'instruments' || row.list === 'records') && (
            <IconButton
              label={e('edit', { title: row.title })}
              onPress={() => {
                onEdit(row);
              }}
            >
              <Pencil size={14} aria-hidden="true" />
            </IconButton>
          )}
          <IconButton
            label={e('delete', { title: row.title })}
            onPress={() => {
              onDelete(row);
            }}
          >
            <Trash2 size={14} aria-hidden="true" />
          </IconButton>
        </div>
      </td>
    </tr>
  );
}
