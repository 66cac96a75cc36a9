/**
 * Which classes of buildings are dwellings, and which parcels are residential lots?
 *
 * Words as in OpenStreetMap `building=*`, FEMA USA Structures (OCC_CLS, PRIM_OCC), Overture, and assessors' rolls and
 * zoning codes. A word that does not tell is neither: it widens the range.
 */
import { verdictOf, type ClassVerdict } from '../class-verdict.ts';

const DWELLING = {
  yes: /\b(house|houseboat|home|dwelling|apartments?|(semi)?detached(_house)?|terrace|bungalow|cabin|farm|farmhouse|static_caravan|dormitory|duplex|triplex|townhouse|condo\w*|resid\w*|(single|multi)[\s-]*family|vivienda|casa|abitazion\w*)\b/i,
  no: /non[\s-]?resid|\b(garages?|carport|shed|barn|warehouse|commercial|industrial|retail|office|hangar|silo|storage_tank|church|chapel|school|hospital|agricultur\w*|utility|service|greenhouse|parking|roof|transformer_tower|government|education|assembly|transportation|factory|supermarket|kiosk|stable|sty|cowshed|data_cent(er|re))\b/i,
};

const RESIDENTIAL_LOT = {
  yes: /resid|(single|multi)[\s-]*family|dwelling|apartment|condo|mobile home|homestead|vivienda|abitazion|^r[a-z]{0,2}-?\d/i,
  no: /non[\s-]?resid|commercial|industr|agricultur|farm|exempt|utilit|office|retail|public|church|school|forest|open space|warehouse|government/i,
};

/** Whether people live in a building of this class. */
export function isDwelling(kind: string | null): ClassVerdict {
  return verdictOf(kind, DWELLING);
}

/** Whether a parcel of this class is a residential lot, built on or not. */
export function isResidentialLot(kind: string | null): ClassVerdict {
  return verdictOf(kind, RESIDENTIAL_LOT);
}
