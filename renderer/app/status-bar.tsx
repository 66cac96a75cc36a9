import { formatDate, formatNumber } from '../../core/text/numbers.ts';
import { scaleDenominator, useCamera } from '../stores/camera-store.ts';
import { standingOf } from '../stores/scores.ts';
import { useDocumentPart, useReadings, useScores, useView, useWorkspaceStore } from '../stores/session.ts';
import { isEdited, type OpenWorkspace } from '../stores/workspace-store.ts';
import css from './shell.module.css';
import { useLanguage, useText } from './use-text.ts';

/** Scale, reference systems, pointer, coverage, save state, network. */
export function StatusBar() {
  const t = useText();
  const language = useLanguage();
  const asOf = useDocumentPart((document) => document.asOf);
  const saved = useWorkspaceStore(({ open }) => (open === null ? null : savedWord(open)));
  const isBusy = useReadings((store) => store.busy);
  const place = useView((view) => view.place);
  const requests = useView((view) => view.networkRequests);
  return (
    <footer className={css['status']} aria-label={t('status.label')}>
      {place === 'map' && asOf !== null && <MapStatus />}
      {asOf !== null && <span>{t('status.as-of', { date: formatDate(asOf, language) })}</span>}
      <SelectedCoverage />
      {isBusy && <span role="status">{t('status.reading')}</span>}
      <span className={css['grow']} />
      {saved !== null && (
        <span className={css['saved']}>
          {saved === 'edited' && <span className={css['dot']} aria-hidden="true" />}
          {t(`status.${saved}`)}
        </span>
      )}
      <span>{t('status.network', { requests })}</span>
    </footer>
  );
}

function savedWord(open: OpenWorkspace): 'edited' | 'not-in-file' | 'saved' {
  if (isEdited(open)) return 'edited';
  return open.fileName === null ? 'not-in-file' : 'saved';
}

function MapStatus() {
  const t = useText();
  const language = useLanguage();
  const [, latitude] = useCamera((camera) => camera.center);
  const zoom = useCamera((camera) => camera.zoom);
  const pointer = useCamera((camera) => camera.pointer);
  const degrees = (value: number) => formatNumber(value, language, 4);
  return (
    <>
      <span>{t('status.scale', { scale: formatNumber(scaleDenominator(latitude, zoom), language) })}</span>
      <span>{t('status.crs')}</span>
      <span className={css['position']}>
        {pointer === null ? '' : t('status.position', { lon: degrees(pointer[0]), lat: degrees(pointer[1]) })}
      </span>
    </>
  );
}

function SelectedCoverage() {
  const t = useText();
  const selected = useView((view) => view.selected);
  const scores = useScores();
  const standing = scores === null || selected === null ? null : standingOf(scores, selected);
  if (standing === null) return null;
  return <span>{t('status.coverage', { percent: Math.round(standing.score.coverage * 100) })}</span>;
}
