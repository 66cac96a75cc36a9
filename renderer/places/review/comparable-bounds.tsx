import type { ComparableQuery } from '../../../core/review/comparables.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Toggle } from '../../ui/choices.tsx';
import css from './review-tables.module.css';
import { useReviewText } from './use-review-text.ts';

/** Bounds to choose from, km and times. *heuristic* */
const RADII = [80, 160, 400, 800] as const;
const RATIOS = [2, 3, 10] as const;

/** How near, how alike in size and use, and whether of the same state. */
export function ComparableBounds(props: {
  readonly query: ComparableQuery;
  readonly onChange: (query: ComparableQuery) => void;
}) {
  const r = useReviewText();
  const { query, onChange } = props;
  const any = { value: 'any', text: r('bound.any') };
  const numberOf = (value: string) => (value === 'any' ? null : Number(value));
  return (
    <div className={css['bounds']}>
      <ChoiceList
        label={r('bound.distance')}
        value={String(query.radiusKm ?? 'any')}
        options={[...RADII.map((km) => ({ value: String(km), text: r('bound.km', { km }) })), any]}
        onChange={(value) => {
          onChange({ ...query, radiusKm: numberOf(value) });
        }}
      />
      <ChoiceList
        label={r('bound.size')}
        value={String(query.mwRatio ?? 'any')}
        options={[...RATIOS.map((ratio) => ({ value: String(ratio), text: r('bound.times', { ratio }) })), any]}
        onChange={(value) => {
          onChange({ ...query, mwRatio: numberOf(value) });
        }}
      />
      <ChoiceList
        label={r('bound.use')}
        value={query.use ?? 'any'}
        options={[
          { value: 'mine' as const, text: r('era.mine') },
          { value: 'hosting' as const, text: r('era.hosting') },
          { value: 'any' as const, text: r('bound.any') },
        ]}
        onChange={(use) => {
          onChange({ ...query, use: use === 'any' ? null : use });
        }}
      />
      <Toggle
        isOn={query.sameState}
        onChange={(sameState) => {
          onChange({ ...query, sameState });
        }}
      >
        {r('bound.state')}
      </Toggle>
    </div>
  );
}
