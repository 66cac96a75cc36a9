import { useRef } from 'react';
import { commentsAbout } from '../../../core/report/report-comments.ts';
import { BODY_SECTIONS, bodyNumber, printedAppendices } from '../../../core/report/section-list.ts';
import { LANGUAGES } from '../../../core/text/languages.ts';
import { setReportFields, setReportSite } from '../../../core/workspace/edits.ts';
import { say } from '../../../core/text/say.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { changeSettings } from '../../commands/files.ts';
import { workspaceStore } from '../../stores/session.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './report-place.module.css';

/** Site, cover and language of the report. Typing in one field is one step to undo. */
export function ReportForm({ document, site }: { readonly document: Workspace; readonly site: string }) {
  const t = useText();
  const language = useLanguage();
  const { edit } = workspaceStore.getState();
  const visit = useRef(0);
  const leave = () => {
    visit.current += 1;
  };
  const { preparedFor, preparedBy, status } = document.report;
  const sections = [
    ...BODY_SECTIONS.map((id) => ({ id, number: bodyNumber(id) })),
    ...printedAppendices({ hasComments: commentsAbout(document.comments, site) === 'here' }),
  ];
  return (
    <section className={css['form']} aria-label={t('report.settings')}>
      <ChoiceList
        label={t('report.site')}
        value={site}
        options={document.sites.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(id) => {
          edit('undo.report-site', setReportSite(id));
        }}
      />
      <TextLine
        label={t('report.prepared-for')}
        value={preparedFor}
        onBlur={leave}
        onChange={(text) => {
          edit('undo.report-fields', setReportFields({ preparedFor: text }), `for-${visit.current}`);
        }}
      />
      <TextLine
        label={t('report.prepared-by')}
        value={preparedBy}
        onBlur={leave}
        onChange={(text) => {
          edit('undo.report-fields', setReportFields({ preparedBy: text }), `by-${visit.current}`);
        }}
      />
      <ChoiceList
        label={t('report.status')}
        value={status}
        options={(['draft', 'final'] as const).map((value) => ({ value, text: t(`report.${value}`) }))}
        onChange={(value) => {
          edit('undo.report-fields', setReportFields({ status: value }));
        }}
      />
      <ChoiceList
        label={t('report.language')}
        value={language}
        options={LANGUAGES.map((value) => ({ value, text: t(`language.${value}`) }))}
        onChange={(value) => {
          void changeSettings({ language: value });
        }}
      />
      <div>
        <h2 className={css['heading']}>{t('report.sections')}</h2>
        <ol className={css['sections']}>
          {sections.map(({ id, number }) => (
            <li key={id}>
              <span>{number}</span>
              <span>{say(language, 'report', `section.${id}`)}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
