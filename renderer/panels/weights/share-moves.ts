/**
 * Shares of which one moves while the others make room. A drag works on the shares it began with: to the end and back
 * leaves the others as they were.
 */
import { moveShare } from '../../../core/weights/direct.ts';

/** What a panel does while a slider is held. */
export type Hold = { readonly onStart: () => void; readonly onEnd: () => void };

export type ShareMoves = Hold & {
  /** Puts the share at a place, 0-1. */
  readonly onMove: (place: number, share: number, gesture: string) => void;
};

/** Moves of the shares that `now` gives at their start; `put` takes all of them after each. */
export function shareMoves(
  now: () => readonly number[],
  put: (shares: readonly number[], gesture: string) => void,
  { onStart, onEnd }: Hold,
): ShareMoves {
  let held: readonly number[] = [];
  return {
    onStart: () => {
      held = now();
      onStart();
    },
    onEnd,
    onMove: (place, share, gesture) => {
      put(moveShare(held, place, share), gesture);
    },
  };
}
