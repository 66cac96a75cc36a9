/**
 * The fields each role can use, and the names that public files give them.
 *
 * Names are compared without regard to case, spaces, underscores and other marks, best first. Collected
 * from the column lists of HIFLD, EIA, WRI, PAD-US, FEMA NFHL, USA Structures, National Register, OpenStreetMap extracts
 * and mining lists.
 */
import { BALANCING_FIELDS, BURDEN_FIELDS, FIBRE_FIELDS, STRESS_FIELDS } from './context-fields.ts';
import type { LayerRole } from './layer-info.ts';
import { BUILDING_FIELDS, HERITAGE_FIELDS, PARCEL_FIELDS } from './place-fields.ts';
import { ID, NAME, type RoleField } from './role-field.ts';
import { SITE_FACT_COLUMNS } from './site-fact-columns.ts';

export const COORDINATE_FIELDS: readonly RoleField[] = [
  {
    field: 'lat',
    names: [
      'lat',
      'latitude',
      'y',
      'latdd',
      'latdeg',
      'decimallatitude',
      'pointy',
      'ycoord',
      'latitud',
      'latitudine',
      'northing',
    ],
  },
  {
    field: 'lon',
    names: [
      'lon',
      'long',
      'lng',
      'longitude',
      'x',
      'londd',
      'longdd',
      'londeg',
      'decimallongitude',
      'pointx',
      'xcoord',
      'longitud',
      'longitudine',
      'easting',
    ],
  },
  {
    field: 'wkt',
    names: ['wkt', 'wkb', 'geojson', 'geometry', 'geom', 'thegeom', 'shape', 'wktgeometry', 'geometrywkt'],
  },
];

/** Where a row is when it gives no position. */
export const WHERE: readonly RoleField[] = [
  { field: 'place', names: ['place', 'city', 'town', 'municipality'] },
  { field: 'zip', names: ['zip', 'zipcode', 'zip5', 'zcta', 'zcta5', 'postalcode', 'postcode'] },
  { field: 'county', names: ['county', 'countyname', 'parish'] },
  { field: 'state', names: ['state', 'statename', 'province', 'stateabb', 'stateabbrev', 'stateabbr'] },
  { field: 'country', names: ['country', 'countrycode', 'iso2'] },
];
const PRECISION: readonly RoleField[] = [
  { field: 'precisionKm', names: ['precisionkm', 'positionprecision', 'accuracykm', 'uncertaintykm'] },
  { field: 'precisionDeg', names: ['coordprecisiondeg', 'precisiondeg'] },
  { field: 'precision', names: ['precision', 'coordprecision', 'accuracy', 'positionquality', 'geocodequality'] },
];
const EVIDENCE: readonly RoleField[] = [
  { field: 'source', names: ['source', 'url', 'sources', 'sourceurl', 'link', 'reference'] },
  { field: 'sourceDate', names: ['sourcedate', 'lastupdated', 'updated', 'retrieved'] },
  { field: 'evidence', names: ['evidence'] },
];

