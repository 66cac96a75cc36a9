/**
 * Puts the records of a new vintage under a layer that is there already.
 *
 * Cases, instruments, events and public records belong to their layer: those of the old file go, those of the new one come. Sites
 * belong to the workspace and may have been edited by hand, so none is taken out: a site of the same id gets what the
 * new file states and keeps what it leaves open (what it says otherwise than before is kept beside, as a conflict), and a place that somebody chose by hand stays (its `positionBasis` is
 * then not one that a file gave). New sites stand at the end.
 */
import type { ImportedFeature } from '../layers/imported-feature.ts';
import type { LayerInfo } from '../layers/layer-info.ts';
import type { Site } from '../sites/site.ts';
import { addRecords, type AddedRecords } from './add-records.ts';
import { keepingOlderValues } from './keep-older-values.ts';
import { withSoundConflicts } from './sound-conflicts.ts';
import type { Workspace } from './workspace.ts';

/** The document with the rows in place of the earlier records of `layer.id`, which keeps its place among the layers. */
export function replaceRecords(
  document: Workspace,
  features: readonly ImportedFeature[],
  layer: LayerInfo,
): AddedRecords {
  const added = addRecords(without(document, layer), features, layer);
  const sites = layer.role === 'sites' ? mergedSites(document.sites, added.document.sites) : document.sites;
  const replaced = { ...added.document, sites, layers: inPlace(document, added.document, layer.id) };
  const kept = layer.role === 'sites' ? keepingOlderValues(document, replaced) : replaced;
  return { ...added, document: withSoundConflicts(kept) };
}

function without(document: Workspace, { id, role }: LayerInfo): Workspace {
  const stays = ({ layerId }: { readonly layerId: string | null }) => layerId !== id;
  return {
    ...document,
    // Every row of a site list is read; which of them are new is decided below.
    sites: role === 'sites' ? [] : document.sites,
    cases: document.cases.filter(stays),
    instruments: document.instruments.filter(stays),
    events: document.events.filter(stays),
    records: document.records.filter(stays),
    layers: document.layers.filter((layer) => layer.id !== id),
    sources: Object.fromEntries(Object.entries(document.sources).filter(([source]) => source !== id)),
  };
}

function inPlace(before: Workspace, after: Workspace, id: string): Workspace['layers'] {
  const entry = after.layers.find((layer) => layer.id === id);
  return before.layers.map((layer) => (layer.id === id ? (entry ?? layer) : layer));
}

function mergedSites(before: readonly Site[], given: readonly Site[]): Site[] {
  const now = new Map(given.map((site) => [site.id, site]));
  const known = new Set(before.map(({ id }) => id));
  return [...before.map((site) => merged(site, now.get(site.id))), ...given.filter(({ id }) => !known.has(id))];
}

function merged(old: Site, now: Site | undefined): Site {
  if (now === undefined) return old;
  const stated = Object.fromEntries(Object.entries(now).filter(([, value]) => value !== null && value !== ''));
  const { position, precisionKm, positionBasis } = isPlacedByHand(old, now) ? old : now;
  return {
    ...old,
    ...(stated as Partial<Site>),
    ...{ position, precisionKm, positionBasis },
    // A list of sites has neither scenarios nor approvals: those are the user's own.
    ...{ landUse: old.landUse, scenarios: old.scenarios, hostedAs: old.hostedAs },
    facts: { ...old.facts, ...now.facts },
    sources: [...new Set([...old.sources, ...now.sources])],
  };
}

/** Moving a site by hand writes a basis that the file of the site does not give. */
function isPlacedByHand(old: Site, now: Site): boolean {
  return old.positionBasis !== '' && old.positionBasis !== now.positionBasis;
}
