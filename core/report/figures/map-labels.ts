/**
 * Places names on a map so that none covers another or a mark: larger places first, four positions each, else left out.
 */
import { textWidth } from './svg-text.ts';

export type LabelWish = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Distance from the point; 0 centres the name on it. */
  readonly offset: number;
};
export type PlacedLabel = LabelWish & {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly at: readonly [number, number];
};
export type Box = readonly [number, number, number, number];

/** The labels that fit, in the order of the wishes; `taken` are boxes that must stay free. */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: { readonly width: number; readonly height: number },
  taken: readonly Box[],
): readonly PlacedLabel[] {
  const occupied: Box[] = [...taken];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const fitting = candidates(wish).find(({ box }) => isFree(box, frame, occupied));
    if (fitting === undefined) continue;
    occupied.push(fitting.box);
    placed.push({ ...wish, anchor: fitting.anchor, at: fitting.at });
  }
  return placed;
}

type Candidate = { readonly anchor: PlacedLabel['anchor']; readonly at: readonly [number, number]; readonly box: Box };

function candidates({ text, x, y, size, offset }: LabelWish): readonly Candidate[] {
  const width = textWidth(text, size);
  const box = (left: number, base: number): Box => [left - 1, base - size, left + width + 1, base + size * 0.3];
  const middle: Candidate = { anchor: 'middle', at: [x, y + size / 3], box: box(x - width / 2, y + size / 3) };
  if (offset === 0) return [middle];
  const base = y + size * 0.35;
  return [
    { anchor: 'start', at: [x + offset, base], box: box(x + offset, base) },
    { anchor: 'end', at: [x - offset, base], box: box(x - offset - width, base) },
    { anchor: 'middle', at: [x, y - offset], box: box(x - width / 2, y - offset) },
    { anchor: 'middle', at: [x, y + offset + size], box: box(x - width / 2, y + offset + size) },
  ];
}

function isFree(box: Box, { width, height }: { width: number; height: number }, occupied: readonly Box[]): boolean {
  if (box[0] < 2 || box[1] < 2 || box[2] > width - 2 || box[3] > height - 2) return false;
  return occupied.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3]);
}
