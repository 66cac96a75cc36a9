/** Reads the command line into one value a command, or says in a sentence what is wrong with it. */
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { DUPLICATE_CHOICES } from '../../core/workspace/settle-duplicates.ts';
import { LANGUAGES, type Language } from '../../core/text/languages.ts';
import { Day } from '../../core/units/partial-date.ts';
import type { Perspective } from '../../core/indicators/reading.ts';
import { BACKTEST_OPTIONS, parseBacktest } from './backtest-options.ts';
import type { BacktestOptions } from './commands/backtest.ts';
import type { CommentsOptions } from './commands/comments.ts';
import type { DiffOptions } from './commands/diff.ts';
import type { ImportOptions } from './commands/import.ts';
import type { MergeOptions, RedlineOptions } from './commands/redline.ts';
import type { PackOptions } from './commands/pack.ts';
import type { ReplaceOptions } from './commands/replace.ts';
import type { ValidateOptions } from './commands/validate.ts';
import { COMMENTS_OPTIONS, parseComments } from './comments-options.ts';
import { FETCH_OPTIONS, parseFetch, type FetchOptions } from './fetch-options.ts';
import { parseDraws, parseSettings } from './number-options.ts';
import { parseReading, READING_OPTIONS } from './reading-options.ts';

export type Command =
  | { readonly name: 'help' | 'version' }
  | { readonly name: 'new'; readonly out: string; readonly from: 'sample' | 'empty'; readonly asOf: string | null }
  | ({ readonly name: 'import' } & ImportOptions)
  | ({ readonly name: 'fetch' } & FetchOptions)
  | ({ readonly name: 'validate' } & ValidateOptions)
  | ({ readonly name: 'replace' } & ReplaceOptions)
  | {
      readonly name: 'assess';
      readonly workspace: string;
      readonly perspective: Perspective;
      readonly sites: readonly string[] | null;
      readonly asOf: string | null;
      readonly set: Readonly<Record<string, number>>;
      readonly seed: number | null;
      readonly draws: number | null;
      readonly format: 'json' | 'csv' | 'geojson';
      readonly out: string | null;
    }
  | ({ readonly name: 'backtest' } & BacktestOptions)
  | ({ readonly name: 'comments' } & CommentsOptions)
  | {
      readonly name: 'report';
      readonly workspace: string;
      readonly site: string | null;
      readonly language: Language;
      readonly out: string;
    }
  | ({ readonly name: 'pack' } & PackOptions)
  | ({ readonly name: 'diff' } & DiffOptions)
  | ({ readonly name: 'redline' } & RedlineOptions)
  | ({ readonly name: 'merge' } & MergeOptions)
  | { readonly name: 'indicators'; readonly format: 'json' | 'text' };

