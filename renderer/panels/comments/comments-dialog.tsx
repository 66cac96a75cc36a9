import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useErrorText, useText } from '../../app/use-text.ts';
import { chooseComments } from '../../commands/comment-actions.ts';
import { commentsStore, useCommentImport, useComments, useFollowedComments } from '../../stores/comments-session.ts';
import { COMMENT_TABS } from '../../stores/comments-store.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { Window } from '../../ui/window.tsx';
import panels from '../panels.module.css';
import { AgreementTab } from './agreement-tab.tsx';
import { CommentsBar } from './comments-bar.tsx';
import css from './comments.module.css';
import { CountsTab } from './counts-tab.tsx';
import { DistanceTab } from './distance-tab.tsx';
import { ReadTab } from './read-tab.tsx';
import { ResponsesTab } from './responses-tab.tsx';
import { ReviewWindow } from './review-window.tsx';
import { ThemesTab } from './themes-tab.tsx';
import { useCommentText } from './use-comment-text.ts';

/** Public comments: imported, read and coded by two readers, counted, answered. */
export function CommentsDialog({ document, onClose }: { readonly document: Workspace; readonly onClose: () => void }) {
  const t = useText();
  const c = useCommentText();
  const errorText = useErrorText();
  useFollowedComments(document);
  const problem = useComments((store) => store.problem);
  const isImporting = useCommentImport((store) => store.chosen !== null);
  const isEmpty = document.comments.files.length === 0;
  return (
    <>
      <Window title={c('title')} closeLabel={t('close')} onClose={onClose} full>
        <div className={css['sheet']}>
          {isEmpty ? (
            <NoComments />
          ) : (
            <>
              <CommentsBar document={document} />
              {problem !== null && (
                <p className={css['problem']} role="alert">
                  {errorText(problem)}
                </p>
              )}
              <Parts document={document} />
            </>
          )}
        </div>
      </Window>
      {isImporting && <ReviewWindow />}
    </>
  );
}

function Parts({ document }: { readonly document: Workspace }) {
  const c = useCommentText();
  const tab = useComments((store) => store.tab);
  const show = commentsStore.getState().show;
  const parts = {
    read: <ReadTab document={document} />,
    themes: <ThemesTab document={document} />,
    agreement: <AgreementTab />,
    distance: <DistanceTab document={document} />,
    responses: <ResponsesTab />,
    counts: <CountsTab document={document} />,
  };
  return (
    <Tabs
      className={`${panels['tabs'] ?? ''} ${css['tabs'] ?? ''}`}
      selectedKey={tab}
      onSelectionChange={(key) => {
        show(COMMENT_TABS.find((id) => id === key) ?? 'read');
      }}
    >
      <TabList className={panels['tabList'] ?? ''} aria-label={c('tabs')}>
        {COMMENT_TABS.map((id) => (
          <Tab key={id} id={id} className={panels['tab'] ?? ''}>
            {c(`tab.${id}`)}
          </Tab>
        ))}
      </TabList>
      {COMMENT_TABS.map((id) => (
        <TabPanel
          key={id}
          id={id}
          className={`${panels['tabPanel'] ?? ''} ${css[id === 'read' ? 'whole' : 'page'] ?? ''}`}
        >
          {parts[id]}
        </TabPanel>
      ))}
    </Tabs>
  );
}

const READABLE = ['csv', 'mbox', 'docx', 'text-file'] as const;

function NoComments() {
  const c = useCommentText();
  return (
    <div className={css['empty']}>
      <h3>{c('empty.title')}</h3>
      <p>{c('empty.text')}</p>
      <ul>
        {READABLE.map((kind) => (
          <li key={kind}>{c(`empty.${kind}`)}</li>
        ))}
      </ul>
      <p className={css['note']}>{c('empty.privacy')}</p>
      <TextButton
        kind="primary"
        autoFocus
        onPress={() => {
          void chooseComments();
        }}
      >
        {c('import')}
      </TextButton>
    </div>
  );
}
