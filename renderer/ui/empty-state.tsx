import type { ReactNode } from 'react';
import css from './empty-state.module.css';

/** Says why nothing is here and teaches one next step. */
export function EmptyState(props: { readonly title: string; readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={css['empty']}>
      <p className={css['title']}>{props.title}</p>
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}
