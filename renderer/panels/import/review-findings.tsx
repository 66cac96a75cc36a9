import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { Fix, FixId, ImportReview } from '../../../core/layers/import-review.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { sayOr, useLanguage, useText } from '../../app/use-text.ts';
import { idOf, type ImportFile } from '../../stores/import-file.ts';
import { importStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from './import-dialog.module.css';

/** What the review noticed, in sentences, and the repairs it offers with what they change. */
export function ReviewFindings({ file, review }: { readonly file: ImportFile; readonly review: ImportReview }) {
  const t = useText();
  const { findings, fixes } = review;
  const setFix = (id: FixId, isOn: boolean) => {
    const others = file.options.fixes.filter((other) => other !== id);
    importStore.getState().ask(idOf(file), { fixes: isOn ? [...others, id] : others });
  };
  return (
    <section className={css['section']}>
      <h4>{t('import.findings')}</h4>
      {fixes.length > 0 && (
        <ul className={css['fixes']} aria-label={t('import.fixes')}>
          {fixes.map((fix) => (
            <FixRow key={fix.id} fix={fix} onChange={setFix} />
          ))}
        </ul>
      )}
      {findings.length + fixes.length === 0 && (
        <p className={css['clean']}>
          <CircleCheck size={16} aria-hidden="true" />
          {t('import.no-findings')}
        </p>
      )}
      {findings.length > 0 && (
        <ul className={css['findings']}>
          {findings.map((finding, i) => (
            <FindingRow key={`${finding.code} ${i}`} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FixRow({ fix, onChange }: { readonly fix: Fix; readonly onChange: (id: FixId, isOn: boolean) => void }) {
  const t = useText();
  const language = useLanguage();
  const { id, before, after, rows, applied } = fix;
  const number = (value: number) => formatNumber(value, language);
  return (
    <li className={css['fix']} data-applied={applied || undefined}>
      <div>
        <p>
          <b>{t(`import.fix.${id}`)}</b> {applied && <span className={css['applied']}>{t('import.fix-applied')}</span>}
        </p>
        <p className={css['light']}>{t(`import.fix-text.${id}`, { rows })}</p>
      </div>
      <p className={css['change']} title={t('import.fix-rows')}>
        <span className="visually-hidden">
          {t('import.fix-change', { before: number(before), after: number(after) })}
        </span>
        <span aria-hidden="true">
          {number(before)} <span className={css['light']}>→</span> <b>{number(after)}</b>{' '}
          <span className={css['light']}>{t('import.rows-unit')}</span>
        </span>
      </p>
      <TextButton
        onPress={() => {
          onChange(id, !applied);
        }}
      >
        {t(applied ? 'import.fix-undo' : 'import.fix-do')}
        <span className="visually-hidden">{t(`import.fix.${id}`)}</span>
      </TextButton>
    </li>
  );
}

/** One thing that was noticed, as a sentence with its rows. */
export function FindingRow({ finding }: { readonly finding: ImportReview['findings'][number] }) {
  const t = useText();
  const language = useLanguage();
  const { code, count, rows, facts, severity } = finding;
  const Icon = severity === 'finding' ? CircleAlert : Info;
  return (
    <li className={css['finding']} data-severity={severity}>
      <Icon size={16} aria-hidden="true" />
      <p>
        {sayOr(language, { code, facts: { count, ...facts } }, 'findings')}
        {rows.length > 0 && (
          <span className={css['light']}> {t('import.at-rows', { rows: rows.join(', '), count: rows.length })}</span>
        )}
      </p>
    </li>
  );
}
