import { useState } from 'react';
import type { Position, Site } from '../../../core/sites/site.ts';
import { freeSiteId } from '../../../core/workspace/edits.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { addNewSite, changeSite } from '../../commands/site-actions.ts';
import { showOnMap } from '../../commands/navigate.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { Window } from '../../ui/window.tsx';
import { FactSections } from './fact-sections.tsx';
import { AnotherSource } from '../conflicts/another-source.tsx';
import { draftAfter, draftOf, TEXT_FIELDS, type FactName, type SiteDraft } from './site-draft.ts';
import { siteOf, type DraftProblem } from './read-draft.ts';
import css from './site-form.module.css';

/** Adds a site or changes one; saving is one step to undo, an empty field is not known. */
export function SiteForm(props: {
  readonly document: Workspace;
  readonly site: Site | null;
  readonly position: Position | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { document, site, position, onClose } = props;
  const [draft, setDraft] = useState<SiteDraft>(() => draftOf(site, position));
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const [other, setOther] = useState<FactName | null>(null);
  const [base, setBase] = useState(site);
  if (site !== base) {
    // What another source says changed the site under the form.
    setBase(site);
    if (site !== null && base !== null) setDraft(draftAfter(draft, base, site));
  }
  const save = () => {
    const made = siteOf(draft, { site, id: site?.id ?? freeSiteId(document), basis: t('form.typed-by-hand') });
    if (!made.ok) {
      setProblems(made.error);
      return;
    }
    onClose();
    if (site !== null) {
      changeSite(made.value);
      return;
    }
    addNewSite(made.value);
    if (position === null) showOnMap(made.value.position);
  };
  return (
    <>
      <Window
        title={site === null ? t('site.add') : t('form.edit', { name: site.name })}
        closeLabel={t('close')}
        onClose={onClose}
        wide
        foot={
          <>
            <TextButton onPress={onClose}>{t('cancel')}</TextButton>
            <TextButton kind="primary" onPress={save}>
              {t(site === null ? 'form.add' : 'form.save')}
            </TextButton>
          </>
        }
      >
        <div className={css['form']}>
          <Identity draft={draft} onChange={setDraft} problems={problems} />
          <FactSections
            draft={draft}
            onChange={setDraft}
            problems={problems}
            facts={site?.facts ?? null}
            onOther={setOther}
          />
        </div>
      </Window>
      {site !== null && other !== null && (
        <AnotherSource
          site={site}
          document={document}
          fact={other}
          onClose={() => {
            setOther(null);
          }}
        />
      )}
    </>
  );
}

type PartProps = {
  readonly draft: SiteDraft;
  readonly onChange: (draft: SiteDraft) => void;
  readonly problems: readonly DraftProblem[];
};

function Identity({ draft, onChange, problems }: PartProps) {
  const t = useText();
  const problem = (field: string) => {
    const found = problems.find((candidate) => candidate.field === field);
    return found === undefined ? null : t(found.code);
  };
  return (
    <fieldset className={css['fields']}>
      <legend>{t('form.identity')}</legend>
      {TEXT_FIELDS.map((field) => (
        <TextLine
          key={field}
          label={t(`form.${field}`)}
          value={draft.text[field]}
          problem={problem(field)}
          autoFocus={field === 'name'}
          onChange={(value) => {
            onChange({ ...draft, text: { ...draft.text, [field]: value } });
          }}
        />
      ))}
      {(['lon', 'lat', 'precisionKm'] as const).map((field) => (
        <TextLine
          key={field}
          label={t(`form.${field}`)}
          value={draft[field]}
          problem={problem(field)}
          inputMode="decimal"
          onChange={(value) => {
            onChange({ ...draft, [field]: value });
          }}
        />
      ))}
    </fieldset>
  );
}
