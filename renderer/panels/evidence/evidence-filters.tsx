import { STANCES } from '../../../core/evidence/public-record.ts';
import type { EvidenceList } from '../../../core/workspace/evidence-edits.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { dateOrNull, type EvidenceFilter } from './evidence-rows.ts';
import { useEvidenceText } from './use-evidence-text.ts';

const LISTS: readonly EvidenceList[] = ['instruments', 'records', 'cases', 'events'];

/** What the table shows: words, list, stance, site and dates. */
export function Filters(props: {
  readonly document: Workspace;
  readonly filter: EvidenceFilter;
  readonly onChange: (filter: EvidenceFilter) => void;
}) {
  const e = useEvidenceText();
  const { document, filter, onChange } = props;
  return (
    <>
      <TextLine
        label={e('search')}
        value={filter.text}
        onChange={(text) => {
          onChange({ ...filter, text });
        }}
      />
      <ChoiceList
        label={e('list')}
        value={filter.list}
        options={(['all', ...LISTS] as const).map((value) => ({ value, text: e(`list.${value}`) }))}
        onChange={(list) => {
          onChange({ ...filter, list });
        }}
      />
      <ChoiceList
        label={e('stance')}
        value={filter.stance}
        options={(['all', ...STANCES] as const).map((value) => ({ value, text: e(`stance.${value}`) }))}
        onChange={(stance) => {
          onChange({ ...filter, stance });
        }}
      />
      <ChoiceList
        label={e('site')}
        value={filter.site ?? ''}
        options={[
          { value: '', text: e('site-all') },
          ...document.sites.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onChange={(site) => {
          onChange({ ...filter, site: site === '' ? null : site });
        }}
      />
      {(['from', 'to'] as const).map((end) => (
        <TextLine
          key={end}
          label={e(`date-${end}`)}
          value={filter[end]}
          problem={dateOrNull(filter[end]) === null && filter[end].trim() !== '' ? e('date-wrong') : null}
          onChange={(date) => {
            onChange({ ...filter, [end]: date });
          }}
        />
      ))}
    </>
  );
}
