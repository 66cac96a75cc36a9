import type { SourceId } from '../../../core/sources/source.ts';
import { reviewView, useReviewView } from '../../stores/review-view.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import css from './review-tables.module.css';
import { useReviewText } from './use-review-text.ts';

/** The title of an entry, which opens what it rests on in the pane of sources. */
export function EntryLink(props: {
  /** Unlike any other of the same tab. */
  readonly id: string;
  readonly title: string;
  readonly sources: readonly SourceId[];
  /** The word of a reviewer that stands in for a source. */
  readonly judgement: string | null;
}) {
  const r = useReviewText();
  const { id, title, sources, judgement } = props;
  const isShown = useReviewView(({ entry, tab }) => entry?.id === id && entry.tab === tab);
  return (
    <span className={css['entry']} data-shown={isShown || undefined}>
      <LinkButton
        label={r('entry.open', { title })}
        onPress={() => {
          reviewView.setState(({ tab }) => ({ entry: { tab, id, title, sources, judgement } }));
        }}
      >
        {title}
      </LinkButton>
    </span>
  );
}
