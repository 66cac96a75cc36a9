/** The appendices: sources, every feature counted, how to repeat the result, who made it and what it is not. */
import { composeComments } from './compose-comments.ts';
import { composeFeatures } from './compose-features.ts';
import { composeMethod } from './compose-method.ts';
import { composeReproducibility } from './compose-reproducibility.ts';
import type { Block, Section, SourceEntry } from './report-document.ts';
import { printedAppendices, type Appendix } from './section-list.ts';
import { day, known, paragraph, plain, type Writer } from './writer.ts';

const LIMITS = ['screening', 'advice', 'claims', 'positions', 'prediction', 'standard'] as const;

/** Appendices A to E, or F with comments. The sources stand first but are collected last, when all the others have cited theirs. */
export function composeAppendices(writer: Writer): readonly Section[] {
  const features = composeFeatures(writer);
  const { document, correlated } = writer.input;
  const method = composeMethod(writer, { document, correlated });
  const comments = composeComments(writer);
  const repeat = composeReproducibility(writer);
  const limits = composeLimits(writer);
  const blocks: Readonly<Record<Appendix, readonly Block[]>> = {
    sources: composeSources(writer),
    features,
    method,
    comments,
    reproducibility: repeat,
    limits,
  };
  return printedAppendices({ hasComments: comments.length > 0 }).map(({ id, number }) => ({
    ...{ id, number },
    heading: writer.say(`section.${id}`),
    startsPage: id === 'sources',
    blocks: blocks[id],
  }));
}

function composeSources(writer: Writer): readonly Block[] {
  const entries = writer.citations.cited().map(({ n, source }): SourceEntry => ({
    n,
    title: source.title,
    detail: writer.say('sources.detail', {
      publisher: known(writer, source.publisher),
      date: day(writer, source.date),
      retrieved: day(writer, source.retrieved),
      licence: source.licence ?? writer.say('sources.no-licence'),
    }),
    url: source.url,
  }));
  if (entries.length === 0) return [paragraph(writer.say('sources.none'))];
  return [paragraph(writer.say('sources.lead', { count: entries.length })), { kind: 'sources', entries }];
}

function composeLimits(writer: Writer): readonly Block[] {
  const { document, attributions } = writer.input;
  return [
    paragraph(
      writer.say('limits.prepared', {
        by: known(writer, document.report.preparedBy),
        for: known(writer, document.report.preparedFor),
        date: day(writer, document.asOf),
        status: writer.say(`status.${document.report.status}`),
      }),
    ),
    { kind: 'list', items: LIMITS.map((code) => plain(writer.say(`limits.${code}`))) },
    { kind: 'subheading', text: writer.say('limits.attributions') },
    attributions.length === 0
      ? paragraph(writer.say('none-found'))
      : {
          kind: 'list',
          items: attributions.map(({ name, licence, credit }) =>
            plain(writer.say('limits.attribution', { name, licence, credit })),
          ),
        },
  ];
}
