import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import { formatDate, formatNumber } from '../../../core/text/numbers.ts';
import { hasCode, useLanguage, useText } from '../../app/use-text.ts';
import css from './import-dialog.module.css';

/** Where a layer comes from and what was done to it on the way in: file, hash, rows, system, source, edits. */
export function Provenance({ layer }: { readonly layer: LayerInfo }) {
  const t = useText();
  const language = useLanguage();
  const { provenance, rowsGiven, rowsUsed } = layer;
  const { fileName, format, sourceLayer, crs, publisher, licence, observed, retrieved, origin, sha256 } = provenance;
  const hasRows = layer.kind === 'features' || layer.kind === 'records';
  const date = (text: string | null) => (text === null ? t('not-known') : formatDate(text, language));
  const rows = { used: formatNumber(rowsUsed, language), given: formatNumber(rowsGiven, language) };
  const edits = provenance.edits.map((edit) =>
    hasCode(language, 'app', `import.fix.${edit}`) ? t(`import.fix.${edit}`) : edit,
  );
  const facts: readonly (readonly [string, string])[] = [
    ['import.file', sourceLayer === null ? fileName : `${fileName} · ${sourceLayer}`],
    ['import.format', format],
    ...(hasRows ? ([['import.rows', t('import.rows-value', rows)]] as const) : []),
    ['import.crs', crs],
    ['import.source.publisher', publisher ?? t('not-known')],
    ['import.source.licence', licence ?? t('not-known')],
    ['import.observed', date(observed)],
    ['import.retrieved', date(retrieved)],
    ...(origin === null
      ? []
      : ([
          ['import.address', origin.address],
          ['import.query', origin.query],
        ] as const)),
    ['import.edits', edits.join('; ') || t('import.no-edits')],
    ['import.sha256', sha256],
  ];
  return (
    <>
      <dl className={css['provenance']}>
        {facts.map(([code, value]) => (
          <div key={code}>
            <dt>{t(code)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {provenance.findings.length > 0 && (
        <ul className={css['findings']} aria-label={t('import.findings')}>
          {provenance.findings.map(({ code, count }) => (
            <li key={code}>{t('import.finding-count', { code: code.replaceAll('-', ' '), count })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
