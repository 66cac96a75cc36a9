import { CircleCheck, CircleX } from 'lucide-react';
import { useText } from '../../app/use-text.ts';
import { runCommand } from '../../commands/commands.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from './report-place.module.css';
import type { Preview } from './use-preview.ts';

/** Checks before printing: what failed comes first, in words beside its mark. */
export function PreflightList({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const checks =
    preview.kind === 'made' ? [...preview.preflight].sort((a, b) => Number(a.passed) - Number(b.passed)) : [];
  const open = checks.filter(({ passed }) => !passed).length;
  const summary = {
    made: t('preflight.summary', { open }),
    making: t('report.making'),
    failed: t('report.failed'),
  }[preview.kind];
  return (
    <aside className={css['checks']} aria-label={t('preflight.title')} tabIndex={0}>
      <h2 className={css['heading']}>{t('preflight.title')}</h2>
      <p className={css['light']}>{summary}</p>
      <ul>
        {checks.map(({ check, passed, detail }, i) => (
          <li key={`${check} ${i}`} className={css['check']} data-passed={passed}>
            {passed ? <CircleCheck size={16} aria-hidden="true" /> : <CircleX size={16} aria-hidden="true" />}
            <div>
              <span className="visually-hidden">{t(passed ? 'preflight.passed' : 'preflight.failed')}</span>
              {detail}
            </div>
          </li>
        ))}
      </ul>
      <TextButton
        kind="primary"
        isDisabled={preview.kind !== 'made'}
        onPress={() => {
          runCommand('file.exportReport');
        }}
      >
        {t('report.export')}
      </TextButton>
    </aside>
  );
}
