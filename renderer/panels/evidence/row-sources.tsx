import type { Workspace } from '../../../core/workspace/workspace.ts';
import { conflictsOf } from '../../../core/workspace/conflict-edits.ts';
import { useText } from '../../app/use-text.ts';
import { Window } from '../../ui/window.tsx';
import { ConflictList } from '../conflicts/conflict-list.tsx';
import { SourceCard } from '../sources/source-card.tsx';
import css from './evidence.module.css';
import type { EvidenceRow } from './evidence-rows.ts';
import { useEvidenceText } from './use-evidence-text.ts';

const KIND_OF_LIST = { cases: 'case', instruments: 'instrument', events: 'event', records: 'record' } as const;

/** What one record rests on: a reviewer's judgement, and its sources with the excerpts, files and page images kept. */
export function RowSources(props: {
  readonly row: EvidenceRow;
  readonly document: Workspace;
  readonly onClose: () => void;
}) {
  const t = useText();
  const e = useEvidenceText();
  const { row, document, onClose } = props;
  const subject = { kind: KIND_OF_LIST[row.list], id: row.id };
  const differs = conflictsOf(document.conflicts, subject).length > 0;
  return (
    <Window title={e('sources-of', { title: row.title })} closeLabel={t('close')} onClose={onClose} wide>
      {differs && (
        <>
          <h3 className={css['heading']}>{e('conflicts')}</h3>
          <ConflictList subject={subject} document={document} />
        </>
      )}
      {row.judgement !== null && (
        <>
          <h3 className={css['heading']}>{e('by-judgement')}</h3>
          <p>{row.judgement}</p>
        </>
      )}
      {row.sources.map((id) => {
        const source = document.sources[id];
        return source === undefined ? (
          <p key={id} className={css['note']}>
            {id}
          </p>
        ) : (
          <SourceCard key={id} source={source} attachments={document.review.attachments} />
        );
      })}
    </Window>
  );
}
