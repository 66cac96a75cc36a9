/** Readings of the mine as it stands, for indicators that are about the plan. */
import type { Site } from '../sites/site.ts';
import { unknown, type Reading } from './reading.ts';

/** The record describes the plan and says nothing of the mine: unknown, not "none". */
export function notSaidOfMine(): Reading {
  return unknown('plan-only', 'ask.operator');
}

/** What a running mine need not wait for or ask for: 0, on the strength of its recorded load; the sentence is `ID.detail-mined`. */
export function nothingAskedByMine({ facts }: Site, id: string): Reading {
  const mine = facts.miningMW;
  if (!mine || mine.value <= 0) return unknown('mining-mw-not-recorded', 'ask.operator-load');
  const { grade, sources } = mine;
  const detail = { code: `${id}.detail-mined`, facts: { loadMW: mine.value } };
  return { known: true, value: 0, low: 0, high: 0, grade, sources, detail, counted: [] };
}
