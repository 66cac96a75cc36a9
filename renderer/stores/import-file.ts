/** A file that was chosen, dropped or fetched and is not added yet: what it turned out to be, and what was decided. */
import type { ImportId, IpcError, PendingFile } from '../../core/ipc/contract.ts';
import { DEFAULT_REVIEW_OPTIONS, type ImportReview, type ReviewOptions } from '../../core/layers/import-review.ts';
import type { Provenance } from '../../core/layers/layer-info.ts';
import type { ShownDuplicate } from '../../core/ipc/duplicate-commands.ts';
import { PartialDate } from '../../core/units/partial-date.ts';
import { NO_CHOICES, type DuplicateChoices } from '../../core/workspace/settle-duplicates.ts';

export type ReadingStage = 'fetch' | 'read' | 'review' | 'store' | 'assess';

/** Where the engine is with a file. `done` is a share, null while the end is not known. */
export type FileStatus =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly stage: ReadingStage; readonly done: number | null }
  | { readonly kind: 'reviewed' }
  | { readonly kind: 'refused'; readonly error: IpcError }
  | { readonly kind: 'stopped' };

export type ImportFile = {
  readonly file: PendingFile;
  /** How the file is to be read; what the user chooses changes these and has the file read again. */
  readonly options: ReviewOptions;
  readonly status: FileStatus;
  /** The last review that came back; kept on screen while the file is read again. */
  readonly review: ImportReview | null;
  /** The options of that review, to go back to when later ones are refused. */
  readonly reviewedWith: ReviewOptions | null;
  /** Positions and outlines for the small map, as GeoJSON text; null until they came. */
  readonly sample: string | null;
  readonly isIncluded: boolean;
  /** Rows that are perhaps there already, and what was chosen for each; `count` may be more than are shown. */
  readonly duplicates: { readonly count: number; readonly shown: readonly ShownDuplicate[] };
  readonly choices: DuplicateChoices;
  /** What the user wrote over the suggestions. */
  readonly written: { readonly name: string | null; readonly provenance: Readonly<Record<string, string>> };
};

/** What a file still needs before it can be added, by code `import.question.<code>` of the catalogue `app`. */
export type Question = 'crs' | 'role' | 'rows' | 'name' | 'dates' | 'duplicates';

/** How the list of files names the state of one. */
export type ShownState = 'excluded' | 'waiting' | 'reading' | 'refused' | 'stopped' | 'question' | 'ready';

/** A pending file, not read yet. */
export function importFile(file: PendingFile, role: ReviewOptions['role'] = null): ImportFile {
  return {
    file,
    options: { ...DEFAULT_REVIEW_OPTIONS, role },
    status: { kind: 'waiting' },
    review: null,
    reviewedWith: null,
    sample: null,
    isIncluded: true,
    duplicates: { count: 0, shown: [] },
    choices: NO_CHOICES,
    written: { name: null, provenance: {} },
  };
}

/** The id under which host and engine know the file. */
export function idOf({ file }: ImportFile): ImportId {
  return file.import;
}

/** The name of the layer to be: what the user wrote, or the file's name with the layer read from it. */
export function nameOf({ file, review, written }: ImportFile): string {
  if (written.name !== null) return written.name;
  const plain = file.fileName.replace(/(?<=.)(?:\.shp)?\.[^.]+$/i, '');
  const layer = review?.layer ?? null;
  return review !== null && review.layers.length > 1 && layer !== null ? `${plain} · ${layer}` : plain;
}

/** What the sheet shows of the source: the user's words over the file's over the catalogue's. Dates may be half typed. */
export function sourceTexts({ file, review, written }: ImportFile): Record<keyof Provenance, string> {
  const text = (field: keyof Provenance) =>
    written.provenance[field] ?? review?.provenance[field] ?? file.provenance[field] ?? '';
  return {
    publisher: text('publisher'),
    licence: text('licence'),
    observed: text('observed'),
    retrieved: text('retrieved'),
  };
}

/** The source as it is kept with the layer; a date that is not one becomes null. */
export function provenanceOf(file: ImportFile): Provenance {
  const { publisher, licence, observed, retrieved } = sourceTexts(file);
  const words = (text: string) => (text.trim() === '' ? null : text.trim());
  const date = (text: string) => PartialDate.nullable().catch(null).parse(words(text));
  return { publisher: words(publisher), licence: words(licence), observed: date(observed), retrieved: date(retrieved) };
}

/** True for an empty field or a year, month or day. */
export function isDateText(text: string): boolean {
  return text.trim() === '' || PartialDate.safeParse(text.trim()).success;
}

/** What stands between a reviewed file and Add. */
export function questionsOf(file: ImportFile): readonly Question[] {
  const { review } = file;
  if (review === null) return [];
  const { observed, retrieved } = sourceTexts(file);
  const asked: readonly (readonly [Question, boolean])[] = [
    ['crs', review.crsBasis === 'unknown'],
    ['role', review.role === null],
    ['rows', review.crsBasis !== 'unknown' && review.rowsUsed === 0 && holdsRows(review)],
    ['name', nameOf(file).trim() === ''],
    ['duplicates', openDuplicates(file) > 0],
    ['dates', !isDateText(observed) || !isDateText(retrieved)],
  ];
  return asked.filter(([, isOpen]) => isOpen).map(([question]) => question);
}

/** Rows that are perhaps there already and that nobody decided about. */
export function openDuplicates({ duplicates: { count, shown }, choices }: ImportFile): number {
  if (choices.others !== null) return 0;
  return count - shown.filter(({ incoming }) => Object.hasOwn(choices.byId, incoming)).length;
}

/** Rasters and tile archives have no rows to count. */
export function holdsRows({ kind }: ImportReview): boolean {
  return kind === 'records' || kind === 'features';
}

/** The state as the list of files names it. */
export function shownState(file: ImportFile): ShownState {
  if (!file.isIncluded) return 'excluded';
  if (file.status.kind !== 'reviewed') return file.status.kind;
  return questionsOf(file).length > 0 ? 'question' : 'ready';
}

/** The files that Add is about: included, and not refused before anything of them was read. */
export function wanted(files: readonly ImportFile[]): readonly ImportFile[] {
  return files.filter(({ isIncluded, status, review }) => isIncluded && (status.kind !== 'refused' || review !== null));
}

/** The files that Add would take: all wanted ones when every one of them is ready, else none. */
export function addable(files: readonly ImportFile[]): readonly ImportFile[] {
  const included = wanted(files);
  return included.every((file) => shownState(file) === 'ready') ? included : [];
}

/** True when the user decided something that closing the sheet would lose. */
export function isTouched({ options, written, isIncluded, choices }: ImportFile): boolean {
  return (
    !isIncluded ||
    written.name !== null ||
    Object.keys(written.provenance).length > 0 ||
    options.crs !== null ||
    options.layer !== null ||
    options.headerRow !== null ||
    options.fixes.length > 0 ||
    choices.others !== null ||
    Object.keys(choices.byId).length > 0 ||
    Object.keys(options.columns).length > 0
  );
}
