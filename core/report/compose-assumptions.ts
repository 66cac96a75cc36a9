/**
 * The assumptions, early in the report: a reader judges them before the numbers that rest on them.
 * A fact of the record, of the scenario or of a measure stands in place of an assumption wherever there is one.
 */
import { CONVERSION_DEFAULTS } from '../conversion/parameters.ts';
import { plannedSite } from '../conversion/planned-site.ts';
import type { DeltaValue } from '../conversion/quantity.ts';
import type { NumberFact } from '../sources/fact.ts';
import { formatRange, formatRounded } from '../text/numbers.ts';
import { changedParameters } from './changed-parameters.ts';
import { composeConflicts } from './compose-conflicts.ts';
import { factOrigin, type FactOrigin } from './fact-origin.ts';
import { MODEL_ASSUMPTIONS, type ModelAssumption } from './model-assumptions.ts';
import type { Block, Text } from './report-document.ts';
import { composeStatedFacts } from './stated-facts.ts';
import { cited, columns, note, paragraph, plain, type Writer } from './writer.ts';

/** What the table says of a fact that stands in place of an assumption, and its tag. */
const ORIGINS: Readonly<Record<FactOrigin, { readonly basis: string; readonly tag: string }>> = {
  record: { basis: 'assumptions.from-record', tag: 'tag.record' },
  scenario: { basis: 'assumptions.from-scenario', tag: 'tag.scenario' },
  measure: { basis: 'assumptions.from-measure', tag: 'tag.H' },
};

/** A lead, the table of assumptions, and the parameters that the user changed. */
export function composeAssumptions(writer: Writer): readonly Block[] {
  const changed = changedParameters(writer, writer.input.document);
  return [
    paragraph(writer.say('assumptions.lead')),
    {
      kind: 'table',
      caption: writer.say('assumptions.caption'),
      reading: plain(writer.say('assumptions.reading')),
      columns: columns(
        [
          writer.say('column.assumption'),
          writer.say('column.range'),
          writer.say('column.value'),
          writer.say('column.basis'),
          writer.say('column.tag'),
        ],
        [3.9, 2.3, 1.7, 4.7, 1.8],
        [1, 2],
      ),
      rows: MODEL_ASSUMPTIONS.map((assumption) => row(writer, assumption)),
    },
    ...composeStatedFacts(writer),
    ...composeConflicts(writer),
    changed.length === 0
      ? note(writer.say('assumptions.no-changes'))
      : note(
          writer.say('assumptions.changes', {
            list: changed.join('; '),
          }),
        ),
  ];
}

function row(writer: Writer, assumption: ModelAssumption): readonly Text[] {
  if (isOfTier(assumption.key)) return tierRow(writer, assumption, assumption.key);
  const fact = factOf(writer, assumption);
  const origin = ORIGINS[assumption.fact === null ? 'record' : factOrigin(writer.input.site, assumption.fact)];
  const { value, low, high } = scaled(fact ?? assumption, assumption.unit);
  const { language } = writer;
  const unit = (number: string) =>
    assumption.unit === '%' ? writer.say('percent', { value: number }) : `${number}\u00a0${assumption.unit}`.trimEnd();
  return [
    plain(writer.say(`assumption.${assumption.key}`)),
    plain(low === high ? writer.say('assumptions.no-range') : unit(formatRange(low, high, language))),
    plain(unit(formatRounded(value, language))),
    fact === null
      ? plain(writer.say(`assumption.${assumption.key}.basis`))
      : cited(writer, writer.say(origin.basis, { grade: fact.grade }), fact.sources),
    plain(fact === null ? writer.say(`tag.${assumption.tag}`) : writer.say(origin.tag)),
  ];
}

/** Parameters that a known tier of the generators narrows, with the parameter that then stands for them. */
const OF_TIER = {
  noxGPerKWh: { 'tier-4': 'noxTier4GPerKWh', 'tier-2': 'noxTier2GPerKWh' },
  pmGPerKWh: { 'tier-4': 'pmTier4GPerKWh', 'tier-2': 'pmTier2GPerKWh' },
} as const;
type OfTier = keyof typeof OF_TIER;

function isOfTier(key: ModelAssumption['key']): key is OfTier {
  return Object.hasOwn(OF_TIER, key);
}

/** What the generators emit: of the tier that the plan has, where that is known. */
function tierRow(writer: Writer, { unit, tag, ...anyTier }: ModelAssumption, key: OfTier): readonly Text[] {
  const { site } = writer.input;
  const tier = plannedSite(site).facts.generatorTier;
  const { value, low, high } = tier === undefined ? anyTier : CONVERSION_DEFAULTS[OF_TIER[key][tier.value]];
  const { language } = writer;
  const inUnit = (number: string) => `${number}\u00a0${unit}`;
  return [
    plain(writer.say(`assumption.${key}`)),
    plain(low === high ? writer.say('assumptions.no-range') : inUnit(formatRange(low, high, language))),
    plain(inUnit(formatRounded(value, language))),
    tier === undefined
      ? plain(writer.say(`assumption.${key}.basis`))
      : cited(
          writer,
          writer.say('assumptions.tier', {
            tier: writer.tell(`class.${tier.value}`),
            origin: writer.say(ORIGINS[factOrigin(site, 'generatorTier')].basis, { grade: tier.grade }),
          }),
          tier.sources,
        ),
    plain(writer.say(`tag.${tag}`)),
  ];
}

function scaled({ value, low, high }: DeltaValue, unit: string): DeltaValue {
  return unit === '%' ? { value: value * 100, low: low * 100, high: high * 100 } : { value, low, high };
}

function factOf(writer: Writer, { fact }: ModelAssumption): NumberFact | null {
  return fact === null ? null : (plannedSite(writer.input.site).facts[fact] ?? null);
}
