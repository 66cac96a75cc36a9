import { CircleCheck, CircleX } from 'lucide-react';
import { hasCode, useLanguage, useText } from '../../app/use-text.ts';
import { say } from '../../../core/text/say.ts';
import { runCommand } from '../../commands/commands.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from './report-place.module.css';
import type { Preview } from './use-preview.ts';

/** Checks before printing: what failed comes first, in words beside its mark. */
export function PreflightList({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const language = useLanguage();
  const checks =
    preview.kind === 'made' ? [...preview.preflight].sort((a, b) => Number(a.passed) - Number(b.passed)) : [];
  const open = checks.filter(({ passed }) => !passed).length;
  return (
    <aside className={css['checks']} aria-label={t('preflight.title')} tabIndex={0}>
      <h2 className={css['heading']}>{t('preflight.title')}</h2>
      <p className={css['light']}>{preview.kind === 'made' ? t('preflight.summary', { open }) : t('report.making')}</p>
      <ul>
        {checks.map(({ check, passed, detail }) => (
          <li key={check} className={css['check']} data-passed={passed}>
            {passed ? <CircleCheck size={16} aria-hidden="true" /> : <CircleX size={16} aria-hidden="true" />}
            <div>
              <span className="visually-hidden">{t(passed ? 'preflight.passed' : 'preflight.failed')}</span>
              {hasCode(language, 'report', `preflight.${check}`)
                ? say(language, 'report', `preflight.${check}`)
                : check}
              {detail !== '' && <p className={css['light']}>{detail}</p>}
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
