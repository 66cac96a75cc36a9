/**
 * Puts the records of a new vintage under a layer that is there already.
 *
 * What the new file states counts, what it leaves open keeps the older value, and what it says otherwise than before is
 * kept beside, as a conflict. Cases, instruments, events and public records that the new file does not hold any more go,
 * but for those that a person worked on: they stay, as entries that belong to no layer. Sites belong to the workspace,
 * so none is taken out, and a place that somebody chose by hand stays (its `positionBasis` is then not one that a file
 * gave). How many of each is told. New sites stand at the end.
 */
import type { ImportedFeature } from '../layers/imported-feature.ts';
import type { LayerInfo } from '../layers/layer-info.ts';
import type { Site } from '../sites/site.ts';
import { invariant } from '../lib/invariant.ts';
import type { SourceId } from '../sources/source.ts';
import { addRecords, kindOfRole, withFindings, type AddedRecords } from './add-records.ts';
import type { Thing } from './find-duplicates.ts';
import { entriesOfLayer, handWorkOf } from './hand-work.ts';
import { keepingOlderValues } from './keep-older-values.ts';
import { matchVintages } from './match-vintages.ts';
import { mergedEntry, mergedSite } from './merge-vintages.ts';
import { citingOlderFile, withoutUncited } from './older-file.ts';
import { withSoundConflicts } from './sound-conflicts.ts';
import { LIST_OF_KIND, type Subject } from './subject-fields.ts';
import type { Workspace } from './workspace.ts';

/** What a replacement tells, as codes of the catalogue `findings`. */
const REPLACEMENT_CODES: readonly string[] = ['entries-stay', 'entries-gone', 'entries-complete', 'values-differ'];

/** Whether a finding is about what a replacement did to the entries of its layer. */
export function isReplacementCode(code: string): boolean {
  return REPLACEMENT_CODES.includes(code);
}

/** The document with the rows in place of the earlier records of `layer.id`, which keeps its place among the layers. */
export function replaceRecords(
  document: Workspace,
  features: readonly ImportedFeature[],
  layer: LayerInfo,
): AddedRecords {
  const old = document.layers.find(({ id }) => id === layer.id);
  invariant(old !== undefined, `no layer ${layer.id} to replace`);
  const kind = kindOfRole(layer.role);
  const { document: before, older } = citingOlderFile(document, old, layer.provenance.sha256);
  const added = addRecords(without(before, layer), features, layer);
  const both: Both = { kind, before, after: added.document, old, now: layer, older };
  const { items, ...counts } = kind === 'site' ? mergedSites(both) : mergedEntries(both);
  const merged = { ...added.document, [LIST_OF_KIND[kind]]: items, layers: inPlace(before, added.document, layer.id) };
  const kept = withSoundConflicts(keepingOlderValues(before, merged, kind));
  const tidy = older === null ? kept : withoutUncited(kept, older);
  const told = { ...counts, 'values-differ': changedConflicts(before, tidy) };
  return withFindings({ ...added, document: tidy }, layer.id, told);
}

type Both = {
  readonly kind: Subject['kind'];
  readonly before: Workspace;
  readonly after: Workspace;
  readonly old: LayerInfo;
  readonly now: LayerInfo;
  readonly older: SourceId | null;
};

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

/** Entries of both vintages, those of the new file in its order, and at the end those that stay as a person's own. */
function mergedEntries({ kind, before, after, old, now, older }: Both) {
  const earlier = entriesOfLayer(before, kind, old.id);
  const given = entriesOfLayer(after, kind, now.id);
  const matches = matchVintages(kind, vintage(earlier, old), vintage(given, now));
  const all: readonly Thing[] = after[LIST_OF_KIND[kind]];
  let complete = 0;
  const items = all.map((thing) => {
    const was = thing['layerId'] === now.id ? matches.get(thing.id) : undefined;
    if (was === undefined) return thing;
    const merged = mergedEntry(was, thing, { columns: now.columns, older });
    if (Object.keys(thing).some((field) => !NOT_COUNTED.has(field) && merged[field] !== thing[field])) complete += 1;
    return merged;
  });
  const found = new Set(matches.values());
  const gone = earlier.filter((thing) => !found.has(thing));
  const isWorkedOn = handWorkOf(before, kind, old);
  const stay = gone.filter(isWorkedOn).map((thing) => ({ ...thing, layerId: null }));
  return {
    items: [...items, ...stay],
    ...{ 'entries-stay': stay.length, 'entries-gone': gone.length - stay.length, 'entries-complete': complete },
  };
}

/** Fields that a merge always writes. */
const NOT_COUNTED: ReadonlySet<string> = new Set(['id', 'sources']);

function mergedSites({ kind, before, after, old, now, older }: Both) {
  const matches = matchVintages(kind, vintage(before.sites, old), vintage(after.sites, now));
  const rows = new Map<Thing, Site>();
  for (const site of after.sites) {
    const was = matches.get(site.id);
    if (was !== undefined) rows.set(was, site);
  }
  const merged = before.sites.map((site) => {
    const row = rows.get(site);
    return row === undefined ? site : mergedSite(site, row, older);
  });
  return { items: [...merged, ...after.sites.filter(({ id }) => !matches.has(id))] };
}

function vintage(things: readonly Thing[], { columns }: LayerInfo) {
  return { things, hasIds: columns['id'] !== undefined };
}

function changedConflicts(before: Workspace, after: Workspace): number {
  const known = new Set(before.conflicts);
  return after.conflicts.filter((conflict) => !known.has(conflict)).length;
}
