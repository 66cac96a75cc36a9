import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import type { RasterSummary } from '../../../core/layers/raster-summary.ts';
import { formatNumber, formatRounded } from '../../../core/text/numbers.ts';
import { useErrorText, useLanguage, useText } from '../../app/use-text.ts';
import { openSource } from '../../commands/files.ts';
import { useDocument } from '../../stores/session.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { useRasterSummary } from './use-raster-summary.ts';
import css from './site-card.module.css';

/** Classes named one by one; the rest is counted. Heuristic: what fits beside the factors. */
const CLASSES_SHOWN = 6;

/** One raster around the site: shares of classes, or statistics. What is not known says so. */
export function AroundRaster(props: {
  readonly layer: LayerInfo;
  readonly position: readonly [number, number];
  readonly radiusKm: number;
}) {
  const t = useText();
  const errorText = useErrorText();
  const answer = useRasterSummary(props);
  return (
    <div className={css['around']}>
      <h4 className={css['aroundName']}>{props.layer.name}</h4>
      {answer.state === 'reading' && (
        <p className={css['light']} role="status">
          {t('around.reading')}
        </p>
      )}
      {answer.state === 'failed' && <p className={css['unknown']}>{errorText(answer.error)}</p>}
      {answer.state === 'read' && <Summary summary={answer.summary} />}
      <RasterSource layer={props.layer} />
    </div>
  );
}

function Summary({ summary }: { readonly summary: RasterSummary }) {
  const t = useText();
  const language = useLanguage();
  const { cells, empty, classes, statistics } = summary;
  if (cells === 0) return <p className={css['unknown']}>{t('around.outside')}</p>;
  if (statistics === null) return <p className={css['unknown']}>{t('around.no-data')}</p>;
  const share = (value: number) => t('layers.percent', { percent: formatRounded(value * 100, language) });
  const facts = [
    t('around.cells', { cells: formatNumber(cells, language) }),
    ...(empty === 0 ? [] : [t('around.empty', { share: share(empty / cells) })]),
  ];
  return (
    <>
      {classes.length > 0 ? <Classes classes={classes} share={share} /> : <Statistics statistics={statistics} />}
      <p className={css['light']}>{facts.join(' · ')}</p>
    </>
  );
}

function Classes(props: { readonly classes: RasterSummary['classes']; readonly share: (value: number) => string }) {
  const t = useText();
  const { classes, share } = props;
  const others = classes.slice(CLASSES_SHOWN);
  return (
    <ul className={css['classes']}>
      {classes.slice(0, CLASSES_SHOWN).map(({ value, label, share: part, colour }) => (
        <li key={value}>
          <span>{label ?? t('around.class', { value })}</span>
          <span className={css['classBar']} aria-hidden="true">
            <span style={{ inlineSize: `${part * 100}%`, ...(colour === null ? {} : { background: colour }) }} />
          </span>
          <span className={css['number']}>{share(part)}</span>
        </li>
      ))}
      {others.length > 0 && (
        <li>
          <span>{t('around.others', { count: others.length })}</span>
          <span />
          <span className={css['number']}>{share(others.reduce((sum, other) => sum + other.share, 0))}</span>
        </li>
      )}
    </ul>
  );
}

function Statistics({ statistics }: { readonly statistics: NonNullable<RasterSummary['statistics']> }) {
  const t = useText();
  const language = useLanguage();
  const { min, max, mean, median, standardDeviation } = statistics;
  const number = (value: number) => formatRounded(value, language);
  const facts = [
    ['around.mean', number(mean)],
    ['around.median', number(median)],
    ['around.range', `${number(min)} – ${number(max)}`],
    ['around.deviation', number(standardDeviation)],
  ] as const;
  return (
    <dl className={css['aroundFacts']}>
      {facts.map(([code, value]) => (
        <div key={code}>
          <dt>{t(code)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The source of the layer as the report cites it; a link when it has an address. */
function RasterSource({ layer: { id, provenance } }: { readonly layer: LayerInfo }) {
  const t = useText();
  const source = useDocument()?.sources[id];
  const text = t('around.source', { layer: source?.title ?? provenance.fileName });
  if (source === undefined || source.url === null) return <p className={css['light']}>{text}</p>;
  return (
    <LinkButton
      onPress={() => {
        void openSource(id);
      }}
    >
      {text}
    </LinkButton>
  );
}
