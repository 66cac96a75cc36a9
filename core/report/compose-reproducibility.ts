/** How to get the same numbers again: versions, inputs with their hash, parameters, weights and one command. */
import { FIXES } from '../layers/import-review.ts';
import type { LayerInfo } from '../layers/layer-info.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Block, Table, Text } from './report-document.ts';
import { changedParameters } from './changed-parameters.ts';
import { methodRows, weightRows } from './repeat-settings.ts';
import { columns, day, known, note, paragraph, plain, type Writer } from './writer.ts';

/** Versions, inputs, commands. Nothing of the computer that printed it: that would change the bytes. */
export function composeReproducibility(writer: Writer): readonly Block[] {
  const { document } = writer.input;
  return [
    paragraph(writer.say('repeat.lead')),
    versions(writer),
    ...inputs(writer),
    { kind: 'subheading', text: writer.say('repeat.commands') },
    ...commands(writer).map((text): Block => ({ kind: 'paragraph', content: plain(text), role: 'command' })),
    note(
      writer.say('repeat.records', {
        sites: document.sites.length,
        cases: document.cases.length,
        instruments: document.instruments.length,
        events: document.events.length,
        rules: document.rules.length,
      }),
    ),
  ];
}

function versions(writer: Writer): Table {
  const { document, appVersion, methodVersion, documentHash } = writer.input;
  const parameters = changedParameters(writer, document);
  const rows: readonly (readonly [string, string])[] = [
    ['repeat.app', appVersion],
    ['repeat.method', methodVersion],
    ['cover.as-of', day(writer, document.asOf)],
    ['repeat.workspace', document.name],
    ['repeat.hash', documentHash],
    ...methodRows(writer, document),
    ['repeat.distance', writer.say('repeat.distance-value')],
    ['repeat.display', writer.say('repeat.display-value')],
    ['repeat.parameters', parameters.length === 0 ? writer.say('repeat.defaults') : parameters.join('; ')],
    ...weightRows(writer, document),
  ];
  return {
    kind: 'table',
    caption: writer.say('repeat.caption'),
    reading: plain(writer.say('repeat.reading')),
    columns: columns([writer.say('column.item'), writer.say('column.value')], [3, 9]),
    rows: rows.map(([code, text]): readonly Text[] => [plain(writer.say(code)), plain(text)]),
  };
}

function inputs(writer: Writer): readonly Block[] {
  const { layers } = writer.input.document;
  if (layers.length === 0) return [paragraph(writer.say('repeat.no-layers'))];
  return [
    {
      kind: 'table',
      caption: writer.say('repeat.inputs.caption'),
      reading: plain(writer.say('repeat.inputs.reading', { count: layers.length })),
      columns: columns(
        [
          writer.say('column.layer'),
          writer.say('column.rows'),
          writer.say('column.crs'),
          writer.say('column.observed'),
          writer.say('column.licence'),
          writer.say('column.hash'),
        ],
        [3.4, 2, 1.8, 1.6, 1.8, 3.2],
        [1],
      ),
      rows: layers.map((layer) => inputRow(writer, layer)),
    },
    {
      kind: 'table',
      caption: writer.say('repeat.origins.caption'),
      reading: plain(writer.say('repeat.origins.reading')),
      columns: columns(
        [
          writer.say('column.layer'),
          writer.say('column.publisher'),
          writer.say('column.retrieved'),
          writer.say('column.origin'),
          writer.say('column.edits'),
        ],
        [3, 2.6, 1.8, 3.6, 3],
      ),
      rows: layers.map((layer) => originRow(writer, layer)),
    },
  ];
}

/** Where a file comes from and what a person chose against what it says. */
function originRow(writer: Writer, { name, provenance }: LayerInfo): readonly Text[] {
  const { publisher, retrieved, origin, edits, sourceLayer, fileName } = provenance;
  const file =
    sourceLayer === null ? fileName : writer.say('repeat.layer-of-file', { layer: sourceLayer, file: fileName });
  const address = origin === null ? file : [origin.address, origin.query].filter((text) => text !== '').join(' ');
  const chosen = edits.map((code) => (KNOWN_EDITS.has(code) ? writer.say(`edit.${code}`) : code));
  return [
    plain(name),
    plain(known(writer, publisher)),
    plain(day(writer, retrieved)),
    plain(address),
    plain(chosen.length === 0 ? writer.say('repeat.no-edits') : chosen.join('; ')),
  ];
}

/** Codes with words of their own; one of a later version is printed as it is. */
const KNOWN_EDITS: ReadonlySet<string> = new Set([...FIXES, 'choose-crs', 'choose-header', 'choose-columns']);

function inputRow(writer: Writer, { name, role, rowsGiven, rowsUsed, provenance }: LayerInfo): readonly Text[] {
  const whole = (value: number) => formatNumber(value, writer.language);
  return [
    plain(
      writer.say(name === provenance.fileName ? 'repeat.layer-file' : 'repeat.layer', {
        name,
        role: writer.say(`role.${role}`),
        file: provenance.fileName,
      }),
    ),
    plain(writer.say('repeat.rows', { used: whole(rowsUsed), given: whole(rowsGiven) })),
    plain(provenance.crs),
    plain(day(writer, provenance.observed)),
    plain(known(writer, provenance.licence)),
    plain(provenance.sha256),
  ];
}

function commands(writer: Writer): readonly string[] {
  const { document, site, language } = writer.input;
  const file = `${document.name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()}.siteshift`;
  const quoted = /^[\w.-]+$/.test(site.id) ? site.id : `'${site.id.replaceAll("'", "'\\''")}'`;
  return [
    `siteshift report ${file} --site ${quoted} --lang ${language} --out report.pdf`,
    ...(['delivery', 'burden'] as const).map(
      (perspective) =>
        `siteshift assess ${file} --sites ${quoted} --perspective ${perspective} --as-of ${document.asOf} --format json`,
    ),
  ];
}
