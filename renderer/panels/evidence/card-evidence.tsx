import type { Workspace } from '../../../core/workspace/workspace.ts';
import { openEvidence } from '../../commands/evidence-actions.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from '../site-card/site-card.module.css';
import { useEvidenceText } from './use-evidence-text.ts';

/** How many records name the site, by stance, and the way to them. */
export function CardEvidence({ site, document }: { readonly site: string; readonly document: Workspace }) {
  const e = useEvidenceText();
  const about = document.records.filter(({ siteId }) => siteId === site);
  const count = (stance: string) => about.filter((record) => record.stance === stance).length;
  const facts = { support: count('support'), opposition: count('opposition'), neither: count('neither') };
  return (
    <section className={css['section']} aria-labelledby="card-evidence-title">
      <h3 id="card-evidence-title" className={css['heading']}>
        {e('card')}
      </h3>
      <p className={css['light']}>{e(about.length === 0 ? 'card-none' : 'card-counts', facts)}</p>
      <TextButton
        onPress={() => {
          openEvidence(site);
        }}
      >
        {e('open')}
      </TextButton>
    </section>
  );
}
