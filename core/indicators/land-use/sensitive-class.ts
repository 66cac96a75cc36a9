/**
 * Which classes of buildings house those whom noise hurts most: children at school, and the sick and old in care?
 *
 * Words as in OpenStreetMap `building=*` and `amenity=*`, FEMA USA Structures (OCC_CLS, PRIM_OCC) and Overture. The groups are
 * those of WHO, Night Noise Guidelines for Europe (2009), section 5.6, and Guidelines for Community Noise (1999), table 4.1.
 */

const SCHOOL =
  /\b(school|kindergarten|preschool|nursery|education|college|university|childcare|day\s?care|scuola|asilo|escuela|colegio|guarder[ií]a)\b/i;
const CARE =
  /\b(hospitals?|clinic|nursing|hospice|sanatorium|(health|medical|retirement|assisted)[\s-]*(care|home|centers?|living)|medical|ospedale|clinica|cl[ií]nica|sanatorio)\b/i;

/** What a building of this class is to its neighbour's noise; null where the class does not say. */
export function sensitiveKind(kind: string | null): 'school' | 'care' | null {
  if (kind === null) return null;
  if (CARE.test(kind)) return 'care';
  return SCHOOL.test(kind) ? 'school' : null;
}
