import { accuracyAt } from '../../../core/noise/screening-accuracy.ts';
import { say } from '../../../core/text/say.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import css from './noise.module.css';

/** Wherever noise is drawn: a map of noise looks surer than it is. */
export function NoiseAccuracy() {
  const t = useText();
  const language = useLanguage();
  return (
    <details className={css['accuracy']}>
      <summary>{t('noise.screening')}</summary>
      <p>{say(language, 'files', accuracyAt(0))}</p>
      <p>{say(language, 'files', accuracyAt(Infinity))}</p>
    </details>
  );
}
