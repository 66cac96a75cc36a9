/**
 * A report as pure data: what is said, in which order, with which tables and figures.
 *
 * All text is plain text, never markup, so that a name out of a file cannot change the layout. The engine
 * sets it with Typst; a web page or another format may be made from the same value.
 */
import type { BandWord } from '../scoring/bands.ts';
import type { Language } from '../text/languages.ts';

/** Plain text with the numbers of the sources it rests on, printed as [1] [4] behind it. */
export type Text = { readonly text: string; readonly cites: readonly number[] };

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly content: Text;
  readonly role: 'body' | 'note' | 'command';
};
export type Subheading = { readonly kind: 'subheading'; readonly text: string };
export type List = { readonly kind: 'list'; readonly items: readonly Text[] };

/** Numbers and ranges are set right so that their digits stand under one another. */
export type Column = {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** Relative width; null takes the width of its content. */
  readonly width: number | null;
};

/** A table with real headings; every cell holds text, so that nothing is left to guess. */
export type Table = {
  readonly kind: 'table';
  readonly caption: string;
  /** What the table says, in one line above it. */
  readonly reading: Text;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Text[])[];
};

export type Figure = {
  readonly kind: 'figure';
  /** Complete SVG; one unit is one point on paper. */
  readonly svg: string;
  readonly alt: string;
  readonly caption: string;
  readonly source: string;
  /** A tall figure may move to the foot of its page or the next, so that text fills the space it leaves. */
  readonly floats: boolean;
};

/** One finding set large: the band of a perspective. Two stand side by side and are never added up. */
export type Verdict = {
  readonly perspective: string;
  readonly headline: string;
  readonly lines: readonly string[];
  /** Ends of the band, kinder first, one when both are equal; empty when it cannot be judged. */
  readonly marks: readonly BandWord[];
};
export type Verdicts = { readonly kind: 'verdicts'; readonly verdicts: readonly Verdict[] };

/** A source in the numbered list; the running text links to `n`. */
export type SourceEntry = {
  readonly n: number;
  readonly title: string;
  readonly detail: string;
  readonly url: string | null;
};
export type SourceList = { readonly kind: 'sources'; readonly entries: readonly SourceEntry[] };

export type Block = Paragraph | Subheading | List | Table | Figure | Verdicts | SourceList;

export type Section = {
  readonly id: string;
  /** "1" and on for the body, "A" and on for the appendices. */
  readonly number: string;
  readonly heading: string;
  readonly startsPage: boolean;
  readonly blocks: readonly Block[];
};

export type Cover = {
  readonly kicker: string;
  readonly title: string;
  /** The conversion in one line. */
  readonly subtitle: string;
  readonly status: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly notice: string;
};

/** Words that the layout itself prints. */
export type Furniture = {
  readonly contents: string;
  readonly runningHead: string;
  readonly runningFoot: string;
  readonly page: string;
  readonly of: string;
  readonly table: string;
  readonly figure: string;
  /** Heads the list of characters that the fonts lack. */
  readonly replaced: string;
};

export type ReportDocument = {
  readonly language: Language;
  readonly paper: 'us-letter' | 'a4';
  readonly title: string;
  readonly author: string;
  /** The as-of day; the only date in the file, so that the same input gives the same bytes. */
  readonly date: string;
  readonly cover: Cover;
  readonly furniture: Furniture;
  readonly sections: readonly Section[];
};

/** All blocks of a kind, in reading order. */
export function blocksOf<K extends Block['kind']>(report: ReportDocument, kind: K): Extract<Block, { kind: K }>[] {
  const isKind = (block: Block): block is Extract<Block, { kind: K }> => block.kind === kind;
  return report.sections.flatMap((section) => section.blocks.filter(isKind));
}
