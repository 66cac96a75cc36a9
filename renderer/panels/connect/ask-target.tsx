import { ListBox, ListBoxItem } from 'react-aria-components';
import { useText } from '../../app/use-text.ts';
import { Segments } from '../../ui/choices.tsx';
import { TextLine } from '../../ui/fields.tsx';
import type { Answers } from './answers.ts';
import css from './connect-dialog.module.css';
import { takesCondition, type Target } from './connect-order.ts';

/** Which layer, how much of it, and on what condition. */
export function AskTarget(props: {
  readonly target: Target;
  readonly answers: Answers;
  readonly isBusy: boolean;
  readonly onChange: (answers: Answers) => void;
}) {
  const t = useText();
  const { target, answers, isBusy, onChange } = props;
  const layer = target.layers.find(({ id }) => id === answers.layer);
  const asksRows = takesCondition(target.kind) && layer?.gives === 'rows';
  return (
    <div className={css['stack']} inert={isBusy}>
      <div>
        <p className={css['note']}>
          {[t(`connect.kind.${target.kind}`), target.publisher, target.licence].filter(Boolean).join(' · ')}
        </p>
        <p className={css['address']}>{target.address}</p>
        {target.notes !== null && <p className={css['note']}>{target.notes}</p>}
      </div>
      {target.layers.length === 0 ? (
        <p role="status">{t('connect.no-layers')}</p>
      ) : (
        target.layers.length > 1 && <LayerList target={target} answers={answers} onChange={onChange} />
      )}
      {asksRows && (
        <>
          <div className={css['start']}>
            <Segments
              label={t('connect.area')}
              value={answers.area}
              options={[
                { value: 'view', text: t('connect.area.view') },
                { value: 'all', text: t('connect.area.all') },
              ]}
              onChange={(area) => {
                onChange({ ...answers, area });
              }}
            />
          </div>
          <TextLine
            label={t('connect.condition')}
            value={answers.condition}
            onChange={(condition) => {
              onChange({ ...answers, condition });
            }}
          />
          <p className={css['light']}>{t('connect.condition-help')}</p>
        </>
      )}
      <p className={css['light']}>{t(layer?.gives === 'pictures' ? 'connect.overlay-help' : 'connect.fetch-help')}</p>
    </div>
  );
}

function LayerList({ target, answers, onChange }: Omit<Parameters<typeof AskTarget>[0], 'isBusy'>) {
  const t = useText();
  return (
    <ListBox
      className={css['sources'] ?? ''}
      aria-label={t('connect.layer')}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={answers.layer === null ? [] : [answers.layer]}
      onSelectionChange={(keys) => {
        const chosen = target.layers.find(({ id }) => keys !== 'all' && keys.has(id));
        if (chosen !== undefined) onChange({ ...answers, layer: chosen.id });
      }}
    >
      {target.layers.map(({ id, title, gives, rows }) => (
        <ListBoxItem key={id} id={id} textValue={title} className={css['source'] ?? ''}>
          <span className={css['whole']}>
            <span className={css['name']}>{title}</span>{' '}
            <span className={css['light']}>
              {rows === null ? t(`connect.gives.${gives}`) : t('connect.rows', { count: rows })}
            </span>
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
