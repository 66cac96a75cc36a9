import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { THEME_IDS } from '../../../core/comments/default-themes.ts';
import type { Theme } from '../../../core/comments/comment-set.ts';
import { usesOfTheme } from '../../../core/workspace/comment-edits.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { addTheme, addUsualThemes, dropTheme, writeTheme } from '../../commands/comment-actions.ts';
import { useComments } from '../../stores/comments-session.ts';
import { IconButton, TextButton } from '../../ui/buttons.tsx';
import css from './comments.module.css';
import { useCommentText, useCount } from './use-comment-text.ts';

/** What comments are sorted by: named and defined here, so that two readers mean the same. */
export function ThemesTab({ document }: { readonly document: Workspace }) {
  const c = useCommentText();
  const { themes } = document.comments;
  const known = new Set(themes.map(({ id }) => id));
  return (
    <>
      <p className={css['note']}>{c('themes.note')}</p>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{c('themes.name')}</th>
            <th scope="col">{c('themes.definition')}</th>
            <th scope="col" className={css['number']}>
              {c('themes.suggested')}
            </th>
            <th scope="col" className={css['number']}>
              {c('themes.used')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {themes.map((theme) => (
            <Row key={`${theme.id} ${theme.name} ${theme.definition}`} theme={theme} document={document} />
          ))}
        </tbody>
      </table>
      <div className={css['buttons']}>
        <TextButton
          onPress={() => {
            addTheme(c('themes.new'));
          }}
        >
          {c('themes.add')}
        </TextButton>
        {THEME_IDS.some((id) => !known.has(id)) && (
          <TextButton onPress={addUsualThemes}>{c('themes.usual')}</TextButton>
        )}
      </div>
    </>
  );
}

function Row({ theme, document }: { readonly theme: Theme; readonly document: Workspace }) {
  const c = useCommentText();
  const count = useCount();
  const overview = useComments((store) => store.overview);
  const [isAsking, setAsking] = useState(false);
  const { id, name, definition } = theme;
  const uses = usesOfTheme(document.comments, id);
  const coded = overview?.matrix.themes.find(({ themeId }) => themeId === id)?.comments ?? 0;
  const suggested = overview?.suggested.find((one) => one.id === id)?.comments ?? 0;
  if (isAsking)
    return (
      <tr>
        <td colSpan={5}>
          <p>{c('themes.ask', { theme: name, ...uses })}</p>
          <div className={css['buttons']}>
            <TextButton
              onPress={() => {
                dropTheme(id);
              }}
            >
              {c('themes.remove-all')}
            </TextButton>
            <TextButton
              kind="quiet"
              autoFocus
              onPress={() => {
                setAsking(false);
              }}
            >
              {c('keep')}
            </TextButton>
          </div>
        </td>
      </tr>
    );
  return (
    <tr>
      <td>
        <input
          className={css['input']}
          aria-label={`${c('themes.name')}: ${name}`}
          maxLength={200}
          defaultValue={name}
          onBlur={({ target }) => {
            const next = target.value.trim();
            if (next === '') target.value = name;
            else if (next !== name) writeTheme({ ...theme, name: next });
          }}
        />
      </td>
      <td className={css['wide']}>
        <textarea
          className={css['input']}
          aria-label={`${c('themes.definition')}: ${name}`}
          rows={1}
          maxLength={2_000}
          defaultValue={definition}
          onBlur={({ target }) => {
            if (target.value !== definition) writeTheme({ ...theme, definition: target.value });
          }}
        />
      </td>
      <td className={css['number']}>{count(suggested)}</td>
      <td className={css['number']}>{count(coded)}</td>
      <td>
        <IconButton
          label={c('themes.remove', { theme: name })}
          onPress={() => {
            if (uses.codings + uses.responses > 0) setAsking(true);
            else dropTheme(id);
          }}
        >
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </td>
    </tr>
  );
}
