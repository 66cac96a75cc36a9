import { Copy } from 'lucide-react';
import { useMemo } from 'react';
import { letterOf } from '../../../core/review/letter.ts';
import { askedOf, CHECKLISTS, TOPICS, type AskedQuestion } from '../../../core/review/questions.ts';
import { useLanguage } from '../../app/use-text.ts';
import { openAddress } from '../../commands/files.ts';
import { viewStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { QuestionRow } from './question-row.tsx';
import css from './questions-tab.module.css';
import { UnknownList } from './unknown-list.tsx';
import { useReviewText } from './use-review-text.ts';
import type { SiteReview } from './use-site-review.ts';

/** The checklist with what the file answers, as a letter if wanted; below it every factor that is not known. */
export function QuestionsTab({ review }: { readonly review: SiteReview }) {
  const r = useReviewText();
  const language = useLanguage();
  const { document, site, readings } = review;
  const { answers, reviewer } = document.review;
  const asked = useMemo(() => askedOf(site, readings.readings, answers), [site, readings, answers]);
  const letter = letterOf(asked, { siteName: site.name, asOf: document.asOf, signature: reviewer, language });
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    viewStore.setState({ announcement: r('questions.copied'), notice: { kind: 'note', code: 'review.letter-copied' } });
  };
  return (
    <div className={css['tab']}>
      <header className={css['head']}>
        <div>
          <h2 className={css['title']}>{r('questions.title')}</h2>
          <p className={css['light']}>{r('questions.counts', countsOf(asked))}</p>
        </div>
        <TextButton
          isDisabled={letter === null}
          onPress={() => {
            if (letter !== null) void copy(letter);
          }}
        >
          <Copy size={14} aria-hidden="true" />
          {r('questions.copy')}
        </TextButton>
      </header>
      {letter === null && <p className={css['light']}>{r('questions.none')}</p>}
      {TOPICS.map((topic) => (
        <section key={topic} className={css['topic']} aria-label={r(`topic.${topic}`)}>
          <h3>{r(`topic.${topic}`)}</h3>
          <ul>
            {asked
              .filter(({ question }) => question.topic === topic)
              .map((one) => (
                <QuestionRow key={`${site.id} ${one.question.key}`} siteId={site.id} asked={one} />
              ))}
          </ul>
        </section>
      ))}
      <p className={css['light']}>{r('questions.after')}</p>
      <ul className={css['light']}>
        {Object.values(CHECKLISTS).map(({ title, publisher, url }) => (
          <li key={url}>
            <LinkButton
              onPress={() => {
                void openAddress(url);
              }}
            >
              {title}
            </LinkButton>
            , {publisher}
          </li>
        ))}
      </ul>
      <div className={css['unknowns']}>
        <UnknownList />
      </div>
    </div>
  );
}

function countsOf(asked: readonly AskedQuestion[]): Record<'answered' | 'partly' | 'missing', number> {
  const count = (wanted: string) => asked.filter(({ status }) => status === wanted).length;
  return { answered: count('answered'), partly: count('partly'), missing: count('missing') };
}
