import type { ReactNode, Ref } from 'react';
import { Button, Tooltip, TooltipTrigger, type PressEvent } from 'react-aria-components';
import css from './controls.module.css';

type Press = { readonly onPress: (event: PressEvent) => void; readonly isDisabled?: boolean };

/** A button with words. `kind` is how much it wants to be pressed. */
export function TextButton(
  props: Press & {
    readonly kind?: 'button' | 'quiet' | 'primary';
    readonly children: ReactNode;
    readonly autoFocus?: boolean;
    /** Read out instead of the words, where they say too little alone. */
    readonly label?: string;
    readonly ref?: Ref<HTMLButtonElement>;
  },
) {
  const { kind = 'button', children, onPress, isDisabled = false, autoFocus = false, label, ref } = props;
  return (
    <Button
      className={css[kind] ?? ''}
      onPress={onPress}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...(ref === undefined ? {} : { ref })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Button>
  );
}

/** A button with an icon; its name is read out and shown as a tooltip. */
export function IconButton(
  props: Press & { readonly label: string; readonly children: ReactNode; readonly isOn?: boolean | undefined },
) {
  const { label, children, onPress, isDisabled = false, isOn } = props;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        className={css['icon'] ?? ''}
        aria-label={label}
        onPress={onPress}
        isDisabled={isDisabled}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        {...(isOn === true ? { 'data-selected': true } : {})}
      >
        {children}
      </Button>
      <Tooltip className={css['tooltip'] ?? ''} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
