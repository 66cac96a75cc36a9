import { useState } from 'react';
import type { Site } from '../../../core/sites/site.ts';
import { useText } from '../../app/use-text.ts';
import { setLandUseOf } from '../../commands/site-actions.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { Window } from '../../ui/window.tsx';
import { ApprovalFields } from './approval-fields.tsx';
import { DefinedUseFields } from './defined-use-fields.tsx';
import {
  draftOfRecord,
  freeRecordId,
  newApproval,
  newUse,
  recordOfDraft,
  type ApprovalDraft,
  type LandUseProblem,
  type UseDraft,
} from './land-use-draft.ts';
import css from './approvals.module.css';

/** What was approved and what the code calls things, typed from the papers; saving is one step to undo. */
export function LandUseDialog({ site, onClose }: { readonly site: Site; readonly onClose: () => void }) {
  const t = useText();
  const [draft, setDraft] = useState(() => draftOfRecord(site.landUse));
  const [problems, setProblems] = useState<readonly LandUseProblem[]>([]);
  const problemOf = (id: string) => (field: string) => {
    const found = problems.find((one) => one.id === id && one.field === field);
    return found === undefined ? null : t(found.code);
  };
  const save = () => {
    const record = recordOfDraft(draft);
    if (!record.ok) {
      setProblems(record.error);
      return;
    }
    onClose();
    setLandUseOf(site.id, record.value);
  };
  const putApproval = (changed: ApprovalDraft) => {
    setDraft({ ...draft, approvals: draft.approvals.map((one) => (one.id === changed.id ? changed : one)) });
  };
  const putUse = (changed: UseDraft) => {
    setDraft({ ...draft, uses: draft.uses.map((one) => (one.id === changed.id ? changed : one)) });
  };
  return (
    <Window
      title={t('land-use.dialog', { name: site.name })}
      closeLabel={t('close')}
      onClose={onClose}
      wide
      foot={
        <>
          <TextButton onPress={onClose}>{t('cancel')}</TextButton>
          <TextButton kind="primary" onPress={save}>
            {t('form.save')}
          </TextButton>
        </>
      }
    >
      <section aria-label={t('land-use.approvals')}>
        <h3 className={css['heading']}>{t('land-use.approvals')}</h3>
        <p className={css['light']}>{t('land-use.approvals-help')}</p>
        {draft.approvals.map((one) => (
          <ApprovalFields
            key={one.id}
            draft={one}
            problemOf={problemOf(one.id)}
            onChange={putApproval}
            onRemove={() => {
              setDraft({ ...draft, approvals: draft.approvals.filter(({ id }) => id !== one.id) });
            }}
          />
        ))}
        <TextButton
          onPress={() => {
            setDraft({ ...draft, approvals: [...draft.approvals, newApproval(freeRecordId(draft))] });
          }}
        >
          {t('land-use.add-approval')}
        </TextButton>
      </section>
      <section aria-label={t('land-use.uses')}>
        <h3 className={css['heading']}>{t('land-use.uses')}</h3>
        <p className={css['light']}>{t('land-use.uses-help')}</p>
        {draft.uses.map((one) => (
          <DefinedUseFields
            key={one.id}
            draft={one}
            problemOf={problemOf(one.id)}
            onChange={putUse}
            onRemove={() => {
              setDraft({ ...draft, uses: draft.uses.filter(({ id }) => id !== one.id) });
            }}
          />
        ))}
        <TextButton
          onPress={() => {
            setDraft({ ...draft, uses: [...draft.uses, newUse(freeRecordId(draft))] });
          }}
        >
          {t('land-use.add-use')}
        </TextButton>
      </section>
    </Window>
  );
}
