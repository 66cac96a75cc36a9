import type { Attachment } from '../../../core/review/attachment.ts';
import type { Source } from '../../../core/sources/source.ts';
import { formatDate } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { openSource } from '../../commands/files.ts';
import { dropAttachment } from '../../commands/review-actions.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { AttachFile } from './attach-file.tsx';
import { AttachedFile } from './attached-file.tsx';
import { ExcerptForm } from './excerpt-form.tsx';
import css from './sources.module.css';
import { useSourceText } from './use-source-text.ts';

/** A source with who published it and when, what was kept of it, and the ways to keep more. */
export function SourceCard(props: { readonly source: Source; readonly attachments: readonly Attachment[] }) {
  const t = useText();
  const s = useSourceText();
  const language = useLanguage();
  const { source } = props;
  const attachments = props.attachments.filter((attachment) => attachment.source === source.id);
  const dated = (date: string | null) => (date === null ? t('date.unknown') : formatDate(date, language));
  return (
    <section className={css['source']} aria-label={source.title}>
      <h3 className={css['name']}>{source.title}</h3>
      <dl className={css['facts']}>
        <dt>{s('source.publisher')}</dt>
        <dd>{source.publisher === '' ? t('not-known') : source.publisher}</dd>
        <dt>{s('source.published')}</dt>
        <dd>{dated(source.date)}</dd>
        <dt>{s('source.retrieved')}</dt>
        <dd>{dated(source.retrieved)}</dd>
        <dt>{s('source.licence')}</dt>
        <dd>{source.licence ?? s('source.none-stated')}</dd>
      </dl>
      {attachments.map((attachment) => (
        <Kept key={attachment.id} attachment={attachment} />
      ))}
      <div className={css['buttons']}>
        <ExcerptForm source={source} />
        <AttachFile source={source} />
        {source.url !== null && (
          <TextButton
            label={`${s('source.open')}: ${source.title}`}
            onPress={() => {
              void openSource(source.id);
            }}
          >
            {s('source.open')}
          </TextButton>
        )}
      </div>
    </section>
  );
}

function Kept({ attachment }: { readonly attachment: Attachment }) {
  const s = useSourceText();
  const { title, page } = attachment;
  const where = page === null ? title : `${title}, ${s('source.page', { page })}`;
  return (
    <figure className={css['kept']}>
      {attachment.kind === 'excerpt' ? (
        <blockquote>{attachment.text}</blockquote>
      ) : (
        <AttachedFile file={attachment} caption={where} />
      )}
      <figcaption className={css['light']}>
        {attachment.kind === 'excerpt' ? where : `${where}: ${attachment.fileName}`}{' '}
        <LinkButton
          onPress={() => {
            dropAttachment(attachment);
          }}
        >
          {s('excerpt.remove')}
        </LinkButton>
      </figcaption>
    </figure>
  );
}
