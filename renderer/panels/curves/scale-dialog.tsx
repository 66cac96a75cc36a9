import { useDeferredValue, useMemo, useState } from 'react';
import { readColumn } from '../../../core/criteria/packed-readings.ts';
import { scaleInUse } from '../../../core/criteria/scale-settings.ts';
import type { Indicator } from '../../../core/indicators/indicator.ts';
import { setScale } from '../../../core/workspace/method-edits.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { matrixOf } from '../../stores/scores.ts';
import { useReadings, useView, workspaceStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { Window } from '../../ui/window.tsx';
import { indicatorName, unitText } from '../reading-text.ts';
import { ClassTable } from './class-table.tsx';
import { CornerTable } from './corner-table.tsx';
import { CurveChart } from './curve-chart.tsx';
import css from './curves.module.css';
import { draftOf, moveCorner, parseDraft, type ParsedDraft, type ScaleDraft } from './scale-draft.ts';
import { scaleEffect } from './scale-effect.ts';

/** Edits the scale of one indicator over the readings of all sites; saving is one step to undo. */
export function ScaleDialog(props: {
  readonly document: Workspace;
  readonly indicator: Indicator;
  readonly onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { document, indicator, onClose } = props;
  const [draft, setDraft] = useState<ScaleDraft>(() =>
    draftOf(scaleInUse(indicator, document.method.scales), document.method.scales[indicator.id]?.source ?? ''),
  );
  const { setting, wrong } = parseDraft(draft);
  const isOwn = document.method.scales[indicator.id] !== undefined;
  const finish = (scale: typeof setting) => {
    workspaceStore.getState().edit('undo.scale', setScale(indicator.id, scale));
    onClose();
  };
  return (
    <Window
      title={t('curve.title', { name: indicatorName(indicator.id, language) })}
      closeLabel={t('close')}
      wide
      onClose={onClose}
      foot={
        <>
          <TextButton
            kind="quiet"
            isDisabled={!isOwn}
            onPress={() => {
              finish(null);
            }}
          >
            {t('curve.reset')}
          </TextButton>
          <span className={css['spring']} />
          <TextButton onPress={onClose}>{t('cancel')}</TextButton>
          <TextButton
            kind="primary"
            isDisabled={setting === null}
            onPress={() => {
              finish(setting);
            }}
          >
            {t('curve.use')}
          </TextButton>
        </>
      }
    >
      <div className={css['editor']}>
        <p className={css['light']}>{t('curve.intro')}</p>
        <Chart indicator={indicator} draft={draft} onChange={setDraft} />
        <div className={css['columns']}>
          <Numbers indicator={indicator} draft={draft} wrong={wrong} onChange={setDraft} />
          <div className={css['editor']}>
            <Effect document={document} indicator={indicator} draft={draft} />
            <TextLine
              label={t('curve.source')}
              value={draft.source}
              problem={draft.source.trim() === '' ? t('curve.source-missing') : null}
              onChange={(source) => {
                setDraft({ ...draft, source });
              }}
            />
          </div>
        </div>
      </div>
    </Window>
  );
}

type Editing = {
  readonly indicator: Indicator;
  readonly draft: ScaleDraft;
  readonly onChange: (draft: ScaleDraft) => void;
};

/** The curve over the readings of all sites; words have none. */
function Chart({ indicator, draft, onChange }: Editing) {
  const t = useText();
  const language = useLanguage();
  const readings = useReadingsOf(indicator.id);
  const selected = useView((view) => view.selected);
  const { scale } = indicator;
  if (draft.kind !== 'curve' || scale.kind !== 'curve') return null;
  const values = readings.flatMap(({ read }) => read ?? []);
  const own = readings.find(({ siteId }) => siteId === selected)?.read ?? null;
  return (
    <div>
      <CurveChart
        draft={draft}
        standard={scale.curve}
        readings={values.filter((value) => typeof value === 'number')}
        selected={typeof own === 'number' ? own : null}
        unit={unitText(indicator.unit, language)}
        label={t('curve.chart', { count: values.length })}
        onMove={(index, to) => {
          onChange(moveCorner(draft, index, to));
        }}
      />
      <p className={css['light']}>{t('curve.marks', { count: values.length, sites: readings.length })}</p>
    </div>
  );
}

/** The same as numbers, one row a corner or a word. */
function Numbers({ indicator, draft, wrong, onChange }: Editing & { readonly wrong: ParsedDraft['wrong'] }) {
  const language = useLanguage();
  const readings = useReadingsOf(indicator.id);
  if (draft.kind === 'curve') {
    const unit = unitText(indicator.unit, language);
    return <CornerTable draft={draft} wrong={wrong} unit={unit} onChange={onChange} />;
  }
  const counts = new Map<string, number>();
  for (const { read } of readings) {
    if (read !== null) counts.set(String(read), (counts.get(String(read)) ?? 0) + 1);
  }
  return <ClassTable indicator={indicator.id} draft={draft} wrong={wrong} counts={counts} onChange={onChange} />;
}

/** What the draft would do to scores and ranks on screen; worked out after the frame of the drag. */
function Effect(props: { readonly document: Workspace; readonly indicator: Indicator; readonly draft: ScaleDraft }) {
  const t = useText();
  const { document, indicator } = props;
  const draft = useDeferredValue(props.draft);
  const packed = useReadings((store) => store.packed);
  const perspective = useView((view) => view.perspective);
  const state = useView((view) => view.state);
  const effect = useMemo(() => {
    const { setting } = parseDraft({ ...draft, source: draft.source === '' ? '-' : draft.source });
    if (setting === null || packed === null) return null;
    const { weights, method } = document;
    const matrix = matrixOf(packed, method, { perspective, state });
    const scale = scaleInUse(indicator, { [indicator.id]: setting });
    return scaleEffect(
      { matrix, packed },
      { indicator: indicator.id, scale },
      { weights, aggregation: method.aggregation },
    );
  }, [packed, document, draft, indicator, perspective, state]);
  return (
    <div className={css['effect']} role="status">
      <strong>{t('curve.effect')}</strong>
      <span>
        {effect === null
          ? t('curve.effect-none')
          : t('curve.effect-counts', { whose: t(`perspective.${perspective}`), ...effect })}
      </span>
    </div>
  );
}

/** What was read of an indicator in the state on screen, by site. */
function useReadingsOf(indicator: string) {
  const packed = useReadings((store) => store.packed);
  const state = useView((view) => view.state);
  return useMemo(() => {
    if (packed === null) return [];
    const column = readColumn(packed, state, indicator);
    return packed.siteIds.map((siteId, place) => ({ siteId, read: column[place] ?? null }));
  }, [packed, indicator, state]);
}
