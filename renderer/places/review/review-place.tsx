import { useMemo } from 'react';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { selectSite } from '../../commands/navigate.ts';
import { RightPanel } from '../../panels/right-panel.tsx';
import { indicatorName, messageText } from '../../panels/reading-text.ts';
import { useDocument, useReadings, useScores, useView, viewStore } from '../../stores/session.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import css from './review-place.module.css';
import { ReviewSites } from './review-sites.tsx';
import { unknowns, type Question } from './unknowns.ts';

/** What is not known, and who could tell us: for one site or for all. */
export function ReviewPlace() {
  const t = useText();
  const say = useIndicatorText();
  const readings = useReadings((store) => store.readings);
  const scores = useScores();
  const state = useView((view) => view.state);
  const siteId = useView((view) => view.selected);
  const perspective = useView((view) => view.perspective);
  const asked = useMemo(() => unknowns(readings, scores, { state, siteId }), [readings, scores, state, siteId]);
  const document = useDocument();
  const name = document?.sites.find(({ id }) => id === siteId)?.name;
  return (
    <div className={css['place']}>
      <ReviewSites />
      <section className={css['page']} aria-label={t('place.review')} tabIndex={0}>
        <div className={css['inner']}>
          <h2 className={css['title']}>{name === undefined ? t('review.title-all') : t('review.title', { name })}</h2>
          <p className={css['intro']}>{t('review.intro', { whose: t(`perspective.${perspective}-long`) })}</p>
          {asked.length === 0 && <EmptyState title={t('review.none')} text={t('review.none-text')} />}
          {asked.map(({ ask, questions }) => (
            <section key={ask} className={css['group']}>
              <h3 className={css['ask']}>{t('review.ask', { who: say(ask) })}</h3>
              {questions.map((question) => (
                <QuestionRow key={question.indicator} question={question} isOpen={name !== undefined} />
              ))}
            </section>
          ))}
        </div>
      </section>
      <RightPanel />
    </div>
  );
}

function QuestionRow({ question, isOpen }: { readonly question: Question; readonly isOpen: boolean }) {
  const t = useText();
  const language = useLanguage();
  const document = useDocument();
  const { indicator, gaps } = question;
  const average = gaps.length === 0 ? 0 : question.weight / gaps.length;
  return (
    <details className={css['question']} open={isOpen}>
      <summary>
        <span className={css['hatch']} aria-hidden="true" />
        <strong>{indicatorName(indicator, language)}</strong>
        <span className={css['count']}>
          {t('review.count', { count: gaps.length, percent: Math.round(average * 100) })}
        </span>
      </summary>
      <ul className={css['gaps']}>
        {gaps.map((gap) => (
          <li key={gap.siteId} className={css['gap']}>
            <LinkButton
              onPress={() => {
                selectSite(gap.siteId);
                viewStore.setState({ rightTab: 'site' });
              }}
            >
              {document?.sites.find(({ id }) => id === gap.siteId)?.name ?? gap.siteId}
            </LinkButton>
            <span className={css['reason']}>{messageText(gap.reason, language)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
