/** Fields of the layers that say what lies around a site: grid zones, fibre, basins, an index of burden. */
import { ID, NAME, type RoleField } from './role-field.ts';

/** Zones and balancing areas: what the grid has to spare and who waits for it. */
export const BALANCING_FIELDS: readonly RoleField[] = [
  ID,
  { ...NAME, names: ['name', 'baname', 'balancingauthority', 'zone', 'region'], required: true },
  { field: 'peakMW', names: ['peakmw', 'peakdemandmw', 'zonepeakmw'] },
  { field: 'queueMW', names: ['queuemw', 'largeloadqueuemw', 'zonequeuemw'], telling: true },
  { field: 'headroomQuarterMW', names: ['headroomquartermw', 'headroom025mw', 'headroom025'], telling: true },
  {
    field: 'headroomHalfMW',
    names: ['headroomhalfmw', 'headroom05mw', 'headroom050mw', 'headroom05'],
    telling: true,
  },
  { field: 'headroomOneMW', names: ['headroomonemw', 'headroom1mw', 'headroom10mw', 'headroom1'], telling: true },
  {
    field: 'reserveShortfallPoints',
    names: ['reserveshortfallpoints', 'reserveshortfall', 'reservemarginshortfall'],
    telling: true,
  },
];

/** Routes of fibre. */
export const FIBRE_FIELDS: readonly RoleField[] = [
  { field: 'id', names: ['id', 'routeid', 'cableid', 'osmid', 'objectid'] },
  { field: 'name', names: ['name', 'route', 'cable', 'operator', 'carrier'] },
  { field: 'marker', names: ['fibre', 'fiber', 'fibretype', 'fibertype', 'strands', 'carrier'], telling: true },
];

/** Basins as WRI Aqueduct names them. */
export const STRESS_FIELDS: readonly RoleField[] = [
  ID,
  { ...NAME, names: ['name', 'namebasin', 'basin', 'pfafid', 'gid1'] },
  {
    field: 'class',
    names: ['bwslabel', 'bwscat', 'waterstress', 'baselinewaterstress', 'stressclass'],
    telling: true,
  },
  { field: 'stressPercent', names: ['stresspercent', 'bwspercent', 'waterstresspercent'], telling: true },
  { field: 'stressRatio', names: ['bwsraw', 'stressratio'], telling: true },
];

/** Areas with a percentile of cumulative burden: EJScreen, CalEnviroScreen. */
export const BURDEN_FIELDS: readonly RoleField[] = [
  ID,
  { ...NAME, names: ['name', 'blockgroup', 'geoid', 'cntyname', 'tract'] },
  {
    field: 'percentile',
    names: ['percentile', 'burdenpercentile', 'ejpercentile', 'cumulativeburden', 'pctile', 'cipctl', 'pscore'],
    required: true,
    telling: true,
  },
];
