/**
 * Questions to ask of an application, and how far the file answers each.
 *
 * What to ask follows three public checklists, named with each question; the wording is ours. The file answers a
 * question as far as it knows the facts and readings tied to it: all of them, some, or none. What nothing in the file
 * is tied to stays missing until the reviewer says otherwise, and the reviewer's own word goes first.
 */
import { plannedSite } from '../conversion/planned-site.ts';
import type { SiteReadings } from '../criteria/site-readings.ts';
import type { ClassFactName } from '../sites/class-facts.ts';
import type { NumberFactName } from '../sites/number-facts.ts';
import type { Site } from '../sites/site.ts';
import type { ANSWER_STATUSES, QuestionAnswer } from './answer.ts';

export type AnswerStatus = (typeof ANSWER_STATUSES)[number];

/** Addresses of the checklists; none states a date of publication. */
export const CHECKLISTS = {
  psu: {
    title: 'Data Centers: A Guide to Common Questions',
    publisher: 'Penn State Extension',
    url: 'https://extension.psu.edu/data-centers-a-guide-to-common-questions',
  },
  dcmyths: {
    title: 'Municipal data center project review checklist',
    publisher: 'DC Myths',
    url: 'https://dcmyths.com/municipal/checklist',
  },
  adler: {
    title: 'What counties should track before approving a data center',
    publisher: 'Matt Adler Consulting',
    url: 'https://mattadlerconsulting.com/insights/what-counties-should-track-before-approving-a-data-center',
  },
} as const;
export type Checklist = keyof typeof CHECKLISTS;

export const TOPICS = ['power', 'water', 'land', 'neighbours', 'backup', 'economy', 'record'] as const;

/** What in the file answers a question: a fact of the site, a reading as hosted, or an entry of the land-use record. */
export type Part =
  | { readonly kind: 'fact'; readonly fact: NumberFactName | ClassFactName }
  | { readonly kind: 'reading'; readonly indicator: string }
  | { readonly kind: 'land-use'; readonly list: 'approvals' | 'definedUses' };

/** Its sentence is `question.<key>` of the catalogue `review`. */
export type Question = {
  readonly key: string;
  readonly topic: (typeof TOPICS)[number];
  readonly parts: readonly Part[];
  readonly after: readonly Checklist[];
};

const fact = (name: NumberFactName | ClassFactName): Part => ({ kind: 'fact', fact: name });
const reading = (indicator: string): Part => ({ kind: 'reading', indicator });

/** In the order they are asked. */
export const QUESTIONS: readonly Question[] = [
  ask('load', 'power', ['psu', 'dcmyths', 'adler'], fact('hostedGrossMW'), fact('criticalItMW'), fact('serviceMW')),
  ask('phases', 'power', ['psu', 'dcmyths', 'adler'], fact('monthsToPower')),
  ask('will-serve', 'power', ['dcmyths', 'adler'], reading('grid.service-status'), reading('readiness.firm-share')),
  ask('upgrades', 'power', ['dcmyths', 'adler'], fact('interconnectionUSDM'), reading('impact.bill-exposure')),
  ask('curtailment', 'power', ['dcmyths'], fact('hostedCurtailmentShare'), fact('rideThrough')),
  ask('cooling', 'water', ['psu', 'dcmyths', 'adler'], fact('hostedCooling'), fact('wueLPerKWh')),
  ask('water-use', 'water', ['dcmyths', 'adler'], reading('impact.water-use'), reading('impact.water-peak-day')),
  ask('water-source', 'water', ['dcmyths', 'adler'], fact('waterSource'), fact('waterSupplyMgd')),
  ask('drought', 'water', ['dcmyths'], reading('impact.basin-stress')),
  ask('approvals', 'land', ['adler'], { kind: 'land-use', list: 'approvals' }, reading('land-use.entitlement')),
  ask('definition', 'land', ['adler'], { kind: 'land-use', list: 'definedUses' }),
  ask('decision', 'land', ['adler'], fact('decidingAuthority'), fact('nextVote')),
  ask('setback', 'land', ['dcmyths'], fact('hostedSetbackM'), reading('land-use.dwelling-setback')),
  ask('night-noise', 'neighbours', ['dcmyths', 'adler'], fact('hostedNightDBA'), fact('ambientNightDBA')),
  ask('tone', 'neighbours', ['adler'], fact('hostedNoiseTone'), fact('hostedLowFrequencyDB')),
  ask('noise-limit', 'neighbours', ['adler'], fact('ordinanceNightDBA'), fact('ordinanceMeasuredAt')),
  ask('light', 'neighbours', ['dcmyths'], fact('hostedLighting')),
  ask('traffic', 'neighbours', ['dcmyths'], fact('constructionTripsPerDay'), fact('hostedTripsPerDay')),
  ask(
    'generators',
    'backup',
    ['dcmyths', 'adler'],
    fact('generatorCount'),
    fact('generatorUnitMW'),
    fact('generatorTier'),
  ),
  ask('generator-hours', 'backup', ['dcmyths', 'adler'], fact('generatorHoursPerYear'), fact('permittedGeneratorMW')),
  ask('fuel', 'backup', ['dcmyths']),
  ask('emergency', 'backup', ['dcmyths']),
  ask('jobs', 'economy', ['psu', 'dcmyths'], fact('hostedJobsFTE'), fact('constructionPeakJobs')),
  ask('tax', 'economy', ['psu', 'dcmyths'], fact('hostedTaxUSDPerYear')),
  ask('benefits', 'economy', ['psu'], fact('benefitAgreement')),
  ask('closure', 'economy', ['psu']),
  ask('grievance', 'record', ['adler'], fact('grievance')),
  ask('operator', 'record', ['adler'], fact('siteControl'), fact('tenantCredit'), fact('tenantTermYears')),
];

/** `found` and `missing` are the question's parts, in their order; `proposed` is what the file says. */
export type AskedQuestion = {
  readonly question: Question;
  readonly found: readonly Part[];
  readonly missing: readonly Part[];
  readonly proposed: AnswerStatus;
  /** What the reviewer says; null when nobody did. */
  readonly answer: QuestionAnswer | null;
  /** The reviewer's word, or what the file says. */
  readonly status: AnswerStatus;
};

/** Every question with how far the file answers it at a site, as its scenario has it. */
export function askedOf(
  site: Site,
  readings: SiteReadings['readings'],
  answers: readonly QuestionAnswer[],
): readonly AskedQuestion[] {
  const own = new Map(answers.filter(({ siteId }) => siteId === site.id).map((one) => [one.question, one]));
  const planned = plannedSite(site);
  return QUESTIONS.map((question) => {
    const found = question.parts.filter((part) => isKnown(part, planned, readings));
    const missing = question.parts.filter((part) => !found.includes(part));
    const proposed = found.length === 0 ? 'missing' : missing.length === 0 ? 'answered' : 'partly';
    const answer = own.get(question.key) ?? null;
    return { question, found, missing, proposed, answer, status: answer?.status ?? proposed };
  });
}

function isKnown(part: Part, site: Site, readings: SiteReadings['readings']): boolean {
  if (part.kind === 'fact') return site.facts[part.fact] !== undefined;
  if (part.kind === 'land-use') return site.landUse[part.list].length > 0;
  return readings.hosted[part.indicator]?.known === true;
}

function ask(key: string, topic: Question['topic'], after: readonly Checklist[], ...parts: readonly Part[]): Question {
  return { key, topic, after, parts };
}
