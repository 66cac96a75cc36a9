import { X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { conversionDelta } from '../../../core/conversion/delta.ts';
import { useText } from '../../app/use-text.ts';
import { host } from '../../host.ts';
import { useReviewText } from '../../places/review/use-review-text.ts';
import { useSiteReview, type SiteReview } from '../../places/review/use-site-review.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { ChangeView } from './change-view.tsx';
import { ConditionsView } from './conditions-view.tsx';
import { FindingsView } from './findings-view.tsx';
import { HearingSources } from './hearing-sources.tsx';
import { HEARING_VIEWS, sourcesOfView, viewOfKey, type HearingView } from './hearing-views.ts';
import css from './hearing.module.css';
import { OpenQuestions } from './open-questions.tsx';
import { ProposalView } from './proposal-view.tsx';
import { Surroundings } from './surroundings.tsx';
import { useOpenQuestions } from './use-open-questions.ts';

/** The chosen site for a room to read: the whole screen, large type, a number for each view, sources one key away. */
export function HearingDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const r = useReviewText();
  const review = useSiteReview();
  useEffect(() => {
    void host['window.fullScreen']({ on: true });
    return () => {
      void host['window.fullScreen']({ on: false });
    };
  }, []);
  return (
    <ModalOverlay
      className={css['screen'] ?? ''}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={css['screen'] ?? ''}>
        <Dialog className={css['dialog'] ?? ''} aria-label={r('hearing.title')}>
          {review === null || review === 'reading' ? (
            <p>{r(review === null ? 'hearing.no-site' : 'findings.reading')}</p>
          ) : (
            <Views review={review} />
          )}
          <div className={css['close']}>
            <IconButton label={t('close')} onPress={onClose}>
              <X size={24} aria-hidden="true" />
            </IconButton>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Views({ review }: { readonly review: SiteReview }) {
  const r = useReviewText();
  const count = useOpenQuestions(review.site.id).length;
  const [view, setView] = useState<HearingView>('proposal');
  const [hasSources, setHasSources] = useState(false);
  const buttons = useRef<HTMLElement>(null);
  // The focus goes with the view that a key asked for, so that its ring never stands on another.
  function show(next: HearingView): void {
    setView(next);
    buttons.current?.querySelectorAll('button')[HEARING_VIEWS.indexOf(next)]?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = viewOfKey(event.key, view);
    if (next !== null) show(next);
    else if (event.key.toLowerCase() === 's') setHasSources((before) => !before);
    else return;
    event.preventDefault();
  }
  return (
    <div className={css['frame']} onKeyDown={onKeyDown}>
      <Heading slot="title" level={1} className={css['site'] ?? ''}>
        {review.site.name}
      </Heading>
      <nav ref={buttons} className={css['views']} aria-label={r('hearing.views')}>
        {HEARING_VIEWS.map((one, i) => (
          <Button
            key={one}
            className={css['view'] ?? ''}
            autoFocus={i === 0}
            {...(one === view ? { 'aria-current': 'page' as const } : {})}
            onPress={() => {
              setView(one);
            }}
          >
            <kbd>{i + 1}</kbd> {r(`hearing.view.${one}`)}
          </Button>
        ))}
        <Button
          className={css['view'] ?? ''}
          aria-pressed={hasSources}
          onPress={() => {
            setHasSources((before) => !before);
          }}
        >
          <kbd>S</kbd> {r('hearing.sources')}
        </Button>
      </nav>
      <div className={css['body']}>
        <section className={css['page']} aria-label={r(`hearing.view.${view}`)} tabIndex={0}>
          <h2 className={css['heading']}>{r(`hearing.heading.${view}`, { count })}</h2>
          <ViewBody view={view} review={review} />
        </section>
        {hasSources && <HearingSources sources={sourcesOfView(view, review)} />}
      </div>
      <p className={css['keys']}>{r('hearing.keys')}</p>
    </div>
  );
}

/** One view by itself. */
export function ViewBody({ view, review }: { readonly view: HearingView; readonly review: SiteReview }) {
  const { site, readings, findings, document } = review;
  switch (view) {
    case 'proposal':
      return (
        <div className={css['pair']}>
          <div>
            <ProposalView site={site} />
          </div>
          <Surroundings review={review} />
        </div>
      );
    case 'change':
      return (
        <ChangeView
          site={site}
          rows={conversionDelta(site, readings.context === undefined ? {} : { context: readings.context })}
        />
      );
    case 'findings':
      return <FindingsView findings={findings} />;
    case 'questions':
      return <OpenQuestions siteId={site.id} />;
    case 'conditions':
      return <ConditionsView conditions={document.review.conditions.filter(({ siteId }) => siteId === site.id)} />;
  }
}
