import { useMemo } from 'react';
import { unpackMatrix } from '../../../core/criteria/unpack-matrix.ts';
import { PERSPECTIVES } from '../../../core/indicators/reading.ts';
import { composeMethod } from '../../../core/report/compose-method.ts';
import { createSpeaker } from '../../../core/report/writer.ts';
import { correlatedInAny } from '../../../core/scoring/correlated-criteria.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { matrixOf } from '../../stores/scores.ts';
import { useReadings } from '../../stores/session.ts';
import { Window } from '../../ui/window.tsx';
import { BaseRates } from '../base-rates/base-rates.tsx';
import { CalibrationCard } from '../base-rates/calibration-card.tsx';
import css from './method.module.css';
import { PresetList } from './preset-list.tsx';
import { ReportBlocks } from './report-blocks.tsx';

/** The method as this workspace uses it: the very text of the report's appendix, with the presets beside it. */
export function MethodDialog({ document, onClose }: { readonly document: Workspace; readonly onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const packed = useReadings((store) => store.packed);
  const blocks = useMemo(() => {
    const correlated =
      packed === null
        ? null
        : correlatedInAny(
            PERSPECTIVES.map((perspective) =>
              unpackMatrix(matrixOf(packed, document.method, { perspective, state: 'hosted' })),
            ),
          );
    return composeMethod(createSpeaker(language), { document, correlated });
  }, [document, language, packed]);
  return (
    <Window title={t('method.title')} closeLabel={t('close')} full onClose={onClose}>
      <div className={css['columns']}>
        <PresetList document={document} />
        <section className={css['main']} tabIndex={0} aria-label={t('method.title')}>
          <div className={css['page']}>
            <ReportBlocks blocks={blocks} />
            <h3 className={css['heading']}>{t('calibration.title')}</h3>
            <BaseRates />
            <CalibrationCard document={document} />
          </div>
        </section>
      </div>
    </Window>
  );
}
