import { useMemo, useState } from 'react';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { runCommand } from '../../commands/commands.ts';
import { selectSite } from '../../commands/navigate.ts';
import { indicatorName, messageText } from '../../panels/reading-text.ts';
import { useDocumentPart, useReadings, useScores, useView, useWeights, viewStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import css from './review-place.module.css';
import { unknowns, type Question } from './unknowns.ts';

/** What is not known, and who could tell us: for one site or for all. */
export function UnknownList() {
  const t = useText();
  const say = useIndicatorText();
  const packed = useReadings((store) => store.packed);
  const scores = useScores();
  const weights = useWeights();
  const siteId = useView((view) => view.selected);
  const perspective = useView((view) => view.perspective);
  const asked = useMemo(
    () => (packed === null || scores === null ? [] : unknowns(packed, { ...scores, weights }, siteId)),
    [packed, scores, weights, siteId],
  );
  const sites = useDocumentPart((document) => document.sites);
  const names = useMemo(() => new Map((sites ?? []).map(({ id, name }) => [id, name])), [sites]);
  const name = names.get(siteId ?? '');
  return (
    <div className={css['inner']}>
      <h2 className={css['title']}>{name === undefined ? t('review.title-all') : t('review.title', { name })}</h2>
      <p className={css['intro']}>{t('review.intro', { whose: t(`perspective.${perspective}-long`) })}</p>
      {asked.length === 0 && <NothingAsked hasSites={names.size > 0} isRead={scores !== null} />}
      {asked.map(({ ask, questions }) => (
        <section key={ask} className={css['group']}>
          <h3 className={css['ask']}>{t('review.ask', { who: say(ask) })}</h3>
          {questions.map((question) => (
            <QuestionRow
              key={`${question.indicator} ${siteId ?? ''}`}
              question={question}
              names={names}
              startsOpen={name !== undefined}
            />
          ))}
        </section>
      ))}
    </div>
  );
}
/** Why nothing is asked: all is known, or there is no site to ask about yet. Silent until the sites are read. */
function NothingAsked({ hasSites, isRead }: { readonly hasSites: boolean; readonly isRead: boolean }) {
  const t = useText();
  if (!hasSites)
    return (
      <EmptyState title={t('sites.none')} text={t('review.no-sites')}>
        <TextButton
          onPress={() => {
            runCommand('site.add');
          }}
        >
          {t('command.site.add')}
        </TextButton>
      </EmptyState>
    );
  return isRead ? <EmptyState title={t('review.none')} text={t('review.none-text')} /> : null;
}

function QuestionRow(props: {
  readonly question: Question;
  readonly names: ReadonlyMap<string, string>;
  readonly startsOpen: boolean;
}) {
  const t = useText();
  const language = useLanguage();
  const { question, names, startsOpen } = props;
  const [isOpen, setIsOpen] = useState(startsOpen);
  const { indicator, gaps } = question;
  const average = gaps.length === 0 ? 0 : question.weight / gaps.length;
  return (
    <details
      className={css['question']}
      open={isOpen}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span className={css['hatch']} aria-hidden="true" />
        <strong>{indicatorName(indicator, language)}</strong>
        <span className={css['count']}>
          {t('review.count', { count: gaps.length, percent: Math.round(average * 100) })}
        </span>
      </summary>
      {isOpen && (
        <VirtualRows
          className={css['gaps']}
          count={gaps.length}
          rowPixels={24}
          keyOf={(index) => gaps[index]?.siteId ?? ''}
          row={(index) => {
            const gap = gaps[index];
            return gap === undefined ? null : (
              <div className={css['gap']}>
                <LinkButton
                  onPress={() => {
                    selectSite(gap.siteId);
                    viewStore.setState({ rightTab: 'site' });
                  }}
                >
                  {names.get(gap.siteId) ?? gap.siteId}
                </LinkButton>
                <span className={css['reason']}>{messageText(gap.reason, language)}</span>
              </div>
            );
          }}
        />
      )}
    </details>
  );
}
