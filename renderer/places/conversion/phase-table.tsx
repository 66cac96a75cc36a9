import { useId, useState } from 'react';
import { MOST_PHASES, type Phase, type Scenario } from '../../../core/sites/scenario.ts';
import type { Site } from '../../../core/sites/site.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { changePhases } from '../../commands/scenario-actions.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from './conversion-place.module.css';
import { EMPTY_PHASE, PHASE_PARTS, readPhase, type PhaseDraft } from './phase-draft.ts';

/** MW by year: the phases that are there, and a line to add one; a year that is there already takes the new MW. */
export function PhaseTable({ site, scenario }: { readonly site: Site; readonly scenario: Scenario }) {
  const t = useText();
  const { phases } = scenario;
  const place = { siteId: site.id, id: scenario.id };
  return (
    <div className={css['phases']}>
      <h3 className={css['small']}>{t('conversion.phases')}</h3>
      <p className={css['light']}>{t('conversion.phases-help')}</p>
      <table className={css['phaseTable']} aria-label={t('conversion.phases')}>
        <thead>
          <tr>
            <th scope="col">{t('conversion.phase-year')}</th>
            <th scope="col">
              {t('conversion.phase-mw')}, {t('form.likely')}
            </th>
            <th scope="col">{t('form.low')}</th>
            <th scope="col">{t('form.high')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {phases.map((phase) => (
            <PhaseRow
              key={phase.year}
              phase={phase}
              onRemove={() => {
                changePhases(
                  place,
                  phases.filter(({ year }) => year !== phase.year),
                );
              }}
            />
          ))}
          <NewPhase
            isFull={phases.length >= MOST_PHASES}
            onAdd={(phase) => {
              changePhases(place, [...phases, phase]);
            }}
          />
        </tbody>
      </table>
    </div>
  );
}

function PhaseRow({ phase, onRemove }: { readonly phase: Phase; readonly onRemove: () => void }) {
  const t = useText();
  const language = useLanguage();
  const { year, grossMW } = phase;
  return (
    <tr>
      <th scope="row">{year}</th>
      <td>{formatRounded(grossMW.value, language)}</td>
      <td>{formatRounded(grossMW.low, language)}</td>
      <td>{formatRounded(grossMW.high, language)}</td>
      <td>
        <TextButton kind="quiet" onPress={onRemove}>
          {t('conversion.phase-remove', { year: String(year) })}
        </TextButton>
      </td>
    </tr>
  );
}

function NewPhase({ isFull, onAdd }: { readonly isFull: boolean; readonly onAdd: (phase: Phase) => void }) {
  const t = useText();
  const problemId = useId();
  const [draft, setDraft] = useState<PhaseDraft>(EMPTY_PHASE);
  const [problem, setProblem] = useState<string | null>(null);
  const add = () => {
    const read = isFull
      ? ({ ok: false, error: 'conversion.phase-limit' } as const)
      : readPhase(draft, t('form.typed-by-hand'));
    setProblem(read.ok ? null : read.error);
    if (!read.ok) return;
    setDraft(EMPTY_PHASE);
    onAdd(read.value);
  };
  const names = {
    year: t('conversion.phase-year'),
    likely: t('form.likely'),
    low: t('form.low'),
    high: t('form.high'),
  };
  return (
    <>
      <tr
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement) add();
        }}
      >
        {PHASE_PARTS.map((part) => (
          <td key={part}>
            <input
              className={css['cellInput']}
              inputMode="decimal"
              aria-label={`${t('conversion.phases')}, ${names[part]}`}
              aria-invalid={problem !== null}
              aria-describedby={problem === null ? undefined : problemId}
              value={draft[part]}
              onChange={(event) => {
                setDraft({ ...draft, [part]: event.target.value });
              }}
            />
          </td>
        ))}
        <td>
          <TextButton label={t('conversion.phase-add-long')} onPress={add}>
            {t('conversion.phase-add')}
          </TextButton>
        </td>
      </tr>
      {problem !== null && (
        <tr>
          <td colSpan={5} id={problemId} className={css['invalid']}>
            {t(problem)}
          </td>
        </tr>
      )}
    </>
  );
}
