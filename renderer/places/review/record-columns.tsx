import { standingWords } from '../../../core/review/record-standing.ts';
import type { Columns, FiledRecord } from '../../../core/review/filed-records.ts';
import { formatDate, formatRounded } from '../../../core/text/numbers.ts';
import type { Day } from '../../../core/units/partial-date.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import css from './factor-card.module.css';
import { useReviewText } from './use-review-text.ts';

type Sources = Workspace['sources'];

/** Support and opposition side by side, equally wide and by the same rules; what points neither way stands below. */
export function RecordColumns(props: {
  readonly records: Columns;
  readonly sources: Sources;
  /** The day at which a record stands or is over. */
  readonly asOf: Day;
}) {
  const r = useReviewText();
  const { records, sources, asOf } = props;
  const { support, opposition, neither } = records;
  if (support.length + opposition.length + neither.length === 0)
    return <p className={css['noRecords']}>{r('records.none-both')}</p>;
  return (
    <>
      <div className={css['columns']}>
        <Column title={r('records.support')} records={support} sources={sources} asOf={asOf} />
        <Column title={r('records.opposition')} records={opposition} sources={sources} asOf={asOf} />
      </div>
      {neither.length > 0 && (
        <div className={css['neither']}>
          <Column title={r('records.neither')} records={neither} sources={sources} asOf={asOf} />
        </div>
      )}
    </>
  );
}

function Column(props: {
  readonly title: string;
  readonly records: readonly FiledRecord[];
  readonly sources: Sources;
  readonly asOf: Day;
}) {
  const r = useReviewText();
  const { title, records, sources, asOf } = props;
  return (
    <section aria-label={title}>
      <h4>
        {title} ({records.length})
      </h4>
      {records.length === 0 ? (
        <p className={css['noRecords']}>{r('records.none')}</p>
      ) : (
        <ul>
          {records.map((filed) => (
            <RecordLine key={filed.record.id} filed={filed} sources={sources} asOf={asOf} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Claim, date, distance, who raised it as a body, and every answer. */
function RecordLine(props: { readonly filed: FiledRecord; readonly sources: Sources; readonly asOf: Day }) {
  const t = useText();
  const r = useReviewText();
  const language = useLanguage();
  const { filed, sources, asOf } = props;
  const { record, tie, distanceKm } = filed;
  const facts = [
    r(`kind.${record.kind}`),
    record.date === null ? t('date.unknown') : formatDate(record.date, language),
    record.raisedBy ?? r('records.unnamed'),
    ...standingWords(record, asOf, language),
    record.signatures === null ? null : r('records.signatures', { count: record.signatures }),
    distanceKm === null ? r(`tie.${tie}`) : `${r(`tie.${tie}`)}, ${formatRounded(distanceKm, language)} km`,
    r('factor.grade', { grade: record.grade }),
  ];
  return (
    <li className={css['record']}>
      <p className={css['recordTitle']}>{record.title}</p>
      {record.claim !== '' && <p>{record.claim}</p>}
      <p className={css['light']}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      <p className={css['light']}>
        {record.judgement === null
          ? record.sources.flatMap((id) => sources[id]?.title ?? []).join('; ')
          : r('records.judgement', { text: record.judgement })}
      </p>
      {record.answers.map(({ by, text, date }, i) => (
        <p key={`${i} ${text}`} className={css['answer']}>
          {r(`records.answer.${by}`, { text })}
          {date !== null && <span className={css['light']}> {formatDate(date, language)}</span>}
        </p>
      ))}
    </li>
  );
}
