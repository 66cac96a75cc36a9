import { runCommand } from '../commands/commands.ts';
import { TextButton } from '../ui/buttons.tsx';
import css from './shell.module.css';
import { useText } from './use-text.ts';

/** What to do when no workspace is open. */
export function Welcome() {
  const t = useText();
  return (
    <section className={css['welcome']} aria-label={t('welcome.title')}>
      <h2>{t('welcome.title')}</h2>
      <p>{t('welcome.text')}</p>
      <div className={css['actions']}>
        <TextButton
          kind="primary"
          onPress={() => {
            runCommand('file.newSample');
          }}
        >
          {t('command.file.newSample')}
        </TextButton>
        <TextButton
          onPress={() => {
            runCommand('file.open');
          }}
        >
          {t('command.file.open')}
        </TextButton>
        <TextButton
          onPress={() => {
            runCommand('file.new');
          }}
        >
          {t('command.file.new')}
        </TextButton>
      </div>
    </section>
  );
}
