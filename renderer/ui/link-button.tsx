import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import css from './link-button.module.css';

/** A button that reads like a link: it goes somewhere in the app. */
export function LinkButton(props: {
  readonly onPress: () => void;
  readonly children: ReactNode;
  /** Read out instead of the words, where they say too little alone. */
  readonly label?: string;
}) {
  return (
    <Button
      className={css['link'] ?? ''}
      onPress={props.onPress}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
    >
      {props.children}
    </Button>
  );
}