export const ROLE_FIELDS: Readonly<Record<LayerRole, readonly RoleField[]>> = {
  sites: [
    ID,
    { ...NAME, required: true },
    { field: 'operator', names: ['operator', 'company', 'owner', 'miner'] },
    { field: 'tenant', names: ['tenant', 'customer', 'offtaker'] },
    ...WHERE,
    ...PRECISION,
    { field: 'positionBasis', names: ['positionbasis', 'coordbasis'] },
    { field: 'utility', names: ['utility', 'utilityname', 'servingutility'] },
    { field: 'gridRegion', names: ['gridregion', 'isorto', 'iso', 'rto', 'balancingarea'], telling: true },
    { field: 'siteClass', names: ['siteclass', 'class', 'type', 'facilitytype'] },
    { field: 'status', names: ['status', 'operationalstatus'] },
    { field: 'cooling', names: ['cooling', 'coolingtype'] },
    { field: 'yearAnnounced', names: ['yearannounced', 'announced'] },
    { field: 'notes', names: ['notes', 'note', 'comment', 'comments', 'remarks'] },
    ...SITE_FACT_COLUMNS,
    { field: 'aiMwBasis', names: ['aimwbasis', 'mwbasis'] },
    { field: 'plannedMiningMW', names: ['mwplanned', 'plannedmw', 'plannedminingmw'] },
    { field: 'grievanceDate', names: ['grievancedate'] },
    { field: 'nextVoteDate', names: ['nextvotedate', 'nextelectiondate', 'electiondate'] },
    ...EVIDENCE,
  ],
  'transmission-lines': [
    { field: 'id', names: ['id', 'lineid', 'osmid', 'objectid'] },
    { field: 'name', names: ['name', 'linename', 'ref'] },
    {
      field: 'voltage',
      names: ['voltclass', 'voltageclass', 'voltagekv', 'kv', 'voltage', 'volts', 'maxvoltage', 'nominalvoltage'],
      required: true,
      telling: true,
    },
  ],
  substations: [
    ID,
    { ...NAME, names: ['name', 'substation', 'substationname'] },
    {
      field: 'voltage',
      names: ['maxvolt', 'maxvoltage', 'voltagekv', 'kv', 'basekv', 'voltage', 'voltclass', 'volts', 'nominalvoltage'],
    },
    {
      field: 'marker',
      names: ['subid', 'interconnectsubid', 'substation', 'substationname', 'minvolt'],
      telling: true,
    },
  ],
  plants: [
    ID,
    { ...NAME, names: ['name', 'plantname', 'plant', 'facilityname'] },
    {
      field: 'capacityMW',
      names: [
        'capacitymw',
        'nameplatecapacitymw',
        'nameplatemw',
        'nameplatecapacity',
        'nameplate',
        'totalmw',
        'installedmw',
        'installmw',
        'summercapacitymw',
        'pmax',
        'capacity',
        'mw',
      ],
      required: true,
    },
    { field: 'fuel', names: ['primaryfuel', 'fuel', 'energysource', 'primsource', 'genfuelcost'], telling: true },
  ],
  'utility-territories': [
    ID,
    { ...NAME, names: ['name', 'utilityname', 'utility', 'shortname', 'holdingco'], required: true },
    {
      field: 'peakMW',
      names: ['peakdemandmw', 'peakmw', 'summerpeakdemandmw', 'summerpeak', 'peakdemand'],
      telling: true,
    },
    { field: 'salesMWh', names: ['totalsalesmwh', 'salesmwh', 'retailsalesmwh', 'salesmwhperyear'] },
  ],
  'balancing-areas': BALANCING_FIELDS,
  fibre: FIBRE_FIELDS,
  'water-stress': STRESS_FIELDS,
  'burden-index': BURDEN_FIELDS,
  protected: [
    ID,
    { ...NAME, names: ['unitnm', 'unitname', 'locnm', 'name'] },
    { field: 'gap', names: ['gapsts', 'gapstatus', 'gapcode', 'gap', 'iucncat'], required: true, telling: true },
  ],
  heritage: HERITAGE_FIELDS,
  parcels: PARCEL_FIELDS,
  buildings: BUILDING_FIELDS,
  'land-use': [
    ID,
    { ...NAME, names: ['name', 'district'] },
    {
      field: 'class',
      names: [
        'fldzone',
        'floodzone',
        'farmlndcl',
        'farmlndclass',
        'wetlandtype',
        'zone',
        'zoning',
        'zoningcode',
        'landuse',
        'landcover',
        'zoneclass',
        'class',
        'category',
      ],
      required: true,
    },
    { field: 'subclass', names: ['zonesubty', 'zonesubtype', 'subtype'], telling: true },
  ],
  population: [
    ID,
    { ...NAME, names: ['name', 'place', 'blockgroup', 'geoid'] },
    {
      field: 'population',
      names: ['population', 'pop', 'totpop', 'totalpopulation', 'poptotal', 'pop2020', 'pop2010', 'people'],
      required: true,
      telling: true,
    },
  ],
  moratoria: [
    { field: 'id', names: ['moratoriumid', 'id', 'instrumentid'] },
    { field: 'title', names: ['title', 'name', 'legalbasis', 'instrumenttitle'] },
    { field: 'kind', names: ['kind', 'instrument', 'instrumentkind'] },
    { field: 'recordedStatus', names: ['enactedstatus', 'recordedstatus', 'status'] },
    { field: 'jurisdiction', names: ['jurisdiction', 'jurisdictionname'], required: true, telling: true },
    { field: 'level', names: ['jurisdictiontype', 'level', 'jurisdictionlevel'], telling: true },
    { field: 'county', names: ['county', 'countyname'] },
    { field: 'state', names: ['state', 'statename', 'stateabbrev', 'stateabbr'] },
    { field: 'country', names: ['country'] },
    { field: 'enacted', names: ['dateenactediso', 'enacted', 'dateenacted', 'date', 'effective'] },
    { field: 'enactedUncertainty', names: ['dateenacteduncertainty', 'dateuncertainty'] },
    { field: 'durationDays', names: ['durationdays'], telling: true },
    { field: 'expires', names: ['expires', 'expirydate', 'expirationdate', 'expiration'] },
    { field: 'uses', names: ['sectors', 'uses', 'restricteduses'] },
    { field: 'minMW', names: ['minmw', 'thresholdmw'] },
    ...EVIDENCE,
  ],
  cases: [
    { field: 'id', names: ['id', 'caseid'] },
    { field: 'project', names: ['project', 'name', 'title'], required: true },
    ...WHERE,
    ...PRECISION,
    { field: 'mw', names: ['mw', 'capacitymw'] },
    { field: 'decided', names: ['decided', 'decidedon', 'decisiondate', 'year', 'date'] },
    { field: 'year', names: ['year', 'decisionyear'] },
    { field: 'outcome', names: ['outcome', 'decision'], required: true, telling: true },
    { field: 'detail', names: ['outcomedetail', 'detail', 'description'] },
    { field: 'drivers', names: ['drivers', 'reasons', 'concerns'], telling: true },
    { field: 'projectType', names: ['projecttype', 'type'] },
    { field: 'siteId', names: ['siteid'] },
    ...EVIDENCE,
  ],
  events: [
    { field: 'id', names: ['id', 'eventid'] },
    { field: 'title', names: ['title', 'headline', 'event', 'name', 'eventtype'], required: true },
    { field: 'date', names: ['eventdate', 'date', 'day', 'year'], required: true, telling: true },
    ...PRECISION,
    ...EVIDENCE,
  ],
  slope: [],
  elevation: [],
  overlay: [ID, NAME],
};
