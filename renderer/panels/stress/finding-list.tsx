import { Copy } from 'lucide-react';
import type { Finding } from '../../../core/robustness/value-of-information.ts';
import type { SiteReadings } from '../../../core/criteria/site-readings.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import type { Language } from '../../../core/text/languages.ts';
import { sayOr, useLanguage, useText, type Say } from '../../app/use-text.ts';
import { indicatorName, messageText } from '../reading-text.ts';
import { useDetails, viewStore } from '../../stores/session.ts';
import type { StressAnswer } from '../../stores/stress-store.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from './stress.module.css';
import { findingPlaces } from './tied-findings.ts';

type Props = { readonly answer: StressAnswer; readonly nameOf: (siteId: string) => string };

/** Up to five letters or measurements, by how far they could move a rank, and gates that nobody can judge yet. */
export function FindingList({ answer, nameOf }: Props) {
  const t = useText();
  const { readings, gates } = answer.result.findings;
  return (
    <>
      <Findings title={t('stress.find-out')} findings={readings} answer={answer} nameOf={nameOf} />
      {gates.length > 0 && (
        <Findings title={t('stress.check-gates')} findings={gates} answer={answer} nameOf={nameOf} />
      )}
    </>
  );
}

function Findings({
  title,
  findings,
  answer,
  nameOf,
}: Props & { readonly title: string; readonly findings: readonly Finding[] }) {
  const t = useText();
  const language = useLanguage();
  const canRank = answer.result.sites.some(({ rank }) => rank !== null);
  const { siteIds } = answer.question.scoring.matrix;
  const details = useDetails(findings.map(({ row }) => siteIds[row] ?? ''));
  const places = findingPlaces(findings);
  const lines = findings.map((finding, i) => {
    const site = nameOf(siteIds[finding.row] ?? '');
    const count = finding.alsoRows.length;
    return {
      place: places[i] ?? '',
      site: count === 0 ? site : t('stress.also', { site, count }),
      what: whatOf(finding, t, language),
      ask: askOf(finding, details.get(siteIds[finding.row] ?? ''), { answer, language }),
      gain: gainOf(finding, t, language),
    };
  });
  const copy = async () => {
    const text = lines
      .map(({ place, site, what, ask, gain }) => `${place}. ${what}: ${site}. ${ask} ${gain}`)
      .join('\n');
    await navigator.clipboard.writeText(text);
    viewStore.setState({ announcement: t('stress.copied') });
  };
  return (
    <section aria-label={title}>
      <h3 className={css['heading']}>{title}</h3>
      {lines.length === 0 ? (
        <p className={css['note']}>{t(canRank ? 'stress.nothing-to-find' : 'stress.none-ranked')}</p>
      ) : (
        <>
          <ol className={css['findings']}>
            {lines.map(({ place, site, what, ask, gain }) => (
              <li key={what}>
                <span className={css['place']}>{place}</span>
                <span className={css['strong']}>{what}</span>: {site}
                <span className={css['line']}>{ask}</span>
                <span className={css['gain']}>{gain}</span>
              </li>
            ))}
          </ol>
          {places.some((place) => place.endsWith('=')) && <p className={css['note']}>{t('stress.equal-findings')}</p>}
          <TextButton onPress={() => void copy()}>
            <Copy size={14} aria-hidden="true" />
            {t('stress.copy')}
          </TextButton>
        </>
      )}
    </section>
  );
}

function whatOf({ about }: Finding, t: Say, language: Language): string {
  if (about.kind === 'gate') return sayOr(language, { code: `gate.${about.gate}`, fallback: about.gate });
  const name = indicatorName(about.indicator, language);
  return about.known ? t('stress.wide', { name }) : t('stress.unknown', { name });
}

function askOf(
  { about }: Finding,
  site: SiteReadings | undefined,
  { answer, language }: { readonly answer: StressAnswer; readonly language: Language },
): string {
  const { perspective, state } = answer.inputs;
  if (about.kind === 'gate') {
    const gate = site?.gates[state][perspective].find((one) => one.gate === about.gate);
    return gate === undefined ? '' : messageText(gate.reason, language);
  }
  const reading = site?.readings[state][about.indicator];
  // Details of a site are on their way for a moment; what to ask is then not known.
  if (reading === undefined) return '';
  if (reading.known) return sayOr(language, { code: 'ask.narrow' });
  return `${messageText(reading.reason, language)} ${sayOr(language, { code: reading.ask })}`;
}

function gainOf({ rankMove, scoreFrom, scoreTo }: Finding, t: Say, language: Language): string {
  const ranks = Math.round(rankMove * 10) / 10;
  const facts = {
    from: Math.round(scoreFrom * 100),
    to: Math.round(scoreTo * 100),
    ranks: formatNumber(ranks, language, 1),
  };
  return t(ranks > 0 ? 'stress.moves' : 'stress.moves-score', facts);
}
