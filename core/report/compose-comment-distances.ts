/** From how far the comments come, all of them and those on each theme, where a site was chosen to count from. */
import { bandText } from '../comments/band-text.ts';
import { distanceBands, type DistanceBands } from '../comments/distance-bands.ts';
import { themeBands } from '../comments/theme-bands.ts';
import { formatNumber } from '../text/numbers.ts';
import type { ReportComments } from './report-comments.ts';
import type { Block, Text } from './report-document.ts';
import { columns, note, paragraph, percent, plain, type Writer } from './writer.ts';

/** A table with one column a band; one sentence where no site is chosen or no comment has a position. */
export function composeCommentDistances(writer: Writer, { set, grouping }: ReportComments): readonly Block[] {
  const { site, document } = writer.input;
  const heading: Block = { kind: 'subheading', text: writer.say('comments.distance') };
  if (document.comments.siteId === null) return [heading, paragraph(writer.say('comments.distance.no-site'))];
  const all = distanceBands(set.comments, site);
  if (all.placed === 0) return [heading, paragraph(writer.say('comments.distance.unplaced'))];
  const names = new Map(set.themes.map(({ id, name }) => [id, name]));
  const count = (value: number) => formatNumber(value, writer.language);
  const raised = themeBands(set, grouping, site).filter(({ bands }) => bands.placed + bands.unplaced > 0);
  return [
    heading,
    {
      kind: 'table',
      caption: writer.say('comments.distance.caption', { site: site.name }),
      reading: plain(
        writer.say('comments.distance.reading', {
          counted: count(all.placed + all.unplaced),
          unplaced: count(all.unplaced),
        }),
      ),
      columns: columns(
        [
          writer.say('comments.column.theme'),
          writer.say('comments.column.comments'),
          ...all.bands.map((band) => bandText(band, writer.language)),
          writer.say('comments.distance.not-known'),
        ],
        [2.6, 1.9, ...all.bands.map(() => 1.4), 1.5],
        [1, ...all.bands.map((_, i) => i + 2), all.bands.length + 2],
      ),
      rows: [
        shares(writer, writer.say('comments.distance.all'), all),
        [
          plain(writer.say('comments.distance.range')),
          plain(count(all.placed + all.unplaced)),
          ...all.bands.map(({ least, most }) => plain(least === most ? count(most) : `${count(least)}–${count(most)}`)),
          plain(count(all.unplaced)),
        ],
        ...raised.map(({ themeId, bands }) => shares(writer, names.get(themeId) ?? themeId, bands)),
      ],
    },
    note(writer.say('comments.distance.how')),
  ];
}

/** Counts are whole; shares are of the row. */
function shares(writer: Writer, name: string, { bands, placed, unplaced }: DistanceBands): readonly Text[] {
  const all = placed + unplaced;
  const share = (part: number) => plain(all === 0 ? writer.say('does-not-apply') : percent(writer, part / all));
  return [
    plain(name),
    plain(formatNumber(all, writer.language)),
    ...bands.map(({ count }) => share(count)),
    share(unplaced),
  ];
}
