/** From how far do the comments on each theme come? */
import type { Placed } from '../sites/distance-bands.ts';
import type { CommentSet } from './comment-set.ts';
import { decidedThemes } from './decided-themes.ts';
import { distanceBands, type DistanceBands } from './distance-bands.ts';
import type { Grouping } from './form-letters.ts';

export type ThemeBands = { readonly themeId: string; readonly bands: DistanceBands };

/** Bands of the counted comments that have each theme, in the order of the themes. */
export function themeBands(set: CommentSet, grouping: Grouping, site: Placed): readonly ThemeBands[] {
  const { ofComment } = decidedThemes(set, grouping);
  const read = set.comments.map((comment) => ({ comment, themeIds: ofComment(comment.id) ?? [] }));
  return set.themes.map(({ id }) => ({
    themeId: id,
    bands: distanceBands(
      read.filter(({ themeIds }) => themeIds.includes(id)).map(({ comment }) => comment),
      site,
    ),
  }));
}
