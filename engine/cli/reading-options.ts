/** How a file is to be read, from the options that import, validate and replace share. */
import { FIXES, type ReviewOptions } from '../../core/layers/import-review.ts';
import { LAYER_ROLES, type Provenance } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { PartialDate } from '../../core/units/partial-date.ts';

export type ReadingOptions = {
  readonly review: ReviewOptions;
  /** What was said on the command line; the rest is what the file says. */
  readonly provenance: Partial<Provenance>;
};

/** Names of the options, for the list of those a command allows. */
export const READING_OPTIONS = [
  ...['role', 'layer', 'crs', 'header-row', 'fix', 'map'],
  ...['publisher', 'licence', 'observed'],
] as const;

export type ReadingValues = {
  readonly role?: string | undefined;
  readonly layer?: string | undefined;
  readonly crs?: string | undefined;
  readonly 'header-row'?: string | undefined;
  readonly fix?: readonly string[] | undefined;
  readonly map?: readonly string[] | undefined;
  readonly publisher?: string | undefined;
  readonly licence?: string | undefined;
  readonly observed?: string | undefined;
};

/** The options as the engine takes them, or one sentence that says which is wrong. */
export function parseReading(values: ReadingValues): Result<ReadingOptions, string> {
  const { layer = null, crs = null } = values;
  const role = oneOf('There is no role', values.role, LAYER_ROLES);
  const columns = parseMapping(values.map ?? []);
  const fixes = parseFixes(values.fix ?? []);
  const headerRow = parseRow(values['header-row']);
  const provenance = parseProvenance(values);
  for (const part of [role, columns, fixes, headerRow, provenance]) if (!part.ok) return part;
  if (!role.ok || !columns.ok || !fixes.ok || !headerRow.ok || !provenance.ok) return err('');
  const review = {
    role: role.value,
    layer,
    headerRow: headerRow.value,
    crs,
    columns: columns.value,
    fixes: fixes.value,
  };
  return ok({ review, provenance: provenance.value });
}

function oneOf<W extends string>(no: string, given: string | undefined, words: readonly W[]): Result<W | null, string> {
  if (given === undefined) return ok(null);
  const word = words.find((one) => one === given);
  return word === undefined ? err(`${no} "${given}": use one of ${words.join(', ')}.`) : ok(word);
}

/** Pairs of our field and their column, or a sentence on the first that is none. */
export function parseMapping(pairs: readonly string[]): Result<Record<string, string>, string> {
  const columns: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) return err(`--map is ourField=theirColumn, not "${pair}".`);
    columns[pair.slice(0, at)] = pair.slice(at + 1);
  }
  return ok(columns);
}

function parseFixes(given: readonly string[]): Result<ReviewOptions['fixes'], string> {
  const fixes: ReviewOptions['fixes'] = [];
  for (const text of given) {
    const fix = oneOf('There is no fix', text, FIXES);
    if (!fix.ok) return fix;
    if (fix.value !== null) fixes.push(fix.value);
  }
  return ok(fixes);
}

/** A row number from 1 up; null when none is given. */
export function parseRow(text: string | undefined): Result<number | null, string> {
  if (text === undefined) return ok(null);
  return /^[1-9]\d{0,8}$/.test(text) ? ok(Number(text)) : err(`--header-row is a row number from 1 up, not "${text}".`);
}

function parseProvenance({ publisher, licence, observed }: ReadingValues): Result<Partial<Provenance>, string> {
  const day = observed === undefined ? null : PartialDate.safeParse(observed);
  if (day?.success === false) return err(`--observed is YYYY, YYYY-MM or YYYY-MM-DD, not "${observed}".`);
  return ok({
    ...(publisher === undefined ? {} : { publisher }),
    ...(licence === undefined ? {} : { licence }),
    ...(day === null ? {} : { observed: day.data }),
  });
}
