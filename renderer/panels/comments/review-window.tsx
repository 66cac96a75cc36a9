import { COMMENT_STATUSES } from '../../../core/comments/public-comment.ts';
import type { CommentReview } from '../../../core/ipc/comment-commands.ts';
import { say } from '../../../core/text/say.ts';
import { useErrorText, useLanguage, useText } from '../../app/use-text.ts';
import { addReviewedComments } from '../../commands/comment-actions.ts';
import { commentImport, useCommentImport } from '../../stores/comments-session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { Toggle } from '../../ui/choices.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { Window } from '../../ui/window.tsx';
import sheet from './comments.module.css';
import { ReviewColumns, TextColumn } from './review-columns.tsx';
import { ReviewPreview } from './review-preview.tsx';
import css from './review-window.module.css';
import { useCommentText, useCount } from './use-comment-text.ts';

type File = CommentReview['files'][number];

/** What the chosen files hold, before any of it counts. */
export function ReviewWindow() {
  const t = useText();
  const c = useCommentText();
  const errorText = useErrorText();
  const review = useCommentImport((store) => store.review);
  const step = useCommentImport((store) => store.step);
  const problem = useCommentImport((store) => store.problem);
  const isAdding = useCommentImport((store) => store.isAdding);
  const names = useCommentImport((store) => store.chosen?.fileNames ?? []);
  const { forget } = commentImport.getState();
  const entries = review?.files.reduce((sum, file) => sum + file.entries, 0) ?? 0;
  const label = step?.stage === 'review' ? c('review.comparing') : c('review.reading', { files: names.join(', ') });
  return (
    <Window
      title={c('review.title')}
      closeLabel={t('close')}
      onClose={forget}
      wide
      foot={
        <>
          <TextButton onPress={forget}>{c(step === null ? 'review.cancel' : 'review.stop')}</TextButton>
          <TextButton
            kind="primary"
            isDisabled={entries === 0 || isAdding || step !== null}
            onPress={() => {
              void addReviewedComments();
            }}
          >
            {c('review.add', { count: entries })}
          </TextButton>
        </>
      }
    >
      {step !== null && <ProgressLine label={label} done={step.done} />}
      {problem !== null && (
        <p className={sheet['problem']} role="alert">
          {errorText(problem)}
        </p>
      )}
      {review !== null && <Found review={review} />}
    </Window>
  );
}

function Found({ review }: { readonly review: CommentReview }) {
  const c = useCommentText();
  const language = useLanguage();
  const { files, refused, letters, singles, knowsSenders } = review;
  return (
    <div className={css['review']}>
      {files.map((file) => (
        <OneFile key={file.fileName} file={file} />
      ))}
      {refused.length > 0 && (
        <section>
          <h3>{c('review.refused')}</h3>
          <ul>
            {refused.map(({ fileName, code, facts, columns: choices }) => (
              <li key={fileName}>
                <strong>{fileName}</strong>: {say(language, 'findings', code, facts)}
                {choices !== null && <TextColumn fileName={fileName} columns={choices} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!knowsSenders && <p className={sheet['warning']}>{c('review.senders')}</p>}
      {files.length > 0 && <p>{c('review.found', { letters, singles })}</p>}
    </div>
  );
}

function OneFile({ file }: { readonly file: File }) {
  const c = useCommentText();
  const count = useCount();
  const language = useLanguage();
  const { fileName, format, entries, counts, columns, preview, findings } = file;
  const parts = COMMENT_STATUSES.filter((status) => status === 'counted' || counts[status] > 0)
    .map((status) => c(`part.${status}`, { count: count(counts[status]) }))
    .join(', ');
  return (
    <section>
      <h3>{fileName}</h3>
      <p>{c('review.entries', { format, parts })}</p>
      {columns === null ? <Whole file={file} /> : <ReviewColumns fileName={fileName} columns={columns} />}
      <ReviewPreview fileName={fileName} entries={columns === null ? null : entries} preview={preview} />
      {findings.length > 0 && (
        <ul className={css['findings']}>
          {findings.map(({ code, count: rows, facts }) => (
            <li key={code}>{say(language, 'findings', code, { ...facts, count: rows })}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A text file may be one letter or many. */
function Whole({ file: { fileName } }: { readonly file: File }) {
  const c = useCommentText();
  const isWhole = useCommentImport((store) => store.options[fileName]?.isWhole ?? false);
  if (!/\.(txt|text|md|docx)$/i.test(fileName)) return null;
  return (
    <Toggle
      isOn={isWhole}
      onChange={(on) => {
        commentImport.getState().ask(fileName, { isWhole: on });
      }}
    >
      {c('review.whole')}
    </Toggle>
  );
}
