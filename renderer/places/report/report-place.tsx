import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useErrorText, useLanguage, useText } from '../../app/use-text.ts';
import { runCommand } from '../../commands/commands.ts';
import { useDocument, useView } from '../../stores/session.ts';
import { IconButton, TextButton } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PreflightList } from './preflight-list.tsx';
import { ReportForm } from './report-form.tsx';
import css from './report-place.module.css';
import { usePreview, type Preview } from './use-preview.ts';

/** What the report says on its cover, its pages as they will print, and what stands in the way. */
export function ReportPlace() {
  const t = useText();
  const language = useLanguage();
  const document = useDocument();
  const selected = useView((view) => view.selected);
  const site = document?.reportSite ?? selected ?? document?.sites[0]?.id ?? null;
  const preview = usePreview(site, language);
  if (document === null || site === null) {
    return (
      <EmptyState title={t('report.empty')} text={t('report.empty-text')}>
        <TextButton
          onPress={() => {
            runCommand('file.import');
          }}
        >
          {t('command.file.import')}
        </TextButton>
      </EmptyState>
    );
  }
  return (
    <div className={css['place']}>
      <ReportForm document={document} site={site} />
      <section className={css['preview']} aria-label={t('report.preview')}>
        <Pages preview={preview} key={site} />
      </section>
      <PreflightList preview={preview} />
    </div>
  );
}

function Pages({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const errorText = useErrorText();
  const [wanted, setWanted] = useState(0);
  if (preview.kind === 'making') {
    return (
      <p className={css['paper']} role="status">
        {t('report.making')}
      </p>
    );
  }
  if (preview.kind === 'failed') {
    return <EmptyState title={t('report.failed')} text={errorText(preview.error)} />;
  }
  const count = preview.pages.length;
  const page = Math.min(wanted, count - 1);
  const facts = { page: page + 1, count };
  return (
    <>
      <div className={css['pager']} role="group" aria-label={t('report.pages')}>
        <IconButton
          label={t('report.previous')}
          isDisabled={page <= 0}
          onPress={() => {
            setWanted(page - 1);
          }}
        >
          <ChevronLeft size={16} aria-hidden="true" />
        </IconButton>
        <span role="status">{t('report.page-of', facts)}</span>
        <IconButton
          label={t('report.next')}
          isDisabled={page >= count - 1}
          onPress={() => {
            setWanted(page + 1);
          }}
        >
          <ChevronRight size={16} aria-hidden="true" />
        </IconButton>
      </div>
      <div className={css['paper']}>
        <img className={css['page']} src={preview.pages[page]} alt={t('report.page-alt', facts)} />
      </div>
    </>
  );
}