const OPTIONS = {
  help: { type: 'boolean' },
  version: { type: 'boolean' },
  from: { type: 'string' },
  role: { type: 'string' },
  map: { type: 'string', multiple: true },
  fix: { type: 'string', multiple: true },
  layer: { type: 'string' },
  where: { type: 'string' },
  box: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  crs: { type: 'string' },
  'header-row': { type: 'string' },
  name: { type: 'string' },
  duplicates: { type: 'string' },
  publisher: { type: 'string' },
  licence: { type: 'string' },
  observed: { type: 'string' },
  perspective: { type: 'string' },
  sites: { type: 'string' },
  'as-of': { type: 'string' },
  set: { type: 'string', multiple: true },
  seed: { type: 'string' },
  draws: { type: 'string' },
  'as-of-decision': { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  by: { type: 'string' },
  site: { type: 'string' },
  all: { type: 'boolean' },
  lang: { type: 'string' },
  received: { type: 'string' },
  'site-lat': { type: 'string' },
  'site-lon': { type: 'string' },
  whole: { type: 'boolean' },
} as const;

const PERSPECTIVES = ['delivery', 'burden'] as const satisfies readonly Perspective[];
const SCORES_FORMATS = ['json', 'csv', 'geojson'] as const;

type Values = ReturnType<typeof parseValues>['values'];
type Parsed = Result<Command, string>;

/** The command of `argv` (without node and script), or one sentence that says what to do. */
export function parseCommand(argv: readonly string[]): Parsed {
  let parsed: ReturnType<typeof parseValues>;
  try {
    parsed = parseValues(argv);
  } catch (cause) {
    return err(`${reasonOf(cause)} Run siteshift --help.`);
  }
  const { values, positionals } = parsed;
  if (values.version === true) return ok({ name: 'version' });
  const [name, ...rest] = positionals;
  if (values.help === true || name === undefined || name === 'help') return ok({ name: 'help' });
  const parser = Object.hasOwn(PARSERS, name) ? PARSERS[name] : undefined;
  if (parser === undefined) return err(`There is no command "${name}". Run siteshift --help for the list.`);
  return checked(name, parser, { rest, values });
}

/** The first sentence of Node's complaint; it takes a negative number for another option. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, option] = /^Option '(--[a-z-]+)[^']*' argument is ambiguous/.exec(message) ?? [];
  if (option !== undefined) return `${option} needs a value that does not start with a dash.`;
  return `${message.split('. ')[0]?.replace(/\.$/, '') ?? ''}.`;
}

/** What every command checks before its own words: how many there are, and that no option is another's. */
function checked(
  name: string,
  { takes, allows, parse }: Parser,
  { rest, values }: { readonly rest: readonly string[]; readonly values: Values },
): Parsed {
  const isOpen = takes.at(-1)?.endsWith('...') === true;
  if (rest.length < takes.length || (rest.length > takes.length && !isOpen))
    return err(`siteshift ${name} needs ${takes.join(' and ')}. Run siteshift --help.`);
  const stray = Object.keys(values).find((option) => !allows.includes(option));
  if (stray !== undefined) return err(`siteshift ${name} has no option --${stray}. Run siteshift --help.`);
  return parse(rest, values);
}

function parseValues(argv: readonly string[]) {
  return parseArgs({ args: argv.map(String), options: OPTIONS, allowPositionals: true, strict: true });
}

type Parser = {
  readonly takes: readonly string[];
  readonly allows: readonly string[];
  readonly parse: (positionals: readonly string[], values: Values) => Parsed;
};

const PARSERS: Readonly<Record<string, Parser>> = {
  new: { takes: ['OUT.siteshift'], allows: ['from', 'as-of'], parse: parseNew },
  import: {
    takes: ['W.siteshift', 'FILE...'],
    allows: [...READING_OPTIONS, 'name', 'duplicates', 'format'],
    parse: parseImport,
  },
  fetch: { takes: ['W.siteshift', 'ADDRESS'], allows: FETCH_OPTIONS, parse: parseFetch },
  comments: { takes: ['FILE...'], allows: COMMENTS_OPTIONS, parse: parseComments },
  validate: { takes: ['FILE...'], allows: [...READING_OPTIONS, 'format'], parse: parseValidate },
  replace: { takes: ['W.siteshift', 'LAYER', 'FILE'], allows: [...READING_OPTIONS, 'format'], parse: parseReplace },
  assess: {
    takes: ['W.siteshift'],
    allows: ['perspective', 'sites', 'as-of', 'set', 'seed', 'draws', 'format', 'out'],
    parse: parseAssess,
  },
  backtest: { takes: ['CASES.csv'], allows: BACKTEST_OPTIONS, parse: parseBacktest },
  report: { takes: ['W.siteshift'], allows: ['site', 'all', 'lang', 'out'], parse: parseReport },
  pack: { takes: ['W.siteshift'], allows: ['site', 'lang', 'out'], parse: parsePack },
  diff: { takes: ['A.siteshift', 'B.siteshift'], allows: ['format', 'out'], parse: parseDiff },
  redline: { takes: ['W.siteshift'], allows: ['by', 'out'], parse: parseRedline },
  merge: { takes: ['W.siteshift', 'MARKS.json'], allows: [], parse: parseMerge },
  indicators: { takes: [], allows: ['format'], parse: parseIndicators },
};

function parseNew([out = '']: readonly string[], values: Values): Parsed {
  const { from = 'empty' } = values;
  if (from !== 'empty' && from !== 'sample') return err(`--from is sample or empty, not "${from}".`);
  const asOf = parseDay(values);
  return asOf.ok ? ok({ name: 'new', out, from, asOf: asOf.value }) : asOf;
}

function parseImport([workspace = '', ...files]: readonly string[], values: Values): Parsed {
  const reading = parseReading(values);
  if (!reading.ok) return reading;
  const format = parseWord('--format', values.format, ['text', 'json']);
  if (!format.ok) return format;
  const { duplicates } = values;
  const choice = DUPLICATE_CHOICES.find((one) => one === duplicates) ?? null;
  if (duplicates !== undefined && choice === null)
    return err(`--duplicates is one of ${DUPLICATE_CHOICES.join(', ')}, not "${duplicates}".`);
  return ok({
    name: 'import',
    workspace,
    files,
    layerName: values.name ?? null,
    duplicates: choice,
    format: format.value,
    ...reading.value,
  });
}

function parseValidate(files: readonly string[], values: Values): Parsed {
  const reading = parseReading(values);
  if (!reading.ok) return reading;
  const format = parseWord('--format', values.format, ['json']);
  return format.ok ? ok({ name: 'validate', files, ...reading.value }) : format;
}

function parseReplace([workspace = '', layer = '', file = '']: readonly string[], values: Values): Parsed {
  const reading = parseReading(values);
  if (!reading.ok) return reading;
  const format = parseWord('--format', values.format, ['json']);
  return format.ok ? ok({ name: 'replace', workspace, layer, file, ...reading.value }) : format;
}

function parseAssess([workspace = '']: readonly string[], values: Values): Parsed {
  const view = parseView(values);
  if (!view.ok) return view;
  const asOf = parseDay(values);
  if (!asOf.ok) return asOf;
  const set = parseSettings(values.set ?? []);
  if (!set.ok) return set;
  const draw = parseDraws(values);
  if (!draw.ok) return draw;
  const sites = values.sites?.split(',').filter((id) => id !== '') ?? null;
  if (sites?.length === 0) return err('--sites needs at least one id; leave it out for all sites.');
  const chosen = { ...view.value, asOf: asOf.value, set: set.value };
  return ok({ name: 'assess', workspace, sites, ...chosen, ...draw.value, out: values.out ?? null });
}

type View = { readonly perspective: Perspective; readonly format: (typeof SCORES_FORMATS)[number] };

function parseView(values: Values): Result<View, string> {
  const perspective = parseWord('--perspective', values.perspective, PERSPECTIVES);
  if (!perspective.ok) return perspective;
  const format = parseWord('--format', values.format, SCORES_FORMATS);
  return format.ok ? ok({ perspective: perspective.value, format: format.value }) : format;
}

/** One of the allowed words, the first when none is given. */
function parseWord<const W extends string>(
  option: string,
  given: string | undefined,
  allowed: readonly [W, ...W[]],
): Result<W, string> {
  const word = given === undefined ? allowed[0] : allowed.find((one) => one === given);
  return word === undefined ? err(`${option} is ${allowed.join(' or ')}, not "${given}".`) : ok(word);
}

function parseDay(values: Values): Result<string | null, string> {
  const day = values['as-of'] ?? null;
  return day === null || Day.safeParse(day).success ? ok(day) : err(`--as-of is a day as YYYY-MM-DD, not "${day}".`);
}

function parseReport([workspace = '']: readonly string[], values: Values): Parsed {
  const { site = null, all = false, lang = 'en', out } = values;
  if ((site === null) === !all) return err('siteshift report needs --site ID or --all, not both.');
  if (out === undefined) return err('siteshift report needs --out: a PDF file for one site, a folder with --all.');
  const language = parseLanguage(lang);
  return language.ok ? ok({ name: 'report', workspace, site, language: language.value, out }) : language;
}

function parsePack([workspace = '']: readonly string[], { site, lang = 'en', out }: Values): Parsed {
  if (site === undefined) return err('siteshift pack needs --site ID.');
  if (out === undefined) return err('siteshift pack needs --out: the zip file.');
  const language = parseLanguage(lang);
  return language.ok ? ok({ name: 'pack', workspace, site, language: language.value, out }) : language;
}

function parseLanguage(word: string): Result<Language, string> {
  const language = LANGUAGES.find((one) => one === word);
  return language === undefined ? err(`--lang is one of ${LANGUAGES.join(', ')}, not "${word}".`) : ok(language);
}

function parseDiff([before = '', after = '']: readonly string[], values: Values): Parsed {
  const format = parseWord('--format', values.format, ['text', 'json']);
  return format.ok ? ok({ name: 'diff', before, after, format: format.value, out: values.out ?? null }) : format;
}

function parseRedline([workspace = '']: readonly string[], { by, out }: Values): Parsed {
  if (out === undefined) return err('siteshift redline needs --out: the file for the marks.');
  return ok({ name: 'redline', workspace, by: by ?? null, out });
}

function parseMerge([workspace = '', file = '']: readonly string[]): Parsed {
  return ok({ name: 'merge', workspace, file });
}

function parseIndicators(_none: readonly string[], { format = 'text' }: Values): Parsed {
  if (format !== 'json' && format !== 'text') return err(`--format is json or text, not "${format}".`);
  return ok({ name: 'indicators', format });
}
