/** Which column of a table of comments means what: by the user's word first, else by its usual name in three languages. */
import { COMMENT_FIELDS, type CommentField } from '../../core/comments/comment-fields.ts';
import { plainName, type Mapping } from '../../core/layers/columns.ts';
import type { Cell } from '../../core/layers/imported-feature.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { CommentRefusal } from './raw-comment.ts';

/** Our field -> usual names without case, accents and marks. */
const USUAL_NAMES: Readonly<Record<CommentField, readonly string[]>> = {
  text: words(
    'comment comments commenttext text body message content letter submission statement testo commento osservazione osservazioni comentario comentarios texto alegacion',
  ),
  number: words(
    'commentid commentnumber number no id documentid trackingnumber submissionid numero protocollo registro',
  ),
  date: words(
    'date received receiveddate receivedon datereceived submitted submittedon posteddate timestamp data datadiricezione fecha fechaderecepcion',
  ),
  name: words(
    'name fullname commenter commentername submitter submittername author sender from nome nominativo nombre autor',
  ),
  firstName: words('firstname givenname nomedibattesimo primernombre'),
  lastName: words('lastname surname familyname cognome apellido apellidos'),
  organisation: words(
    'organization organisation organizationname organisationname org company agency affiliation group ente associazione organizzazione organizacion entidad',
  ),
  authorKind: words('authorkind authortype commentertype submittertype category tipo'),
  contact: words('email emailaddress mail correo correoelectronico contact contactemail recapito contacto'),
  lat: words('lat latitude latitudine latitud y'),
  lon: words('lon lng long longitude longitudine longitud x'),
  precisionKm: words('precisionkm positionprecisionkm'),
  address: words('address streetaddress indirizzo direccion'),
  zip: words('zip zipcode postalcode postcode cap codigopostal'),
  place: words('city town municipality place village comune citta municipio ciudad localidad'),
  county: words('county'),
  state: words('state province provincia estado'),
  country: words('country paese pais'),
  withheld: words(
    'withheld restricted restrictreasontype restrictreason confidential withdrawn iswithdrawn reasonwithdrawn riservato ritirato reservado retirado',
  ),
};

/** Rows looked at to tell which column holds the text, and characters its cells have on average. Heuristic: a sentence. */
const SAMPLED = 200;
const LEAST_TEXT = 40;

export type CommentMapping = {
  readonly mapping: Mapping;
  /** The column whose cells are longest stands for the text, because none has a usual name. */
  readonly isGuessed: boolean;
};

/** Usual names that are words of letters too. */
const ALSO_WORDS = new Set(['no', 'y', 'x', 'letter', 'group', 'state', 'name', 'author']);

/** True for a name that a column of comments usually has and hardly anything else. */
export function isUsualColumn(name: string): boolean {
  const plain = plainName(name);
  return !ALSO_WORDS.has(plain) && Object.values(USUAL_NAMES).some((names) => names.includes(plain));
}

/** All columns that may keep a row from the record: the one a person named, else every one that is called so and says nothing else. */
export function withholdingColumns(columns: readonly string[], mapping: Mapping, given: Mapping): readonly string[] {
  const isGiven = Object.keys(given).some((word) => plainName(word) === 'withheld');
  const named = mapping['withheld'] === undefined ? [] : [mapping['withheld']];
  if (isGiven) return named;
  const taken = new Set(Object.values(mapping));
  return [...named, ...columns.filter((one) => !taken.has(one) && USUAL_NAMES.withheld.includes(plainName(one)))];
}

type Rows = readonly Readonly<Record<string, Cell>>[];

/**
 * The mapping of a table. `given` may give a field an empty column to have it not read; the text cannot do without one.
 * Errors: `unknown-field`, `unknown-column`, and `comments-without-text` with the columns where none can be the text.
 */
export function mapCommentColumns(
  columns: readonly string[],
  rows: Rows,
  given: Mapping,
): Result<CommentMapping, CommentRefusal> {
  const stated = statedColumns(columns, given);
  if (!stated.ok) return stated;
  const taken = new Set(Object.values(stated.value));
  const mapping: Record<string, string> = { ...stated.value };
  for (const field of COMMENT_FIELDS) {
    if (mapping[field] !== undefined) continue;
    const column = USUAL_NAMES[field]
      .map((name) => columns.find((one) => plainName(one) === name && !taken.has(one)))
      .find((found) => found !== undefined);
    if (column === undefined) continue;
    mapping[field] = column;
    taken.add(column);
  }
  if (mapping['text'] !== undefined) return ok({ mapping: read(mapping), isGuessed: false });
  const longest =
    columns.length === 1
      ? columns[0]
      : longestColumn(
          columns.filter((one) => !taken.has(one)),
          rows,
        );
  if (longest === undefined)
    return err({ code: 'comments-without-text', facts: { columns: columns.slice(0, 30).join(', ') }, columns });
  return ok({ mapping: { ...read(mapping), text: longest }, isGuessed: true });
}

/** The fields that are read. */
function read(mapping: Mapping): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, column]) => column !== ''));
}

function statedColumns(columns: readonly string[], given: Mapping): Result<Mapping, ImportError> {
  const mapping: Record<string, string> = {};
  for (const [word, name] of Object.entries(given)) {
    const field = COMMENT_FIELDS.find((known) => plainName(known) === plainName(word));
    if (field === undefined)
      return err({ code: 'unknown-field', facts: { field: word, fields: COMMENT_FIELDS.join(', ') } });
    const column = name === '' && field !== 'text' ? '' : columnNamed(name, columns);
    if (column === undefined)
      return err({ code: 'unknown-column', facts: { column: name, columns: columns.slice(0, 30).join(', ') } });
    mapping[field] = column;
  }
  return ok(mapping);
}

function columnNamed(name: string, columns: readonly string[]): string | undefined {
  return columns.find((one) => one === name) ?? columns.find((one) => plainName(one) === plainName(name));
}

function longestColumn(columns: readonly string[], rows: Rows): string | undefined {
  const sample = rows.slice(0, SAMPLED);
  let best: { column: string | undefined; length: number } = { column: undefined, length: LEAST_TEXT };
  for (const column of columns) {
    const total = sample.reduce((sum, row) => sum + String(row[column] ?? '').length, 0);
    const length = total / Math.max(1, sample.length);
    if (length > best.length) best = { column, length };
  }
  return best.column;
}

function words(list: string): readonly string[] {
  return list.split(' ');
}
