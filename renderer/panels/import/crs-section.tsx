import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { ChevronRight } from 'lucide-react';
import type { ImportReview } from '../../../core/layers/import-review.ts';
import { useText } from '../../app/use-text.ts';
import type { ImportFile } from '../../stores/import-file.ts';
import { CrsChoices } from './crs-choices.tsx';
import css from './import-dialog.module.css';

/** The coordinate system with what it rests on; another one can be chosen. While it is asked, the question has it. */
export function CrsSection({ file, review }: { readonly file: ImportFile; readonly review: ImportReview }) {
  const t = useText();
  if (review.crsBasis === 'unknown' && file.isIncluded) return null;
  return (
    <section className={css['section']}>
      <h4>{t('import.crs')}</h4>
      <p>
        <b>{review.crs}</b> <span className={css['light']}>{t(`import.crs-basis.${review.crsBasis}`)}</span>
      </p>
      {review.crsBasis !== 'format' && (
        <Disclosure className={css['disclosure'] ?? ''}>
          <Heading level={5}>
            <Button slot="trigger" className={css['trigger'] ?? ''}>
              <ChevronRight size={14} aria-hidden="true" />
              {t('import.crs-change')}
            </Button>
          </Heading>
          <DisclosurePanel>
            <CrsChoices file={file} review={review} />
          </DisclosurePanel>
        </Disclosure>
      )}
    </section>
  );
}
