import { CircleHelp } from 'lucide-react';
import type { ImportReview } from '../../../core/layers/import-review.ts';
import { useText } from '../../app/use-text.ts';
import { questionsOf, type ImportFile } from '../../stores/import-file.ts';
import { CrsChoices } from './crs-choices.tsx';
import css from './import-dialog.module.css';
import { RoleChoice } from './role-choice.tsx';

/** What must be answered before the file can be added, with the answer beside the question. */
export function QuestionList({ file, review }: { readonly file: ImportFile; readonly review: ImportReview }) {
  const t = useText();
  const questions = file.isIncluded ? questionsOf(file) : [];
  if (questions.length === 0) return null;
  return (
    <ul className={css['questions']} aria-label={t('import.questions')}>
      {questions.map((question) => (
        <li key={question} className={css['callout']} data-kind="question">
          <CircleHelp size={16} aria-hidden="true" />
          <div className={css['question']}>
            <p>{t(`import.question.${question}`)}</p>
            {question === 'crs' && <CrsChoices file={file} review={review} />}
            {question === 'role' && <RoleChoice file={file} role={null} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
