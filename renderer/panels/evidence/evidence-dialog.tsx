import { useMemo, useState } from 'react';
import { OUTCOMES } from '../../../core/evidence/evidence.ts';
import { RECORD_STATUSES } from '../../../core/evidence/public-record.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { deleteEvidence } from '../../commands/evidence-actions.ts';
import { currentDocument, workspaceStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { Window } from '../../ui/window.tsx';
import { BoundariesDialog } from './boundaries-dialog.tsx';
import css from './evidence.module.css';
import { Filters } from './evidence-filters.tsx';
import {
  evidenceRows,
  filteredRows,
  keptOf,
  NO_FILTER,
  undatedHidden,
  type EvidenceFilter,
  type EvidenceRow,
} from './evidence-rows.ts';
import { EvidenceTable } from './evidence-table.tsx';
import { InstrumentForm } from './instrument-form.tsx';
import { RecordForm } from './record-form.tsx';
import { RowSources } from './row-sources.tsx';
import { useEvidenceText } from './use-evidence-text.ts';

/** What is being typed: a new record (`id` null) or an existing one. */
type Form = { readonly list: 'instruments' | 'records'; readonly id: string | null };

/** What was deleted last; Undo brings it back while the document is still the one right after. */
type Deleted = { readonly title: string; readonly after: Workspace | null };

/** Every record of the workspace with what it rests on, and the forms to add and edit them. */
export function EvidenceDialog(props: {
  readonly document: Workspace;
  readonly site: string | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const e = useEvidenceText();
  const { document, onClose } = props;
  const [filter, setFilter] = useState<EvidenceFilter>({ ...NO_FILTER, site: props.site });
  const [form, setForm] = useState<Form | null>(null);
  const [assigns, setAssigns] = useState(false);
  const [cited, setCited] = useState<EvidenceRow | null>(null);
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const kept = useMemo(() => keptOf(document.review.attachments), [document.review.attachments]);
  const rows = useMemo(() => evidenceRows(document), [document]);
  const titleOf = (id: string) => document.sources[id]?.title ?? id;
  const shown = filteredRows(rows, filter, titleOf);
  const undated = undatedHidden(rows, filter, titleOf);
  const site = document.sites.find(({ id }) => id === filter.site) ?? null;
  const closeForm = () => {
    setForm(null);
  };
  return (
    <>
      <Window title={e('title')} closeLabel={t('close')} onClose={onClose} full>
        <div className={css['sheet']}>
          <div className={css['bar']}>
            <Filters document={document} filter={filter} onChange={setFilter} />
          </div>
          <div>
            <div className={css['bar']}>
              <div className={css['grow']}>
                <p className={css['note']} role="status">
                  {e('count', { shown: shown.length, count: rows.length })}
                  {undated > 0 && ` ${e('undated', { count: undated })}`}
                </p>
              </div>
              <TextButton
                onPress={() => {
                  setAssigns(true);
                }}
              >
                {e('boundaries-open')}
              </TextButton>
              {(['instruments', 'records'] as const).map((list) => (
                <TextButton
                  key={list}
                  onPress={() => {
                    setForm({ list, id: null });
                  }}
                >
                  {e(list === 'instruments' ? 'add-instrument' : 'add-record')}
                </TextButton>
              ))}
            </div>
            <DeletedLine
              deleted={deleted}
              document={document}
              onUndo={() => {
                setDeleted(null);
                workspaceStore.getState().undo();
              }}
            />
            <Words />
          </div>
          <EvidenceTable
            rows={shown}
            sources={document.sources}
            kept={kept}
            onSources={setCited}
            onEdit={({ list, id }) => {
              if (list === 'instruments' || list === 'records') setForm({ list, id });
            }}
            onDelete={({ list, id, title }) => {
              deleteEvidence(list, id);
              setDeleted({ title, after: currentDocument() });
            }}
          />
        </div>
      </Window>
      {cited !== null && (
        <RowSources
          row={cited}
          document={document}
          onClose={() => {
            setCited(null);
          }}
        />
      )}
      {assigns && (
        <BoundariesDialog
          document={document}
          onClose={() => {
            setAssigns(false);
          }}
        />
      )}
      {form?.list === 'instruments' && (
        <InstrumentForm
          document={document}
          instrument={document.instruments.find(({ id }) => id === form.id) ?? null}
          site={site}
          onClose={closeForm}
        />
      )}
      {form?.list === 'records' && (
        <RecordForm
          document={document}
          record={document.records.find(({ id }) => id === form.id) ?? null}
          site={site}
          onClose={closeForm}
        />
      )}
    </>
  );
}

/** What was deleted, with Undo; gone as soon as something else changed, because Undo would take that back. */
function DeletedLine(props: {
  readonly deleted: Deleted | null;
  readonly document: Workspace;
  readonly onUndo: () => void;
}) {
  const e = useEvidenceText();
  const { deleted, document, onUndo } = props;
  if (deleted?.after !== document) return null;
  return (
    <p className={css['undo']} role="status">
      {e('deleted', { title: deleted.title })}
      <TextButton kind="quiet" onPress={onUndo}>
        {e('undo')}
      </TextButton>
    </p>
  );
}

/** What outcomes and statuses mean, where they are used. */
function Words() {
  const e = useEvidenceText();
  return (
    <details className={css['words']}>
      <summary>{e('words')}</summary>
      <dl>
        {[...OUTCOMES, ...RECORD_STATUSES.filter((status) => status !== 'withdrawn')].map((word) => (
          <Word key={word} word={word} />
        ))}
      </dl>
    </details>
  );
}

function Word({ word }: { readonly word: string }) {
  const e = useEvidenceText();
  return (
    <>
      <dt>{e(`status.${word}`)}</dt>
      <dd>{e(`means.${word}`)}</dd>
    </>
  );
}
