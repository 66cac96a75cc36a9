import type { ImportReview } from '../../../core/layers/import-review.ts';
import type { Language } from '../../../core/text/languages.ts';
import { formatNumber, formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage, useText, type Say } from '../../app/use-text.ts';
import { holdsRows } from '../../stores/import-file.ts';
import css from './import-dialog.module.css';

type Fact = { readonly code: string; readonly value: string; readonly isWorrying?: boolean };

/** Format, rows, geometry, extent and quality of the file at a glance. */
export function ReviewFacts({ review }: { readonly review: ImportReview }) {
  const t = useText();
  const language = useLanguage();
  const number = (value: number, digits = 0) => formatNumber(value, language, digits);
  const facts = [
    ...formatFacts(review, t),
    ...(holdsRows(review) ? rowFacts(review, t, number) : []),
    ...(review.extent === null
      ? []
      : [{ code: 'import.extent', value: review.extent.map((value) => number(value, 3)).join(' · ') }]),
    ...(review.precision === null
      ? []
      : [
          {
            code: 'import.precision',
            value: t('import.precision-value', {
              decimals: review.precision.decimals,
              size: sizeText(review.precision.metres, t, language),
            }),
          },
        ]),
  ];
  return (
    <dl className={css['facts']}>
      {facts.map(({ code, value, isWorrying = false }) => (
        <div key={code} data-worrying={isWorrying || undefined}>
          <dt>{t(code)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Finer than a centimetre is said in words: more digits than that are habit, not knowledge. */
function sizeText(metres: number, t: Say, language: Language): string {
  if (metres < 0.01) return t('import.precision-fine');
  return t('import.precision-metres', { metres: formatRounded(metres, language) });
}

function formatFacts({ format, encoding, delimiter, crs, crsBasis }: ImportReview, t: Say): readonly Fact[] {
  const how = [
    encoding,
    delimiter === null ? null : t('import.split-by', { delimiter: nameOfDelimiter(delimiter, t) }),
  ];
  return [
    { code: 'import.format', value: [format, ...how.filter((part) => part !== null)].join(' · ') },
    { code: 'import.crs', value: crsBasis === 'unknown' ? t('not-known') : crs, isWorrying: crsBasis === 'unknown' },
  ];
}

function nameOfDelimiter(delimiter: string, t: Say): string {
  return delimiter === '\t' ? t('import.tab') : `“${delimiter}”`;
}

function rowFacts(review: ImportReview, t: Say, number: (value: number) => string): readonly Fact[] {
  const { rowsGiven, rowsUsed, geometryKinds, withoutGeometry, duplicates, invalid } = review;
  const kinds = Object.entries(geometryKinds).map(([kind, count]) =>
    t('import.kind-count', { kind, count: number(count) }),
  );
  const repeated = duplicates.ids + duplicates.rows;
  return [
    {
      code: 'import.rows',
      value: t('import.rows-value', { used: number(rowsUsed), given: number(rowsGiven) }),
      isWorrying: rowsUsed < rowsGiven,
    },
    { code: 'import.geometry', value: kinds.join(', ') || t('none-found') },
    {
      code: 'import.no-position',
      value: number(withoutGeometry),
      isWorrying: withoutGeometry > 0,
    },
    {
      code: 'import.duplicates',
      value:
        repeated === 0
          ? number(0)
          : t('import.duplicates-value', { ids: number(duplicates.ids), rows: number(duplicates.rows) }),
      isWorrying: repeated > 0,
    },
    {
      code: 'import.invalid',
      value:
        invalid.given === 0
          ? number(0)
          : t('import.invalid-value', { given: number(invalid.given), repaired: number(invalid.repaired) }),
      isWorrying: invalid.given > invalid.repaired,
    },
  ];
}
