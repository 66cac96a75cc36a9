/**
 * Our answers to W(N) beside those of PostGIS, question by question.
 *
 * Tolerances are those of the specification: distances 0.1 % or 1 m, shares 0.1 % of the disc, density 0.1 %. What
 * contains a site and how many people are near must be equal but for borders and rims, which are listed.
 */
import type { LonLat } from '../../../core/geo/geodesic.ts';
import type { NationalLayers } from '../../../core/spatial/national-layers.ts';
import {
  DENSITY_CUT_M,
  LAND_USE_CLASSES,
  PEOPLE_RADII_M,
  type WorkloadAnswers,
} from '../../../core/spatial/workload-answers.ts';
import { DWELLING_CLASS } from '../national/tessellations.ts';
import type { PeerAnswers } from '../postgis/ask-postgis.ts';
import { compare, type Compared, type Judgement, type Reason } from './comparison.ts';
import { pointsOnRim } from './rim.ts';
import { metresToBorder, metresToLine, metresToNearestBorder, metresToPoint, pointAt } from './true-distances.ts';

const RELATIVE = 1e-3;
const METRES = 1;
/** Ours must be within this of Karney's geodesics wherever the engines part, m. */
const TRUE_M = 0.01;
/** Sites this near a border may be told apart otherwise, m: a straight edge and a geodesic of 6 km part by 3 m. */
const BORDER_M = 5;
/** A point of the score's 100. */
const SCORE = 0.1;

export type Sides = {
  readonly layers: NationalLayers;
  readonly sites: Float64Array;
  readonly ours: WorkloadAnswers;
  readonly peer: PeerAnswers;
  /**
   * How geography, done with care, compared on the same sites, and what a difference is then laid to. An answer that it
   * confirms is not doubted for what a rougher way says.
   */
  readonly confirmed: { readonly by: readonly Compared[]; readonly reason: Reason } | null;
};

export function compareAnswers(sides: Sides): Compared[] {
  const judgements = [
    nearestFeature(sides, 'substation'),
    nearestFeature(sides, 'line'),
    ...containers(sides),
    nearestArea(sides, 'dwelling'),
    nearestArea(sides, 'protected'),
    insideProtected(sides),
    ...PEOPLE_RADII_M.map((_, i) => people(sides, i)),
    density(sides),
    shares(sides),
    score(sides),
  ];
  return judgements.map((judgement) => compare(sides.peer.count, confirmedBy(sides, judgement)));
}

/** The nearest have a truth of their own to be held to; the rest is laid to the rougher way where geography confirms ours. */
function confirmedBy({ confirmed }: Sides, judgement: Judgement): Judgement {
  const known = confirmed?.by.find(({ question }) => question === judgement.question);
  if (known === undefined || judgement.question.startsWith('nearest')) return judgement;
  const why = (site: number) => (known.fine[site] === true ? (confirmed?.reason ?? 'unexplained') : 'unexplained');
  return { ...judgement, why };
}

function siteAt({ sites }: Sides, site: number): LonLat {
  return pointAt(sites, site);
}

function near(ours: number, peer: number): boolean {
  return Math.abs(ours - peer) <= Math.max(METRES, RELATIVE * ours) || (Number.isNaN(ours) && Number.isNaN(peer));
}

function nearestFeature(sides: Sides, kind: 'substation' | 'line'): Judgement {
  const { layers, ours, peer } = sides;
  const [ids, metres] = [ours[kind], ours[`${kind}M`]];
  const [peerIds, peerMetres] = [peer.column(kind), peer.column(`${kind}_m`)];
  const truth = (id: number, site: number) =>
    kind === 'substation'
      ? metresToPoint(layers.substations, id, siteAt(sides, site))
      : metresToLine(layers.lines, id, siteAt(sides, site));
  return {
    question: `nearest ${kind}, m`,
    difference: (site) => (metres[site] ?? NaN) - (peerMetres[site] ?? NaN),
    agrees: (site) => ids[site] === peerIds[site] && near(metres[site] ?? NaN, peerMetres[site] ?? NaN),
    why: (site) => {
      const [id, peerId] = [ids[site] ?? -1, peerIds[site] ?? -1];
      const [own, theirs] = [truth(id, site), truth(peerId, site)];
      if (!(Math.abs(own - (metres[site] ?? NaN)) <= TRUE_M) || own > theirs + TRUE_M) return 'unexplained';
      if (id === peerId) return 'peer measures otherwise';
      return theirs - own <= TRUE_M ? 'tie' : 'peer picks a farther one';
    },
    said: (site) => `${ids[site]} at ${metres[site]} m, the peer ${peerIds[site]} at ${peerMetres[site]} m`,
  };
}

