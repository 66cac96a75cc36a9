import { useEffect } from 'react';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { runCommand } from '../../commands/commands.ts';
import { goTo, selectSite } from '../../commands/navigate.ts';
import { useReviewText } from '../../places/review/use-review-text.ts';
import { useSiteReview, type SiteReview } from '../../places/review/use-site-review.ts';
import { useDocument, useView } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Window } from '../../ui/window.tsx';
import { ViewBody } from './hearing-dialog.tsx';
import type { HearingView } from './hearing-views.ts';
import css from './hearing.module.css';
import { useOpenQuestions } from './use-open-questions.ts';

/** What somebody who opens a file to read wants to know first. */
const PARTS = ['proposal', 'change', 'questions'] as const satisfies readonly HearingView[];

/** The first screen of a file that is to be read: what is proposed, where, what changes, what is open, in plain words. */
export function BriefingDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const r = useReviewText();
  const document = useDocument();
  return (
    <Window
      title={document?.name ?? ''}
      closeLabel={t('close')}
      onClose={onClose}
      wide
      foot={
        <>
          <TextButton
            onPress={() => {
              onClose();
              goTo('review');
            }}
          >
            {r('briefing.review')}
          </TextButton>
          <TextButton
            onPress={() => {
              runCommand('hearing.open');
            }}
          >
            {t('command.hearing.open')}
          </TextButton>
        </>
      }
    >
      <div className={css['briefing']}>
        <p className={css['note']}>{r('briefing.read-only')}</p>
        {document !== null && <BriefedSite document={document} />}
      </div>
    </Window>
  );
}

/** The site that is chosen, else the one that the report is about, else the first. */
function BriefedSite({ document: { sites, reportSite } }: { readonly document: Workspace }) {
  const r = useReviewText();
  const selected = useView((view) => view.selected);
  const shown = selected ?? reportSite ?? sites[0]?.id ?? null;
  useEffect(() => {
    if (selected === null && shown !== null) selectSite(shown);
  }, [selected, shown]);
  const review = useSiteReview();
  return (
    <>
      {sites.length > 1 && (
        <ChoiceList
          label={r('briefing.site')}
          value={shown ?? ''}
          options={sites.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={selectSite}
        />
      )}
      {review === null || review === 'reading' ? <p>{r('findings.reading')}</p> : <Parts review={review} />}
    </>
  );
}

function Parts({ review }: { readonly review: SiteReview }) {
  const r = useReviewText();
  const count = useOpenQuestions(review.site.id).length;
  return PARTS.map((part) => {
    const heading = r(`hearing.heading.${part}`, { count });
    return (
      <section key={part} aria-label={heading}>
        <h3 className={css['heading']}>{heading}</h3>
        <ViewBody view={part} review={review} />
      </section>
    );
  });
}
