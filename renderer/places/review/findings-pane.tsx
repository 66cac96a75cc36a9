import { Archive, ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { findingSetsOf } from '../../../core/review/finding-sets.ts';
import type { FindingEvidence } from '../../../core/review/finding-evidence.ts';
import { VERDICTS } from '../../../core/review/mark.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { openComments } from '../../commands/comment-actions.ts';
import { chooseFindings } from '../../commands/review-actions.ts';
import { exportPack } from '../../commands/review-files.ts';
import { reviewView, useReviewView } from '../../stores/review-view.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import css from './findings-pane.module.css';
import { PasteFindings } from './paste-findings.tsx';
import { ReviewSites } from './review-sites.tsx';
import { shownFinding } from './shown-finding.ts';
import { useReviewText } from './use-review-text.ts';
import type { SiteReview } from './use-site-review.ts';

/** The site, the set of findings and each finding with what there is on it. */
export function FindingsPane({ review }: { readonly review: SiteReview }) {
  const t = useText();
  const r = useReviewText();
  const language = useLanguage();
  const [isPasting, setIsPasting] = useState(false);
  const chosen = useReviewView((view) => view.finding);
  const shown = shownFinding(review.findings, chosen);
  const sets = findingSetsOf(review.document.review, language);
  const isPasted = review.document.review.findingSets.some(({ id }) => id === review.set.id);
  return (
    <aside className={css['pane']} aria-label={r('findings.of')}>
      <div className={css['head']}>
        <SiteSwitch name={review.site.name} />
        <ChoiceList
          label={r('findings.of')}
          value={review.set.id}
          options={sets.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={chooseFindings}
        />
        <TextButton
          onPress={() => {
            setIsPasting(true);
          }}
        >
          {r('findings.paste')}
        </TextButton>
        <TextButton onPress={openComments}>{r('comments')}</TextButton>
      </div>
      <ListBox
        className={css['list'] ?? ''}
        aria-label={r('findings')}
        items={review.findings.map((evidence) => ({ id: evidence.finding.id, evidence }))}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={shown === null ? [] : [shown.finding.id]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) reviewView.setState({ finding: String(key), factor: null, tab: 'factors' });
        }}
      >
        {({ id, evidence }) => (
          <ListBoxItem id={id} textValue={evidence.finding.text} className={css['finding'] ?? ''}>
            <FindingLine evidence={evidence} />
          </ListBoxItem>
        )}
      </ListBox>
      <div className={css['foot']}>
        {!isPasted && <p>{r('findings.heuristic')}</p>}
        <TextButton
          onPress={() => {
            void exportPack();
          }}
        >
          <Archive size={14} aria-hidden="true" />
          {t('command.review.exportPack')}
        </TextButton>
      </div>
      {isPasting && (
        <PasteFindings
          onClose={() => {
            setIsPasting(false);
          }}
        />
      )}
    </aside>
  );
}

/** The finding and, below it, how much is known and how it was marked. */
function FindingLine({ evidence }: { readonly evidence: FindingEvidence }) {
  const r = useReviewText();
  const { finding, factors, known, marked, isEmpty } = evidence;
  return (
    <>
      <span className={css['text']}>{finding.text}</span>
      <span className={css['counts']} data-empty={isEmpty}>
        {isEmpty && <span className={css['hatch']} aria-hidden="true" />}
        {[
          isEmpty ? r('findings.none') : r('findings.known', { known, count: factors.length }),
          ...VERDICTS.flatMap((verdict) =>
            marked[verdict] === 0 ? [] : r(`counted.${verdict}`, { count: marked[verdict] }),
          ),
        ].join(' · ')}
      </span>
    </>
  );
}

function SiteSwitch({ name }: { readonly name: string }) {
  const t = useText();
  const r = useReviewText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button className={css['site'] ?? ''} aria-label={r('site.switch', { name })}>
        <span>{name}</span>
        <ChevronsUpDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={css['popover'] ?? ''} placement="bottom start">
        <Dialog className={css['sites'] ?? ''} aria-label={t('review.sites')}>
          <ReviewSites
            onChosen={() => {
              setIsOpen(false);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
