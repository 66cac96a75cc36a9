/** Which area contains a site? As `core/spatial/containing-area.ts` and `point-in-feature.ts` find it. */
import { FRAME_BYTES, LAT_DOWN, LAT_UP, latOf, LON_DOWN, LON_UP, lonOf } from './frame';
import { collectHolding, GROUP, leafOf, siteOf, touchRuns } from './collect';
import { need } from './pages';
import { recordAt } from './trees';

/** What is asked: `setContaining` fills it. */
let tree: usize = 0;
let runTree: usize = 0;
let vertices: usize = 0;
let featureRuns: usize = 0;
let ids: usize = 0;
let classes: usize = 0;
let ofClass: i32 = 0;

/** The site at hand, whole units about it and with its parts. */
let lonDown: i32 = 0;
let lonUp: i32 = 0;
let latDown: i32 = 0;
let latUp: i32 = 0;
let lon: f64 = 0;
let lat: f64 = 0;
/** The containing area of lowest index, its class, and that of the class asked about; -1 when there is none. */
let item: i32 = -1;
let itemClass: i32 = -1;
let itemOfClass: i32 = -1;

export function setContaining(
  features: usize,
  runs: usize,
  itsVertices: usize,
  itsFeatureRuns: usize,
  itsIds: usize,
  itsClasses: usize,
  one: i32,
): void {
  tree = features;
  runTree = runs;
  vertices = itsVertices;
  featureRuns = itsFeatureRuns;
  ids = itsIds;
  classes = itsClasses;
  ofClass = one;
}

/** For each site: the first area, its class, and the first of the class asked about; -1 without one. */
export function containing(frames: usize, sites: i32, areas: usize, itsClasses: usize, areasOfClass: usize): void {
  memory.fill(areas, 0xff, (<usize>sites) << 2);
  memory.fill(itsClasses, 0xff, (<usize>sites) << 2);
  memory.fill(areasOfClass, 0xff, (<usize>sites) << 2);
  let size = GROUP;
  for (let from = 0; from < sites;) {
    const entries = collectHolding(tree, frames, from, min<i32>(from + size, sites));
    if (entries < 0) {
      // The group meets more than there is room for; one site cannot.
      size = 1;
      continue;
    }
    from += size;
    touchRuns(entries, featureRuns, classes, runTree, vertices);
    let site = -1;
    for (let entry = 0; entry < entries; entry++) {
      if (siteOf(entry) != site) {
        if (site >= 0) write(site, areas, itsClasses, areasOfClass);
        site = siteOf(entry);
        stand(frames + <usize>site * FRAME_BYTES);
      }
      if (isInFeature(leafOf(entry))) take(leafOf(entry));
    }
    if (site >= 0) write(site, areas, itsClasses, areasOfClass);
  }
}

function stand(frame: usize): void {
  lon = lonOf(frame);
  lat = latOf(frame);
  lonDown = load<i32>(frame, LON_DOWN);
  lonUp = load<i32>(frame, LON_UP);
  latDown = load<i32>(frame, LAT_DOWN);
  latUp = load<i32>(frame, LAT_UP);
  item = -1;
  itemClass = -1;
  itemOfClass = -1;
}

function write(site: i32, areas: usize, itsClasses: usize, areasOfClass: usize): void {
  const at = (<usize>site) << 2;
  store<i32>(areas + at, item);
  store<i32>(itsClasses + at, itemClass);
  store<i32>(areasOfClass + at, itemOfClass);
}

/** Lanes of four boxes that the site's parallel crosses. */
function inBand(record: usize): v128 {
  return v128.and(
    i32x4.le_s(v128.load(record, 32), i32x4.splat(latDown)),
    i32x4.ge_s(v128.load(record, 96), i32x4.splat(latUp)),
  );
}

function take(place: i32): void {
  const one = load<i32>(need(ids + ((<usize>place) << 2)));
  const itsClass = <i32>load<u8>(need(classes + <usize>place));
  if (item < 0 || one < item) {
    item = one;
    itemClass = itsClass;
  }
  if (itsClass == ofClass && (itemOfClass < 0 || one < itemOfClass)) itemOfClass = one;
}

function isInFeature(feature: i32): bool {
  const run = load<i32>(need(featureRuns + ((<usize>feature) << 2)));
  const end = load<i32>(need(featureRuns + ((<usize>(feature + 1)) << 2)));
  let crossings = 0;
  for (let first = run & ~7; first < end; first += 8) {
    const record = recordAt(runTree, first);
    let bits = reaches(record) | (reaches(record + 16) << 4);
    if (first < run) bits &= 0xff << (run - first);
    if (end - first < 8) bits &= (1 << (end - first)) - 1;
    const isEast = i32x4.splat(lonDown);
    const east =
      i32x4.bitmask(i32x4.gt_s(v128.load(record), isEast)) |
      (i32x4.bitmask(i32x4.gt_s(v128.load(record, 16), isEast)) << 4);
    while (bits != 0) {
      const lane = ctz<i32>(bits);
      bits &= bits - 1;
      const at = need(vertices + ((<usize>(first + lane)) << 6));
      const more = ((east >> lane) & 1) != 0 ? crossingsByEnds(at) : crossingsEast(at);
      if (more < 0) return true;
      crossings += more;
    }
  }
  return (crossings & 1) == 1;
}

/** Bits of four runs that the parallel may cross at the site or east of it. */
function reaches(record: usize): i32 {
  return i32x4.bitmask(v128.and(inBand(record), i32x4.ge_s(v128.load(record, 64), i32x4.splat(lonUp))));
}

function crossingsByEnds(at: usize): i32 {
  return <f64>load<i32>(at, 4) > lat == <f64>load<i32>(at, 60) > lat ? 0 : 1;
}

/** Crossings of a run with the parallel east of the site; -1 when the site lies on an edge. */
function crossingsEast(at: usize): i32 {
  let crossings = 0;
  for (let vertex = at; vertex < at + 56; vertex += 8) {
    const ay = <f64>load<i32>(vertex, 4) - lat;
    const by = <f64>load<i32>(vertex, 12) - lat;
    if (ay > 0 == by > 0 && ay * by != 0) continue;
    const ax = <f64>load<i32>(vertex) - lon;
    const bx = <f64>load<i32>(vertex, 8) - lon;
    const cross = ax * by - bx * ay;
    if (cross == 0 && ax * bx <= 0 && ay * by <= 0) return -1;
    if (ay > 0 != by > 0 && cross > 0 == by > ay) crossings++;
  }
  return crossings;
}
