import { useState } from 'react';
import type { Site } from '../../../core/sites/site.ts';
import { conflictsOf } from '../../../core/workspace/conflict-edits.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { useEvidenceText } from '../evidence/use-evidence-text.ts';
import css from '../site-card/site-card.module.css';
import { AnotherSource } from './another-source.tsx';
import { ConflictList } from './conflict-list.tsx';

/** Where sources differ about the site: what counts, what else is said, and the way to say more. */
export function CardConflicts({ site, document }: { readonly site: Site; readonly document: Workspace }) {
  const e = useEvidenceText();
  const [isAdding, setIsAdding] = useState(false);
  const subject = { kind: 'site', id: site.id } as const;
  const hasNone = conflictsOf(document.conflicts, subject).length === 0;
  return (
    <section className={css['section']} aria-labelledby="card-conflicts-title">
      <h3 id="card-conflicts-title" className={css['heading']}>
        {e('conflicts')}
      </h3>
      {hasNone ? (
        <p className={css['light']}>{e('conflicts-none')}</p>
      ) : (
        <ConflictList subject={subject} document={document} />
      )}
      <TextButton
        onPress={() => {
          setIsAdding(true);
        }}
      >
        {e('another-source')}
      </TextButton>
      {isAdding && (
        <AnotherSource
          site={site}
          document={document}
          onClose={() => {
            setIsAdding(false);
          }}
        />
      )}
    </section>
  );
}