function nearestArea(sides: Sides, kind: 'dwelling' | 'protected'): Judgement {
  const { layers, ours, peer } = sides;
  const [metres, peerMetres] = [ours[`${kind}M`], peer.column(`${kind}_m`)];
  const areas = kind === 'dwelling' ? layers.landUse : layers.protectedAreas;
  return {
    question: `${kind} area, m`,
    difference: (site) => (metres[site] ?? NaN) - (peerMetres[site] ?? NaN),
    agrees: (site) => near(metres[site] ?? NaN, peerMetres[site] ?? NaN),
    why: (site) => {
      const own = metres[site] ?? NaN;
      const within = Math.max(own, peerMetres[site] ?? 0) + 100;
      const truth = metresToNearestBorder(areas, siteAt(sides, site), {
        kind: kind === 'dwelling' ? DWELLING_CLASS : null,
        within,
      });
      return own > 0 && Math.abs(own - truth) <= TRUE_M ? 'peer measures otherwise' : 'unexplained';
    },
    said: (site) => `${metres[site]} m, the peer ${peerMetres[site]} m`,
  };
}

function insideProtected({ ours, peer }: Sides): Judgement {
  const [inside, metres, peerMetres] = [ours.protectedInside, ours.protectedM, peer.column('protected_m')];
  return {
    question: 'inside a protected area',
    difference: () => NaN,
    agrees: (site) => (inside[site] === 1) === (peerMetres[site] === 0),
    why: (site) => (Math.max(metres[site] ?? NaN, peerMetres[site] ?? NaN) <= METRES ? 'boundary' : 'unexplained'),
    said: (site) => `${inside[site] === 1 ? 'inside' : `${metres[site]} m off`}, the peer ${peerMetres[site]} m off`,
  };
}

function containers(sides: Sides): Judgement[] {
  const { layers, ours, peer } = sides;
  const [county, landUse] = [peer.column('county'), peer.column('land_use')];
  const named = (column: Float64Array, site: number) => (Number.isNaN(column[site]) ? -1 : column[site]);
  return [
    {
      question: 'county',
      difference: () => NaN,
      agrees: (site) => ours.county[site] === named(county, site),
      why: (site) => {
        const either = [ours.county[site] ?? -1, named(county, site) ?? -1].filter((id) => id >= 0);
        const metres = either.map((id) => metresToBorder(layers.counties, id, siteAt(sides, site)));
        return Math.min(...metres) <= BORDER_M ? 'boundary' : 'unexplained';
      },
      said: (site) => `${ours.county[site]}, the peer ${named(county, site)}`,
    },
    {
      question: 'class of land use',
      difference: () => NaN,
      agrees: (site) => ours.landUseClass[site] === named(landUse, site),
      why: (site) => {
        const off = metresToNearestBorder(layers.landUse, siteAt(sides, site), { kind: null, within: 2 * BORDER_M });
        return off <= BORDER_M ? 'boundary' : 'unexplained';
      },
      said: (site) => `${ours.landUseClass[site]}, the peer ${named(landUse, site)}`,
    },
  ];
}

function people(sides: Sides, radius: number): Judgement {
  const { layers, ours, peer } = sides;
  const metres = PEOPLE_RADII_M[radius] ?? NaN;
  const theirs = peer.column(`people_${radius}`);
  const own = (site: number) => ours.people[site * PEOPLE_RADII_M.length + radius] ?? NaN;
  const difference = (site: number) => own(site) - (theirs[site] ?? NaN);
  return {
    question: `people within ${metres} m`,
    difference,
    // The values are whole, so that their sums are exact in any order.
    agrees: (site) => difference(site) === 0,
    why: (site) => {
      const rim = pointsOnRim(layers.people, siteAt(sides, site), metres);
      const most = rim.reduce((sum, point) => sum + (layers.people.values[point] ?? 0), 0);
      return Math.abs(difference(site)) <= most ? 'rim' : 'unexplained';
    },
    said: (site) => `${own(site)}, the peer ${theirs[site]}`,
  };
}

function density(sides: Sides): Judgement {
  const theirs = sides.peer.column('density');
  const own = (site: number) => sides.ours.eventDensity[site] ?? NaN;
  const difference = (site: number) => own(site) - (theirs[site] ?? NaN);
  return {
    question: 'event density',
    difference,
    agrees: (site) => Math.abs(difference(site)) <= RELATIVE * own(site),
    why: (site) =>
      pointsOnRim(sides.layers.events, siteAt(sides, site), DENSITY_CUT_M).length > 0 ? 'rim' : 'unexplained',
    said: (site) => `${own(site)}, the peer ${theirs[site]}`,
  };
}

function shares({ ours, peer }: Sides): Judgement {
  const columns = Array.from({ length: LAND_USE_CLASSES }, (_, one) => peer.column(`share_${one}`));
  const difference = (site: number) =>
    Math.max(
      ...columns.map((share, one) =>
        Math.abs((ours.landUseShares[site * LAND_USE_CLASSES + one] ?? NaN) - (share[site] ?? NaN)),
      ),
    );
  return {
    question: 'shares of the disc',
    difference,
    agrees: (site) => difference(site) <= RELATIVE,
    why: () => 'unexplained',
    said: (site) => `differ by ${difference(site)}`,
  };
}

function score({ ours, peer }: Sides): Judgement {
  const theirs = peer.column('score');
  const difference = (site: number) => (ours.score[site] ?? NaN) - (theirs[site] ?? NaN);
  return {
    question: 'score of 100',
    difference,
    agrees: (site) => Math.abs(difference(site)) <= SCORE,
    why: () => 'unexplained',
    said: (site) => `${ours.score[site]}, the peer ${theirs[site]}`,
  };
}
