import { CircleCheck, CircleHelp, FilePlus2, Scale } from 'lucide-react';
import { crosswalkOfSite } from '../../../core/approvals/crosswalk-of-site.ts';
import type { UseVerdict, Verdict } from '../../../core/approvals/use-crosswalk.ts';
import type { Site } from '../../../core/sites/site.ts';
import { useIndicatorText, useText } from '../../app/use-text.ts';
import { viewStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from '../site-card/site-card.module.css';
import own from './approvals.module.css';

/** Whether what was approved covers AI hosting, approval by approval, with the clause that decides it. */
export function CardApprovals({ site, asOf }: { readonly site: Site; readonly asOf: string }) {
  const t = useText();
  const name = useIndicatorText();
  const crosswalk = crosswalkOfSite(site, asOf);
  return (
    <section className={css['section']} aria-labelledby="card-approvals-title">
      <h3 id="card-approvals-title" className={css['heading']}>
        {t('land-use.title')}
      </h3>
      <VerdictLine verdict={crosswalk.site} title={t('land-use.hosting')} isShort={crosswalk.approvals.length > 0} />
      {crosswalk.approvals.length > 0 && (
        <ul className={own['list']}>
          {crosswalk.approvals.map((one) => (
            <li key={one.approval.id}>
              <VerdictLine verdict={one} title={one.approval.name} />
              <Conditions conditions={one.approval.conditions} />
            </li>
          ))}
        </ul>
      )}
      {crosswalk.next.map(({ id, term, path }) => (
        <p key={id} className={css['light']}>
          {t('land-use.next', { use: term, path: path === null ? t('not-known') : name(`class.${path}`) })}
        </p>
      ))}
      <div className={own['foot']}>
        <TextButton
          onPress={() => {
            viewStore.setState({ dialog: { kind: 'land-use', site: site.id } });
          }}
        >
          {t('land-use.edit')}
        </TextButton>
      </div>
      <p className={css['light']}>{t('land-use.no-opinion')}</p>
    </section>
  );
}

function VerdictLine({
  verdict,
  title,
  isShort = false,
}: {
  readonly verdict: UseVerdict;
  readonly title: string;
  readonly isShort?: boolean;
}) {
  const t = useText();
  const name = useIndicatorText();
  const { reason, clause } = verdict;
  return (
    <div className={own['verdict']} data-verdict={verdict.verdict}>
      <VerdictIcon verdict={verdict.verdict} />
      <p>
        <strong>
          {title}: {name(`approval.verdict.${verdict.verdict}`)}
        </strong>
        {!isShort && (
          <>
            <br />
            {name(reason.code, reason.facts)}
            {clause !== null && <span className={css['light']}> {t('land-use.clause-is', { clause })}</span>}
          </>
        )}
      </p>
    </div>
  );
}

const ICONS = { covered: CircleCheck, arguable: Scale, 'new-approval': FilePlus2, unknown: CircleHelp } as const;

function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  const Icon = ICONS[verdict];
  return <Icon size={16} aria-hidden="true" />;
}

function Conditions({ conditions }: { readonly conditions: readonly string[] }) {
  const t = useText();
  if (conditions.length === 0) return null;
  return (
    <details className={own['conditions']}>
      <summary>{t('land-use.conditions-count', { count: conditions.length })}</summary>
      <ul>
        {conditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ul>
    </details>
  );
}
