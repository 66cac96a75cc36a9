import { scaleInUse } from '../../../core/criteria/scale-settings.ts';
import type { Reading } from '../../../core/indicators/reading.ts';
import { thresholdSentence } from '../../../core/indicators/threshold.ts';
import type { FactorEvidence } from '../../../core/review/finding-evidence.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { explanation, indicatorName, indicatorOf, messageText, readingText } from '../../panels/reading-text.ts';
import { reviewView, useReviewView } from '../../stores/review-view.ts';
import css from './factor-card.module.css';
import { FactorMark } from './factor-mark.tsx';
import { RecordColumns } from './record-columns.tsx';
import { useReviewText } from './use-review-text.ts';
import type { SiteReview } from './use-site-review.ts';

/** One factor: both states, the part of the scale it falls on, the record on either side, and the mark. */
export function FactorCard(props: { readonly review: SiteReview; readonly evidence: FactorEvidence }) {
  const language = useLanguage();
  const { review, evidence } = props;
  const { factor, hosted, mined, records } = evidence;
  const isShown = useReviewView((view) => view.factor === factor);
  const name = indicatorName(factor, language);
  const read = hosted.known || !mined.known ? hosted : mined;
  return (
    // Whatever is visited in the card, its sources come up at the right; -1 lets a click on plain text do so too.
    <article
      className={css['card']}
      data-shown={isShown}
      tabIndex={-1}
      aria-label={name}
      onFocusCapture={() => {
        reviewView.setState({ factor });
      }}
    >
      <h3 className={css['name']}>{name}</h3>
      <States factor={factor} mined={mined} hosted={hosted} />
      <Why factor={factor} reading={read} scales={review.document.method.scales} />
      <RecordColumns records={records} sources={review.document.sources} asOf={review.document.asOf} />
      <FactorMark review={review} factor={factor} name={name} mark={evidence.mark} />
    </article>
  );
}

function States(props: { readonly factor: string; readonly mined: Reading; readonly hosted: Reading }) {
  const r = useReviewText();
  const language = useLanguage();
  const { factor, mined, hosted } = props;
  const [before, after] = [readingText(factor, mined, language), readingText(factor, hosted, language)];
  const isSame = before === after && gradeOf(mined) === gradeOf(hosted);
  return (
    <dl className={css['states']}>
      {isSame ? (
        <StateValue label={r('factor.both')} text={after} reading={hosted} />
      ) : (
        <>
          <StateValue label={r('factor.mined')} text={before} reading={mined} />
          <StateValue label={r('factor.hosted')} text={after} reading={hosted} />
        </>
      )}
    </dl>
  );
}

function gradeOf(reading: Reading): string | null {
  return reading.known ? reading.grade : null;
}

function StateValue(props: { readonly label: string; readonly text: string; readonly reading: Reading }) {
  const t = useText();
  const r = useReviewText();
  const { label, text, reading } = props;
  return (
    <div>
      <dt>{label}</dt>
      <dd data-known={reading.known}>
        {text}
        {reading.known && (
          <span className={css['grade']} title={t(`grade.${reading.grade}`)}>
            {r('factor.grade', { grade: reading.grade })}
          </span>
        )}
      </dd>
    </div>
  );
}

/** How it was worked out, and the part of the scale that fired; for what is not known, who could tell. */
function Why(props: {
  readonly factor: string;
  readonly reading: Reading;
  readonly scales: SiteReview['document']['method']['scales'];
}) {
  const r = useReviewText();
  const say = useIndicatorText();
  const language = useLanguage();
  const { factor, reading, scales } = props;
  const indicator = indicatorOf(factor);
  const threshold =
    indicator === undefined ? null : thresholdSentence({ ...indicator, scale: scaleInUse(indicator, scales) }, reading);
  return (
    <div className={css['why']}>
      <p>{explanation(reading, language)}</p>
      {reading.known && threshold !== null && <p>{messageText(threshold, language)}</p>}
      {!reading.known && <p>{r('factor.ask', { who: say(reading.ask) })}</p>}
    </div>
  );
}
