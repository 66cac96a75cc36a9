/**
 * Turns a code and its facts into a sentence, for screen, paper and JSON alike.
 *
 * Catalogues are ICU messages, one JSON file an area and language. Numbers are formatted by our own
 * tables before they enter a message, so that the text does not depend on the runtime's ICU data.
 */
import IntlMessageFormat from 'intl-messageformat';
import { invariant } from '../lib/invariant.ts';
import enApp from './en/app.json' with { type: 'json' };
import enComments from './en/comments.json' with { type: 'json' };
import enComparison from './en/comparison.json' with { type: 'json' };
import enEvidence from './en/evidence.json' with { type: 'json' };
import enFindings from './en/findings.json' with { type: 'json' };
import enFiles from './en/files.json' with { type: 'json' };
import enIndicators from './en/indicators.json' with { type: 'json' };
import enPack from './en/pack.json' with { type: 'json' };
import enRedline from './en/redline.json' with { type: 'json' };
import enReport from './en/report.json' with { type: 'json' };
import enReview from './en/review.json' with { type: 'json' };
import enShell from './en/shell.json' with { type: 'json' };
import esApp from './es/app.json' with { type: 'json' };
import esComments from './es/comments.json' with { type: 'json' };
import esComparison from './es/comparison.json' with { type: 'json' };
import esEvidence from './es/evidence.json' with { type: 'json' };
import esFindings from './es/findings.json' with { type: 'json' };
import esFiles from './es/files.json' with { type: 'json' };
import esIndicators from './es/indicators.json' with { type: 'json' };
import esPack from './es/pack.json' with { type: 'json' };
import esRedline from './es/redline.json' with { type: 'json' };
import esReport from './es/report.json' with { type: 'json' };
import esReview from './es/review.json' with { type: 'json' };
import esShell from './es/shell.json' with { type: 'json' };
import itApp from './it/app.json' with { type: 'json' };
import itComments from './it/comments.json' with { type: 'json' };
import itComparison from './it/comparison.json' with { type: 'json' };
import itEvidence from './it/evidence.json' with { type: 'json' };
import itFindings from './it/findings.json' with { type: 'json' };
import itFiles from './it/files.json' with { type: 'json' };
import itIndicators from './it/indicators.json' with { type: 'json' };
import itPack from './it/pack.json' with { type: 'json' };
import itRedline from './it/redline.json' with { type: 'json' };
import itReport from './it/report.json' with { type: 'json' };
import itReview from './it/review.json' with { type: 'json' };
import itShell from './it/shell.json' with { type: 'json' };
import type { Language } from './languages.ts';
import { formatRounded } from './numbers.ts';

type Catalogue = Readonly<Record<string, string>>;

export const CATALOGUES = {
  app: { en: enApp, it: itApp, es: esApp },
  comments: { en: enComments, it: itComments, es: esComments },
  comparison: { en: enComparison, it: itComparison, es: esComparison },
  evidence: { en: enEvidence, it: itEvidence, es: esEvidence },
  findings: { en: enFindings, it: itFindings, es: esFindings },
  files: { en: enFiles, it: itFiles, es: esFiles },
  indicators: { en: enIndicators, it: itIndicators, es: esIndicators },
  pack: { en: enPack, it: itPack, es: esPack },
  redline: { en: enRedline, it: itRedline, es: esRedline },
  report: { en: enReport, it: itReport, es: esReport },
  review: { en: enReview, it: itReview, es: esReview },
  shell: { en: enShell, it: itShell, es: esShell },
} as const satisfies Record<string, Record<Language, Catalogue>>;

export type CatalogueName = keyof typeof CATALOGUES;

/** Facts of a message. Numbers are printed with about three significant figures; format them beforehand to differ. */
export type Facts = Readonly<Record<string, string | number>>;

const compiled = new Map<string, IntlMessageFormat>();

/** The sentence `code` of a catalogue. A code that the catalogue lacks is a bug and throws. */
export function say(language: Language, catalogue: CatalogueName, code: string, facts: Facts = {}): string {
  const key = `${language}.${catalogue}.${code}`;
  let message = compiled.get(key);
  if (message === undefined) {
    const text = (CATALOGUES[catalogue][language] as Catalogue)[code];
    invariant(text !== undefined, `the catalogue ${catalogue} (${language}) has the code ${code}`);
    message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    compiled.set(key, message);
  }
  return String(message.format(localised(facts, text(message), language)));
}

function text(message: IntlMessageFormat): string {
  return JSON.stringify(message.getAst());
}

/** Plain arguments get our digits; an argument of a plural stays a number, or ICU could not choose the form. */
function localised(facts: Facts, ast: string, language: Language): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      const isPlural = ast.includes(`"type":6,"value":"${name}"`);
      return [name, typeof fact === 'number' && !isPlural ? formatRounded(fact, language) : fact];
    }),
  );
}
