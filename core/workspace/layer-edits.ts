/** Changes a user makes to layers: shown or hidden, renamed, annotated, ordered, taken out. */
import type { LayerInfo } from '../layers/layer-info.ts';
import type { Edit } from './edits.ts';
import { withSoundConflicts } from './sound-conflicts.ts';

/** Takes an imported layer out, with the cases, instruments, events and public records that came with it. Sites stay. */
export function removeLayer(id: string): Edit {
  const stays = ({ layerId }: { readonly layerId: string | null }) => layerId !== id;
  return (workspace) =>
    withSoundConflicts({
      ...workspace,
      layers: workspace.layers.filter((layer) => layer.id !== id),
      cases: workspace.cases.filter(stays),
      instruments: workspace.instruments.filter(stays),
      events: workspace.events.filter(stays),
      records: workspace.records.filter(stays),
    });
}

/** Shows a layer on the map or hides it; hidden layers still count in the readings. */
export function toggleLayer(id: string): Edit {
  return ofLayer(id, (layer) => ({ ...layer, visible: !layer.visible }));
}

/** Gives a layer a name; an empty one changes nothing. */
export function renameLayer(id: string, name: string): Edit {
  const trimmed = name.trim();
  return ofLayer(id, (layer) => (trimmed === '' || trimmed === layer.name ? layer : { ...layer, name: trimmed }));
}

/** Sets how much of what lies below a layer shows through it: 0 is not seen, 1 covers; values beyond are cut. */
export function setLayerOpacity(id: string, opacity: number): Edit {
  const within = Math.min(1, Math.max(0, opacity));
  return ofLayer(id, (layer) => (within === layer.opacity ? layer : { ...layer, opacity: within }));
}

/** Sets the user's words about a layer. */
export function setLayerNotes(id: string, notes: string): Edit {
  return ofLayer(id, (layer) => (notes === layer.notes ? layer : { ...layer, notes }));
}

/** Moves a layer to a place in the order of drawing, 0 lowest; places beyond either end are the end. */
export function moveLayer(id: string, to: number): Edit {
  return (workspace) => {
    const from = workspace.layers.findIndex((layer) => layer.id === id);
    const place = Math.min(workspace.layers.length - 1, Math.max(0, Math.trunc(to)));
    const moved = workspace.layers[from];
    if (moved === undefined || place === from) return workspace;
    const others = workspace.layers.filter((layer) => layer !== moved);
    return { ...workspace, layers: [...others.slice(0, place), moved, ...others.slice(place)] };
  };
}

function ofLayer(id: string, change: (layer: LayerInfo) => LayerInfo): Edit {
  return (workspace) => {
    const layers = workspace.layers.map((layer) => (layer.id === id ? change(layer) : layer));
    return layers.every((layer, i) => layer === workspace.layers[i]) ? workspace : { ...workspace, layers };
  };
}
