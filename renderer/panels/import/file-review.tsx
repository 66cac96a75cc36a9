import { formatNumber } from '../../../core/text/numbers.ts';
import type { ImportReview } from '../../../core/layers/import-review.ts';
import { useErrorText, useLanguage, useText } from '../../app/use-text.ts';
import { idOf, type ImportFile } from '../../stores/import-file.ts';
import { importStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { Toggle } from '../../ui/choices.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { CrsSection } from './crs-section.tsx';
import { ExtentMap } from './extent-map.tsx';
import css from './import-dialog.module.css';
import { QuestionList } from './question-list.tsx';
import { RasterSection } from './raster-section.tsx';
import { ReviewColumns } from './review-columns.tsx';
import { ReviewDuplicates } from './review-duplicates.tsx';
import { ReviewFacts } from './review-facts.tsx';
import { ReviewFindings } from './review-findings.tsx';
import { ReviewLayer } from './review-layer.tsx';
import { SourceFields } from './source-fields.tsx';

/** Everything about one file: what it is, what was noticed, how it is read, where it comes from. */
export function FileReview({ file, isReplacing }: { readonly file: ImportFile; readonly isReplacing: boolean }) {
  const t = useText();
  const { include } = importStore.getState();
  const { review } = file;
  return (
    <section className={css['review']} aria-label={t('import.review-of', { fileName: file.file.fileName })}>
      <header className={css['reviewHead']}>
        <div className={css['reviewTitle']}>
          <h3 title={file.file.fileName}>{file.file.fileName}</h3>
          <FileLine file={file} />
        </div>
        {!isReplacing && (
          <Toggle
            isOn={file.isIncluded}
            onChange={(isOn) => {
              include(idOf(file), isOn);
            }}
          >
            {t('import.include')}
          </Toggle>
        )}
      </header>
      <StatusCallout file={file} />
      {review !== null && <ReviewBody file={file} review={review} isReplacing={isReplacing} />}
    </section>
  );
}

function ReviewBody(props: {
  readonly file: ImportFile;
  readonly review: ImportReview;
  readonly isReplacing: boolean;
}) {
  const { file, review, isReplacing } = props;
  return (
    <>
      <QuestionList file={file} review={review} />
      <div className={css['overview']}>
        <ReviewFacts review={review} />
        <ExtentMap review={review} sample={file.sample} />
      </div>
      {file.duplicates.count > 0 && <ReviewDuplicates file={file} />}
      <ReviewFindings file={file} review={review} />
      <ReviewLayer file={file} review={review} isReplacing={isReplacing} />
      <CrsSection file={file} review={review} />
      {review.raster !== null && <RasterSection raster={review.raster} />}
      {review.columns.length > 0 && <ReviewColumns file={file} review={review} />}
      <SourceFields file={file} />
    </>
  );
}

/** Size, and the files that belong to it. */
function FileLine({ file: { file } }: { readonly file: ImportFile }) {
  const t = useText();
  const language = useLanguage();
  const size =
    file.bytes < 1e6
      ? t('import.kilobytes', { kilobytes: formatNumber(Math.max(1, file.bytes / 1e3), language) })
      : t('import.megabytes', { megabytes: formatNumber(file.bytes / 1e6, language, 1) });
  const others = file.parts.filter((part) => part !== file.fileName);
  const line = [size, others.length > 0 ? t('import.parts', { parts: others.join(', ') }) : null, file.origin?.address];
  return <p className={css['light']}>{line.filter(Boolean).join(' · ')}</p>;
}

/** What is under way or went wrong, above a review that may be older. */
function StatusCallout({ file }: { readonly file: ImportFile }) {
  const t = useText();
  const errorText = useErrorText();
  const { stop, ask } = importStore.getState();
  const id = idOf(file);
  const { status, reviewedWith } = file;
  const { fileName } = file.file;
  switch (status.kind) {
    case 'reviewed':
      return null;
    case 'waiting':
      return <p className={css['callout']}>{t('import.waiting-text')}</p>;
    case 'reading':
      return (
        <div className={css['callout']}>
          <ProgressLine label={t(`import.stage.${status.stage}`)} done={status.done} />
          <TextButton
            onPress={() => {
              stop(id);
            }}
          >
            {t('import.stop-reading')}
          </TextButton>
        </div>
      );
    case 'stopped':
      return (
        <div className={css['callout']}>
          <p>{t('import.stopped-text')}</p>
          <TextButton
            onPress={() => {
              ask(id, {});
            }}
          >
            {t('import.read-again', { fileName })}
          </TextButton>
        </div>
      );
    case 'refused':
      return (
        <div className={css['callout']} data-kind="refused" role="alert">
          <p>{errorText(status.error)}</p>
          {reviewedWith !== null && (
            <TextButton
              onPress={() => {
                ask(id, reviewedWith);
              }}
            >
              {t('import.go-back')}
            </TextButton>
          )}
        </div>
      );
  }
}
