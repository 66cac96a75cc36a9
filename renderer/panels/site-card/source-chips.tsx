import { Button } from 'react-aria-components';
import type { SourceId } from '../../../core/sources/source.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { openSource } from '../../commands/files.ts';
import css from './site-card.module.css';

/** Where a reading comes from; a chip asks before it opens the address in the browser. */
export function SourceChips(props: { readonly ids: readonly SourceId[]; readonly sources: Workspace['sources'] }) {
  const t = useText();
  if (props.ids.length === 0) return <span className={css['light']}>{t('source.none')}</span>;
  return props.ids.map((id) => {
    const source = props.sources[id];
    return source === undefined ? null : (
      <Button
        key={id}
        className={css['chip'] ?? ''}
        isDisabled={source.url === null}
        onPress={() => {
          void openSource(id);
        }}
      >
        {source.publisher === '' ? source.title : source.publisher}
      </Button>
    );
  });
}
