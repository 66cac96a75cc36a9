/**
 * Fields of places near a site: monuments, parcels, buildings.
 *
 * Names as in the National Register, BIA land areas, county assessors' rolls, USA Structures, Overture and OpenStreetMap.
 */
import { ID, NAME, type RoleField } from './role-field.ts';

export const HERITAGE_FIELDS: readonly RoleField[] = [
  ID,
  {
    ...NAME,
    names: ['resname', 'resourcename', 'propertyname', 'historicname', 'larname', 'battlefield', 'name', 'title'],
  },
  { field: 'class', names: ['resourcetype', 'restype', 'proptype', 'larclass', 'category', 'class', 'type'] },
  {
    field: 'marker',
    names: ['nrisrefnum', 'nrisrefere', 'refnum', 'nrhp', 'nrhpstatus', 'listingdate', 'larid', 'aiannhns', 'abpp'],
    telling: true,
  },
];

export const PARCEL_FIELDS: readonly RoleField[] = [
  { ...ID, names: ['parcelid', 'apn', 'parno', 'pin', ...ID.names] },
  { ...NAME, names: ['siteaddress', 'siteaddr', 'situsaddress', 'address', 'name'] },
  {
    field: 'class',
    names: [
      'usedesc',
      'parusedesc',
      'landusedesc',
      'propertyclass',
      'propclass',
      'landuse',
      'parusecode',
      'usecode',
      'zoning',
      'class',
    ],
  },
  {
    field: 'marker',
    names: ['parcelid', 'apn', 'parno', 'parcelno', 'parcelnumb', 'pin', 'gisacre', 'llgisacre', 'lotsize', 'parcel'],
    telling: true,
  },
];

export const BUILDING_FIELDS: readonly RoleField[] = [
  ID,
  { ...NAME, names: ['name', 'address', 'addrstreet'] },
  {
    field: 'class',
    names: [
      'primocc',
      'occcls',
      'occupancy',
      'buildinguse',
      'buildingtype',
      'structuretype',
      'building',
      'class',
      'subtype',
      'use',
      'type',
    ],
  },
  {
    field: 'marker',
    names: [
      'building',
      'primocc',
      'occcls',
      'buildingid',
      'bldgid',
      'buildid',
      'buildinglevels',
      'numfloors',
      'roofshape',
      'capturedatesrange',
      'structuretype',
    ],
    telling: true,
  },
];
