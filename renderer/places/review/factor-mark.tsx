import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { VERDICTS, type Mark } from '../../../core/review/mark.ts';
import { marksOfFactor, type Verdict } from '../../../core/review/standing-marks.ts';
import { formatDate } from '../../../core/text/numbers.ts';
import { useLanguage } from '../../app/use-text.ts';
import { signMark, takeMarkBack } from '../../commands/review-actions.ts';
import { TextButton } from '../../ui/buttons.tsx';
import controls from '../../ui/controls.module.css';
import css from './factor-card.module.css';
import { MarkForm } from './mark-form.tsx';
import { useReviewText } from './use-review-text.ts';
import type { SiteReview } from './use-site-review.ts';
import { VerdictIcon } from './verdict-icon.tsx';

/** What the reviewer says of a factor: the mark that stands, four ways to mark, and the marks before. */
export function FactorMark(props: {
  readonly review: SiteReview;
  readonly factor: string;
  readonly name: string;
  readonly mark: Mark | null;
}) {
  const r = useReviewText();
  const { review, factor, name, mark } = props;
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const buttons = useRef(new Map<Verdict, HTMLButtonElement | null>());
  const { marks, reviewer } = review.document.review;
  const siteId = review.site.id;
  const earlier = marksOfFactor(marks, { siteId, factor }).slice(1);
  /** Focus goes back to the button that opened the form, so that the next key is not lost. */
  const close = () => {
    if (verdict !== null) buttons.current.get(verdict)?.focus();
    setVerdict(null);
  };
  return (
    <div className={css['mark']}>
      {mark !== null && (
        <Standing
          mark={mark}
          onRemove={() => {
            buttons.current.get(mark.verdict)?.focus();
            takeMarkBack(mark.id);
          }}
        />
      )}
      <div className={css['buttons']} role="group" aria-label={r('mark.of', { factor: name })}>
        {VERDICTS.map((one) => (
          <Button
            key={one}
            ref={(element) => {
              buttons.current.set(one, element);
            }}
            className={controls['button'] ?? ''}
            aria-expanded={verdict === one}
            onPress={() => {
              setVerdict(verdict === one ? null : one);
            }}
          >
            <VerdictIcon verdict={one} />
            {r(`verdict.${one}`)}
          </Button>
        ))}
      </div>
      {verdict !== null && (
        <MarkForm
          key={verdict}
          label={`${r(`verdict.${verdict}`)}: ${name}`}
          signature={reviewer}
          onClose={close}
          onSign={(reason, by) => {
            close();
            signMark({ siteId, factor, verdict, reason, by });
          }}
        />
      )}
      {earlier.length > 0 && <Earlier marks={earlier} />}
    </div>
  );
}

function Standing({ mark, onRemove }: { readonly mark: Mark; readonly onRemove: () => void }) {
  const r = useReviewText();
  return (
    <div className={css['standing']}>
      <VerdictIcon verdict={mark.verdict} />
      <MarkText mark={mark} />
      <TextButton kind="quiet" onPress={onRemove}>
        {r('mark.remove')}
      </TextButton>
    </div>
  );
}

function MarkText({ mark }: { readonly mark: Mark }) {
  const r = useReviewText();
  const language = useLanguage();
  const { verdict, reason, by, on } = mark;
  return (
    <p>
      <span className={css['verdict']}>{r(`marked.${verdict}`)}:</span> {reason}
      <br />
      <span className={css['light']}>{r('mark.signed', { by, date: formatDate(on, language) })}</span>
    </p>
  );
}

function Earlier({ marks }: { readonly marks: readonly Mark[] }) {
  const r = useReviewText();
  return (
    <details className={css['history']}>
      <summary>{r('mark.history', { count: marks.length })}</summary>
      <ul>
        {marks.map((mark) => (
          <li key={mark.id}>
            <MarkText mark={mark} />
          </li>
        ))}
      </ul>
    </details>
  );
}
